import type { PageWords } from './body.ts';
import type { Page } from './page.ts';

/** How many words of a page are its function words, at most. */
const MOST = 25;
/** Shorter lines don't count: what a menu repeats is no function word. */
const LEAST_LINE = 6;

/**
 * Which share of each line's different words are the page's own function words, 0 to 1: those that most of its longer lines
 * hold, in whatever language. Linear in the words.
 */
export function stopWordShares(page: Page, words: PageWords): number[] {
  const linesOf = new Array<number>(words.distinct).fill(0);
  for (const { index, words: length } of page.lines) {
    if (length >= LEAST_LINE) words.countInto(linesOf, index);
  }
  const least = leastCount(linesOf, page.lines.length);
  return page.lines.map(({ index }) => {
    const [start, end] = words.range(index);
    let common = 0;
    for (let i = start; i < end; i++) if ((linesOf[words.numbers[i] ?? 0] ?? 0) >= least) common++;
    return end > start ? common / (end - start) : 0;
  });
}

/** The least count that no more than {@link MOST} words reach, and that more than one line has. */
function leastCount(linesOf: readonly number[], lines: number): number {
  const wordsOf = new Array<number>(lines + 1).fill(0);
  for (const count of linesOf) wordsOf[count] = (wordsOf[count] ?? 0) + 1;
  let [least, reached] = [lines + 1, 0];
  while (least > 2 && reached + (wordsOf[least - 1] ?? 0) <= MOST) {
    least--;
    reached += wordsOf[least] ?? 0;
  }
  return least;
}
