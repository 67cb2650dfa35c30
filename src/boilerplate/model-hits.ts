import { BLOCK_RULES, blockHit } from './blocks/block-rules.ts';
import { headlineIndex } from './blocks/edges.ts';
import { inferCategory } from './category.ts';
import { pageFeatures } from './features.ts';
import { claim, type Hits } from './hit.ts';
import { logOdds, type LineModel } from './line-model.ts';
import type { LineView, Page } from './page.ts';
import { endsSentence, isHeadlineLike, isProse, isQuestion } from './shapes.ts';
import { smooth } from './smoothing.ts';

/** How probable boilerplate must be. Chosen on the development pages for at most 1 % of content words lost. */
const ENOUGH = { label: 0.6, title: 0.9, sentence: 0.93, prose: 0.95 };

/** A weak rule that the model thinks wrong is dropped. */
const WEAK_RULE = 0.84;
const IMPROBABLE = 0.04;

/** Takes the lines that the model and their neighbours make boilerplate, and drops weak claims that they speak against. */
export function takeModelled(page: Page, hits: Hits, model: LineModel): void {
  const probabilities = modelProbabilities(page, hits, model);
  const headline = headlineIndex(page, hits);
  const judged = hits.slice();
  for (const line of page.lines) {
    const p = probabilities[line.index] ?? 0;
    const hit = judged[line.index];
    if (hit) {
      if (hit.score <= WEAK_RULE && p < IMPROBABLE) hits[line.index] = null;
    } else if (line.index !== headline && p >= needed(line, page)) {
      const category = inferCategory(line, page, judged);
      claim(hits, line.index, blockHit(BLOCK_RULES.model, `${p.toFixed(2)}`, category, Math.min(p, 0.95)));
    }
  }
}

/** The probability that each line is boilerplate, from the model and the lines around. */
export function modelProbabilities(page: Page, hits: Hits, model: LineModel): number[] {
  const odds = pageFeatures(page, hits).map((features) => logOdds(model, features));
  return smooth(odds, model.cohesion);
}

const LONE_SENTENCE = 6;

/** How near to the running text a line above it may be the article's headline or what stands under it. */
const HEADLINE_REACH = 5;

function needed(line: LineView, page: Page): number {
  if (isProse(line)) return ENOUGH.prose;
  if (endsSentence(line)) return line.words >= LONE_SENTENCE || isQuestion(line) ? ENOUGH.sentence : ENOUGH.title;
  const above = line.index < page.firstProse && line.index >= page.firstProse - HEADLINE_REACH;
  return above && isHeadlineLike(line) && line.words >= 4 ? ENOUGH.title : ENOUGH.label;
}
