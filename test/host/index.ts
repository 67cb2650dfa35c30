import { runInNode } from './run-in-node.ts';

/** Entry of the host tests in VS Code's Node extension host. */
export const run = (): Promise<void> => runInNode(() => import('host:suite'));
