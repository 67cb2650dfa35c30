import { runInNode } from './run-in-node.ts';

/** Entry of the tests in a window with a folder that lies nowhere on disk. */
export const run = (): Promise<void> => runInNode(() => import('./virtual/virtual.test.ts'));
