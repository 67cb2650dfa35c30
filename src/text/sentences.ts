import type { Span } from '../model/span.ts';
import type { Line } from './lines.ts';
import { Marks } from './marks.ts';
import { wordSet } from '../util/word-set.ts';

/** A sentence without the white space around it. Scraped text keeps a paragraph on a line, so none crosses a line end. */
export interface Sentence extends Span {
  /** 1-based line number. */
  readonly line: number;
}

/** Words with a full stop that seldom end a sentence. From common knowledge of news English. */
const ABBREVIATIONS = wordSet(
  'mr mrs ms dr prof gen lt col maj capt sgt sen rep gov pres hon rev fr st sr jr messrs mt ft no nos vs etc approx ' +
    'inc corp ltd co dept est fig jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ' +
    'adm amb brig cmdr supt atty al ed eds vol pp cf viz e.g i.e',
);

/** These may end a sentence as well: the next word decides. */
const ENDS_EITHER_WAY = wordSet('u.s u.k u.n e.u a.m p.m d.c u.s.a jr sr inc corp ltd co etc');

/** Words that open a sentence far more often than they continue a name. */
const OPENERS =
  /^(?:The|A|An|In|On|At|He|She|It|They|We|You|But|And|However|This|That|These|Those|There|His|Her|Its|Their|For|As|After|Before|When|While|If|Both|Meanwhile)$/;

/** A full stop, a question or exclamation mark, or an ellipsis. */
const TERMINATORS = ['.', '?', '!', '…'];
const CLOSER = /["'”’)\]»]/;
const OPENER = /["'“‘([«–—-]/;
const SPACE = /\s/;
const LOWER = /\p{Ll}/u;

/** Cuts lines into sentences. Linear in the text. */
export function splitSentences(text: string, lines: readonly Line[]): Sentence[] {
  const sentences: Sentence[] = [];
  const terminators = new Marks(text, ...TERMINATORS);
  for (const line of lines) splitLine(text, line, terminators, sentences);
  return sentences;
}

function splitLine(text: string, line: Line, terminators: Marks, sentences: Sentence[]): void {
  let start = skipSpace(text, line.start, line.end);
  for (let i = terminators.after(start); i < line.end; i = terminators.after(i)) {
    const stop = i;
    while (i < line.end && isTerminator(text.charCodeAt(i))) i++;
    while (i < line.end && CLOSER.test(text.charAt(i))) i++;
    const next = skipSpace(text, i, line.end);
    const spaced = next > i && next < line.end;
    if (spaced && endsHere(text, start, stop, next, line.end)) {
      sentences.push({ start, end: i, line: line.number });
      start = next;
    }
  }
  const end = trimEnd(text, start, line.end);
  if (end > start) sentences.push({ start, end, line: line.number });
}

const isTerminator = (code: number): boolean => code === 0x2e || code === 0x3f || code === 0x21 || code === 0x2026;

/** Does the terminator at `stop` end the sentence, given that the next word starts at `next`? */
function endsHere(text: string, start: number, stop: number, next: number, lineEnd: number): boolean {
  let first = next;
  while (first < lineEnd && OPENER.test(text.charAt(first))) first++;
  if (LOWER.test(text.charAt(first))) return false;
  if (text.charAt(stop) !== '.') return true;
  const word = wordBefore(text, start, stop);
  if (ENDS_EITHER_WAY.has(word)) return OPENERS.test(wordAt(text, first, lineEnd));
  const initial = word.length === 1 && word !== 'i';
  return !initial && !ABBREVIATIONS.has(word);
}

/** The word, lower case, that ends right before `stop`; at most 12 characters of it, enough for any abbreviation. */
function wordBefore(text: string, start: number, stop: number): string {
  let from = stop;
  while (from > start && stop - from < 12 && isOfAbbreviation(text.charCodeAt(from - 1))) from--;
  return text.slice(from, stop).toLowerCase();
}

function wordAt(text: string, from: number, end: number): string {
  let to = from;
  while (to < end && to - from < 12 && /\p{L}/u.test(text.charAt(to))) to++;
  return text.slice(from, to);
}

/** Patterns are tried on what ASCII leaves open only: these are asked of most characters beside a full stop. */
const isSpace = (code: number): boolean =>
  code > 0x20 && code < 0x80 ? false : code === 0x20 || SPACE.test(String.fromCharCode(code));

const isOfAbbreviation = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code !== 0x20 && /[\p{L}\p{N}.]/u.test(String.fromCharCode(code)));

function skipSpace(text: string, from: number, end: number): number {
  while (from < end && isSpace(text.charCodeAt(from))) from++;
  return from;
}

function trimEnd(text: string, start: number, end: number): number {
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}
