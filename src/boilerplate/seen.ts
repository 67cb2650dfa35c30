import type { Line } from '../text/lines.ts';

/** How much of a line rules and model look at: nobody needs more to tell what a paragraph is. */
export const SEEN = 600;

export interface SeenLine {
  /** Offsets of the text without the white space around it. */
  readonly start: number;
  readonly end: number;
  /** The trimmed text, at most its first 600 characters. */
  readonly text: string;
}

/** A line's span without the white space around it, and what is looked at of it; null for a blank line. */
export function seenOf(text: string, line: Line): SeenLine | null {
  let { start, end } = line;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start === end ? null : { start, end, text: text.slice(start, Math.min(end, start + SEEN)) };
}

/** White space, and the invisible marks that scraped text keeps. */
function isBlank(code: number): boolean {
  if (code < 0x80) return code <= 0x20 || code === 0x7f;
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
