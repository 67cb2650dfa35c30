import type { BoilerplateCategory } from '../model/boilerplate.ts';
import type { Evidence } from '../model/span.ts';
import type { LineView, Page } from './page.ts';
import { LINE_RULES } from './rules/index.ts';

/** Why a line is taken for boilerplate. */
export interface Hit {
  /** The rule's id: a problem's code. */
  readonly rule: string;
  readonly category: BoilerplateCategory;
  readonly score: number;
  readonly evidence: Evidence;
}

/** One entry a line of the page; null is content. The steps of the search fill it in turn. */
export type Hits = (Hit | null)[];

/** The strongest named rule that holds for a line. */
export function strongestRule(line: LineView, page: Page): Hit | null {
  let best: Hit | null = null;
  for (const { id, category, score, title, check } of LINE_RULES) {
    if (best !== null && best.score >= score) continue;
    const words = check(line, page);
    if (words !== null) best = { rule: id, category, score, evidence: [`${title}: “${words}”`] };
  }
  return best;
}

/** Puts a hit on a line that has none, or only a weaker one. */
export function claim(hits: Hits, index: number, hit: Hit): void {
  const present = hits[index];
  if (!present || present.score < hit.score) hits[index] = hit;
}
