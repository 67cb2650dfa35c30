import { LABELS, type ActorId, type Label } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import { slug } from '../fold.ts';
import { Fields, readTop } from './fields.ts';
import { replaceFix, yamlError, yamlWarning, type YamlFix, type YamlProblem, type YamlReading } from './problem.ts';
import type { RawPair } from './raw.ts';
import { isSlug } from './values.ts';
import { t } from '../../util/l10n.ts';

/** An actor of `actors.yaml`. */
export interface ActorEntry {
  readonly id: ActorId;
  readonly label: Label;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Its id at Wikidata, `Q…`. */
  readonly wikidata?: string;
  readonly note?: string;
  /** The id in the YAML text. */
  readonly span: Span;
}

export const ACTOR_KEYS = ['label', 'name', 'aliases', 'wikidata', 'note'] as const;

/** A name in use, where it stands in the YAML, and whether it can be taken out there. */
interface NameUse {
  readonly actor: ActorId;
  readonly span: Span;
  readonly fixes: readonly YamlFix[];
}

/** Reads `actors.yaml`. An entry with an error is left out. */
export function readActorsYaml(text: string): YamlReading<readonly ActorEntry[]> {
  const problems: YamlProblem[] = [];
  const { top, parses } = readTop(text, 'actors', problems);
  if (!parses) return { value: undefined, problems };
  const actors = new Map<ActorId, ActorEntry>();
  const names = new Map<string, NameUse>();
  if (top && top.type !== 'map' && top.type !== 'null') {
    problems.push(yamlError('yaml/structure', top, t('Under "actors:" stand ids of actors, each with what is known.')));
  }
  for (const pair of top?.type === 'map' ? top.pairs : []) {
    const actor = readActor(pair, problems, text, names);
    if (!actor) continue;
    if (actors.has(actor.id))
      problems.push(yamlError('yaml/duplicate-key', pair.keySpan, t('"{0}" is given twice.', pair.key)));
    else actors.set(actor.id, actor);
  }
  return { value: [...actors.values()], problems };
}

function readActor(
  { key: id, keySpan, value }: RawPair,
  problems: YamlProblem[],
  text: string,
  names: Map<string, NameUse>,
): ActorEntry | undefined {
  if (!isSlug(id)) problems.push(notSlug(id, keySpan));
  if (value.type !== 'map') {
    problems.push(yamlError('yaml/structure', keySpan, t('"{0}" needs at least { label: …, name: … }.', id)));
    return undefined;
  }
  const fields = new Fields(value, ACTOR_KEYS, problems);
  const label = fields.oneOf('label', LABELS);
  if (!fields.has('label')) fields.missing('label', t('say what this is, one of {0}.', LABELS.join(', ')));
  const name = fields.text('name');
  if (!fields.has('name')) fields.missing('name', t('say how the actor is called.'));
  const aliases = fields.texts('aliases');
  const wikidata = fields.optionalText('wikidata');
  if (wikidata !== undefined && !/^Q[1-9]\d*$/.test(wikidata)) {
    fields.fail(
      yamlError('yaml/wrong-value', fields.spanOf('wikidata'), t('A Wikidata id is a Q and a number, as Q42.')),
    );
  }
  const note = fields.optionalText('note');
  if (fields.failed || !isSlug(id) || label === undefined || name === undefined) return undefined;
  const uses = [
    { text: name, ...fields.spanOf('name'), fixes: [] },
    ...aliases.map((alias) => ({ ...alias, fixes: removeFix(text, alias, id) })),
  ];
  for (const use of uses) noteName(use.text, { actor: id, span: use, fixes: use.fixes }, names, problems);
  const extra = { ...(wikidata !== undefined && { wikidata }), ...(note !== undefined && { note }) };
  return { id, label, name, aliases: aliases.map((alias) => alias.text), ...extra, span: keySpan };
}

/** A name can mean one actor only. */
function noteName(name: string, use: NameUse, names: Map<string, NameUse>, problems: YamlProblem[]): void {
  const other = names.get(name);
  if (!other) {
    names.set(name, use);
    return;
  }
  const fixes = [...use.fixes, ...other.fixes];
  const message =
    other.actor === use.actor
      ? t('"{0}" is listed twice for {1}.', name, use.actor)
      : t('"{0}" already means {1}: it cannot mean {2} too. The first one holds.', name, other.actor, use.actor);
  problems.push(yamlWarning('yaml/alias-of-two', use.span, message, fixes));
}

/** Takes an item out of a list on one line, with the comma beside it; none for other layouts. */
function removeFix(text: string, { start, end }: Span, actor: ActorId): YamlFix[] {
  const title = t('Remove it from {0}', actor);
  const after = /^[ ]*,[ ]*/.exec(text.slice(end, end + 80))?.[0];
  if (after !== undefined) return [{ title, edits: [{ start, end: end + after.length, text: '' }] }];
  const before = /[,][ ]*$/.exec(text.slice(Math.max(0, start - 80), start))?.[0];
  if (before !== undefined) return [{ title, edits: [{ start: start - before.length, end, text: '' }] }];
  if (text.charAt(start - 1) === '[' && text.charAt(end) === ']') return [{ title, edits: [{ start, end, text: '' }] }];
  return [];
}

function notSlug(id: string, span: Span): YamlProblem {
  const meant = slug(id);
  const fixes = meant === 'unnamed' ? [] : [replaceFix(t('Change to {0}', meant), span, meant)];
  return yamlError(
    'yaml/id',
    span,
    t('"{0}" is no id: only a-z, 0-9 and single hyphens, as in agshin-kerimov.', id),
    fixes,
  );
}
