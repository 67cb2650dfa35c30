import type { Hits } from './hit.ts';
import type { LineView, Page } from './page.ts';
import { isPostedName } from './shapes.ts';

/** A line that so strong a rule takes is no headline. */
const STRONG = 0.85;
/** How far a headline and what stands under it may lie apart. */
const REACH = 3;
const MOST_ABOVE = 40;

/**
 * The article's own headline, and the line over or under it that looks like one too, the headline first: of the lines above
 * the running text that no strong rule takes, those with a headline's form, at equal form the one nearest to the text.
 */
export function headlineIndexes(page: Page, hits: Hits): number[] {
  const above = Math.min(page.firstProse, page.lines.length);
  const titles: Title[] = [];
  for (let i = above - 1; i >= Math.max(0, above - MOST_ABOVE); i--) {
    const line = page.lines[i];
    if (line && line.headline && ((hits[i]?.score ?? 0) < STRONG || isGenre(line, hits)))
      titles.push({ index: i, form: formOf(line, hits) });
  }
  const headline = bestOf(titles);
  if (!headline) return [];
  const second = bestOf(titles.filter((title) => goesWith(title, headline, hits)));
  return second ? [headline.index, second.index] : [headline.index];
}

interface Title {
  readonly index: number;
  readonly form: number;
}

const bestOf = (titles: readonly Title[]): Title | undefined => titles.toSorted((a, b) => b.form - a.form)[0];

/** The line over a headline stands right there or looks as good; the one under it may have the byline between. */
function goesWith({ index, form }: Title, headline: Title, hits: Hits): boolean {
  const below = index - headline.index;
  if (below === 0 || Math.abs(below) > REACH || form < 0) return false;
  return below > 0 ? (form > 0 || below === 1) && hits[index]?.rule !== POINTER : below === -1 || form >= headline.form;
}

const POINTER = 'related.pointer';

/** "Opinion: …", "Explainer: …": how a headline opens that names what kind of article it heads, and a link to one too. */
const GENRE =
  /^(?:opinion|editorial|explainer|analysis|exclusive|background|in pictures|gallery|photos|video|watch|listen) ?[:|–—-]/;

const isGenre = (line: LineView, hits: Hits): boolean =>
  hits[line.index]?.rule === POINTER && GENRE.test(line.folded) && line.words >= 4;

/** What the page says to its visitor rather than what the article is about. */
const TO_VISITOR =
  /^(?:please|click|tap|press|add|save|show|hide|share|listen|sign|log|read (?:in|this)|this (?:article|story|page|post|is|live)|we)\b|\b(?:your|our)\b/;
const PARTED = /\s{2,}\S|\t|\s[|/•·>»]\s|\S\|\S/;
const CLOCK = /^\d{1,2}[:.]\d\d\b/;

/** How much a line above the text has the form of a headline: long enough, right above a byline, no menu, no notice. */
function formOf(line: LineView, hits: Hits): number {
  const { index, words, folded } = line;
  let form = words >= 6 ? 3 : words >= 4 ? 2 : 0;
  const [next, afterNext] = [hits[index + 1], hits[index + 2]];
  if ((next ?? afterNext)?.category === 'byline') form++;
  if (hits[index]) form--;
  if (TO_VISITOR.test(folded)) form -= 2;
  if ((PARTED.test(line.text) && !GENRE.test(folded)) || CLOCK.test(folded) || isPostedName(line.text)) form -= 4;
  if (/[.:;]$/.test(line.ending)) form--;
  return form;
}
