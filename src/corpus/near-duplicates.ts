import { ARTICLE_SKETCH } from '../analysis/article-numbers.ts';
import { NO_SKETCH, type Sketch } from '../text/shingles.ts';
import { SketchTable } from './sketch-table.ts';

/** Two files that hold nearly the same article. */
export interface NearDuplicate {
  /** The file that was there first, by name. */
  readonly first: string;
  readonly second: string;
  /** Estimated share of common word shingles, 0 to 1. */
  readonly likeness: number;
}

const BAND = 4;
/** Texts are nearly the same from this share of common shingles on. */
const ALIKE = 0.6;
/** A band that more files share is a site's common text, and tells no two articles apart. */
const MOST_PER_BAND = 64;

/** Finds the same article in two files, by minima of word shingles. Adding or removing a file costs that file only. */
export class NearDuplicateIndex {
  readonly #sketches = new SketchTable(ARTICLE_SKETCH, BAND, MOST_PER_BAND + 1);
  readonly #numbers = new Map<string, number>();
  readonly #files: string[] = [];

  /** A file's sketch; empty where it is too short to be compared. */
  sketchOf(file: string): Sketch {
    const number = this.#numbers.get(file);
    return number === undefined ? NO_SKETCH : this.#sketches.get(number);
  }

  /** Adds a file by its sketch, in place of the one it had. */
  add(file: string, sketch: Sketch): void {
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
}

function pair(a: string, b: string, share: number): NearDuplicate {
  return a < b ? { first: a, second: b, likeness: share } : { first: b, second: a, likeness: share };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
