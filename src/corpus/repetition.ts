import type { Repetition, RepetitionWitness } from '../boilerplate/repetition-witness.ts';
import { MultiMap } from '../util/multi-map.ts';
import { keysOfLines, likeness, lineKeys, type LineKeys } from './line-keys.ts';

/** One distinct line of the corpus. */
interface Entry {
  readonly exact: number;
  /** How many files hold it. */
  count: number;
  /** Some of these files; a name alone for most lines, of which a corpus has many. */
  files: string | readonly string[];
  readonly sketch: readonly number[];
}

const NO_KEYS = new Float64Array();

/** So many files, itself included, may hold a line before that means something. */
const SEVERAL = 2;

/** Names kept a line: enough for evidence, so that memory grows with distinct lines and not with their copies. */
const NAMES_KEPT = 8;

/** Minima a band: two lines meet where all minima of one band are equal. */
const BAND = 2;
const ALIKE = 0.6;
const MOST_PER_BAND = 16;

/**
 * Which lines stand in how many files. Adding or removing a file costs its own lines only. Lines are kept as numbers, and
 * of the files' names only a few a line. For removal each file's distinct keys are kept as well.
 */
export class RepetitionIndex {
  readonly #entries = new Map<number, Entry>();
  readonly #bands = new MultiMap<number, Entry>();
  readonly #files = new Map<string, Float64Array>();

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
    return this.#entries.size;
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
    for (const own of keys) this.#addLine(file, own);
    this.#files.set(file, Float64Array.from(keys, ({ exact }) => exact).sort());
  }

  /** The keys of a file's lines, each once. */
  keysOf(file: string): LineKeys[] {
    return Array.from(this.#files.get(file) ?? NO_KEYS, (exact) => {
      return { exact, sketch: this.#entries.get(exact)?.sketch ?? [] };
    });
  }

  /** Forgets a file; one that was never added is no error. */
  remove(file: string): void {
    for (const key of this.#files.get(file) ?? []) this.#removeLine(file, key);
    this.#files.delete(file);
  }

  /** A number that changes when a line of `file` comes to stand, or no longer stands, in several other files. */
  signature(file: string): number {
    let sum = 0;
    for (const key of this.#files.get(file) ?? NO_KEYS) {
      if ((this.#entries.get(key)?.count ?? 0) > SEVERAL) sum = (sum + (key % 0x7fffffff)) % 0x7fffffff;
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
    const entry = this.#entries.get(keys.exact);
    const own = entry && this.#holds(file, keys.exact) ? 1 : 0;
    const count = (entry?.count ?? 0) - own;
    if (entry && count > 0)
      return {
        count,
        files: namesIn(entry)
          .filter((name) => name !== file)
          .sort(),
        near: false,
      };
    return this.#nearlyIn(file, keys);
  }

  #addLine(file: string, { exact, sketch }: LineKeys): void {
    const entry = this.#entries.get(exact);
    if (entry) {
      entry.count++;
      const files = namesIn(entry);
      if (files.length < NAMES_KEPT) entry.files = [...files, file];
      if (entry.count === SEVERAL + 1) this.#cross(entry);
      return;
    }
    const added: Entry = { exact, count: 1, files: file, sketch };
    this.#entries.set(exact, added);
    for (const band of bandsOf(sketch)) if (this.#bands.count(band) < MOST_PER_BAND) this.#bands.add(band, added);
  }

  #removeLine(file: string, key: number): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    entry.count--;
    entry.files = namesIn(entry).filter((name) => name !== file);
    if (entry.count === SEVERAL) this.#cross(entry);
    if (entry.count > 0) return;
    this.#entries.delete(key);
    for (const band of bandsOf(entry.sketch)) this.#bands.delete(band, entry);
  }

  #cross(entry: Entry): void {
    const files = namesIn(entry);
    if (files.length < entry.count) this.#crossed = undefined;
    for (const file of files) this.#crossed?.add(file);
  }

  #holds(file: string, key: number): boolean {
    const keys = this.#files.get(file) ?? NO_KEYS;
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return keys[low] === key;
  }

  #nearlyIn(file: string, keys: LineKeys): Repetition | null {
    let count = 0;
    const files = new Set<string>();
    const seen = new Set([keys.exact]);
    for (const entry of this.#inBandsOf(keys)) {
      if (likeness(entry.sketch, keys.sketch) < ALIKE || seen.has(entry.exact)) continue;
      seen.add(entry.exact);
      count += entry.count - (this.#holds(file, entry.exact) ? 1 : 0);
      for (const name of namesIn(entry)) if (name !== file) files.add(name);
    }
    return count > 0 ? { count, files: [...files].sort().slice(0, NAMES_KEPT), near: true } : null;
  }

  /** Lines that may be like one, some of them several times. */
  *#inBandsOf({ sketch }: LineKeys): Iterable<Entry> {
    for (const band of bandsOf(sketch)) yield* this.#bands.get(band);
  }
}

const namesIn = ({ files }: Entry): readonly string[] => (typeof files === 'string' ? [files] : files);

/** A number a band of the sketch, small enough that a map holds it without a box. */
function bandsOf(sketch: readonly number[]): number[] {
  const bands: number[] = [];
  for (let i = 0; i + BAND <= sketch.length; i += BAND) {
    const [first = 0, second = 0] = [sketch[i], sketch[i + 1]];
    bands.push((Math.imul(first + i, 0x85ebca6b) ^ Math.imul(second, 0x9e3779b1)) >>> 2);
  }
  return bands;
}
