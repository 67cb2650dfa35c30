import { headlineIndexes } from './blocks/edges.ts';
import type { Hits } from './hit.ts';
import type { LineView, Page } from './page.ts';
import { isOutside } from './rule.ts';
import { isProse } from './shapes.ts';

/** A place in capitals, a date or an agency, and a dash: the first sentence of a report. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}.'’-]+(?:[ ,/]+[\p{L}.'’-]+){0,5}(?: ?\([^)]{2,24}\))?|[\p{Lu}][\p{L} .,'’]{2,30}\([^)]{2,24}\)) ?[–—:-]{1,2} ?\p{L}/u;

/** Words in quotation marks, with or without who said them. */
const QUOTED = /^["“‘«].{3,}["”’»][.,]?(?:\s.{0,60})?$/;

const SPEECH = /\b(?:said|says|told|tells|added|asked|replied|wrote)\b/;

const FAQ_HEADING = /^(?:faqs?|frequently asked questions|q ?& ?a)\b ?:?$/;

/** A word or two as a sentence: "Nothing!", "Not so." */
const LONE_WORD = /^\p{L}[\p{L}'’]*(?: \p{L}+)?[.!?]$/u;

/** How sure a reason must be to take a line that looks like the article itself. */
const CERTAIN = 0.95;
const STRONG = 0.85;

/** Offers in this many lines of the running text are what the article is about. */
const OFFERS_AS_SUBJECT = 4;
const OFFER = /^(?:promotion\.shop|subscribe\.newsletter)$/;

/**
 * Takes back claims on lines that are the article's own: its headline, also a "WATCH: …" right above the byline, its
 * dateline, quotes, lone sentences.
 */
export function guardContent(page: Page, hits: Hits): void {
  const headlines = headlineIndexes(page, hits);
  if (hits[0]?.rule === 'related.pointer' && hits[1]?.category === 'byline') hits[0] = null;
  const offers = page.lines.filter((line) => !isOutside(line, page) && OFFER.test(hits[line.index]?.rule ?? ''));
  if (offers.length >= OFFERS_AS_SUBJECT) for (const { index } of offers) hits[index] = null;
  for (const line of page.lines) {
    const hit = hits[line.index];
    if (hit && hit.score < neededScore(line, headlines.includes(line.index), hits[line.index + 1] !== null))
      hits[line.index] = null;
  }
}

function neededScore(line: LineView, isHeadline: boolean, claimedBelow: boolean): number {
  if (FAQ_HEADING.test(line.folded) && !claimedBelow) return 1;
  if (DATELINE.test(line.text) && line.words >= 12 && isProse(line)) return CERTAIN;
  if (QUOTED.test(line.text) && line.words >= 3) return SPEECH.test(line.folded) ? 1 : STRONG;
  if (LONE_WORD.test(line.text)) return STRONG;
  return isHeadline ? STRONG : 0;
}
