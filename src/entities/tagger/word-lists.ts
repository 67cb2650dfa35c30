/**
 * The lists of words that the lexicon marks; the order is the bit in the weights file, so it may only grow at its end.
 * The words of each come from `src/train/tagger/`.
 */
export const WORD_LISTS = [
  'firstName',
  'surname',
  'commonLower',
  'title',
  'speech',
  'orgHead',
  'facilityHead',
  'locationHead',
  'stateHead',
  'eventHead',
  'lawHead',
  'productHead',
  'workHead',
  'kin',
  'calendar',
  'placePreposition',
  'preposition',
  'determiner',
  'pronoun',
  'demonym',
  'personVerb',
  'sport',
  'companySuffix',
  'number',
  'direction',
  'mediaHead',
  'military',
  'acronym',
  'people',
  'roleAdjective',
] as const;
export type WordList = (typeof WORD_LISTS)[number];

/** The lists of whole names, of one or more tokens. At most 15: each takes two bits. */
export const NAME_LISTS = [
  'city',
  'province',
  'country',
  'demonymName',
  'person',
  'body',
  'company',
  'media',
  'armed',
  'facility',
  'region',
  'event',
  'law',
  'product',
  'work',
] as const;
export type NameList = (typeof NAME_LISTS)[number];

export function wordBit(list: WordList): number {
  return 1 << WORD_LISTS.indexOf(list);
}
