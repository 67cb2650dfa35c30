import { ADDRESS } from './word-kinds.ts';
import type { Words } from './words.ts';
import { wordSet } from '../util/word-set.ts';

const SYLLABLE = /^[a-z]{2,5}$/;
const ATTACHED = wordSet(
  'led era style type like born run owned held made free wide based area only plus pro anti bound linked sized level class tied ally aimed lite',
);

/** The hyphen and small letters of "Kyung-wha", not those of "Smith-led". */
export function isSecondSyllable(words: Words, i: number): boolean {
  if (words.text(i) !== '-' || !words.touches(i - 1) || !words.touches(i)) return false;
  return SYLLABLE.test(words.text(i + 1)) && !ATTACHED.has(words.text(i + 1));
}

/** A person's name as the tagger saw it, without the rank before it, with the second syllable behind it ("Joon-ho"). */
export function personSpan(words: Words, from: number, to: number): { first: number; last: number } | undefined {
  let first = from;
  while (first < to && words.isOf(first, ADDRESS)) {
    const next = words.text(first + 1) === '.' ? first + 2 : first + 1;
    if (next > to || !words.capital(next)) break;
    first = next;
  }
  if (to > from && words.isOf(first, ADDRESS)) return undefined;
  return { first, last: to > first && isSecondSyllable(words, to + 1) ? to + 2 : to };
}

/** Where a family name starts that stands at `i`: at the "al-" of "al-Burhan", if it has one. */
export function startWithArticle(words: Words, i: number): number {
  const tied = words.text(i - 1) === '-' && words.touches(i - 1) && words.touches(i - 2);
  return tied && /^(?:al|el)$/.test(words.text(i - 2)) ? i - 2 : i;
}
