import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { EngineFiles } from '../../src/analysis/engine-files.ts';
import { builtinJson } from './knowledge.ts';

const SRC = resolve(import.meta.dirname, '../../src');

/** The engine's files as the sources have them, so that tests need no build. */
export function sourceEngineFiles(): EngineFiles {
  const read = (path: string): Uint8Array | undefined => {
    return existsSync(join(SRC, path)) ? readFileSync(join(SRC, path)) : undefined;
  };
  const knowledge = new TextEncoder().encode(builtinJson());
  const files = {
    'knowledge.json': knowledge,
    'lines.bin': read('boilerplate/lines.bin'),
    'tagger.bin': read('entities/tagger/weights.bin'),
  };
  return Object.fromEntries(Object.entries(files).filter(([, bytes]) => bytes));
}
