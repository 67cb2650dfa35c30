import type { Gender } from '../knowledge/gendered-words.ts';
import { FEMALE_NAMES, MALE_NAMES } from './first-names.ts';

/** A guess from a first name, in lower case: only to prefer one bearer over another. */
export function genderOfName(first: string): Gender | undefined {
  if (FEMALE_NAMES.has(first)) return 'f';
  if (MALE_NAMES.has(first)) return 'm';
  return first.length > 3 && first.endsWith('a') ? 'f' : undefined;
}
