import type { TextEdit } from '../../text/text-edit.ts';
import { dashesOf, endOf, isFlow, lineStart, nextLine, startOf, type Layout, type SeqNode } from './layout.ts';

/** Puts items, one a line in block style, before the item at `index`; after the last one where there is none. */
export function insertItems({ text, eol }: Layout, seq: SeqNode, index: number, items: readonly string[]): TextEdit[] {
  if (items.length === 0) return [];
  if (isFlow(seq)) return insertInFlow(text, seq, index, items);
  const dashes = dashesOf(seq);
  const before = seq.items[index - 1];
  const first = dashes[0] ?? startOf(seq);
  const indent = text.slice(lineStart(text, first), first).replace(/[^ ]/g, ' ');
  const lines = items.map((item) => `${indent}- ${item}`).join(eol);
  if (before) return [appendLine(text, endOf(before, text), lines, eol)];
  const top = commentsAbove(text, lineStart(text, first));
  return [{ start: top, end: top, text: lines + eol }];
}

/** A new line below the one that ends what stands at `offset`, comment and all. */
export function appendLine(text: string, offset: number, line: string, eol: string): TextEdit {
  const at = nextLine(text, offset);
  const closed = at > 0 && /[\r\n]/.test(text.charAt(at - 1));
  return { start: at, end: at, text: closed ? line + eol : eol + line };
}

/** Where the lines of comment begin that stand right above a line, and so belong to it. */
export function commentsAbove(text: string, start: number): number {
  let top = start;
  while (top > 0) {
    const above = lineStart(text, previousLineEnd(text, top));
    if (!/^[ \t]*#/.test(text.slice(above, top))) break;
    top = above;
  }
  return top;
}

const previousLineEnd = (text: string, start: number): number =>
  start - (text.slice(0, start).endsWith('\r\n') ? 2 : 1);

function insertInFlow(text: string, seq: SeqNode, index: number, items: readonly string[]): TextEdit[] {
  const added = items.join(', ');
  const before = seq.items[index - 1];
  if (before) {
    const at = endOf(before, text);
    return [{ start: at, end: at, text: `, ${added}` }];
  }
  const at = startOf(seq) + 1;
  return [{ start: at, end: at, text: seq.items.length > 0 ? `${added}, ` : added }];
}

/** Takes an item out: its lines in block style with the comment at their end, or the item and a comma. */
export function removeItem({ text }: Layout, seq: SeqNode, index: number): TextEdit[] {
  const item = seq.items[index];
  if (!item) return [];
  if (isFlow(seq)) return removeFromFlow(text, startOf(item), endOf(item, text));
  const dash = dashesOf(seq)[index] ?? startOf(item);
  return removeLines(text, dash, endOf(item, text));
}

/** Takes out the lines from one offset to another; at the end of a text also the line end before them. */
export function removeLines(text: string, from: number, to: number): TextEdit[] {
  const end = nextLine(text, to);
  const start = lineStart(text, from);
  const open = end === text.length && start > 0 && !/[\r\n]$/.test(text);
  return [{ start: open ? previousLineEnd(text, start) : start, end, text: '' }];
}

/** Takes something out of a collection in brackets, with one of the commas beside it. */
export function removeFromFlow(text: string, start: number, end: number): TextEdit[] {
  const after = /^\s*,[ \t]*/.exec(text.slice(end))?.[0];
  if (after !== undefined) return [{ start, end: end + after.length, text: '' }];
  let from = start;
  while (from > 0 && /\s/.test(text.charAt(from - 1))) from--;
  const comma = text.charAt(from - 1) === ',';
  return [{ start: comma ? from - 1 : start, end, text: '' }];
}
