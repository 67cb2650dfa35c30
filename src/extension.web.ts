import { Uri, workspace, type ExtensionContext } from 'vscode';
import { activate as activateIn, type Api } from './vscode/activate.ts';
import type { FromWorker, WorkerHandle } from './worker/protocol.ts';

/** The few names of a browser that the entry uses; the rooms get by without them. */
declare class Worker {
  constructor(url: string);
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}
interface Blob {
  readonly size: number;
}
declare const Blob: new (parts: readonly Uint8Array[], options: { readonly type: string }) => Blob;
declare const URL: { createObjectURL(blob: Blob): string; revokeObjectURL(url: string): void };

export function activate(context: ExtensionContext): Api {
  return activateIn(context, { spawnWorker: () => spawnWebWorker(context.extensionUri) });
}

/** A worker may only be started from the page's own origin, and the extension is served from another: hence the blob. */
async function spawnWebWorker(extension: Uri): Promise<WorkerHandle> {
  const script = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'web', 'worker.js'));
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(url);
  return {
    send: (message) => {
      worker.postMessage(message);
    },
    onMessage: (listener) => {
      worker.onmessage = (event) => {
        URL.revokeObjectURL(url);
        listener(event.data);
      };
    },
    onExit: (listener) => {
      worker.onerror = (event) => {
        worker.terminate();
        listener(event.message ?? 'an error');
      };
    },
    terminate: () => {
      worker.terminate();
    },
  };
}
