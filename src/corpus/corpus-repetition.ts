import type { RepeatedLine } from '../boilerplate/repetition-witness.ts';
import type { FileRef } from './document.ts';
import type { LineKeys } from './line-keys.ts';
import { bytesOfKeys, keysOfBytes } from './number-bytes.ts';
import { RepetitionIndex } from './repetition.ts';

interface Corpus {
  readonly index: RepetitionIndex;
  /** What each file was last told, by its name: a number that changes with its repeated lines. */
  readonly told: Map<string, { readonly file: FileRef; readonly signature: number }>;
  /** Files that were told in another session. */
  readonly unsure: Set<string>;
}

/** Which lines of each file stand in other files of its corpus, kept up to date file by file. */
export class CorpusRepetition {
  readonly #corpora = new Map<string, Corpus>();

  /** Takes in a file's text, in place of the one it had, and says which of its lines stand in other files. */
  update(file: FileRef, text: string): RepeatedLine[] {
    const { index, told } = this.#corpusOf(file);
    const keys = index.add(file.name, text);
    told.set(file.name, { file, signature: index.signature(file.name) });
    return repeatedLines(index, file.name, keys);
  }

  /** The keys of a file's lines, packed. */
  keysOf({ folder, name }: FileRef): Uint8Array {
    return bytesOfKeys(this.#corpora.get(folder)?.index.keysOf(name) ?? []);
  }

  /** Takes in a file again by the keys of its lines, and what it was told before. */
  restore(file: FileRef, keys: Uint8Array, signature: number): void {
    const { index, told, unsure } = this.#corpusOf(file);
    index.addKeys(file.name, keysOfBytes(keys));
    told.set(file.name, { file, signature });
    unsure.add(file.name);
  }

  remove({ folder, name }: FileRef): void {
    const corpus = this.#corpora.get(folder);
    if (corpus?.told.delete(name)) corpus.index.remove(name);
  }

  /** A number that changes with the lines of a file that stand in several others. */
  signature({ folder, name }: FileRef): number {
    return this.#corpora.get(folder)?.index.signature(name) ?? 0;
  }

  /** Files whose repeated lines are not what they were told, because of files that came or went since this was last asked. */
  outdated(): FileRef[] {
    const files: FileRef[] = [];
    for (const { index, told, unsure } of this.#corpora.values()) {
      const crossed = index.takeCrossed();
      for (const name of crossed ? new Set([...unsure, ...crossed]) : told.keys()) {
        const known = told.get(name);
        if (known && index.signature(name) !== known.signature) files.push(known.file);
      }
      unsure.clear();
    }
    return files;
  }

  #corpusOf({ folder }: FileRef): Corpus {
    const corpus = this.#corpora.get(folder) ?? { index: new RepetitionIndex(), told: new Map(), unsure: new Set() };
    this.#corpora.set(folder, corpus);
    return corpus;
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
