import { headlineIndexes } from './headline.ts';
import { BLOCK_RULES } from './blocks/block-rules.ts';
import type { Hits } from './hit.ts';
import type { LineView, Page } from './page.ts';
import { isOutside } from './rule.ts';

/** A place in capitals, a date or an agency, and a dash: the first sentence of a report. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}.'’-]+(?:[ ,/]+[\p{L}.'’-]+){0,5}(?: ?\([^)]{2,24}\))?|[\p{Lu}][\p{L} .,'’]{2,30}\([^)]{2,24}\)) ?[–—:-]{1,2} ?\p{L}/u;

/** Words in quotation marks, with or without who said them. */
const QUOTED = /^["“‘«].{3,}["”’»][.,]?(?:\s.{0,60})?$/;

const SPEECH = /\b(?:said|says|told|tells|added|asked|replied|wrote)\b/;

const FAQ_HEADING = /^(?:faqs?|frequently asked questions|q ?& ?a)\b ?:?$/;

/** A word or two as a sentence: "Nothing!", "Not so." */
const LONE_WORD = /^\p{L}[\p{L}'’]*(?: \p{L}+)?[.!?]$/u;

/** "Uplands: Holt; Berg, Lind; Dahl (Moe 70')", "Referee: …": who played, below the report of a game. */
const LINE_UP =
  /^(?:[^:;.]{2,30}: \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}(?: \([^)]*\))?[;,][^.!?]*;|(?:Referees?|Umpires?|Attendance|Subs(?:titutes)?|Scorers?|Goals|Booked|Sent off|Half[- ]time|Man of the match|Venue): ?\S)/u;

/** How sure a reason must be to take a line that looks like the article itself. */
const CERTAIN = 0.95;
const STRONG = 0.85;

/** Offers in this many lines beside the running text are what the article is about. */
const OFFERS_AS_SUBJECT = 4;
const OFFER = /^(?:promotion\.shop|subscribe\.newsletter)$/;

/**
 * Takes back claims on lines that are the article's own: its headline, also one that opens as a pointer does ("WATCH: …"),
 * its dateline, quotes, lone sentences, the dates and times of its entries.
 */
export function guardContent(page: Page, hits: Hits): void {
  if (hits.every((hit) => hit === null)) return;
  const headlines = headlineIndexes(page, hits);
  for (const index of headlines) if (hits[index]?.rule === 'related.pointer') hits[index] = null;
  spareOffers(page, hits);
  spareEntries(page, hits);
  spareLastReport(page, hits);
  for (const line of page.lines) {
    const hit = hits[line.index];
    if (hit?.rule === BLOCK_RULES.model.id && isPlaceAbove(line, page)) hits[line.index] = null;
    else if (hit && hit.score < neededScore(line, headlines.includes(line.index), hits[line.index + 1] !== null))
      hits[line.index] = null;
  }
}

/** Takes back the offers in the running text of an article about them; one after the other, they are a form to fill in. */
function spareOffers(page: Page, hits: Hits): void {
  const isText = (line?: LineView): boolean => line?.prose === true && !hits[line.index];
  const offers = page.lines.filter((line) => {
    const rule = hits[line.index]?.rule;
    return rule !== undefined && OFFER.test(rule) && !isOutside(line, page);
  });
  const amidText = offers.filter(({ index }) => isText(page.lines[index - 1]) || isText(page.lines[index + 1]));
  if (amidText.length >= OFFERS_AS_SUBJECT) for (const { index } of offers) hits[index] = null;
}

/** How many sentences are spared at the end, of how many words at least. */
const MOST_CLOSING = 3;
const LEAST_WORDS = 8;

/** Takes back from the model the last lines where they tell what somebody said: typed in below the notices of a page. */
function spareLastReport(page: Page, hits: Hits): void {
  for (const { index, words, last, folded } of page.lines.slice(-MOST_CLOSING).reverse()) {
    const rule = hits[index]?.rule;
    if ((rule && rule !== BLOCK_RULES.model.id) || words < LEAST_WORDS || last !== '.' || !SPEECH.test(folded)) return;
    hits[index] = null;
  }
}

/** A name in capitals, alone. */
const CAPITALS = /^\p{Lu}[\p{Lu}’'-]{2,}(?: \p{Lu}[\p{Lu}’'-]+){0,2}$/u;
/** How far above the running text a place stands, and in how many lines from there on the text names it. */
const PLACE_ABOVE = 4;
const PLACE_REACH = 12;

/** A place in capitals alone above the text, which then names it: where the report is from. */
function isPlaceAbove(line: LineView, page: Page): boolean {
  const above = page.firstProse - line.index;
  if (above <= 0 || above > PLACE_ABOVE || !CAPITALS.test(line.text)) return false;
  const name = line.text.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
  const text = page.lines.slice(page.firstProse, page.firstProse + PLACE_REACH);
  return text.some((below) => below.prose && below.text.includes(name));
}

/** So many dates or times, each right above text, head the entries of a live blog or a chronicle. */
const FEWEST_ENTRIES = 3;
const ENTRY_HEAD = new Set(['byline.stamp', 'byline.dated', BLOCK_RULES.model.id]);

/** Takes back the dates and times that head entries, and the heading between one and its text. */
function spareEntries(page: Page, hits: Hits): void {
  const heads = page.lines.filter((line) => {
    if (line.index >= page.lastProse || !line.stamp) return false;
    const [above, below] = [page.lines[line.index - 1], textBelow(line, page, hits)];
    // A few words above it are the name of who commented then.
    const opens = !above || hits[above.index] !== null || above.endsSentence || above.words > 3;
    return opens && below > 0;
  });
  if (heads.length < FEWEST_ENTRIES) return;
  for (const head of heads) {
    if (ENTRY_HEAD.has(hits[head.index]?.rule ?? '')) hits[head.index] = null;
    if (hits[head.index + 1]?.rule === BLOCK_RULES.model.id) hits[head.index + 1] = null;
  }
}

/** Where right below a line, or below one heading, running text stands that nothing takes; -1 where none does. */
function textBelow({ index }: LineView, page: Page, hits: Hits): number {
  for (const at of [index + 1, index + 2]) {
    const line = page.lines[at];
    if (!line || line.stamp) return -1;
    if (line.prose && !hits[at]) return at;
  }
  return -1;
}

function neededScore(line: LineView, isHeadline: boolean, claimedBelow: boolean): number {
  if (FAQ_HEADING.test(line.folded) && !claimedBelow) return 1;
  if (line.words >= 12 && line.prose && DATELINE.test(line.text)) return CERTAIN;
  if (LINE_UP.test(line.text)) return CERTAIN;
  if (QUOTED.test(line.text) && line.words >= 3) return SPEECH.test(line.folded) ? 1 : STRONG;
  if (LONE_WORD.test(line.text)) return STRONG;
  return isHeadline ? STRONG : 0;
}
