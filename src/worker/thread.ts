import { Worker } from 'node:worker_threads';
import type { FromWorker, WorkerHandle } from './protocol.ts';

/**
 * What one analysis leaves behind is gone by the next: more room for it is memory without use, and no faster. Below 2 GB V8
 * lets the old objects pile up half as far before it tidies up; the cheap parts of a file of 50 MB still fit.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 2000 };

/** Starts a worker thread; `script` is the built `node.ts`. */
export function spawnThread(script: string): WorkerHandle {
  const thread = new Worker(script, { resourceLimits });
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
