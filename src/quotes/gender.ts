import type { Gender } from '../knowledge/gendered-words.ts';

/** By pronoun. */
export const GENDERS: Readonly<Record<string, Gender>> = {
  he: 'm',
  "he'd": 'm',
  "he'll": 'm',
  him: 'm',
  his: 'm',
  she: 'f',
  "she'd": 'f',
  "she'll": 'f',
  her: 'f',
};

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
  const words = withoutAccents(name).toLowerCase().split(' ');
  const [first = '', last = first] = [words[0], words.at(-1)];
  const known = bearers.get(first);
  if (known) return known;
  if (FEMALE_SURNAME.test(last)) return 'f';
  if (MALE_SURNAME.test(last) || (words.length > 1 && MALE_ENDING.test(first))) return 'm';
  return first.length > 3 && first.endsWith('a') ? 'f' : undefined;
}
