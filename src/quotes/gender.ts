import type { Gender } from '../knowledge/gendered-words.ts';
import { wordList } from './word-list.ts';
import type { Words } from './words.ts';

const HE = wordList("he he'd he'll him his");
const SHE = wordList("she she'd she'll her");

/** Of whom a pronoun is. */
export function genderOfPronoun(word: string): Gender | undefined {
  if (HE.has(word)) return 'm';
  return SHE.has(word) ? 'f' : undefined;
}

/** The same of a token, which most often is no pronoun. */
export function genderAt(words: Words, index: number): Gender | undefined {
  if (words.is(index, HE)) return 'm';
  return words.is(index, SHE) ? 'f' : undefined;
}

/** Slavic and Azerbaijani surnames, and Icelandic ones: Aliyeva, Kovalska, Jonsdottir; Aliyev, Kovalsky. */
const FEMALE_SURNAME = /.(?:[eo]va|sk(?:a|aya|aia)|dottir)$/;
const MALE_SURNAME = /.(?:[eo]v|sk(?:i|y|yi|iy|yy))$/;
/** Pedro, Markus, Stanislav, Casimir, Abdullah, where it is sure to be the first name. */
const MALE_ENDING = /..(?:[^k]o|us|slav|mir|ullah)$/;

const withoutAccents = (name: string): string =>
  /[^\0-\x7f]/.test(name) ? name.normalize('NFD').replace(/\p{M}/gu, '') : name;

/**
 * A guess from somebody's name: only to prefer one bearer over another.
 * @param bearers by first name, where its ending does not tell
 */
export function genderOfName(name: string, bearers: ReadonlyMap<string, Gender>): Gender | undefined {
  const words = withoutAccents(name).toLowerCase();
  const space = words.indexOf(' ');
  const first = space < 0 ? words : words.slice(0, space);
  const known = bearers.get(first);
  if (known) return known;
  const last = words.slice(words.lastIndexOf(' ') + 1);
  if (FEMALE_SURNAME.test(last)) return 'f';
  if (MALE_SURNAME.test(last) || (space >= 0 && MALE_ENDING.test(first))) return 'm';
  return first.length > 3 && first.endsWith('a') ? 'f' : undefined;
}
