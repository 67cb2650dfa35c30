import { wordSet } from '../util/word-set.ts';

/** Whom a word or a first name can mean. */
export type Gender = 'm' | 'f';

const FEMALE_WORDS = wordSet(
  'mrs ms miss mme madam lady queen princess duchess empress spokeswoman chairwoman congresswoman policewoman ' +
    'businesswoman servicewoman mother wife daughter sister widow woman girl actress grandmother granddaughter aunt niece ' +
    'girlfriend nun abbess waitress seamstress midwife housewife headmistress schoolgirl ' +
    'mum mom gran granny grandma stepmother stepdaughter stepsister godmother landlady bride lass dame baroness countess',
);
const MALE_WORDS = wordSet(
  'mr sir lord king prince duke emperor sultan sheikh emir pope imam spokesman chairman congressman policeman businessman ' +
    'serviceman fisherman father husband son brother widower man boy actor grandfather grandson uncle nephew boyfriend monk ' +
    'abbot waiter headmaster schoolboy dad grandpa ' +
    'stepfather stepson stepbrother godfather groom bridegroom lad',
);

/** What a title, trade or relation in lower case says of its bearer's gender, if anything. */
export function genderOfWord(word: string): Gender | undefined {
  if (FEMALE_WORDS.has(word)) return 'f';
  return MALE_WORDS.has(word) ? 'm' : undefined;
}
