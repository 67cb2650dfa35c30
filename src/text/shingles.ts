import { EMPTY_HASH, OTHER_EMPTY_HASH, scramble, step, wide } from '../util/hash.ts';

/** Minima of hashes over a text's word shingles, 32 bits each; empty for a short text. */
export type Sketch = Uint32Array;

/** One for all: most lines of a page are short. */
export const NO_SKETCH: Sketch = new Uint32Array();

/** A text as it is compared with others: its words in lower case, digits made zero, without marks. */
export interface ComparedWords {
  /** A hash of each, 32 bits. */
  readonly hashes: readonly number[];
  /** Equal for texts of the same words; made as by {@link wideHash}. */
  readonly exact: number;
}

const SPACE = 32;
const ZERO = 48;
const APOSTROPHE = 39;

/** Reads the words of a text in one pass, without cutting them out: it is done for every line of a corpus. */
export function comparedWords(text: string): ComparedWords {
  const lower = text.toLowerCase();
  const hashes: number[] = [];
  let [first, second, word] = [EMPTY_HASH, OTHER_EMPTY_HASH, EMPTY_HASH];
  let isInWord = false;
  for (let at = 0; at < lower.length; at++) {
    const unit = unitAt(lower, at);
    if (unit === NOTHING) {
      if (isInWord) hashes.push(scramble(word));
      isInWord = false;
      continue;
    }
    if (!isInWord) {
      word = EMPTY_HASH;
      if (hashes.length > 0) [first, second] = [step(first, SPACE), step(second, SPACE)];
      isInWord = true;
    }
    first = step(first, unit);
    second = step(second, unit);
    word = step(word, unit);
  }
  if (isInWord) hashes.push(scramble(word));
  return { hashes, exact: wide(first, second) };
}

/** What a code unit is compared as; NOTHING where it is in no word. */
function unitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let unit = UNITS[code] ?? UNKNOWN;
  if (unit === UNKNOWN) UNITS[code] = unit = unitOf(code);
  if (unit !== PART) return unit;
  const start = code < LOW_SURROGATES ? at : at - 1;
  return IN_WORD.test(text.slice(start, start + 2)) ? code : NOTHING;
}

/** What each code unit is compared as, once it was met. */
const UNITS = new Uint16Array(0x10000);
const UNKNOWN = 0;
const NOTHING = 1;
/** Half of a pair. */
const PART = 2;
const LOW_SURROGATES = 0xdc00;

const IN_WORD = /^[\p{L}\p{M}\p{N}]$/u;

function unitOf(code: number): number {
  const letter = String.fromCharCode(code);
  if (code >= 0xd800 && code < 0xe000) return PART;
  if (/\d/.test(letter)) return ZERO;
  if (/['‘’‚ʼ`]/.test(letter)) return APOSTROPHE;
  return IN_WORD.test(letter) ? code : NOTHING;
}

/** The smallest hash over all shingles of words, for each of `size` hash functions. */
export function minHashes(words: readonly number[], shingle: number, size: number): Sketch {
  const minima = new Uint32Array(size).fill(0xffffffff);
  for (let i = 0; i + shingle <= words.length; i++) {
    let value = 0;
    for (let k = 0; k < shingle; k++) value = scramble(Math.imul(value, 31) + (words[i + k] ?? 0));
    for (let k = 0; k < size; k++) {
      const other = scramble(value ^ Math.imul(k + 1, 0x9e3779b1));
      if (other < (minima[k] ?? 0)) minima[k] = other;
    }
  }
  return minima;
}
