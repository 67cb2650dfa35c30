import type { Span } from '../model/span.ts';

/**
 * A text with every run of white space as one space: what a quote is searched in, so that a changed line end or indent
 * moves nothing.
 */
export class FoldedText {
  readonly text: string;
  /** The offset in the original of each character, and of the end. */
  readonly #offsets: Uint32Array;

  constructor(original: string) {
    const parts: string[] = [];
    const offsets = new Uint32Array(original.length + 1);
    let length = 0;
    let from = 0;
    let at = 0;
    while (at < original.length) {
      if (!isSpace(original.charCodeAt(at))) {
        offsets[length++] = at++;
        continue;
      }
      parts.push(original.slice(from, at), ' ');
      offsets[length++] = at;
      while (at < original.length && isSpace(original.charCodeAt(at))) at++;
      from = at;
    }
    parts.push(original.slice(from));
    offsets[length] = original.length;
    this.text = parts.join('');
    this.#offsets = offsets.subarray(0, length + 1);
  }

  /** A span of the original; white space at its end is not in it. */
  toOriginal({ start, end }: Span): Span {
    const from = this.#offsets[start] ?? 0;
    const last = this.#offsets[end - 1];
    return { start: from, end: end <= start || last === undefined ? from : last + 1 };
  }

  /** The folded offset of the first kept character at or after an offset of the original. */
  toFolded(offset: number): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#offsets[middle] ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A string folded the same way. */
export const foldSpaces = (text: string): string => new FoldedText(text).text;

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0x85;
