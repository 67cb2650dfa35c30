import { FormColumn } from '../text/forms.ts';
import {
  ADDRESSES,
  CALENDAR,
  HONORIFICS,
  NAMED_AFTER,
  NO_NAMES,
  NOT_SURNAMES,
  OPENERS,
  PARTICLES,
  POST_NOMINALS,
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
/** Particles and the marks that may stand within a person's name. */
export const LINK = 512;
/** These as they are written. */
export const NO_NAME = 1024;
export const GLUED_INITIAL = 2048;
/** These as they are written too. */
export const POST_NOMINAL = 4096;

const LINKS = [...PARTICLES, '.', '-', '"', '“'];

const LISTS = [
  OPENERS,
  TITLES,
  ROLES,
  NOT_SURNAMES,
  CALENDAR,
  NAMED_AFTER,
  ADDRESSES,
  ROLE_ADJECTIVES,
  HONORIFICS,
  LINKS,
];

/** On which of the lists each form is, in lower case. */
export const WORD_KINDS = new FormColumn((form, lower) => {
  const glued = form.includes('.') && GLUED.test(form) ? GLUED_INITIAL : 0;
  const written = (NO_NAMES.has(form) ? NO_NAME : 0) | (POST_NOMINALS.has(form) ? POST_NOMINAL : 0);
  return (KINDS.get(lower) ?? 0) | written | glued;
});

/** "N.Pashinyan": what a space left out makes one word. */
const GLUED = /^(?:\p{Lu}\.){1,2}\p{Lu}\p{Ll}{2,}$/u;

const KINDS = new Map<string, number>();
for (const [bit, list] of LISTS.entries())
  for (const word of list) KINDS.set(word, (KINDS.get(word) ?? 0) | (1 << bit));
