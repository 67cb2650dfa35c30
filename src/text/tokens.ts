import { Columns } from '../util/column.ts';
import { firstWhere } from '../util/first-where.ts';
import { FormColumn, type FormTable } from './forms.ts';

const WORD = 1;
const DIGIT = 2;
const SPACE = 3;
const MARK = 4;

/** Classes of code units that are no half of a pair: those asked for before, 0 for the rest. */
const CLASSES = new Uint8Array(0x10000);

function classOf(text: string, at: number): number {
  const known = CLASSES[text.charCodeAt(at)] ?? 0;
  return known > 0 ? known : learn(text, at);
}

function learn(text: string, at: number): number {
  const code = text.charCodeAt(at);
  // A surrogate half belongs to its pair: letters beyond the BMP are words, everything else there is a mark.
  if (code >= 0xdc00 && code <= 0xdfff) return classify(text.slice(at - 1, at + 1));
  if (code >= 0xd800 && code < 0xdc00) return classify(String.fromCodePoint(text.codePointAt(at) ?? 0));
  return (CLASSES[code] = classify(String.fromCharCode(code)));
}

function classify(ch: string): number {
  if (/[\p{L}\p{M}_]/u.test(ch)) return WORD;
  if (/\p{Nd}/u.test(ch)) return DIGIT;
  return /[\s\0-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/.test(ch) ? SPACE : MARK;
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
const isSuffixS = (code: number): boolean => code === 0x73 || code === 0x53;

/**
 * The tokens of a text, in order, as columns: an object for each would cost more than all that is asked of it. Words keep
 * inner apostrophes of names (O’Brien, d'Estaing) and the stops of abbreviations (U.S.); the possessive ’s, hyphens and
 * all other marks are tokens of their own, so that any name can be cut out of its compound ("Russia-West", "NATO’s").
 * Linear; a token never ends inside a surrogate pair.
 */
export class Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Number of the token's form in the table. */
  readonly form: Int32Array;

  constructor(text: string, forms: FormTable) {
    let room = 8 + (text.length >> 2);
    let [start, end, form] = columnsOf(room);
    let count = 0;
    scan(text, (from, to) => {
      if (count === room) {
        const longer = columnsOf((room *= 2));
        longer[0].set(start);
        longer[1].set(end);
        longer[2].set(form);
        [start, end, form] = longer;
      }
      start[count] = from;
      end[count] = to;
      form[count++] = forms.at(text, from, to);
    });
    this.count = count;
    this.start = start.subarray(0, count);
    this.end = end.subarray(0, count);
    this.form = form.subarray(0, count);
  }

  /** Index of the last token that starts at or before `offset`, or -1. */
  indexAtOrBefore(offset: number): number {
    return this.indexFrom(offset + 1) - 1;
  }

  /** Index of the first token that starts at or after `offset`; their number if there is none. */
  indexFrom(offset: number): number {
    return firstWhere(this.count, (i) => (this.start[i] ?? 0) >= offset);
  }
}

function columnsOf(room: number): [start: Int32Array, end: Int32Array, form: Int32Array] {
  const columns = new Columns(room * 12);
  return [columns.int32(room), columns.int32(room), columns.int32(room)];
}

/** The tokens of a short text, such as a name, as it spells them. */
export function tokenTexts(text: string): string[] {
  const texts: string[] = [];
  scan(text, (start, end) => texts.push(text.slice(start, end)));
  return texts;
}

const MARK_KIND = 0;
export const WORD_KIND = 1;
export const NUMBER_KIND = 2;

/** What kind of token a form is. */
export function tokenKindOf(form: string): number {
  const kind = classOf(form, 0);
  if (kind === MARK) return form.length === 2 && isPossessive(form, 0, 2) ? WORD_KIND : MARK_KIND;
  return kind === DIGIT && !hasLetter(form, 0, form.length) ? NUMBER_KIND : WORD_KIND;
}

/** The same as a column. */
export const TOKEN_KINDS = new FormColumn(tokenKindOf);

function scan(text: string, take: (start: number, end: number) => void): void {
  const end = text.length;
  let at = 0;
  while (at < end) {
    const kind = classOf(text, at);
    if (kind === SPACE) {
      at++;
    } else if (kind === MARK) {
      const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      take(at, Math.min(at + width, end));
      at += width;
    } else {
      const to = kind === WORD ? wordEnd(text, at, end) : numberEnd(text, at, end);
      take(at, to);
      at = to;
      if (isPossessive(text, at, end)) {
        take(at, at + 2);
        at += 2;
      }
    }
  }
}

function hasLetter(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (classOf(text, i) === WORD) return true;
  return false;
}

/** Is there an apostrophe and a lone s at `at`, the possessive or "is"? */
function isPossessive(text: string, at: number, end: number): boolean {
  if (at + 1 >= end || !isApostrophe(text.charCodeAt(at)) || !isSuffixS(text.charCodeAt(at + 1))) return false;
  return at + 2 >= end || classOf(text, at + 2) > DIGIT;
}

function wordEnd(text: string, at: number, end: number): number {
  let to = at;
  for (;;) {
    while (to < end && classOf(text, to) <= DIGIT) to++;
    if (to + 1 >= end) break;
    const code = text.charCodeAt(to);
    const letterFollows = classOf(text, to + 1) === WORD;
    if (isApostrophe(code) && letterFollows && !isPossessive(text, to, end)) to++;
    else if (code === 0x2e && letterFollows && isAbbreviation(text, at, to)) to++;
    else break;
  }
  // The last stop of U.S. belongs to it.
  if (text.charCodeAt(to) === 0x2e && to < end && to - at >= 3 && text.charCodeAt(to - 2) === 0x2e) to++;
  return to;
}

/** Letters so far are single ones between stops: U, U.S, e.g. */
function isAbbreviation(text: string, at: number, stop: number): boolean {
  return stop - at === 1 || (stop - at >= 3 && text.charCodeAt(stop - 2) === 0x2e);
}

function numberEnd(text: string, at: number, end: number): number {
  let to = at;
  for (;;) {
    while (to < end && classOf(text, to) <= DIGIT) to++;
    const separator = text.charCodeAt(to) === 0x2c || text.charCodeAt(to) === 0x2e;
    if (separator && to + 1 < end && classOf(text, to + 1) === DIGIT && classOf(text, to - 1) === DIGIT) to++;
    else return to;
  }
}
