import { FormColumn } from '../text/forms.ts';
import { CALENDAR, NAMED_AFTER, NOT_SURNAMES, OPENERS, ROLES, TITLES } from './lexicon.ts';

/** The lists that are asked about most words of a name or beside one, a bit each: see `Words.isOf`. */
export const OPENER = 1;
export const TITLE = 2;
export const ROLE = 4;
export const NO_SURNAME = 8;
export const DATE_WORD = 16;
export const NAMING = 32;

const LISTS = [OPENERS, TITLES, ROLES, NOT_SURNAMES, CALENDAR, NAMED_AFTER];

/** On which of the lists each form is, in lower case. */
export const WORD_KINDS = new FormColumn((_, lower) =>
  LISTS.reduce((kinds, list, bit) => (list.has(lower) ? kinds | (1 << bit) : kinds), 0),
);
