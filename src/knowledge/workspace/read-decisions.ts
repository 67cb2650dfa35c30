import { BOILERPLATE_CATEGORIES } from '../../model/boilerplate.ts';
import { DATE_TYPES } from '../../model/date.ts';
import {
  DECISION_KINDS,
  type Decision,
  type DecisionEntry,
  type DecisionKind,
  type DecisionTarget,
  type Ruling,
} from '../../model/decision.ts';
import { LABELS, READINGS } from '../../model/mention.ts';
import { indexAtOrBefore, splitLines } from '../../text/lines.ts';
import { readFlowLines } from './flow-lines.ts';
import { Fields, readTop } from './fields.ts';
import { yamlError, type YamlProblem, type YamlReading } from './problem.ts';
import type { RawMap } from './raw.ts';
import { isSlug, isTimexValue } from './values.ts';
import { t } from '../../util/l10n.ts';

/** The keys that each kind has beside those of its place. */
const RULING_KEYS: Readonly<Record<DecisionKind, readonly string[]>> = {
  entity: ['label', 'actor'],
  'not-an-entity': [],
  label: ['label'],
  actor: ['actor'],
  reading: ['reading'],
  date: ['value', 'type'],
  'not-a-date': [],
  boilerplate: ['category'],
  'not-boilerplate': [],
  note: ['text'],
};
const PLACE_KEYS = ['file', 'line', 'kind', 'quote', 'match', 'prefix', 'suffix'];
const ALL_KEYS = [...new Set([...PLACE_KEYS, ...Object.values(RULING_KEYS).flat()])];

/** Reads `decisions.yaml`, in the order of the file. An entry with an error is left out. */
export function readDecisionsYaml(text: string): YamlReading<readonly DecisionEntry[]> {
  const problems: YamlProblem[] = [];
  const { top, parses } = readTop(text, 'decisions', problems, readFlowLines(text, 'decisions'));
  if (!parses) return { value: undefined, problems };
  if (top && top.type !== 'list' && top.type !== 'null') {
    problems.push(yamlError('yaml/structure', top, t('Under "decisions:" stands a list, each entry after a dash.')));
  }
  const lines = splitLines(text);
  const decisions: DecisionEntry[] = [];
  for (const item of top?.type === 'list' ? top.items : []) {
    if (item.type !== 'map') {
      problems.push(yamlError('yaml/structure', item, t('A decision is { file: …, kind: …, quote: … }.')));
      continue;
    }
    const decision = readDecision(item, problems);
    const yamlLine = indexAtOrBefore(lines, item.start) + 1;
    if (decision) decisions.push({ ...decision, span: { start: item.start, end: item.end }, yamlLine });
  }
  return { value: decisions, problems };
}

/** One entry; undefined where it has an error, which is added to `problems`. */
export function readDecision(map: RawMap, problems: YamlProblem[]): Decision | undefined {
  const fields = new Fields(map, ALL_KEYS, problems);
  const kind = fields.oneOf('kind', DECISION_KINDS);
  if (!fields.has('kind')) fields.missing('kind', t('say what was decided, one of {0}.', DECISION_KINDS.join(', ')));
  const target = readTarget(fields);
  if (kind === undefined) return undefined;
  for (const { key, keySpan } of map.pairs) {
    const known = !ALL_KEYS.includes(key) || PLACE_KEYS.includes(key) || RULING_KEYS[kind].includes(key);
    if (!known) fields.fail(yamlError('yaml/unknown-key', keySpan, t('A decision "{0}" has no "{1}".', kind, key)));
  }
  const ruling = readRuling(kind, fields);
  return fields.failed || !target || !ruling ? undefined : { target, ruling };
}

function readTarget(fields: Fields): DecisionTarget | undefined {
  const file = fields.text('file');
  const quote = fields.text('quote');
  const match = fields.text('match');
  const prefix = fields.anyText('prefix') ?? '';
  const suffix = fields.anyText('suffix') ?? '';
  const line = fields.count('line');
  const one = fields.has('quote') !== fields.has('match');
  if (!one) {
    fields.missing(
      'quote',
      t('give either the words at one place as "quote", or words that hold everywhere as "match".'),
    );
    return undefined;
  }
  if (fields.has('match')) {
    const extra = ['line', 'prefix', 'suffix'].find((key) => fields.has(key));
    if (extra !== undefined) {
      const message = t('"{0}" goes with "quote", one place; "match" holds wherever the words stand.', extra);
      fields.fail(yamlError('yaml/unknown-key', fields.spanOf(extra), message));
      return undefined;
    }
    if (match === undefined) return undefined;
    return file === undefined ? { scope: 'corpus', match } : { scope: 'file', file, match };
  }
  if (!fields.has('file')) fields.missing('file', t('a quote is a place in one file. Use "match" for all files.'));
  if (file === undefined || quote === undefined) return undefined;
  return { scope: 'here', file, anchor: { quote, prefix, suffix, ...(line !== undefined && { line }) } };
}

function readRuling(kind: DecisionKind, fields: Fields): Ruling | undefined {
  const need = <T>(key: string, value: T | undefined): T | undefined => {
    if (!fields.has(key)) fields.missing(key, t('a decision "{0}" says it.', kind));
    return value;
  };
  switch (kind) {
    case 'not-an-entity':
    case 'not-a-date':
    case 'not-boilerplate':
      return { kind };
    case 'entity': {
      const label = need('label', fields.oneOf('label', LABELS));
      const actor = readActorId(fields);
      return label && { kind, label, ...(actor !== undefined && { actor }) };
    }
    case 'label': {
      const label = need('label', fields.oneOf('label', LABELS));
      return label && { kind, label };
    }
    case 'actor': {
      const actor = need('actor', readActorId(fields));
      return actor === undefined ? undefined : { kind, actor };
    }
    case 'reading': {
      const reading = need('reading', fields.oneOf('reading', READINGS));
      return reading && { kind, reading };
    }
    case 'date':
      return readDate(fields, need('value', fields.text('value')));
    case 'boilerplate': {
      const category = need('category', fields.oneOf('category', BOILERPLATE_CATEGORIES));
      return category && { kind, category };
    }
    case 'note': {
      const text = need('text', fields.text('text'));
      return text === undefined ? undefined : { kind, text };
    }
  }
}

function readActorId(fields: Fields): string | undefined {
  const id = fields.text('actor');
  if (id === undefined || isSlug(id)) return id;
  fields.fail(
    yamlError(
      'yaml/id',
      fields.spanOf('actor'),
      t('"{0}" is no id of an actor: only a-z, 0-9 and single hyphens.', id),
    ),
  );
  return undefined;
}

function readDate(fields: Fields, value: string | undefined): Ruling | undefined {
  const type = fields.oneOf('type', DATE_TYPES);
  if (value === undefined) return undefined;
  if (isTimexValue(value)) return { kind: 'date', value, ...(type && { type }) };
  const message = t('"{0}" is no date. Write it as 2024-12-19, 2024-12, 2024, P10Y, 1992/1994 or XXXX-09-27.', value);
  fields.fail(yamlError('yaml/wrong-value', fields.spanOf('value'), message));
  return undefined;
}
