import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ReviewedFiles } from '../corpus/files.ts';

/** A file to analyse. */
export interface FoundFile {
  /** As given, or the given folder joined with the file's path in it. */
  readonly path: string;
  /** Its path below the given folder, or its own name where it was given itself. */
  readonly relative: string;
  /** Its corpus folder. */
  readonly folder: string;
  /** Its path in its corpus folder, `/` between its parts. */
  readonly name: string;
}

/** Folders that never hold articles. */
const SKIPPED = new Set(['node_modules', '.git']);

/**
 * The files that a path on the command line stands for: itself, or the reviewed files of a folder, in order of their
 * paths. Rejects where the path cannot be read.
 */
export async function findFiles(path: string, globs: readonly string[]): Promise<FoundFile[]> {
  const stats = await stat(path);
  if (!stats.isDirectory()) return [{ path, relative: basename(path), folder: dirname(path), name: basename(path) }];
  const reviewed = new ReviewedFiles(globs, basename(resolve(path)));
  const found: FoundFile[] = [];
  for (const relative of await filesBelow(path, '')) {
    const place = reviewed.placeOf(relative);
    if (place) found.push({ path: join(path, relative), relative, folder: join(path, place.folder), name: place.name });
  }
  return found;
}

async function filesBelow(root: string, relative: string): Promise<string[]> {
  const entries = await readdir(join(root, relative), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of entries) {
    const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) files.push(...(await filesBelow(root, path)));
    else if (!entry.isDirectory()) files.push(path);
  }
  return files;
}
