import type { BoilerplateCategory } from '../model/boilerplate.ts';
import { BLOCK_RULES, blockHit } from './blocks/block-rules.ts';
import { strongestRule, type Hit } from './hit.ts';
import { SIGNS } from './fold.ts';
import { viewPart, type LineView, type Page } from './page.ts';
import { isOutside } from './rule.ts';
import { isName } from './shapes.ts';

/** What parts things that stood side by side on the page: wide gaps, bars, pictograms. */
const BETWEEN = /\s{2,}|\t+|\s+\|\s+|\s*[\u{1f000}-\u{1faff}\u2600-\u27bf\u2b00-\u2bff](?:[\ufe0f\u200d]|\s)*/gu;
const SIGNS_BETWEEN = SIGNS.space | SIGNS.bar | SIGNS.pictogram;
const MOST_WORDS = 40;
const MOST_PARTS = 12;

/**
 * A line of several parts, or of one after a pictogram, each of which a rule would claim alone: "Vote   View results   412
 * votes"; above and below the text a name may be one of them: "Anna Lindqvist  3 May 2021". The category is the commonest of the parts', of several the first.
 */
export function compoundRule(line: LineView, page: Page): Hit | null {
  if (line.words > MOST_WORDS || !(line.signs & SIGNS_BETWEEN)) return null;
  const parts = line.text.split(BETWEEN).filter((part) => part.trim() !== '');
  if (parts.length === 0 || parts.length > MOST_PARTS || parts[0] === line.text) return null;
  const hits: Hit[] = [];
  for (const part of parts) {
    const hit = strongestRule(viewPart(line, part.trim()), page) ?? nameBeside(line, page, part.trim());
    if (hit === null) return null;
    hits.push(hit);
  }
  if (hits.every(({ rule }) => rule === AUTHOR.id)) return null;
  const category = commonest(hits.map((hit) => hit.category));
  const first = hits.find((hit) => hit.category === category);
  if (!first) return null;
  const { rule, evidence } = first;
  return { rule, category: first.category, score: Math.min(...hits.map(({ score }) => score)), evidence };
}

const AUTHOR = BLOCK_RULES.authorName;

/** A name beside what is boilerplate without doubt, as the author's beside the date. */
const nameBeside = (line: LineView, page: Page, part: string): Hit | null =>
  isOutside(line, page) && isName(part) ? blockHit(AUTHOR, `“${part}”`) : null;

function commonest(categories: readonly BoilerplateCategory[]): BoilerplateCategory | undefined {
  const counts = new Map<BoilerplateCategory, number>();
  for (const category of categories) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
