import { EMPTY_HASH, hash, step } from '../util/hash.ts';
import { WordNumbers } from './word-numbers.ts';

/** Function words: running text is full of them, menus and headlines are not. */
const FUNCTION_WORDS =
  'the a an of to in and or but for on at by with from as that which who is are was were be been has have had will would ' +
  'not it its he she they his her their this these those there than when while if said';

/** What a word is, a bit each. */
const KINDS = { function: 1, secondPerson: 2, firstPerson: 4, speech: 8 };
const KNOWN_WORDS = new WordNumbers(1000);
/** What each known word is, by its number. */
const KINDS_OF: number[] = [];
for (const [kind, words] of [
  [KINDS.function, FUNCTION_WORDS],
  [KINDS.secondPerson, 'you your yours'],
  [KINDS.firstPerson, 'we our us my me i'],
  [KINDS.speech, 'said says told added'],
] as const)
  for (const word of words.split(' ').map((form) => KNOWN_WORDS.add(hash(form) | 0)))
    KINDS_OF[word] = (KINDS_OF[word] ?? 0) | kind;

/** Characters that set boilerplate off, a bit each. */
const MARKS = '|@©•»/“"?!#:…$';
/** The bit of each code unit: a table, since every character is looked up. All marks are below U+2040. */
const MARK_BITS = new Uint16Array(0x2040);
Array.from(MARKS, (mark, i) => (MARK_BITS[mark.charCodeAt(0)] = 1 << i));
const QUOTE_BITS = (1 << MARKS.indexOf('“')) | (1 << MARKS.indexOf('"'));

/** Where the signed hash of a word begins. */
const EMPTY = EMPTY_HASH | 0;

/** How much of a line is scanned. */
const SCANNED = 240;
/** And of how much of it the shape is taken. */
const SHAPED = 60;

/** What one pass over a line's folded and original text counts. */
export interface LineScan {
  /** Signed hashes of the words, digits made zero. */
  readonly words: readonly number[];
  /** Shares of the words, 0 to 1. */
  readonly capitals: number;
  readonly functions: number;
  /** Share of the characters, 0 to 1. */
  readonly digits: number;
  readonly marks: number;
  /** A hash of the sequence of kinds of characters at the line's start: capitals, small letters, digits, other marks. */
  readonly shape: number;
  readonly shouted: boolean;
  readonly you: boolean;
  readonly we: boolean;
  readonly speech: boolean;
}

/** @param text the original; @param folded the same in lower case, of the same length or nearly so */
export function scanLine(text: string, folded: string): LineScan {
  const words = wordHashes(folded);
  const shape = scanShape(text);
  const count = Math.max(1, words.length);
  let [functions, kinds] = [0, 0];
  for (const word of words) {
    const known = KNOWN_WORDS.find(word);
    if (known < 0) continue;
    const kind = KINDS_OF[known] ?? 0;
    functions += kind & KINDS.function;
    kinds |= kind;
  }
  return {
    words,
    capitals: Math.min(1, shape.capitals / count),
    functions: functions / count,
    digits: shape.digits / Math.max(1, Math.min(text.length, SCANNED)),
    marks: shape.marks,
    shape: shape.shape,
    shouted: shape.upper > 0 && shape.lower === 0,
    you: (kinds & KINDS.secondPerson) !== 0,
    we: (kinds & KINDS.firstPerson) !== 0,
    speech: (shape.marks & QUOTE_BITS) !== 0 && (kinds & KINDS.speech) !== 0,
  };
}

/** Filled anew for each line: an array that grows while words come in ends twice as long as they need. */
const WORDS: number[] = [];

function wordHashes(folded: string): number[] {
  let count = 0;
  const end = Math.min(folded.length, SCANNED);
  let value = EMPTY;
  for (let i = 0; i < end; i++) {
    const code = folded.charCodeAt(i);
    if (isWordUnit(code)) value = step(value, code >= 48 && code <= 57 ? 48 : code);
    else if (value !== EMPTY) {
      WORDS[count++] = value;
      value = EMPTY;
    }
  }
  if (value !== EMPTY) WORDS[count++] = value;
  return WORDS.slice(0, count);
}

/** Letters, digits, apostrophe, and everything beyond Latin-1 but general punctuation. */
function isWordUnit(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 39;
  return code > 0xbf && (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x303f);
}

/** What a character is; each other one is of a kind of its own. */
const CAPITAL = 1;
const SMALL = 2;
const DIGIT = 3;
const OTHER = 4;

/** Cyrillic capitals apart, every letter beyond Latin-1 counts as small: enough to tell shapes apart. */
function kindOf(code: number): number {
  if ((code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) || (code >= 0x410 && code <= 0x42f)) return CAPITAL;
  if ((code >= 97 && code <= 122) || (code > 0xde && (code < 0x2000 || code > 0x206f))) return SMALL;
  return code >= 48 && code <= 57 ? DIGIT : code + OTHER;
}

interface Shape {
  readonly capitals: number;
  readonly upper: number;
  readonly lower: number;
  readonly digits: number;
  readonly marks: number;
  readonly shape: number;
}

function scanShape(text: string): Shape {
  const end = Math.min(text.length, SCANNED);
  let [capitals, upper, lower, digits, marks] = [0, 0, 0, 0, 0];
  let [shape, last] = [17, -1];
  let fresh = true;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    const kind = kindOf(code);
    if (kind !== last && i < SHAPED) shape = (Math.imul(shape, 31) + kind) | 0;
    last = kind;
    if (kind === CAPITAL) {
      upper++;
      if (fresh) capitals++;
    } else if (kind === SMALL) lower++;
    else if (kind === DIGIT) digits++;
    else if (code === 32) fresh = true;
    if (kind < OTHER) fresh = false;
    if (code < MARK_BITS.length) marks |= MARK_BITS[code] ?? 0;
  }
  return { capitals, upper, lower, digits, marks, shape };
}
