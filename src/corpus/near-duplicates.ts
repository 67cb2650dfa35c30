import { MultiMap } from '../util/multi-map.ts';
import { comparableWords, likeness, minHashes } from './line-keys.ts';

/** Two files that hold nearly the same article. */
export interface NearDuplicate {
  /** The file that was there first, by name. */
  readonly first: string;
  readonly second: string;
  /** Estimated share of common word shingles, 0 to 1. */
  readonly likeness: number;
}

const SHINGLE = 4;
const SKETCH_SIZE = 64;
const BAND = 4;
/** Texts are nearly the same from this share of common shingles on. */
const ALIKE = 0.6;
const LEAST_WORDS = 40;
/** A band that more files share is a site's common text, and tells no two articles apart. */
const MOST_PER_BAND = 64;

/** Finds the same article in two files, by minima of word shingles. Adding or removing a file costs that file only. */
export class NearDuplicateIndex {
  readonly #sketches = new Map<string, readonly number[]>();
  readonly #bands = new MultiMap<number, string>();

  /** @param text the article, best without its boilerplate, so that a site's common lines don't make its articles alike */
  add(file: string, text: string): void {
    const words = comparableWords(text);
    this.addSketch(file, words.length < LEAST_WORDS ? [] : minHashes(words, SHINGLE, SKETCH_SIZE));
  }

  /** A file's sketch; empty where it is too short to be compared. */
  sketchOf(file: string): readonly number[] {
    return this.#sketches.get(file) ?? [];
  }

  /** Adds a file by its sketch, as {@link sketchOf} gave it. */
  addSketch(file: string, sketch: readonly number[]): void {
    this.remove(file);
    if (sketch.length === 0) return;
    this.#sketches.set(file, sketch);
    for (const band of bandsOf(sketch)) this.#bands.add(band, file);
  }

  remove(file: string): void {
    const sketch = this.#sketches.get(file);
    if (!sketch) return;
    this.#sketches.delete(file);
    for (const band of bandsOf(sketch)) this.#bands.delete(band, file);
  }

  /** The files nearly the same as `file`, the likest first. */
  duplicatesOf(file: string): NearDuplicate[] {
    const sketch = this.#sketches.get(file);
    if (!sketch) return [];
    const candidates = new Set<string>();
    for (const band of bandsOf(sketch)) {
      if (this.#bands.count(band) > MOST_PER_BAND) continue;
      for (const other of this.#bands.get(band)) if (other !== file) candidates.add(other);
    }
    return [...candidates]
      .map((other) => pair(file, other, likeness(sketch, this.#sketches.get(other) ?? [])))
      .filter((found) => found.likeness >= ALIKE)
      .sort((a, b) => b.likeness - a.likeness || compare(a.first, b.first) || compare(a.second, b.second));
  }

  /** Every pair of nearly equal files once, in order of their names. */
  all(): NearDuplicate[] {
    const pairs = [...this.#sketches.keys()].flatMap((file) =>
      this.duplicatesOf(file).filter(({ first }) => first === file),
    );
    return pairs.sort((a, b) => compare(a.first, b.first) || compare(a.second, b.second));
  }
}

function pair(a: string, b: string, share: number): NearDuplicate {
  return a < b ? { first: a, second: b, likeness: share } : { first: b, second: a, likeness: share };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A number a band of the sketch, small enough that a map holds it without a box. */
function bandsOf(sketch: readonly number[]): number[] {
  const bands: number[] = [];
  for (let i = 0; i + BAND <= sketch.length; i += BAND) {
    let band = i + 1;
    for (let k = i; k < i + BAND; k++) band = Math.imul(band ^ (sketch[k] ?? 0), 0x85ebca6b) ^ (band >>> 15);
    bands.push(band >>> 2);
  }
  return bands;
}

/** Lines that only one of two texts holds, for showing what differs. */
export interface LineDifference {
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}

/** What differs between two nearly equal texts, by whole lines, blank lines and white space aside. */
export function differingLines(first: string, second: string): LineDifference {
  const [a, b] = [contentLines(first), contentLines(second)];
  const [inA, inB] = [new Set(a), new Set(b)];
  return { onlyFirst: a.filter((line) => !inB.has(line)), onlySecond: b.filter((line) => !inA.has(line)) };
}

/** The lines that are not blank, without the space around them. */
export const contentLines = (text: string): string[] =>
  text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
