import type { Decision } from '../../model/decision.ts';
import type { ActorId } from '../../model/mention.ts';
import { composeEdits, type TextEdit } from '../../text/text-edit.ts';
import { supersedes } from './check-decisions.ts';
import { contentOf } from './decision-content.ts';
import { decisionListOf, type DecisionList } from './decision-list.ts';
import type { RawValue } from './raw.ts';
import { readDecision } from './read-decisions.ts';

/**
 * Edits of `decisions.yaml`. Each is computed on the newest text and touches only its own entry, so that what others
 * changed meanwhile stays. All throw EditRefused where the text is no YAML or is laid out in a way no edit fits.
 */

/** Adds decisions, each by file and line among the others; one that answers the same question is replaced. */
export function addDecisions(text: string, decisions: readonly Decision[]): TextEdit[] {
  return composeEdits(
    text,
    decisions.map((decision) => (current: string) => addDecision(current, decision)),
  );
}

function addDecision(text: string, decision: Decision): TextEdit[] {
  const list = decisionListOf(text);
  const older = entriesAbout(list, [decision]).filter(({ entry }) => supersedes(decision, entry));
  const last = older.at(-1);
  if (!last) return list.insert(sortedIndex(list.items, decision), decision);
  return [...older.slice(0, -1).flatMap(({ index }) => list.remove(index)), ...list.replace(last.index, decision)];
}

/** Takes decisions out, each by what it says; one that is not there is passed over. */
export function removeDecisions(text: string, decisions: readonly Decision[]): TextEdit[] {
  const unwanted = new Set(decisions.map(contentOf));
  const list = decisionListOf(text);
  const found = entriesAbout(list, decisions).filter(({ entry }) => unwanted.has(contentOf(entry)));
  return composeEdits(
    text,
    // From the end, so that the places of those before stay good.
    found.length === 1
      ? [() => list.remove(found[0]?.index ?? -1)]
      : found.toReversed().map(
          ({ index }) =>
            (current) =>
              decisionListOf(current).remove(index),
        ),
  );
}

/** Puts a decision in the place of one that says what `old` says; adds it where that is not there any more. */
export function replaceDecision(text: string, old: Decision, decision: Decision): TextEdit[] {
  const list = decisionListOf(text);
  const found = entriesAbout(list, [old]).find(({ entry }) => contentOf(entry) === contentOf(old));
  return found ? list.replace(found.index, decision) : addDecision(text, decision);
}

/** Carries the decisions for one actor over to another. */
export function renameActorInDecisions(text: string, from: ActorId, to: ActorId): TextEdit[] {
  const list = decisionListOf(text);
  return list.items.flatMap((item) => {
    const actor = item.type === 'map' ? item.pairs.findLast(({ key }) => key === 'actor')?.value : undefined;
    const isText = actor?.type === 'text' && actor.text === from;
    return isText ? [{ start: actor.start, end: actor.end, text: to }] : [];
  });
}

/** The entries about the same words as some decisions: of ten thousand, only these need a close look. */
function entriesAbout(
  list: DecisionList,
  decisions: readonly Decision[],
): { readonly entry: Decision; readonly index: number }[] {
  const wanted = new Set(decisions.map(({ target }) => (target.scope === 'here' ? target.anchor.quote : target.match)));
  return list.items.flatMap((item, index) => {
    if (item.type !== 'map' || !item.pairs.some(({ key, value }) => isWords(key) && wanted.has(textOf(value))))
      return [];
    const entry = readDecision(item, []);
    return entry ? [{ entry, index }] : [];
  });
}

const isWords = (key: string): boolean => key === 'quote' || key === 'match';
const textOf = (value: RawValue): string => ('text' in value ? value.text : '');

/** After the last entry that sorts before it: a list that people keep in an order of their own is not rearranged. */
function sortedIndex(items: readonly RawValue[], { target }: Decision): number {
  const file = target.scope === 'corpus' ? '' : target.file;
  const line = target.scope === 'here' ? (target.anchor.line ?? 0) : 0;
  return (
    items.findLastIndex((item) => {
      const other = placeOf(item);
      return other.file < file || (other.file === file && other.line <= line);
    }) + 1
  );
}

function placeOf(item: RawValue): { readonly file: string; readonly line: number } {
  const scalar = (key: string): string => {
    const value = item.type === 'map' ? item.pairs.find((pair) => pair.key === key)?.value : undefined;
    return value && 'text' in value ? value.text : '';
  };
  return { file: scalar('file'), line: Number(scalar('line')) || 0 };
}
