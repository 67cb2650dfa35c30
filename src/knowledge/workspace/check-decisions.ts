import type { Decision, DecisionEntry, DecisionTarget, Ruling } from '../../model/decision.ts';
import type { Span } from '../../model/span.ts';
import type { FileKeys } from './file-keys.ts';
import { nearest } from './nearest.ts';
import { replaceFix, yamlWarning, type YamlFix, type YamlProblem } from './problem.ts';
import { checkFile } from './read-documents.ts';
import { t } from '../../util/l10n.ts';
import { groupBy } from '../../util/group-by.ts';

export interface DecisionContext {
  /** The corpus's files; leave it out where they are not known. */
  readonly files?: FileKeys;
  /** Ids of the actors that are known; leave it out where they are not. */
  readonly actors?: ReadonlySet<string>;
}

/** What is wrong with decisions that are each well-formed: they contradict each other, or what they name is not there. */
export function checkDecisions(
  text: string,
  decisions: readonly DecisionEntry[],
  context: DecisionContext = {},
): YamlProblem[] {
  const problems = checkAgainstEachOther(text, decisions);
  for (const { target, ruling, span } of decisions) {
    if (context.files && target.scope !== 'corpus') {
      problems.push(...checkFile(target.file, wordIn(text, span, target.file), context.files));
    }
    const actor = 'actor' in ruling ? ruling.actor : undefined;
    if (context.actors && actor !== undefined && !context.actors.has(actor)) {
      problems.push(unknownActor(actor, wordIn(text, span, actor), context.actors));
    }
  }
  return problems;
}

/** Where decisions are about one place and one question, the later one holds. */
function checkAgainstEachOther(text: string, decisions: readonly DecisionEntry[]): YamlProblem[] {
  const problems: YamlProblem[] = [];
  for (const same of groupBy(decisions, ({ target }) => placeKey(target)).values()) {
    // A place seldom has more than a few; a file made of one decision over and over must not take for ever.
    same.forEach((later, i) => {
      const earlier = same
        .slice(Math.max(0, i - 8), i)
        .findLast((one) => relation(one.ruling, later.ruling) !== 'apart');
      if (earlier) problems.push(conflict(text, earlier, later));
    });
  }
  return problems;
}

function conflict(text: string, earlier: DecisionEntry, later: DecisionEntry): YamlProblem {
  const fixes = [
    ...removeFix(text, later, t('this one')),
    ...removeFix(text, earlier, t('the one in line {0}', earlier.yamlLine)),
  ];
  if (relation(earlier.ruling, later.ruling) === 'same') {
    const message = t('Line {0} decides the same already.', earlier.yamlLine);
    return yamlWarning('yaml/duplicate-decision', later.span, message, fixes.slice(0, 1));
  }
  const message = t(
    'This contradicts line {0} ("{1}") about the same words. The later one holds.',
    earlier.yamlLine,
    earlier.ruling.kind,
  );
  return yamlWarning('yaml/contradiction', later.span, message, fixes);
}

/** What a decision is about, as text. */
export function placeKey(target: DecisionTarget): string {
  if (target.scope === 'corpus') return JSON.stringify([target.match]);
  if (target.scope === 'file') return JSON.stringify([target.file, target.match]);
  const { quote, prefix, suffix, line } = target.anchor;
  return JSON.stringify([target.file, quote, prefix, suffix, line ?? 0]);
}

const WHICH_LABEL = 'label';

/** The questions that rulings answer; two answers to one question cannot both hold. */
const QUESTIONS: Readonly<Record<Ruling['kind'], string>> = {
  entity: WHICH_LABEL,
  'not-an-entity': 'entity',
  label: WHICH_LABEL,
  actor: 'actor',
  reading: 'reading',
  date: 'date',
  'not-a-date': 'date',
  boilerplate: 'boilerplate',
  'not-boilerplate': 'boilerplate',
  note: 'note',
};
const OF_ENTITIES = new Set<Ruling['kind']>(['entity', 'label', 'actor', 'reading']);

function relation(a: Ruling, b: Ruling): 'same' | 'contrary' | 'apart' {
  if (JSON.stringify(a) === JSON.stringify(b)) return 'same';
  if (a.kind === 'note' || b.kind === 'note') return 'apart';
  if (a.kind === 'not-an-entity') return OF_ENTITIES.has(b.kind) ? 'contrary' : 'apart';
  if (b.kind === 'not-an-entity') return OF_ENTITIES.has(a.kind) ? 'contrary' : 'apart';
  if (a.kind === 'entity' && b.kind === 'actor')
    return a.actor === undefined || a.actor === b.actor ? 'apart' : 'contrary';
  if (b.kind === 'entity' && a.kind === 'actor')
    return b.actor === undefined || a.actor === b.actor ? 'apart' : 'contrary';
  if ('label' in a && 'label' in b) {
    const actorsDiffer = a.kind === 'entity' && b.kind === 'entity' && a.actor !== b.actor;
    return a.label !== b.label || actorsDiffer ? 'contrary' : 'apart';
  }
  return QUESTIONS[a.kind] === QUESTIONS[b.kind] ? 'contrary' : 'apart';
}

/** Do two decisions answer one question about one place, so that the newer takes the place of the older? */
export const supersedes = (newer: Decision, older: Decision): boolean =>
  placeKey(newer.target) === placeKey(older.target) && relation(older.ruling, newer.ruling) !== 'apart';

function unknownActor(actor: string, span: Span, actors: ReadonlySet<string>): YamlProblem {
  const meant = nearest(actor, [...actors]);
  const fixes = meant === undefined ? [] : [replaceFix(t('Change to {0}', meant), span, meant)];
  const message = t('No actor has the id "{0}". Add it to actors.yaml, or correct the id.', actor);
  return yamlWarning('yaml/unknown-actor', span, message, fixes);
}

/** A word within an entry, or the entry where it is written otherwise. */
function wordIn(text: string, span: Span, word: string): Span {
  const start = text.indexOf(word, span.start);
  return start < 0 || start + word.length > span.end ? span : { start, end: start + word.length };
}

/** Takes out an entry that has its lines for itself. */
function removeFix(text: string, { span }: DecisionEntry, which: string): YamlFix[] {
  const start = Math.max(text.lastIndexOf('\n', span.start), text.lastIndexOf('\r', span.start)) + 1;
  const rest = /^[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|$)/.exec(text.slice(span.end, span.end + 2000));
  if (!/^ *- +$/.test(text.slice(start, span.start)) || !rest) return [];
  return [{ title: t('Remove {0}', which), edits: [{ start, end: span.end + rest[0].length, text: '' }] }];
}
