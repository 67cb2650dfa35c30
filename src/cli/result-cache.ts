import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf } from './read-errors.ts';

/** Says why the folder cannot be used. */
export class CacheRefused extends Error {}

/** What a result depends on. */
export interface ResultKey {
  readonly engine: string;
  /** The version of the YAML files that count for the document; empty where there are none. */
  readonly knowledge: string;
  /** The document's name: it may hold a date, and decisions name it. */
  readonly name: string;
  /** The date that came with the text. */
  readonly date: string | undefined;
  /** The bytes of a file, or a text that came as one. */
  readonly content: Uint8Array | string;
}

const sha256 = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/**
 * Results kept in a folder, a file for each, so that a run which was ended can be taken up again. An entry begins with
 * the checksum of the rest and comes into being whole, by being renamed; what is damaged all the same is none. Several
 * runs may share a folder.
 */
export class ResultCache {
  readonly #folder: string;
  readonly #onUnwritable: (error: unknown) => void;
  #writes = true;

  private constructor(folder: string, onUnwritable: (error: unknown) => void) {
    this.#folder = folder;
    this.#onUnwritable = onUnwritable;
  }

  /**
   * Makes the folder where it is missing.
   * @throws CacheRefused
   * @param onUnwritable told once, when the first entry cannot be written; nothing is written from then on
   */
  static async open(folder: string, onUnwritable: (error: unknown) => void): Promise<ResultCache> {
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      throw new CacheRefused(`--cache ${folder}: ${messageOf(error, 'write')}`);
    }
    return new ResultCache(folder, onUnwritable);
  }

  static keyOf({ engine, knowledge, name, date, content }: ResultKey): string {
    const kind = typeof content === 'string' ? 'text' : 'bytes';
    // UTF-8 has no lone surrogates: different texts would look the same.
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf16le') : content;
    return sha256(`${JSON.stringify([engine, knowledge, name, date ?? null, kind])}\n`, bytes);
  }

  /** A kept result; undefined where there is none, or a damaged one. */
  async get(key: string): Promise<string | undefined> {
    const entry = await readFile(this.#pathOf(key), 'utf8').catch(() => '');
    const end = entry.indexOf('\n');
    const result = entry.slice(end + 1);
    return end > 0 && entry.slice(0, end) === sha256(result) ? result : undefined;
  }

  async put(key: string, result: string): Promise<void> {
    if (!this.#writes) return;
    const path = this.#pathOf(key);
    const partial = `${path}.${randomUUID()}.tmp`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(partial, `${sha256(result)}\n${result}`);
      await rename(partial, path);
    } catch (error) {
      await rm(partial, { force: true }).catch(() => undefined);
      this.#stopWriting(error);
    }
  }

  #stopWriting(error: unknown): void {
    if (!this.#writes) return;
    this.#writes = false;
    this.#onUnwritable(error);
  }

  #pathOf(key: string): string {
    return join(this.#folder, key.slice(0, 2), key.slice(2));
  }
}
