import { runInNode } from './run-in-node.ts';

/** Entry of the tests in a window that has no file to review. */
export const run = (): Promise<void> => runInNode(() => import('./dormant/dormant.test.ts'));
