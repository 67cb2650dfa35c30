import { serve } from '../../../src/worker/serve.ts';
import type { FromWorker, ToWorker, WorkerHandle } from '../../../src/worker/protocol.ts';
import type { Host } from '../../../src/cli/host.ts';
import { run } from '../../../src/cli/run.ts';
import { sourceEngineFiles } from '../../support/engine.ts';

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process. */
export const cli = (...args: string[]): Promise<Answer> => cliWith({}, ...args);

/** The same with a host that differs, or with something on standard input. */
export async function cliWith(
  { input = [], ...rest }: Partial<Host> & { readonly input?: readonly (string | Uint8Array)[] },
  ...args: string[]
): Promise<Answer> {
  let out = '';
  let err = '';
  const host: Host = {
    output: {
      write: (text) => {
        out += text;
        return Promise.resolve();
      },
      error: (line) => {
        err += `${line}\n`;
      },
    },
    stdin: () => streamOf(...input),
    loadFiles: () => Promise.resolve(sourceEngineFiles()),
    spawnWorker: () => Promise.resolve(workerInThisThread()),
    engineVersion: () => Promise.resolve('the engine of the tests'),
    cores: 1,
    ...rest,
  };
  const code = await run(args, host);
  return { code, out, err };
}

/** Chunks as they come from a pipe, a turn of the event loop between them. */
export async function* streamOf(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    await new Promise((resolve) => setImmediate(resolve));
    yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  }
}

/** What runs in a worker, without one: messages are cloned as between threads. */
export function workerInThisThread(): WorkerHandle {
  const toWorker: ((message: ToWorker) => void)[] = [];
  const fromWorker: ((message: FromWorker) => void)[] = [];
  const post = <T>(listeners: readonly ((message: T) => void)[], message: T): void => {
    const clone = structuredClone(message);
    setImmediate(() => {
      for (const listener of listeners) listener(clone);
    });
  };
  serve({
    send: (message) => {
      post(fromWorker, message);
    },
    onMessage: (listener) => toWorker.push(listener),
  });
  return {
    send: (message) => {
      post(toWorker, message);
    },
    onMessage: (listener) => fromWorker.push(listener),
    onExit: () => undefined,
    terminate: () => undefined,
  };
}
