import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import { AnalysisPool } from '../../src/worker/pool.ts';
import type { FromWorker, WorkerHandle } from '../../src/worker/protocol.ts';
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
  return new AnalysisPool(
    {
      spawnWorker: () => Promise.resolve(spawnThread()),
      loadFiles: () => Promise.resolve(sourceEngineFiles()),
      notice: (message) => {
        console.error(message);
      },
    },
    size,
  );
}

function spawnThread(): WorkerHandle {
  const thread = new Worker(BUNDLE);
  return {
    send: (message) => {
      thread.postMessage(message);
    },
    onMessage: (listener) => {
      thread.on('message', (message: FromWorker) => {
        listener(message);
      });
    },
    onExit: (listener) => {
      let reason = 'it was stopped';
      thread.on('error', (error) => {
        reason = error.message;
      });
      thread.on('exit', () => {
        listener(reason);
      });
    },
    terminate: () => {
      void thread.terminate();
    },
  };
}
