import type { Span } from '../model/span.ts';
import { Marks } from './marks.ts';
import { firstWhere } from '../util/first-where.ts';

/** One line without its end; `number` is 1-based. */
export interface Line extends Span {
  readonly number: number;
}

/** Cuts a text at LF, CRLF and lone CR. A text ends with a line, empty if the last character is a line end. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const ends = new Marks(text, '\n', '\r');
  for (let start = 0; start <= text.length;) {
    const end = ends.after(start);
    lines.push({ start, end, number: lines.length + 1 });
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

/** Index of the last span that starts at or before `offset`, or -1; `spans` are in order of their starts. */
export const indexAtOrBefore = (spans: readonly Span[], offset: number): number =>
  firstWhere(spans.length, (i) => (spans[i]?.start ?? Infinity) > offset) - 1;

/** Whether an offset stands inside one of `spans`, which are in order and do not overlap. */
export function isWithin(spans: readonly Span[], offset: number): boolean {
  const found = spans[indexAtOrBefore(spans, offset)];
  return found !== undefined && offset < found.end;
}
