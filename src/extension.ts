import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { activate as activateIn, type Api } from './vscode/activate.ts';
import { spawnThread } from './worker/thread.ts';

export function activate(context: ExtensionContext): Api {
  return activateIn(context, { spawnWorker: () => Promise.resolve(spawnThread(join(__dirname, 'worker.js'))) });
}
