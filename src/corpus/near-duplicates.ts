import { comparableWords, minHashes, NO_SKETCH, type Sketch } from './line-keys.ts';
import { SketchTable } from './sketch-table.ts';

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
  readonly #sketches = new SketchTable(SKETCH_SIZE, BAND, MOST_PER_BAND + 1);
  readonly #numbers = new Map<string, number>();
  readonly #files: string[] = [];

  /** @param text the article, best without its boilerplate, so that a site's common lines don't make its articles alike */
  add(file: string, text: string): void {
    const words = comparableWords(text);
    this.addSketch(file, words.length < LEAST_WORDS ? NO_SKETCH : minHashes(words, SHINGLE, SKETCH_SIZE));
  }

  /** A file's sketch; empty where it is too short to be compared. */
  sketchOf(file: string): Sketch {
    const number = this.#numbers.get(file);
    return number === undefined ? NO_SKETCH : this.#sketches.get(number);
  }

  /** Adds a file by its sketch, as {@link sketchOf} gave it. */
  addSketch(file: string, sketch: Sketch): void {
    this.remove(file);
    if (sketch.length === 0) return;
    const number = this.#sketches.add(sketch);
    this.#numbers.set(file, number);
    this.#files[number] = file;
  }

  remove(file: string): void {
    const number = this.#numbers.get(file);
    if (number === undefined) return;
    this.#numbers.delete(file);
    this.#sketches.delete(number);
  }

  /** The files nearly the same as `file`, the likest first. */
  duplicatesOf(file: string): NearDuplicate[] {
    const own = this.#numbers.get(file);
    if (own === undefined) return [];
    const sketch = this.#sketches.get(own);
    return [...this.#sketches.sharing(sketch, MOST_PER_BAND)]
      .filter((other) => other !== own)
      .map((other) => pair(file, this.#files[other] ?? '', this.#sketches.likeness(other, sketch)))
      .filter((found) => found.likeness >= ALIKE)
      .sort((a, b) => b.likeness - a.likeness || compare(a.first, b.first) || compare(a.second, b.second));
  }

  /** Every pair of nearly equal files once, in order of their names. */
  all(): NearDuplicate[] {
    const pairs = [...this.#numbers.keys()].flatMap((file) =>
      this.duplicatesOf(file).filter(({ first }) => first === file),
    );
    return pairs.sort((a, b) => compare(a.first, b.first) || compare(a.second, b.second));
  }
}

function pair(a: string, b: string, share: number): NearDuplicate {
  return a < b ? { first: a, second: b, likeness: share } : { first: b, second: a, likeness: share };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
