import type { RepeatedLine } from '../boilerplate/repetition-witness.ts';
import type { FileRef } from './document.ts';
import { NO_SKETCH, type LineKeys } from './line-keys.ts';
import { bytesOf, numbersOf } from './number-bytes.ts';
import { RepetitionIndex } from './repetition.ts';

/** Which lines of each file stand in other files of its corpus, kept up to date file by file. */
export class CorpusRepetition {
  readonly #indexes = new Map<string, RepetitionIndex>();
  /** What each file was last told, by URI: its corpus, its name, and a number that changes with its repeated lines. */
  readonly #told = new Map<string, { readonly file: FileRef; readonly signature: number }>();

  /** Crossings at the last look: as long as there are no new ones, nothing is outdated. */
  #seen = 0;

  /** Takes in a file's text, in place of the one it had, and says which of its lines stand in other files. */
  update(file: FileRef, text: string): RepeatedLine[] {
    const index = this.#indexOf(file);
    const keys = index.add(file.name, text);
    this.#told.set(file.uri, { file, signature: this.signature(file) });
    return repeatedLines(index, file.name, keys);
  }

  /** The keys of a file's lines, packed. */
  keysOf({ folder, name }: FileRef): Uint8Array {
    const keys = this.#indexes.get(folder)?.keysOf(name) ?? [];
    return bytesOf(keys.flatMap(({ exact, sketch }) => [exact, sketch.length, ...sketch]));
  }

  /** Takes in a file again by the keys of its lines, and what it was told before. */
  restore(file: FileRef, keys: Uint8Array, signature: number): void {
    const numbers = numbersOf(keys);
    const lines: LineKeys[] = [];
    for (let at = 0; at < numbers.length;) {
      const [exact = 0, length = 0] = numbers.slice(at, at + 2);
      lines.push({ exact, sketch: length === 0 ? NO_SKETCH : numbers.slice(at + 2, at + 2 + length) });
      at += 2 + length;
    }
    this.#indexOf(file).addKeys(file.name, lines);
    this.#told.set(file.uri, { file, signature });
  }

  remove(uri: string): void {
    const told = this.#told.get(uri);
    if (!told) return;
    this.#told.delete(uri);
    this.#indexes.get(told.file.folder)?.remove(told.file.name);
  }

  /** A number that changes with the lines of a file that stand in several others. */
  signature({ folder, name }: FileRef): number {
    return this.#indexes.get(folder)?.signature(name) ?? 0;
  }

  #indexOf({ folder }: FileRef): RepetitionIndex {
    const index = this.#indexes.get(folder) ?? new RepetitionIndex();
    this.#indexes.set(folder, index);
    return index;
  }

  /** Files whose repeated lines are not what they were told, because of files that came or went since. */
  outdated(): FileRef[] {
    const crossings = [...this.#indexes.values()].reduce((sum, index) => sum + index.crossings, 0);
    if (crossings === this.#seen) return [];
    this.#seen = crossings;
    return Array.from(this.#told.values())
      .filter(({ file, signature }) => this.signature(file) !== signature)
      .map(({ file }) => file);
  }
}

/** Those of a file's lines that stand in other files. @param lines with their keys */
export function repeatedLines(
  index: RepetitionIndex,
  name: string,
  lines: ReadonlyMap<string, LineKeys>,
): RepeatedLine[] {
  const repeated: RepeatedLine[] = [];
  for (const [line, keys] of lines) {
    const found = index.otherFiles(name, keys);
    if (found) repeated.push({ ...found, line });
  }
  return repeated;
}
