import { FormColumn } from '../text/forms.ts';
import {
  ADDRESSES,
  CALENDAR,
  HONORIFICS,
  NAMED_AFTER,
  NO_NAMES,
  NOT_SURNAMES,
  OPENERS,
  ROLE_ADJECTIVES,
  ROLES,
  TITLES,
} from './lexicon.ts';

/** The lists that are asked about most words of a name or beside one, a bit each: see `Words.isOf`. */
export const OPENER = 1;
export const TITLE = 2;
export const ROLE = 4;
export const NO_SURNAME = 8;
export const DATE_WORD = 16;
export const NAMING = 32;
export const ADDRESS = 64;
export const ROLE_ADJECTIVE = 128;
export const HONORIFIC = 256;
/** This one as it is written. */
export const NO_NAME = 512;

const LISTS = [OPENERS, TITLES, ROLES, NOT_SURNAMES, CALENDAR, NAMED_AFTER, ADDRESSES, ROLE_ADJECTIVES, HONORIFICS];

/** On which of the lists each form is, in lower case. */
export const WORD_KINDS = new FormColumn((form, lower) => (KINDS.get(lower) ?? 0) | (NO_NAMES.has(form) ? NO_NAME : 0));

const KINDS = new Map<string, number>();
for (const [bit, list] of LISTS.entries())
  for (const word of list) KINDS.set(word, (KINDS.get(word) ?? 0) | (1 << bit));
