import { runInWorker } from './run-in-worker.ts';

/** The same as `virtual.ts` in the browser's extension host. */
export const run = (): Promise<void> => runInWorker(() => import('./virtual/virtual.test.ts'));
