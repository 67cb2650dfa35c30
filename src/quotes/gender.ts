import { FEMALE_NAMES, MALE_NAMES } from './first-names.ts';

/** Whom a pronoun can take up. */
export type Gender = 'm' | 'f';

const FEMALE_WORDS = new Set(
  (
    'she her mrs ms miss madam queen princess duchess empress spokeswoman chairwoman congresswoman policewoman businesswoman servicewoman mother wife daughter sister widow woman girl actress lady ' +
    'grandmother granddaughter aunt niece girlfriend nun abbess waitress seamstress midwife housewife headmistress schoolgirl'
  ).split(' '),
);
const MALE_WORDS = new Set(
  (
    'he his him mr sir king prince duke emperor sultan sheikh emir pope imam spokesman chairman congressman policeman businessman serviceman fisherman father husband son brother man boy actor lord grandfather grandson ' +
    'uncle nephew boyfriend monk abbot waiter headmaster schoolboy'
  ).split(' '),
);

/** What a word before or in a name says of its bearer's gender, if anything. */
export function genderOfWord(word: string): Gender | undefined {
  if (FEMALE_WORDS.has(word)) return 'f';
  return MALE_WORDS.has(word) ? 'm' : undefined;
}

/** A guess from a first name, in lower case: only to prefer one bearer over another. */
export function genderOfName(first: string): Gender | undefined {
  if (FEMALE_NAMES.has(first)) return 'f';
  if (MALE_NAMES.has(first)) return 'm';
  return first.length > 3 && first.endsWith('a') ? 'f' : undefined;
}
