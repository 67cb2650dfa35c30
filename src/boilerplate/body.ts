import { Columns } from '../util/column.ts';
import type { LineFacts } from './line-facts.ts';
import type { Page } from './page.ts';
import { WordNumbers } from './word-numbers.ts';

/** Where by the first pass the article lies, as one stretch of lines, and the words it is about. */
export interface Body {
  /** First and last line; `end` is before `start` where there is none. */
  readonly start: number;
  readonly end: number;
  /** How many rarer words line `i` has, and how many of them one other line, or two, of the article hold. */
  countWords(i: number): { readonly all: number; readonly once: number; readonly twice: number };
}

/** A word in more than this share of the article's lines tells nothing. */
const COMMON_SHARE = 0.3;
/** Of fewer lines, no share is taken. */
const FEW_LINES = 3;
const LIMIT = 6;

/** What a line costs: little for the whole body, which may have weak lines, more for its core, which has none. */
export const PRICES = { body: 0.3, core: 1.5 };

/**
 * The article's body: the stretch of lines whose scores sum highest, where a line scores by how surely it is content and by
 * its length (maximum subsequence segmentation: Pasternack and Roth, 2009). Linear in the lines and their words.
 * @param odds log-odds of each line to be boilerplate @param price see {@link PRICES}
 */
export function findBody(page: Page, words: PageWords, odds: readonly number[], price: number): Body {
  const { start, end } = bestStretch(page.lines.map((line, i) => lineScore(line.words, odds[i] ?? 0) - price));
  const isOwn = (i: number): boolean => i >= start && i <= end && (odds[i] ?? 0) < 0;
  const linesOf = new Array<number>(words.distinct).fill(0);
  let lines = 0;
  for (let i = start; i <= end; i++) {
    if (!isOwn(i)) continue;
    lines++;
    words.countInto(linesOf, i);
  }
  return {
    start,
    end,
    countWords(i) {
      const own = isOwn(i) ? 1 : 0;
      let [all, once, twice] = [0, 0, 0];
      const [from, to] = words.range(i);
      for (let k = from; k < to; k++) {
        const held = linesOf[words.numbers[k] ?? 0] ?? 0;
        if (lines > FEW_LINES && held > lines * COMMON_SHARE) continue;
        all++;
        if (held - own > 0) once++;
        if (held - own > 1) twice++;
      }
      return { all, once, twice };
    },
  };
}

/** The words of a page's lines as small numbers, each word of a line once. */
export class PageWords {
  /** Of all lines, one after the other: an array for each would live as long as all of them. */
  readonly numbers: Int32Array;
  /** Where the numbers of each line begin, and after the last line where all end. */
  readonly starts: Int32Array;
  /** How many different words there are; their numbers lie below. */
  readonly distinct: number;

  constructor(facts: readonly LineFacts[]) {
    const count = facts.reduce((sum, { scan }) => sum + scan.words.length, 0);
    const known = new WordNumbers(count);
    const columns = new Columns(4 * (2 * count + facts.length + 1));
    this.numbers = columns.int32(count);
    this.starts = columns.int32(facts.length + 1);
    /** The line that each word was last met in, from 1. */
    const lastLine = columns.int32(count);
    let at = 0;
    facts.forEach(({ scan }, i) => {
      for (const word of scan.words) {
        const number = known.add(word);
        if (lastLine[number] !== i + 1) this.numbers[at++] = number;
        lastLine[number] = i + 1;
      }
      this.starts[i + 1] = at;
    });
    this.distinct = known.size;
  }

  /** Counts each word of a line in `counts`, by its number. */
  countInto(counts: number[], line: number): void {
    const { numbers } = this;
    const [start, end] = this.range(line);
    for (let i = start; i < end; i++) {
      const word = numbers[i] ?? 0;
      counts[word] = (counts[word] ?? 0) + 1;
    }
  }

  range(line: number): [start: number, end: number] {
    return [this.starts[line] ?? 0, this.starts[line + 1] ?? 0];
  }
}

/** Positive for content; a longer line weighs more, a doubtful one nothing. */
function lineScore(words: number, odds: number): number {
  const certainty = -Math.max(-LIMIT, Math.min(LIMIT, odds));
  return certainty * (0.3 + Math.min(3, Math.log(words)) / 3);
}

/** The stretch with the highest sum (Kadane's algorithm). */
function bestStretch(scores: readonly number[]): { start: number; end: number } {
  let [start, end, highest] = [0, -1, -1];
  let [from, sum] = [0, 0];
  for (let i = 0; i < scores.length; i++) {
    if (sum <= 0) [from, sum] = [i, 0];
    sum += scores[i] ?? 0;
    if (sum > highest) [start, end, highest] = [from, i, sum];
  }
  return { start, end };
}
