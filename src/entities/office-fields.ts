import { fold } from '../knowledge/fold.ts';
import { wordSet } from '../util/word-set.ts';
import type { Words } from './words.ts';

const OFFICES = wordSet('minister ministers secretary undersecretary');
const AND = /^(?:and|&)$/;
const LINK = /^(?:and|&|,)$/;

/** "Secretary of Homeland Security", "Minister for Human Services": does what an office is for begin here? */
export const opensField = (words: Words, i: number): boolean =>
  /^(?:of|for)$/.test(words.text(i - 1)) && words.capital(i - 2) && OFFICES.has(words.lower(i - 2));

/** So many tokens may stand between an office and the last of its fields. */
const MOST_FIELDS = 10;

/**
 * Where the name begins in "Minister of Education and Science Zhanna Andreasyan", of which a reading from the right or from
 * the capitals alone takes the last field along.
 * @param first of what was taken for a name of three words or more, up to `last`
 */
export function behindFields(words: Words, first: number, last: number, givenNames: ReadonlySet<string>): number {
  if (last - first < 2 || !(AND.test(words.text(first - 1)) || opensField(words, first))) return first;
  if (givenNames.has(fold(words.text(first))) || !words.capital(first + 1)) return first;
  for (let i = first; first - i < MOST_FIELDS; i--) {
    if (opensField(words, i)) return first + 1;
    if (!words.capital(i - 1) && !LINK.test(words.text(i - 1))) return first;
  }
  return first;
}
