import { NO_SKETCH } from '../text/shingles.ts';
import { grown } from '../util/column.ts';
import { HashChains } from './hash-chains.ts';
import { LINE_SKETCH, type LineKeys } from './line-keys.ts';
import { SketchTable } from './sketch-table.ts';

/** Files kept a line: enough for evidence, so that memory grows with distinct lines and not with their copies. */
export const NAMES_KEPT = 8;

/** Minima a band, and how many lines are found by one. */
const BAND = 2;
const MOST_PER_BAND = 16;

const NO_SKETCH_NUMBER = -1;

/**
 * The distinct lines of a corpus, numbered: how many files hold each, and which are like another. A number is free for
 * another line once no file holds it.
 */
export class LineTable {
  readonly #byExact = new HashChains();
  readonly #sketches = new SketchTable(LINE_SKETCH, BAND, MOST_PER_BAND);
  #exact = new Float64Array(1024);
  #count = new Uint32Array(1024);
  #sketch = new Int32Array(1024);
  /** The line of each sketch. */
  #lineOf = new Int32Array(1024);
  /** The one file that holds a line; most lines of a corpus stand in one only. */
  #file = new Int32Array(1024);
  /** Some of the files that hold a line, where it is or was more than one. */
  readonly #files = new Map<number, readonly number[]>();
  readonly #free: number[] = [];
  #numbers = 0;

  /** How many lines some file holds. */
  get size(): number {
    return this.#numbers - this.#free.length;
  }

  /** @returns the number of the line, that another file may have added */
  add({ exact, sketch }: LineKeys, file: number): number {
    const known = this.find(exact);
    if (known >= 0) {
      this.#count[known] = this.countOf(known) + 1;
      const files = this.filesOf(known);
      if (files.length < NAMES_KEPT) this.#files.set(known, [...files, file]);
      return known;
    }
    const line = this.#free.pop() ?? this.#numbers++;
    this.#makeRoom(line);
    this.#exact[line] = exact;
    this.#count[line] = 1;
    this.#file[line] = file;
    this.#byExact.add(line, exact);
    const number = sketch.length > 0 ? this.#sketches.add(sketch) : NO_SKETCH_NUMBER;
    this.#sketch[line] = number;
    this.#lineOf = grown(this.#lineOf, number + 1);
    if (number >= 0) this.#lineOf[number] = line;
    return line;
  }

  remove(line: number, file: number): void {
    const files = this.filesOf(line).filter((one) => one !== file);
    this.#files.set(line, files);
    const count = this.countOf(line) - 1;
    this.#count[line] = count;
    if (count > 0) return;
    this.#files.delete(line);
    this.#byExact.delete(line);
    const sketch = this.#sketch[line] ?? NO_SKETCH_NUMBER;
    if (sketch >= 0) this.#sketches.delete(sketch);
    this.#free.push(line);
  }

  /** The line of this key; -1 where no file holds it. */
  find(exact: number): number {
    let line = this.#byExact.first(exact);
    while (line >= 0 && this.#exact[line] !== exact) line = this.#byExact.after(line);
    return line;
  }

  exactOf(line: number): number {
    return this.#exact[line] ?? 0;
  }

  /** How many files hold a line. */
  countOf(line: number): number {
    return this.#count[line] ?? 0;
  }

  keysOf(line: number): LineKeys {
    const sketch = this.#sketch[line] ?? NO_SKETCH_NUMBER;
    return { exact: this.exactOf(line), sketch: sketch < 0 ? NO_SKETCH : this.#sketches.get(sketch) };
  }

  /** Some of the files that hold a line. */
  filesOf(line: number): readonly number[] {
    return this.#files.get(line) ?? [this.#file[line] ?? 0];
  }

  /** Other lines that share so much with one, of those that share a band. */
  alike({ exact, sketch }: LineKeys, share: number): number[] {
    const lines: number[] = [];
    for (const number of this.#sketches.sharing(sketch)) {
      const line = this.#lineOf[number] ?? 0;
      if (this.#exact[line] !== exact && this.#sketches.likeness(number, sketch) >= share) lines.push(line);
    }
    return lines;
  }

  #makeRoom(line: number): void {
    this.#exact = grown(this.#exact, line + 1);
    this.#count = grown(this.#count, line + 1);
    this.#sketch = grown(this.#sketch, line + 1);
    this.#file = grown(this.#file, line + 1);
  }
}
