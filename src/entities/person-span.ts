import { PARTICLES, SUFFIX } from './lexicon.ts';
import { ADDRESS, POST_NOMINAL } from './word-kinds.ts';
import type { Stretch, Words } from './words.ts';
import { wordSet } from '../util/word-set.ts';

const SYLLABLE = /^[a-z]{2,5}$/;
const ATTACHED = wordSet(
  'led era style type like born run owned held made free wide based area only plus pro anti bound linked sized level class tied ally aimed lite',
);

/** The hyphen and small letters of "Kyung-wha", not those of "Smith-led". */
export const isSecondSyllable = (words: Words, i: number): boolean =>
  words.ties(i) && SYLLABLE.test(words.text(i + 1)) && !ATTACHED.has(words.text(i + 1));

/** Behind two words of a person's name a few capitals are another country's honour ("Umm Quillan SAN"), no "XII". */
const isForeignHonour = (words: Words, first: number, i: number): boolean =>
  i - first > 1 &&
  words.allCaps(i) &&
  words.capital(i - 1) &&
  !words.allCaps(i - 1) &&
  !words.loud(i) &&
  /^(?![IVXL]+$)\p{Lu}{2,4}$/u.test(words.text(i));

/** The last word of a name before the honours that may end it ("KC", "OBE, PhD"). */
export function endOfName(words: Words, first: number, last: number): number {
  let end = last;
  while (end > first && words.isOf(end, POST_NOMINAL)) end -= words.text(end - 1) === ',' ? 2 : 1;
  return Math.max(first, end);
}

/** A person's name as the tagger saw it, without the rank before it and the honours behind, with the second syllable of "Joon-ho". */
export function personSpan(words: Words, from: number, end: number): Stretch | undefined {
  const to = endOfName(words, from, isForeignHonour(words, from, end) ? end - 1 : end);
  let first = from;
  while (first < to && words.isOf(first, ADDRESS)) {
    const next = words.text(first + 1) === '.' ? first + 2 : first + 1;
    if (next > to || !words.capital(next)) break;
    first = next;
  }
  if (to > from && words.isOf(first, ADDRESS)) return undefined;
  return { first, last: to > first && isSecondSyllable(words, to + 1) ? to + 2 : to };
}

/** Of a name of several words the family's: with its particle and its other half, without "Jr.". */
export function familyOf(words: Words, { first, last: end }: Stretch): Stretch {
  const last = SUFFIX.test(words.text(end)) ? end - 1 : end;
  let from = last;
  while (from - 1 > first && (PARTICLES.has(words.text(from - 1)) || words.text(from - 1) === '-'))
    from -= words.text(from - 1) === '-' ? 2 : 1;
  return { first: Math.max(first + 1, from), last };
}

/** Where a family name starts that stands at `i`: at the "al-" of "al-Burhan", if it has one. */
export function startWithArticle(words: Words, i: number): number {
  return words.ties(i - 1) && /^(?:al|el)$/.test(words.text(i - 2)) ? i - 2 : i;
}
