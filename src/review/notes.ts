import { addDecisions, removeDecisions, replaceDecision } from '../knowledge/workspace/edit-decisions.ts';
import { placeKey } from '../knowledge/workspace/check-decisions.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Decision, DecisionEntry, DecisionTarget } from '../model/decision.ts';
import type { Span } from '../model/span.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { t } from '../util/l10n.ts';
import { workspaceEdits, type Change } from './change.ts';
import { quoted } from './correction.ts';

/** What reviewers wrote about one place, in the order of the file. */
export interface Notes {
  /** The same for the same place, wherever it has moved to. */
  readonly key: string;
  readonly span: Span;
  readonly entries: readonly DecisionEntry[];
}

/** The notes of a document, a place at a time, in text order. */
export function notesIn({ placed }: Pick<Analysis, 'placed'>): Notes[] {
  const places = new Map<string, Notes & { readonly entries: DecisionEntry[] }>();
  for (const { entry, span } of placed) {
    if (entry.ruling.kind !== 'note') continue;
    const anywhere = entry.target.scope === 'here' ? '' : ` ${span.start}`;
    const key = placeKey(entry.target) + anywhere;
    const known = places.get(key);
    if (known) known.entries.push(entry);
    else places.set(key, { key, span, entries: [entry] });
  }
  return [...places.values()].sort((a, b) => a.span.start - b.span.start);
}

/** What a note says. */
export const noteText = ({ ruling }: Decision): string => (ruling.kind === 'note' ? ruling.text : '');

/** Characters of the text that a note holds on to at most: a paragraph would drift with every edit in it. */
const LONGEST_QUOTE = 100;

/**
 * The words that a note about a selection, or about the line of a caret, holds on to: the first of it where it is long.
 * Undefined where there are none.
 * @param line of the caret
 */
export function noteSpan(text: string, selection: Span, line: Span): Span | undefined {
  const isCaret = text.slice(selection.start, selection.end).trim() === '';
  const whole = isCaret ? line : selection;
  const words = text.slice(whole.start, whole.end);
  const start = whole.start + (words.length - words.trimStart().length);
  const quote = words.trim();
  if (quote === '') return undefined;
  if (quote.length <= LONGEST_QUOTE) return { start, end: start + quote.length };
  const cut = quote.slice(0, LONGEST_QUOTE + 1).search(/\s\S*$/);
  return { start, end: start + (cut > 0 ? cut : LONGEST_QUOTE) };
}

/** A note about a place, beside those that are there. */
export function noteChange(target: DecisionTarget, text: string): Change {
  const decision: Decision = { target, ruling: { kind: 'note', text: text.trim() } };
  return notesChange(t('Note on {0}', wordsOf(target)), (decisions) => addDecisions(decisions, [decision]));
}

/** The note says something else now. One that is gone from the file meanwhile is written again. */
export function editedNoteChange(note: Decision, text: string): Change {
  const edited: Decision = { target: note.target, ruling: { kind: 'note', text: text.trim() } };
  return notesChange(t('Note on {0} changed', wordsOf(note.target)), (decisions) =>
    replaceDecision(decisions, note, edited),
  );
}

export function removedNoteChange(note: Decision): Change {
  return notesChange(t('Note on {0} deleted', wordsOf(note.target)), (decisions) => removeDecisions(decisions, [note]));
}

/** Notes change nothing that is shown of the corpus: there is no effect to preview. */
const notesChange = (title: string, edit: (decisions: string) => TextEdit[]): Change => ({
  title,
  effect: {},
  edit: ({ decisions }) => workspaceEdits({ actors: [], documents: [], decisions: edit(decisions) }),
});

const wordsOf = (target: DecisionTarget): string =>
  quoted(target.scope === 'here' ? target.anchor.quote : target.match);
