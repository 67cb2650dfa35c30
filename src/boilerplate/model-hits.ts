import { BLOCK_RULES, blockHit } from './blocks/block-rules.ts';
import { headlineIndexes } from './blocks/edges.ts';
import { inferCategory } from './category.ts';
import { pageFeatures } from './features.ts';
import { claim, type Hits } from './hit.ts';
import { logOdds, type LineModel } from './line-model.ts';
import { scanLine } from './line-scan.ts';
import type { LineView, Page } from './page.ts';
import { endsSentence, isHeadlineLike, isLabel, isProse, isQuestion } from './shapes.ts';
import { isOutside } from './rule.ts';
import { smooth } from './smoothing.ts';

/** How probable boilerplate must be. Chosen on the development pages for at most 1 % of content words lost. */
const ENOUGH = {
  label: 0.6,
  title: 0.9,
  sentence: 0.985,
  sentenceInside: 0.995,
  prose: 0.99,
  midst: 0.75,
  sentenceInBulk: 0.7,
  proseInBulk: 0.9,
};

/** A weak rule that the model thinks wrong is dropped. */
const WEAK_RULE = 0.84;
const IMPROBABLE = 0.04;

/** Takes the lines that the model and their neighbours make boilerplate, and drops weak claims that they speak against. */
export function takeModelled(page: Page, hits: Hits, model: LineModel): void {
  if (isUnlikeNews(page, hits)) return;
  const probabilities = modelProbabilities(page, hits, model);
  const headlines = headlineIndexes(page, hits);
  const judged = hits.slice();
  const foreign = isForeign(page);
  for (const line of page.lines) {
    const p = probabilities[line.index] ?? 0;
    const hit = judged[line.index];
    if (hit) {
      if (hit.score <= WEAK_RULE && p < IMPROBABLE) hits[line.index] = null;
    } else if (!headlines.includes(line.index) && !isSeparator(line) && p >= needed(line, page, probabilities)) {
      if (foreign && !isSafeAbroad(line, page, probabilities)) continue;
      const score = Math.min(p, 0.95) * (foreign ? FOREIGN_TRUST : 1);
      claim(hits, line.index, blockHit(BLOCK_RULES.model, p.toFixed(2), inferCategory(line, page, hits), score));
    }
  }
}

/** The model learned from English pages: elsewhere it says little, and softly. */
const FOREIGN_TRUST = 0.6;
const ENGLISH_SHARE = 0.15;

/** Has the running text fewer English function words than English has? */
function isForeign(page: Page): boolean {
  const prose = page.lines.filter(isProse).slice(0, 40);
  if (prose.length === 0) return false;
  const shares = prose.map((line) => scanLine(line.text, line.folded).functions);
  return shares.reduce((sum, share) => sum + share, 0) / shares.length < ENGLISH_SHARE;
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

/** The probability that each line is boilerplate, from the model and the lines around. */
export function modelProbabilities(page: Page, hits: Hits, model: LineModel): number[] {
  const odds = pageFeatures(page, hits).map((features) => logOdds(model, features));
  return smooth(odds, model.cohesion);
}

const LONE_SENTENCE = 6;

/** How near to the running text a line above it may be the article's headline or what stands under it. */
const HEADLINE_REACH = 5;

/** Stars, dashes, dots: they part an article too. */
const isSeparator = (line: LineView): boolean => /^[\s_*=~.·•#–—-]+$/.test(line.text);

/** In how large a window, and with how large a share of boilerplate in it, a line is in the midst of a block. */
const WINDOW = 6;
const MIDST_SHARE = 0.75;

function inTheMidst(index: number, probabilities: readonly number[]): boolean {
  let likely = 0;
  for (let i = index - WINDOW; i <= index + WINDOW; i++)
    if (i !== index && (probabilities[i] ?? 0) >= ENOUGH.label) likely++;
  return likely >= 2 * WINDOW * MIDST_SHARE;
}

/** A raw page has dozens of boilerplate lines together; a cleaned article never has, so more can be dared there. */
const BULK_WINDOW = 20;
const BULK_LEAST = 34;
const BULK_SHARE = 0.8;

function inBulk(index: number, probabilities: readonly number[]): boolean {
  const around = probabilities.slice(Math.max(0, index - BULK_WINDOW), index + BULK_WINDOW + 1);
  if (around.length < BULK_LEAST) return false;
  return around.filter((p) => p >= ENOUGH.label).length >= around.length * BULK_SHARE;
}

function needed(line: LineView, page: Page, probabilities: readonly number[]): number {
  const bulk = inBulk(line.index, probabilities);
  if (isProse(line)) return bulk ? ENOUGH.proseInBulk : ENOUGH.prose;
  const midst = inTheMidst(line.index, probabilities);
  if (endsSentence(line)) {
    if (line.words < LONE_SENTENCE && !isQuestion(line)) return ENOUGH.title;
    if (bulk) return ENOUGH.sentenceInBulk;
    return isOutside(line, page) || midst ? ENOUGH.sentence : ENOUGH.sentenceInside;
  }
  if (midst) return ENOUGH.midst;
  const above = line.index < page.firstProse && line.index >= page.firstProse - HEADLINE_REACH;
  return above && isHeadlineLike(line) && line.words >= 4 ? ENOUGH.title : ENOUGH.label;
}
