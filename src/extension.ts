import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { activate as activateIn, type Api } from './vscode/activate.ts';
import { settings } from './vscode/settings.ts';
import { spawnThread } from './worker/thread.ts';

export function activate(context: ExtensionContext): Api {
  const script = join(__dirname, 'worker.js');
  return activateIn(context, {
    spawnWorker: (hasRoom) => Promise.resolve(spawnThread(script, hasRoom ? Infinity : settings.maxFileSize())),
  });
}
