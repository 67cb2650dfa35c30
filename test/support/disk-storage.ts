import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexStorage } from '../../src/corpus/stored-index.ts';

/** Segments in a folder of this machine, for benches. */
export function diskStorage(folder: string): IndexStorage {
  return {
    list: () => readdir(folder),
    read: (name) => readFile(join(folder, name)),
    write: async (name, bytes) => {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, name), bytes);
    },
    delete: (name) => rm(join(folder, name)),
  };
}
