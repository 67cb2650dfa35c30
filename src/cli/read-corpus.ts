import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { readFileList } from './file-list.ts';
import { findFiles, type FoundFile, type Unreadable } from './find-files.ts';
import type { Host } from './host.ts';
import { contentOf, readBytes, type Content } from './limits.ts';
import type { ReadErrors } from './read-errors.ts';

/** Where a command's documents come from, and how they are analysed. */
export interface CorpusArguments {
  readonly paths: readonly string[];
  /** A file with more paths; `-` is standard input. */
  readonly filesFrom: string | undefined;
  /** Which files of a folder are reviewed. */
  readonly globs: readonly string[];
  /** The folder of YAML files that counts for every document, in place of the nearest one. */
  readonly knowledge: string | undefined;
  /** How many documents are analysed at once. */
  readonly jobs: number;
}

/** The files that the paths stand for, each once, in their order. */
export async function expandPaths(args: CorpusArguments, errors: ReadErrors, host: Host): Promise<FoundFile[]> {
  const files = new Map<string, FoundFile>();
  for await (const found of listFiles(args, host)) {
    const key = resolve(found.path);
    if ('error' in found) errors.add(found.path, found.error);
    else if (!files.has(key)) files.set(key, found);
  }
  return [...files.values()];
}

/** The files that the paths stand for, as they are found: those given as arguments once, those of a list as it has them. */
export async function* listFiles(args: CorpusArguments, host: Host): AsyncGenerator<FoundFile | Unreadable> {
  const { paths, filesFrom, globs } = args;
  const seen = new Set<string>();
  const isNew = (path: string): boolean => seen.size < seen.add(resolve(path)).size;
  for (const path of paths) {
    for await (const found of filesOf(path, globs, host)) {
      if (paths.length === 1 || isNew(found.path)) yield found;
    }
  }
  if (filesFrom === undefined) return;
  try {
    for await (const { number, path } of readFileList(openStream(filesFrom, host))) {
      if (path !== undefined) yield* filesOf(path, globs, host);
      else yield { path: placeOf(filesFrom, number), error: new Error('this is too long for a path') };
    }
  } catch (error) {
    yield { path: placeOf(filesFrom), error };
  }
}

async function* filesOf(path: string, globs: readonly string[], { output }: Host): ReturnType<typeof findFiles> {
  let isEmpty = true;
  for await (const found of findFiles(path, globs)) {
    isEmpty = false;
    yield found;
  }
  if (isEmpty) output.error(`${path}: no file here matches ${globs.join(' or ')} (see --files)`);
}

/** A file's bytes as they come; `-` is standard input. */
export const openStream = (path: string, host: Host): AsyncIterable<Uint8Array> =>
  path === '-' ? host.stdin() : createReadStream(path);

/** How a message names a line of a list. */
export const placeOf = (path: string, line?: number): string =>
  (path === '-' ? 'standard input' : path) + (line === undefined ? '' : `:${line}`);

/** A file's text; undefined, and said, where it cannot be read. */
export async function readText({ path }: FoundFile, errors: ReadErrors): Promise<Content | undefined> {
  try {
    return contentOf(await readBytes(path));
  } catch (error) {
    errors.add(path, error);
    return undefined;
  }
}
