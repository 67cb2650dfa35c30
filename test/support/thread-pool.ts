import { resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { AnalysisPool } from '../../src/worker/pool.ts';
import type { WorkerHandle } from '../../src/worker/protocol.ts';
import { spawnThread } from '../../src/worker/thread.ts';
import { sourceEngineFiles } from './engine.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** The largest file that the extension analyses in full, as its settings are, in UTF-16 code units. */
const LONGEST_TEXT = 2e6;
const BUNDLE = resolve(ROOT, 'out/bench/worker.js');

/** A thread that runs the worker as it is built for the extension. */
export function spawnBuiltThread(hasRoom: boolean): WorkerHandle {
  built ||= build();
  return spawnThread(BUNDLE, hasRoom ? Infinity : LONGEST_TEXT);
}

let built = false;

function build(): true {
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: ['src/worker/node.ts'],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minify: true,
    define: { VERSION: '"bench"' },
  });
  return true;
}

/** The pool of the desktop, with real threads. */
export function threadPool(size: number): AnalysisPool {
  // As they lie beside the built extension: they are put together here, which would hold up what is measured.
  const files = sourceEngineFiles();
  built ||= build();
  return new AnalysisPool(
    {
      spawnWorker: (hasRoom) => Promise.resolve(spawnBuiltThread(hasRoom)),
      loadFiles: () => Promise.resolve(files),
      notice: (message) => {
        console.error(message);
      },
    },
    size,
  );
}
