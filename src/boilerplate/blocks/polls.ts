import { SIGNS } from '../fold.ts';
import { claim, type Hits } from '../hit.ts';
import type { LineView, Page } from '../page.ts';
import { isLabel, isQuestion } from '../shapes.ts';
import { BLOCK_RULES, blockHit } from './block-rules.ts';

const MOST_OPTIONS = 14;

/** An option with its share of votes: "Yes: 45% (120 votes)", "12 %". */
const SHARE = /^(?:[^%]{0,60}[\s:–-])?\d{1,3}(?:[.,]\d+)? ?%(?: ?\(?\d[\d,. ]*(?: votes?)?\)?)?$/;
const VOTES = /\bvotes?\)?$/;
const OPTION =
  /^(?:yes|no|maybe|undecided|unsure|not sure|i don't know|don't know|no opinion|other|neither|both|agree|disagree|strongly (?:dis)?agree|none of the above|all of the above|somewhat|support|oppose|for|against)\b/;

const isShare = (line: LineView): boolean =>
  line.words <= 14 && (line.signs & SIGNS.digit) !== 0 && SHARE.test(line.folded);
const isOption = (line: LineView): boolean =>
  isShare(line) || (line.words <= 10 && isLabel(line, 10)) || (line.words <= 12 && OPTION.test(line.folded));

/**
 * Takes a reader poll whole: its question, its options, its results. A vote button or a number of votes anchors it; so do
 * options with shares under a question, and at least two usual answers (yes, no) under a question.
 */
export function takePolls(page: Page, hits: Hits): void {
  for (const line of page.lines) {
    const button =
      hits[line.index]?.rule === 'comments.vote' || (line.words <= 2 && /^vote(?: now)?$/.test(line.folded));
    if (button || (isShare(line) && VOTES.test(line.folded))) takeAround(page, hits, line);
    else if (isQuestion(line) && line.words <= 40) takeUnder(page, hits, line);
  }
}

/** The options before and after a vote button, up to the question. */
function takeAround(page: Page, hits: Hits, anchor: LineView): void {
  let first = anchor.index;
  while (first > 0 && anchor.index - first < MOST_OPTIONS) {
    const before = page.lines[first - 1];
    if (!before || (before.prose && !isQuestion(before))) break;
    if (isQuestion(before)) {
      first = before.words <= 40 ? before.index : first;
      break;
    }
    if (!isOption(before)) break;
    first--;
  }
  const reached = page.lines[first];
  // Without a question, only the shares next to the anchor are surely the poll's.
  const whole = reached !== undefined && isQuestion(reached);
  for (let i = first; i < anchor.index; i++) {
    const line = page.lines[i];
    if (line && (whole || isShare(line))) take(hits, line);
  }
  claim(hits, anchor.index, blockHit(BLOCK_RULES.poll, 'next to a vote button or a number of votes'));
  for (let i = anchor.index + 1; i < page.lines.length; i++) {
    const line = page.lines[i];
    if (!line || !isShare(line)) break;
    take(hits, line);
  }
}

/** A question with two or more answers of a poll right below it. */
function takeUnder(page: Page, hits: Hits, question: LineView): void {
  const answers: LineView[] = [];
  for (let i = question.index + 1; i < page.lines.length && answers.length < MOST_OPTIONS; i++) {
    const line = page.lines[i];
    if (!line || !(isShare(line) || (line.words <= 12 && OPTION.test(line.folded)))) break;
    answers.push(line);
  }
  if (answers.length < 2 || !answers.every((line) => line.words <= 12)) return;
  for (const line of [question, ...answers]) take(hits, line);
}

function take(hits: Hits, line: LineView): void {
  claim(hits, line.index, blockHit(BLOCK_RULES.poll, 'a question with its answers'));
}
