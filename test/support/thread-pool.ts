import { resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { AnalysisPool } from '../../src/worker/pool.ts';
import { spawnThread } from '../../src/worker/thread.ts';
import { sourceEngineFiles } from './engine.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const BUNDLE = resolve(ROOT, 'out/bench/worker.js');

/** The pool of the desktop: real threads that run the worker as it is built for the extension. */
export function threadPool(size: number): AnalysisPool {
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
  // As they lie beside the built extension: they are put together here, which would hold up what is measured.
  const files = sourceEngineFiles();
  return new AnalysisPool(
    {
      spawnWorker: () => Promise.resolve(spawnThread(BUNDLE)),
      loadFiles: () => Promise.resolve(files),
      notice: (message) => {
        console.error(message);
      },
    },
    size,
  );
}
