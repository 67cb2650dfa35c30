import type { Gender } from '../knowledge/gendered-words.ts';
import { FEMALE_NAMES, MALE_NAMES } from './first-names.ts';

/** Slavic and Azerbaijani surnames, and Icelandic ones: Aliyeva, Kovalska, Jónsdóttir; Aliyev, Kovalsky. */
const FEMALE_SURNAME = /.(?:[eo]v[aá]|sk(?:a|á|aya|aia)|d[oó]ttir)$/;
const MALE_SURNAME = /.(?:[eo]v|sk(?:i|y|ý|yi|iy|yy))$/;

/** A guess from somebody's name: only to prefer one bearer over another. */
export function genderOfName(name: string): Gender | undefined {
  const words = name.toLowerCase().split(' ');
  const [first = '', last = first] = [words[0], words.at(-1)];
  if (FEMALE_NAMES.has(first)) return 'f';
  if (MALE_NAMES.has(first)) return 'm';
  if (FEMALE_SURNAME.test(last)) return 'f';
  if (MALE_SURNAME.test(last)) return 'm';
  return first.length > 3 && first.endsWith('a') ? 'f' : undefined;
}
