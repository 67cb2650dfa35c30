import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ExtensionContext } from 'vscode';
import { activate as activateIn, type Api } from './vscode/activate.ts';
import type { FromWorker, WorkerHandle } from './worker/protocol.ts';

export function activate(context: ExtensionContext): Api {
  return activateIn(context, { spawnWorker: () => Promise.resolve(spawnThread()) });
}

function spawnThread(): WorkerHandle {
  const thread = new Worker(join(__dirname, 'worker.js'));
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
