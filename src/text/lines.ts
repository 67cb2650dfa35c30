import type { Span } from '../model/span.ts';

/** One line without its end; `number` is 1-based. */
export interface Line extends Span {
  readonly number: number;
}

const LF = 10;
const CR = 13;

/** Cuts a text at LF, CRLF and lone CR. A text ends with a line, empty if the last character is a line end. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== LF && code !== CR) continue;
    lines.push({ start, end: i, number: lines.length + 1 });
    if (code === CR && text.charCodeAt(i + 1) === LF) i++;
    start = i + 1;
  }
  lines.push({ start, end: text.length, number: lines.length + 1 });
  return lines;
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
