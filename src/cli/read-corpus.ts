import { readFile } from 'node:fs/promises';
import { decode, type Decoded } from '../text/decode.ts';
import { findFiles, type FoundFile } from './find-files.ts';
import type { Output } from './output.ts';

/** Where a command's documents come from. */
export interface CorpusArguments {
  readonly paths: readonly string[];
  /** Which files of a folder are reviewed. */
  readonly globs: readonly string[];
  /** The folder of YAML files that counts for every document, in place of the nearest one. */
  readonly knowledge: string | undefined;
}

export interface ReadError {
  readonly path: string;
  readonly message: string;
}

/** Collects what could not be read, or written; each is said at once. */
export class ReadErrors {
  readonly list: ReadError[] = [];
  readonly #output: Output;

  constructor(output: Output) {
    this.#output = output;
  }

  add(path: string, error: unknown, doing: 'read' | 'write' = 'read'): void {
    const message = problemOf(error, doing);
    this.list.push({ path, message });
    this.#output.error(`${path}: ${message}`);
  }
}

/** The files that the paths stand for, each once, in their order. */
export async function expandPaths(
  { paths, globs }: CorpusArguments,
  errors: ReadErrors,
  output: Output,
): Promise<FoundFile[]> {
  const files = new Map<string, FoundFile>();
  for (const path of paths) {
    try {
      const found = await findFiles(path, globs);
      if (found.length === 0) output.error(`${path}: no file here matches ${globs.join(' or ')} (see --files)`);
      for (const file of found) files.set(file.path, file);
    } catch (error) {
      errors.add(path, error);
    }
  }
  return [...files.values()];
}

/** A file's text; undefined, and said, where it cannot be read. */
export async function readText({ path }: FoundFile, errors: ReadErrors): Promise<Decoded | undefined> {
  try {
    return decode(await readFile(path));
  } catch (error) {
    errors.add(path, error);
    return undefined;
  }
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EEXIST: 'it exists already',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'its links run in a circle',
  ENOSPC: 'the disk is full',
};

function problemOf(error: unknown, doing: 'read' | 'write'): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return `no permission to ${doing} it`;
  return PROBLEMS[code ?? ''] ?? message;
}
