import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative as pathBelow, resolve, sep } from 'node:path';
import { ReviewedFiles } from '../corpus/files.ts';

/** A file to analyse. */
export interface FoundFile {
  /** As given, or the given folder joined with the file's path in it. */
  readonly path: string;
  /** Its path below the given folder, or its own name where it was given itself. */
  readonly relative: string;
  /** Its corpus folder, absolute. */
  readonly folder: string;
  /** Its path in its corpus folder, `/` between its parts. */
  readonly name: string;
  /** Whether a glob finds it: a file that was given itself needs none. */
  readonly isReviewed: boolean;
}

/** A file or folder that cannot be looked at. */
export interface Unreadable {
  readonly path: string;
  readonly error: unknown;
}

/** Folders that never hold articles. */
const SKIPPED = new Set(['node_modules', '.git']);

/**
 * The files that a path on the command line stands for: itself, or the reviewed files of a folder, in order of their
 * paths. What stands in a folder under a file's name and is none (a folder, a pipe) is passed over; a link counts as what
 * it leads to, but links to folders are not followed.
 */
export async function* findFiles(path: string, globs: readonly string[]): AsyncGenerator<FoundFile | Unreadable> {
  try {
    const stats = await stat(path);
    if (!stats.isDirectory()) {
      yield { path, relative: basename(path), ...placeOf(resolve(path), globs) };
      return;
    }
  } catch (error) {
    yield { path, error };
    return;
  }
  const reviewed = new ReviewedFiles(globs, basename(resolve(path)));
  for await (const found of entriesBelow(path, '', reviewed.folders)) {
    if ('error' in found) {
      yield found;
      continue;
    }
    const place = reviewed.placeOf(found.relative);
    const file = place && (await fileAt(path, found));
    if (file && 'error' in file) yield file;
    else if (file) yield { ...file, folder: resolve(path, place.folder), name: place.name, isReviewed: true };
  }
}

/** The corpus that a file belongs to when a folder above it is opened: the nearest from which a glob finds it. */
function placeOf(path: string, globs: readonly string[]): Pick<FoundFile, 'folder' | 'name' | 'isReviewed'> {
  for (let folder = dirname(path), above = dirname(folder); folder !== above; folder = above, above = dirname(folder)) {
    const below = pathBelow(folder, path).replaceAll(sep, '/');
    const place = new ReviewedFiles(globs, basename(folder)).placeOf(below);
    if (place) return { folder: join(folder, place.folder), name: place.name, isReviewed: true };
  }
  return { folder: dirname(path), name: basename(path), isReviewed: false };
}

interface Entry {
  /** Its path below the folder that was given. */
  readonly relative: string;
  readonly entry: Dirent;
}

/** Everything below a folder but folders, on the way to the corpus folders and in them. */
async function* entriesBelow(
  root: string,
  folder: string,
  corpora: readonly string[],
): AsyncGenerator<Entry | Unreadable> {
  const path = join(root, folder);
  let entries: Dirent[];
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    yield { path, error };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const relative = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) yield { relative, entry };
    else if (!SKIPPED.has(entry.name) && corpora.some((corpus) => isOnOneWay(corpus, relative)))
      yield* entriesBelow(root, relative, corpora);
  }
}

/** Whether the one lies in the other, or they are the same; an empty corpus folder is the root, which holds all. */
const isOnOneWay = (corpus: string, folder: string): boolean =>
  corpus === '' || `${corpus}/`.startsWith(`${folder}/`) || folder.startsWith(`${corpus}/`);

async function fileAt(
  root: string,
  { relative, entry }: Entry,
): Promise<Pick<FoundFile, 'path' | 'relative'> | Unreadable | undefined> {
  const path = join(root, relative);
  if (!entry.isSymbolicLink()) return entry.isFile() ? { path, relative } : undefined;
  try {
    return (await stat(path)).isFile() ? { path, relative } : undefined;
  } catch (error) {
    return { path, error };
  }
}
