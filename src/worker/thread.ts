import { Worker } from 'node:worker_threads';
import type { FromWorker, WorkerHandle } from './protocol.ts';

/** What one analysis leaves behind is gone by the next: more room for it is memory without use, and no faster. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

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
