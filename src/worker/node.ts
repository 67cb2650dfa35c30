import { parentPort } from 'node:worker_threads';
import type { ToWorker } from './protocol.ts';
import { serve } from './serve.ts';

const port = parentPort;
if (!port) throw new Error('dist/worker.js is started as a worker thread, not by itself');
serve({
  send: (message, moved = []) => {
    port.postMessage(message, moved);
  },
  onMessage: (listener) => {
    port.on('message', (message: ToWorker) => {
      listener(message);
    });
  },
});
