import { Worker } from 'node:worker_threads';
import type { FromWorker, WorkerHandle } from './protocol.ts';

/** Starts a worker thread; `script` is the built `node.ts`. */
export function spawnThread(script: string): WorkerHandle {
  const thread = new Worker(script);
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
