import type { Repetition, RepetitionWitness } from '../boilerplate/repetition-witness.ts';
import { FileLines } from './file-lines.ts';
import { keysOfLines, lineKeys, type LineKeys } from './line-keys.ts';
import { LineTable, NAMES_KEPT } from './line-table.ts';

/** So many files, itself included, may hold a line before that means something. */
const SEVERAL = 2;

/** Lines are nearly the same from this share of common shingles on. */
const ALIKE = 0.6;

/**
 * Which lines stand in how many files. Adding or removing a file costs its own lines only. Lines are kept as numbers, and
 * of the files' names only a few a line. For removal each file's distinct lines are kept as well.
 */
export class RepetitionIndex {
  readonly #lines = new LineTable();
  readonly #files = new FileLines();

  /** Files with a line that came to stand, or no longer stood, in several files; undefined where not all are known. */
  #crossed: Set<string> | undefined = new Set();

  /** Those files since this was last asked. */
  takeCrossed(): ReadonlySet<string> | undefined {
    const crossed = this.#crossed;
    this.#crossed = new Set();
    return crossed;
  }

  /** Distinct lines that the index knows. */
  get size(): number {
    return this.#lines.size;
  }

  /** Adds a file's lines, in place of those it had before. @returns their keys */
  add(file: string, text: string): ReadonlyMap<string, LineKeys> {
    const keys = keysOfLines(text);
    this.addKeys(file, [...new Map(Array.from(keys.values(), (own) => [own.exact, own])).values()]);
    return keys;
  }

  /** The same with the keys of its lines, each once, as {@link keysOf} gives them. */
  addKeys(file: string, keys: readonly LineKeys[]): void {
    this.remove(file);
    const number = this.#files.numberOf(file);
    this.#files.set(
      number,
      keys.map((own) => this.#addLine(number, own)),
    );
  }

  /** The keys of a file's lines, each once. */
  keysOf(file: string): LineKeys[] {
    return Array.from(this.#files.linesOf(file), (line) => this.#lines.keysOf(line));
  }

  /** Forgets a file; one that was never added is no error. */
  remove(file: string): void {
    if (!this.#files.has(file)) return;
    const number = this.#files.numberOf(file);
    for (const line of this.#files.linesOf(file)) this.#removeLine(number, line);
    this.#files.delete(file);
  }

  /** A number that changes when a line of `file` comes to stand, or no longer stands, in several other files. */
  signature(file: string): number {
    let sum = 0;
    for (const line of this.#files.linesOf(file)) {
      if (this.#lines.countOf(line) > SEVERAL) sum = (sum + (this.#lines.exactOf(line) % 0x7fffffff)) % 0x7fffffff;
    }
    return sum;
  }

  /** What the other files say about the lines of `file`. Looks into the index as it is when asked. */
  witnessFor(file: string): RepetitionWitness {
    return {
      otherFiles: (line) => {
        const keys = lineKeys(line);
        return keys && this.otherFiles(file, keys);
      },
    };
  }

  /** The other files that hold a line of `file`, or nearly so; null where none does. */
  otherFiles(file: string, keys: LineKeys): Repetition | null {
    const line = this.#lines.find(keys.exact);
    const count = this.#countOthers(file, line);
    if (count === 0) return this.#nearlyIn(file, keys);
    return { count, files: this.#namesOfOthers(file, [line]), near: false };
  }

  #addLine(file: number, keys: LineKeys): number {
    const line = this.#lines.add(keys, file);
    if (this.#lines.countOf(line) === SEVERAL + 1) this.#cross(line);
    return line;
  }

  #removeLine(file: number, line: number): void {
    this.#lines.remove(line, file);
    if (this.#lines.countOf(line) === SEVERAL) this.#cross(line);
  }

  #cross(line: number): void {
    const files = this.#lines.filesOf(line);
    if (files.length < this.#lines.countOf(line)) this.#crossed = undefined;
    for (const file of files) this.#crossed?.add(this.#files.nameOf(file));
  }

  #nearlyIn(file: string, keys: LineKeys): Repetition | null {
    const lines = this.#lines.alike(keys, ALIKE);
    const count = lines.reduce((sum, line) => sum + this.#countOthers(file, line), 0);
    return count > 0 ? { count, files: this.#namesOfOthers(file, lines), near: true } : null;
  }

  /** How many files other than this one hold a line. */
  #countOthers(file: string, line: number): number {
    return this.#lines.countOf(line) - (this.#files.holds(file, line) ? 1 : 0);
  }

  #namesOfOthers(file: string, lines: readonly number[]): string[] {
    const names = new Set(
      lines.flatMap((line) => this.#lines.filesOf(line)).map((number) => this.#files.nameOf(number)),
    );
    names.delete(file);
    return [...names].sort().slice(0, NAMES_KEPT);
  }
}
