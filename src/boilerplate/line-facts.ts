import type { Hits } from './hit.ts';
import { scanLine, type LineScan } from './line-scan.ts';
import type { Page } from './page.ts';
import { isList, isQuestion } from './shapes.ts';

/** What a line looks like, computed once for both passes of the model. */
export interface LineFacts {
  readonly scan: LineScan;
  readonly prose: boolean;
  readonly endsSentence: boolean;
  readonly headline: boolean;
  readonly list: boolean;
  readonly stamp: boolean;
  readonly question: boolean;
  /** The score of the rule that claims the line, 0 where none does. */
  readonly ruleScore: number;
  /** How many lines of the page have the same folded text, at most {@link MOST_COPIES}. */
  readonly copies: number;
}

const MOST_COPIES = 5;

/** The facts of every line of a page. @param hits what the rules claim */
export function readFacts(page: Page, hits: Hits): LineFacts[] {
  const copies = countCopies(page);
  return page.lines.map((line, i) => ({
    scan: scanLine(line.text, line.folded),
    prose: line.prose,
    endsSentence: line.endsSentence,
    headline: line.headline,
    list: isList(line),
    stamp: line.stamp,
    question: isQuestion(line),
    ruleScore: hits[line.index]?.score ?? 0,
    copies: Math.min(MOST_COPIES, copies[i] ?? 1),
  }));
}

/** How many lines have each line's folded text. Long texts take long to hash: only those that others have the length of. */
function countCopies({ lines }: Page): number[] {
  const ofLength = new Map<number, number>();
  for (const { folded } of lines) ofLength.set(folded.length, (ofLength.get(folded.length) ?? 0) + 1);
  const isLone = lines.map(({ folded }) => ofLength.get(folded.length) === 1);
  const copies = new Map<string, number>();
  for (const { folded, index } of lines) if (!isLone[index]) copies.set(folded, (copies.get(folded) ?? 0) + 1);
  return lines.map(({ folded, index }) => (isLone[index] ? 1 : (copies.get(folded) ?? 1)));
}
