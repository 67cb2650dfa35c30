import { runInWorker } from './run-in-worker.ts';

/** Entry of the host tests in the browser's extension host: everything is in this one bundle. */
export const run = (): Promise<void> => runInWorker(() => import('host:suite'));
