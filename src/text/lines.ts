import type { Span } from '../model/span.ts';

/** One line without its end; `number` is 1-based. */
export interface Line extends Span {
  readonly number: number;
}

/** Cuts a text at LF, CRLF and lone CR. A text ends with a line, empty if the last character is a line end. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let lf = indexOrEnd(text, '\n', 0);
  let cr = indexOrEnd(text, '\r', 0);
  while (start <= text.length) {
    const end = Math.min(lf, cr);
    lines.push({ start, end, number: lines.length + 1 });
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (lf < start) lf = indexOrEnd(text, '\n', start);
    if (cr < start) cr = indexOrEnd(text, '\r', start);
  }
  return lines;
}

function indexOrEnd(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

/** Index of the last span that starts at or before `offset`, or -1; `spans` are in order of their starts. */
export function indexAtOrBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether an offset stands inside one of `spans`, which are in order and do not overlap. */
export function isWithin(spans: readonly Span[], offset: number): boolean {
  const found = spans[indexAtOrBefore(spans, offset)];
  return found !== undefined && offset < found.end;
}
