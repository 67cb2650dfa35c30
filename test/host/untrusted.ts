import { runInNode } from './run-in-node.ts';

/** Entry of the tests in a window whose folder nobody has said to trust. */
export const run = (): Promise<void> => runInNode(() => import('./untrusted/untrusted.test.ts'));
