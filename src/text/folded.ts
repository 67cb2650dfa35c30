import type { Span } from '../model/span.ts';
import { firstWhere } from '../util/first-where.ts';

/**
 * A text with every run of white space as one space: what a quote is searched in, so that a changed line end or indent
 * moves nothing.
 */
export class FoldedText {
  readonly text: string;
  /** Where, in the folded text, a run of several ends, and by how much offsets of the original are larger from there on. */
  readonly #ends: number[] = [];
  readonly #shifts: number[] = [];

  constructor(original: string) {
    let shift = 0;
    this.text = original.replace(FOLDED_SPACES, (run: string, at: number) => {
      if (run.length > 1) {
        this.#ends.push(at - shift + 1);
        this.#shifts.push((shift += run.length - 1));
      }
      return ' ';
    });
  }

  /** A span of the original; white space at its end is not in it. */
  toOriginal({ start, end }: Span): Span {
    const from = this.#original(start);
    return { start: from, end: end <= start ? from : this.#original(end - 1) + 1 };
  }

  /** The folded offset of the first kept character at or after an offset of the original. */
  toFolded(offset: number): number {
    return firstWhere(this.text.length, (at) => this.#original(at) >= offset);
  }

  #original(offset: number): number {
    const later = firstWhere(this.#ends.length, (at) => (this.#ends[at] ?? 0) > offset);
    return offset + (this.#shifts[later - 1] ?? 0);
  }
}

/** A string folded the same way. */
export const foldSpaces = (text: string): string => new FoldedText(text).text;

/** Every run of white space but a space alone, which stays as it is. */
const FOLDED_SPACES = /[\t-\r \x85\xa0\u2028\u2029]{2,}|[\t-\r\x85\xa0\u2028\u2029]/g;
