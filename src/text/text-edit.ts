import type { Span } from '../model/span.ts';

/** Puts `text` in the place of a span. Edits of one group count in offsets of the text before any of them. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** Applies edits that do not overlap; insertions at one offset go in the order given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    out += text.slice(at, edit.start) + edit.text;
    at = Math.max(at, edit.end);
  }
  return out + text.slice(at);
}

/** The edits by their starts; those at one offset stay in the order given. */
export const inOrder = (edits: readonly TextEdit[]): TextEdit[] =>
  [...edits].sort((a, b) => a.start - b.start || a.end - b.end);

/** Computes one group of edits of a text. */
export type EditStep = (text: string) => readonly TextEdit[];

/** A stretch of the first text that is still there, or text that came in. */
type Piece = { readonly from: number; readonly to: number } | { readonly added: string };

const lengthOf = (piece: Piece): number => ('added' in piece ? piece.added.length : piece.to - piece.from);

/** Runs steps one after another, each on what the one before left, and gives their sum as edits of the first text. */
export function composeEdits(text: string, steps: readonly EditStep[]): TextEdit[] {
  let pieces: Piece[] = [{ from: 0, to: text.length }];
  let current = text;
  for (const step of steps) {
    const edits = inOrder(step(current));
    // From the end, so that the offsets of the others stay good.
    for (const edit of edits.toReversed()) pieces = replaceIn(pieces, edit);
    current = applyEdits(current, edits);
  }
  return editsOf(pieces, text);
}

function replaceIn(pieces: readonly Piece[], { start, end, text }: TextEdit): Piece[] {
  const before = cut(pieces, 0, start);
  const after = cut(pieces, end, Infinity);
  return [...before, ...(text === '' ? [] : [{ added: text }]), ...after];
}

/** The part of the pieces between two offsets of the text they make. */
function cut(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const kept: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    at += length;
    if (from >= to) continue;
    if ('added' in piece) kept.push({ added: piece.added.slice(from, to) });
    else kept.push({ from: piece.from + from, to: piece.from + to });
  }
  return kept;
}

function editsOf(pieces: readonly Piece[], original: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let added = '';
  for (const piece of [...pieces, { from: original.length, to: original.length }]) {
    if ('added' in piece) {
      added += piece.added;
      continue;
    }
    if (added !== '' || piece.from > at) edits.push({ start: at, end: piece.from, text: added });
    at = piece.to;
    added = '';
  }
  return edits.filter(({ start, end, text }) => original.slice(start, end) !== text);
}
