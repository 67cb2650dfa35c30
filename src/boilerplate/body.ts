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
    for (const word of words.of(i)) linesOf[word] = (linesOf[word] ?? 0) + 1;
  }
  return {
    start,
    end,
    countWords(i) {
      const own = isOwn(i) ? 1 : 0;
      let [all, once, twice] = [0, 0, 0];
      for (const word of words.of(i)) {
        const held = linesOf[word] ?? 0;
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
  readonly #lines: readonly (readonly number[])[];
  /** How many different words there are; their numbers lie below. */
  readonly distinct: number;

  constructor(facts: readonly LineFacts[]) {
    const numbers = new WordNumbers(facts.reduce((sum, { scan }) => sum + scan.words.length, 0));
    const lastLine: number[] = [];
    this.#lines = facts.map(({ scan }, i) => {
      const own: number[] = [];
      for (const word of scan.words) {
        const number = numbers.add(word);
        if (lastLine[number] !== i) own.push(number);
        lastLine[number] = i;
      }
      return own;
    });
    this.distinct = numbers.size;
  }

  of(line: number): readonly number[] {
    return this.#lines[line] ?? [];
  }
}

/** Positive for content; a longer line weighs more, a doubtful one nothing. */
function lineScore(words: number, odds: number): number {
  const certainty = -Math.max(-LIMIT, Math.min(LIMIT, odds));
  return certainty * (0.3 + Math.min(3, Math.log(words)) / 3);
}

/** The stretch with the highest sum (Kadane's algorithm). */
function bestStretch(scores: readonly number[]): { start: number; end: number } {
  let best = { start: 0, end: -1, sum: -1 };
  let [from, sum] = [0, 0];
  for (const [i, score] of scores.entries()) {
    if (sum <= 0) [from, sum] = [i, 0];
    sum += score;
    if (sum > best.sum) best = { start: from, end: i, sum };
  }
  return best;
}
