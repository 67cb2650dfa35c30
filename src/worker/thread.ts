import { Worker } from 'node:worker_threads';
import type { FromWorker, WorkerHandle } from './protocol.ts';

/** What one analysis leaves behind is gone by the next: more room for it is memory without use, and no faster. */
const YOUNG_MB = 24;

/** What the engine keeps, and the cheap parts of a text too long for all of it, in megabytes. */
const ROOM_MB = 100;

/** From 2 GB on V8 lets twice as much of what is dead pile up; 64 MB of ordinary lines fit. */
const MOST_MB = 2000;

/** What full analysis takes for each UTF-16 code unit of a text, in bytes: 1.6 GB for 10 MB in one document. */
const BYTES_PER_UNIT = 160;

/**
 * Starts a worker thread. It gets the room that it needs and no more: the more it has, the later V8 tidies up.
 * @param script the built `node.ts`
 * @param longest text that is analysed in full, in UTF-16 code units
 */
export function spawnThread(script: string, longest: number): WorkerHandle {
  const room = Math.min(MOST_MB, ROOM_MB + (BYTES_PER_UNIT * longest) / 1e6);
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: room };
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
