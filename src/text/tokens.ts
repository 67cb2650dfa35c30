import type { Span } from '../model/span.ts';

export type TokenKind = 'word' | 'number' | 'punctuation';

/**
 * A token. Words keep inner apostrophes of names (O’Brien, d'Estaing) and the stops of abbreviations (U.S.); the
 * possessive ’s, hyphens and all other marks are tokens of their own, so that any name can be cut out of its compound
 * ("Russia-West", "NATO’s").
 */
export interface Token extends Span {
  readonly kind: TokenKind;
}

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

/** Tokens of `text` between `start` and `end`, in order. Linear; a token never ends inside a surrogate pair. */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const kind = classOf(text, at);
    if (kind === SPACE) {
      at++;
    } else if (kind === MARK) {
      const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      tokens.push({ start: at, end: Math.min(at + width, end), kind: 'punctuation' });
      at += width;
    } else {
      const to = kind === WORD ? wordEnd(text, at, end) : numberEnd(text, at, end);
      const number = kind === DIGIT && !hasLetter(text, at, to);
      tokens.push({ start: at, end: to, kind: number ? 'number' : 'word' });
      at = to;
      if (isPossessive(text, at, end)) {
        tokens.push({ start: at, end: at + 2, kind: 'word' });
        at += 2;
      }
    }
  }
  return tokens;
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
