import { BLOCK_RULES, blockHit } from './blocks/block-rules.ts';
import { inferCategory } from './category.ts';
import { CONTEXT_SIZE, PageContext } from './context-features.ts';
import { pageOdds } from './features.ts';
import { forestOdds, sigmoid, type Forest } from './forest.ts';
import { headlineIndexes } from './headline.ts';
import { claim, type Hits } from './hit.ts';
import { readFacts, type LineFacts } from './line-facts.ts';
import type { LinearPass, LineModel } from './line-model.ts';
import type { LineView, Page } from './page.ts';
import { isOutside } from './rule.ts';
import { isLabel, isSeparator } from './shapes.ts';

/**
 * The odds that a line is boilerplate must be at least those: the more words a line has, the more is lost by a mistake.
 * Chosen across the folds for at most 1 % of content words lost.
 */
const NEEDED_ODDS = { line: 0.85, word: 0.35 };

/** So likely boilerplate, a line in a headline's place is none: in four deals of pages into folds no headline reaches it. */
const NO_HEADLINE = 0.95;

/** Takes the lines that no rule names and that the model makes boilerplate. */
export function takeModelled(page: Page, hits: Hits, model: LineModel): void {
  if (isUnlikeNews(page, hits)) return;
  const facts = readFacts(page, hits);
  const foreign = isForeign(facts);
  const forest = isUnknown(facts) ? model.foreignForest : model.forest;
  const probabilityOf = readProbabilities(page, hits, facts, model, forest);
  const headlines = headlineIndexes(page, hits);
  for (const line of page.lines) {
    if (hits[line.index] || isSeparator(line)) continue;
    const least = headlines.includes(line.index) ? Math.max(NO_HEADLINE, needed(line)) : needed(line);
    // In another language the neighbours are looked at too, down to less.
    const p = probabilityOf(line.index, foreign ? 0 : least);
    if (p < least || (foreign && !isSafeAbroad(line, page, probabilityOf))) continue;
    const score = Math.min(p, 0.95) * (foreign ? FOREIGN_TRUST : 1);
    claim(hits, line.index, blockHit(BLOCK_RULES.model, p.toFixed(2), inferCategory(line, page, hits), score));
  }
}

function needed({ words }: LineView): number {
  const odds = NEEDED_ODDS.line + words * NEEDED_ODDS.word;
  return odds / (1 + odds);
}

/** The rules and the model learned from English pages: elsewhere they say less, and softly. */
const FOREIGN_TRUST = 0.6;
const ENGLISH_SHARE = 0.15;
/** With so few English function words, not even a list of advice is English. */
const UNKNOWN_SHARE = 0.05;

/** Has the running text fewer English function words than English has? */
export const isForeign = (facts: readonly LineFacts[]): boolean => englishShare(facts) < ENGLISH_SHARE;

/** Has the running text hardly a word that the model knows? */
export const isUnknown = (facts: readonly LineFacts[]): boolean => englishShare(facts) < UNKNOWN_SHARE;

/** The share of English function words in the running text; 1 where there is no such text. */
function englishShare(facts: readonly LineFacts[]): number {
  const prose = facts.filter((line) => line.prose).slice(0, 40);
  if (prose.length === 0) return 1;
  return prose.reduce((sum, { scan }) => sum + scan.functions, 0) / prose.length;
}

/** In another language: a label above or below the running text, or a line amid a block. */
const isSafeAbroad = (line: LineView, page: Page, probabilityOf: ProbabilityOf): boolean =>
  (isLabel(line, 4) && isOutside(line, page)) || inTheMidst(line.index, probabilityOf);

const CLAIMED_SHARE = 0.25;

/** Without running text and without much that rules claim, a text is a poem or a table rather than a page's remains. */
const isUnlikeNews = (page: Page, hits: Hits): boolean =>
  page.lastProse < 0 && hits.filter((hit) => hit !== null).length < page.lines.length * CLAIMED_SHARE;

/** The probability that a line is boilerplate, or 0 where it is less than `least`, and beyond the page. */
type ProbabilityOf = (line: number, least?: number) => number;

/** In two passes; worked out where it is asked for, once. */
function readProbabilities(
  page: Page,
  hits: Hits,
  facts: readonly LineFacts[],
  pass: LinearPass,
  forest: Forest,
): ProbabilityOf {
  const context = new PageContext(page, hits, facts, pageOdds(page, hits, facts, pass));
  const row = new Float64Array(CONTEXT_SIZE);
  const known: number[] = [];
  return (line, least = 0) => {
    if (!page.lines[line]) return 0;
    const before = known[line];
    if (before !== undefined) return before;
    context.row(line, row);
    return (known[line] = sigmoid(forestOdds(forest, row, Math.log(least / (1 - least)))));
  };
}

/** In how large a window, and with how large a share of boilerplate in it, a line is in the midst of a block. */
const WINDOW = 6;
const MIDST_SHARE = 0.75;
const LIKELY = 0.6;

function inTheMidst(index: number, probabilityOf: ProbabilityOf): boolean {
  let likely = 0;
  for (let i = index - WINDOW; i <= index + WINDOW; i++) if (i !== index && probabilityOf(i) >= LIKELY) likely++;
  return likely >= 2 * WINDOW * MIDST_SHARE;
}
