import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENGINE_FILES, type EngineFile, type EngineFiles } from '../analysis/engine-files.ts';

/** Reads the engine's files from a folder. One that cannot be read is left out: the engine says what it does without. */
export async function readEngineFiles(folder: string): Promise<EngineFiles> {
  const files: Partial<Record<EngineFile, Uint8Array>> = {};
  const read = async (file: EngineFile): Promise<void> => {
    files[file] = await readFile(join(folder, file));
  };
  await Promise.allSettled(ENGINE_FILES.map(read));
  return files;
}
