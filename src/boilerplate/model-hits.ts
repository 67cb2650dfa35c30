import { BLOCK_RULES, blockHit } from './blocks/block-rules.ts';
import { inferCategory } from './category.ts';
import { CONTEXT_FEATURES, PageContext } from './context-features.ts';
import { pageOdds } from './features.ts';
import { forestOdds, sigmoid } from './forest.ts';
import { headlineIndexes } from './headline.ts';
import { claim, type Hits } from './hit.ts';
import { readFacts, type LineFacts } from './line-facts.ts';
import type { LineModel } from './line-model.ts';
import type { LineView, Page } from './page.ts';
import { isOutside } from './rule.ts';
import { endsSentence, isLabel, isProse, isSeparator } from './shapes.ts';

/**
 * How probable boilerplate must be: inside the running text, and for sentences, more, for there content is lost. Chosen
 * across the folds for at most 1 % of content words lost.
 */
const ENOUGH = { outside: 0.6, article: 0.9 };

/** Takes the lines that no rule names and that the model makes boilerplate. */
export function takeModelled(page: Page, hits: Hits, model: LineModel): void {
  if (isUnlikeNews(page, hits)) return;
  const facts = readFacts(page, hits);
  const probabilities = modelProbabilities(page, hits, facts, model);
  const headlines = headlineIndexes(page, hits);
  const foreign = isForeign(facts);
  for (const line of page.lines) {
    const p = probabilities[line.index] ?? 0;
    if (hits[line.index] || headlines.includes(line.index) || isSeparator(line) || p < needed(line, page)) continue;
    if (foreign && !isSafeAbroad(line, page, probabilities)) continue;
    const score = Math.min(p, 0.95) * (foreign ? FOREIGN_TRUST : 1);
    claim(hits, line.index, blockHit(BLOCK_RULES.model, p.toFixed(2), inferCategory(line, page, hits), score));
  }
}

const needed = (line: LineView, page: Page): number =>
  isOutside(line, page) && !endsSentence(line) && !isProse(line) ? ENOUGH.outside : ENOUGH.article;

/** The model learned from English pages: elsewhere it says little, and softly. */
const FOREIGN_TRUST = 0.6;
const ENGLISH_SHARE = 0.15;

/** Has the running text fewer English function words than English has? */
function isForeign(facts: readonly LineFacts[]): boolean {
  const prose = facts.filter((line) => line.prose).slice(0, 40);
  if (prose.length === 0) return false;
  return prose.reduce((sum, { scan }) => sum + scan.functions, 0) / prose.length < ENGLISH_SHARE;
}

/** In another language: a label above or below the running text, or a line without a sentence's end amid a block. */
function isSafeAbroad(line: LineView, page: Page, probabilities: readonly number[]): boolean {
  if (isLabel(line, 4) && isOutside(line, page)) return true;
  return inTheMidst(line.index, probabilities) && !isProse(line) && !endsSentence(line);
}

const CLAIMED_SHARE = 0.25;

/** Without running text and without much that rules claim, a text is a poem or a table rather than a page's remains. */
const isUnlikeNews = (page: Page, hits: Hits): boolean =>
  page.lastProse < 0 && hits.filter((hit) => hit !== null).length < page.lines.length * CLAIMED_SHARE;

/** The probability that each line is boilerplate, in two passes. */
function modelProbabilities(page: Page, hits: Hits, facts: readonly LineFacts[], model: LineModel): number[] {
  const odds = pageOdds(page, hits, facts, model);
  const context = new PageContext(page, facts, odds);
  const row = new Float64Array(CONTEXT_FEATURES.length);
  return page.lines.map((line) => {
    context.row(line.index, row);
    return sigmoid(forestOdds(model.forest, row));
  });
}

/** In how large a window, and with how large a share of boilerplate in it, a line is in the midst of a block. */
const WINDOW = 6;
const MIDST_SHARE = 0.75;
const LIKELY = 0.6;

function inTheMidst(index: number, probabilities: readonly number[]): boolean {
  let likely = 0;
  for (let i = index - WINDOW; i <= index + WINDOW; i++) if (i !== index && (probabilities[i] ?? 0) >= LIKELY) likely++;
  return likely >= 2 * WINDOW * MIDST_SHARE;
}
