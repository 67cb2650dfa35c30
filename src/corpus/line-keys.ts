import { fold, seenOf } from '../boilerplate/page.ts';
import { splitLines } from '../text/lines.ts';

/** Minima of hashes over a text's word shingles, 32 bits each; empty for a short text. */
export type Sketch = Uint32Array;

/** The numbers a line is compared by. */
export interface LineKeys {
  /** Equal for lines that differ in case, digits, spaces and punctuation only: 52 bits, exact for a JavaScript number. */
  readonly exact: number;
  readonly sketch: Sketch;
}

export const LINE_SKETCH = 8;
const SHINGLE = 3;
/** Shorter lines are too easily alike. */
const LEAST_WORDS = 8;

/** One for all: most lines of a page are short. */
export const NO_SKETCH: Sketch = new Uint32Array();

/** The keys of a line, or null where nothing in it can be compared. */
export function lineKeys(line: string): LineKeys | null {
  const words = comparableWords(line);
  if (words.length === 0) return null;
  return {
    exact: wideHash(words.join(' ')),
    sketch: words.length < LEAST_WORDS ? NO_SKETCH : minHashes(words, SHINGLE, LINE_SKETCH),
  };
}

/** The keys of each line of a text that can be compared, by what is seen of it. */
export function keysOfLines(text: string): ReadonlyMap<string, LineKeys> {
  const keys = new Map<string, LineKeys>();
  for (const line of splitLines(text)) {
    const seen = seenOf(text, line)?.text;
    const own = seen === undefined || keys.has(seen) ? null : lineKeys(seen);
    if (seen !== undefined && own) keys.set(seen, own);
  }
  return keys;
}

/** Lower case, digits made zero, no marks. A line without letters (a number, a rule) compares by its digits' count. */
export function comparableWords(text: string): string[] {
  return (
    fold(text)
      .replace(/\d/g, '0')
      .match(/[\p{L}\p{M}\p{N}']+/gu) ?? []
  );
}

/** The smallest hash over all shingles of words, for each of `size` hash functions. */
export function minHashes(words: readonly string[], shingle: number, size: number): Sketch {
  const minima = new Uint32Array(size).fill(0xffffffff);
  const hashes = words.map((word) => narrowHash(word, 0));
  for (let i = 0; i + shingle <= hashes.length; i++) {
    let value = 0;
    for (let k = 0; k < shingle; k++) value = scramble(Math.imul(value, 31) + (hashes[i + k] ?? 0));
    for (let k = 0; k < size; k++) {
      const other = scramble(value ^ Math.imul(k + 1, 0x9e3779b1));
      if (other < (minima[k] ?? 0)) minima[k] = other;
    }
  }
  return minima;
}

/** The share of equal minima, of those that start somewhere: an estimate of how many shingles two texts have in common. */
export function likenessAt(all: Sketch, start: number, sketch: Sketch): number {
  let equal = 0;
  for (let i = 0; i < sketch.length; i++) if (all[start + i] === sketch[i]) equal++;
  return equal / sketch.length;
}

/** 52 bits of two 32-bit hashes: two different lines of a corpus will not meet. */
export function wideHash(text: string): number {
  return narrowHash(text, 0) * 0x100000 + (narrowHash(text, 0x5bd1e995) >>> 12);
}

function narrowHash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return scramble(value);
}

function scramble(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
