import type { LineView } from './page.ts';

const CLOSING = '"\'”’)';

/** The character that a text ends with, left of a mark that closes a quotation or a bracket; empty where there is none. */
export function lastOf(text: string): string {
  const last = text.slice(-1);
  return CLOSING.includes(last) ? text.slice(-2, -1) : last;
}

const isStop = (last: string): boolean => last === '.' || last === '!' || last === '?';

const ENDS = new Set('.!?…:;。！？」；：۔؟।');
const MAY_FOLLOW = new Set('])"\'”’»*');
const MOST_FOLLOWING = 4;

/** Ends as a sentence does, with the marks that may close after it. A colon counts: it leads on to what is said next. */
export function endsAsSentence(text: string): boolean {
  const least = text.length - 1 - MOST_FOLLOWING;
  let at = text.length - 1;
  while (at > least && MAY_FOLLOW.has(text.charAt(at))) at--;
  return ENDS.has(text.charAt(at));
}

/** Running text: a paragraph, or a sentence long enough to be no label and no headline. */
export function isProse(text: string, words: number, last: string, endsSentence: boolean): boolean {
  if (words >= 40) return /[.!?…。！？]/.test(text) || !isList({ text, last });
  return words >= 14 && endsSentence;
}

/** Commas, slashes, bars and dots between things. */
function countSeparators(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 44 || code === 47 || code === 124 || code === 0xb7 || code === 0x2022) count++;
  }
  return count;
}

/** Items between commas, bars or dots, without a sentence: tags, menus. */
export function isList({ text, last }: Pick<LineView, 'text' | 'last'>): boolean {
  if (isStop(last)) return false;
  const items = 1 + countSeparators(text);
  return items >= 4 && text.split(/\s+/).length / items <= 4;
}

/** Could be a title: a few words, starting as one does, not ending as a sentence. */
export const isHeadline = (text: string, words: number, ending: string): boolean =>
  words >= 3 &&
  words <= 25 &&
  /^["'“‘(«]?[\p{Lu}\p{N}\p{Lo}]/u.test(text) &&
  !ending.endsWith(',') &&
  !ending.endsWith(';');

/** At most `words` words and no end of a sentence: a label, a button, a menu entry. */
export const isLabel = (line: LineView, words = 4): boolean =>
  line.words <= words && !isStop(line.last) && line.last !== '…';

/** A number alone, as lists of popular stories put it before each title. */
export const isNumber = (line: LineView): boolean => /^[#(]?\d{1,3}[.)]?$/.test(line.text);

/** Stars, dashes, dots: they part an article too. */
export const isSeparator = (line: LineView): boolean => /^[\s_*=~.·•#–—-]+$/.test(line.text);

/** Capitals only: at least `words` words and no lower-case letter. */
export function isShouted(line: LineView, words = 5): boolean {
  return (
    line.words >= words &&
    !/[a-z]{2}/.test(line.text) &&
    /\p{Lu}{2}/u.test(line.text) &&
    !/\p{Ll}/u.test(line.text.replace(/['’]s\b/g, ''))
  );
}

export const isQuestion = (line: LineView): boolean => line.last === '?';

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const STAMP_WORD = new RegExp(
  `^(?:${MONTH}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?|\\d{1,4}(?:st|nd|rd|th)?|[ap]\\.?m\\.?|\\d*t\\d+|z|` +
    'e[sd]?t|p[sd]?t|c[se]?t|gmt|bst|ist|utc|hst|cest|at|on|of|updated?|published?|posted|created|modified|last|first|' +
    'date|time|uhr|ago|hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|sec|seconds?|read|reading|original|the|\\d{1,2}[ap]m|am|pm|today|yesterday|noon|midnight)$',
);

/** The name of a zone behind a time of day: "PHT", "(GMT+7)". */
const ZONE = /(\d[:.]\d\d(?: ?[AaPp]\.?[Mm]\b\.?)?),? \(?[A-Z]{2,5}(?:[+-]\d{1,2}(?::?\d\d)?)?\)?(?![\w-])/g;

/** Nothing but a date or a time, and words such as "Updated". @param text with a digit */
export function isStamp(text: string, words: number): boolean {
  if (words > 16 || !opensStamp(text)) return false;
  const plain = text.replace(ZONE, '$1').replace(/\b([AaPp])\.[Mm]\b/g, '$1m');
  const parts = plain
    .toLowerCase()
    .split(/[\s,/:|.•·()+—–-]+/)
    .filter((part) => part !== '');
  if (!parts.every((part) => STAMP_WORD.test(part))) return false;
  return (
    /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text) ||
    parts.some((part) => /^[a-z]{3,}/.test(part)) ||
    /\d:\d\d/.test(text)
  );
}

/** A cheap look at the first word; a letter alone may be the half of "p.m.". */
function opensStamp(text: string): boolean {
  const first = /[^\s,/:|.•·()+—–-]+/.exec(text)?.[0] ?? '';
  return first.length < 2 || STAMP_WORD.test(first.toLowerCase());
}

/** An address alone: a URL, a domain, an e-mail. */
export const isAddress = (line: LineView): boolean =>
  /^(?:https?:\/\/\S+|(?:www\.)?[\w-]+(?:\.[\w-]+){0,3}\.(?:com|org|net|news|info|gov|edu|co|uk|tv|io|eu|ru|de|fr)(?:\/\S*)?|\S+@\S+\.\w+)(?: ?\d{1,2})?(?: \[pdf\])?$/.test(
    line.folded,
  );

const NAME =
  /^\p{Lu}[\p{L}'’.-]+(?: (?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|al|bin)){1,3}(?:,? (?:and|&) \p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3})?$/u;

/** Could be a person's full name, or two of them. */
export const isName = (text: string): boolean => NAME.test(text);

/** Where a reporter is: "Anna Lindqvist in Tunis". */
const POSTED = / (?:in|at|reporting from) \p{Lu}[\p{L} .'’-]{2,30}$/u;

/** A name, with or without the place that it reports from. */
export const isPostedName = (text: string): boolean => isName(text.replace(POSTED, ''));
