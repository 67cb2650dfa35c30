import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The built command line. */
export const PROGRAM = resolve(import.meta.dirname, '../../dist/cli.js');

if (!existsSync(PROGRAM)) throw new Error('dist/cli.js is missing: npm run build makes it');

export interface Run {
  readonly program?: string;
  readonly cwd?: string;
  /** What comes on standard input. */
  readonly input?: string | Uint8Array;
  /** Runs it as another user; for root alone. */
  readonly uid?: number;
  readonly nodeOptions?: readonly string[];
}

export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the command line as a process of its own. */
export function start(args: readonly string[], { program = PROGRAM, cwd, uid, nodeOptions = [] }: Run = {}) {
  return spawn(process.execPath, [...nodeOptions, program, ...args], {
    ...(cwd !== undefined && { cwd }),
    ...(uid !== undefined && { uid, gid: uid }),
  });
}

/** Runs the command line to its end. */
export function run(args: readonly string[], options: Run = {}): Promise<Ended> {
  const child = start(args, options);
  // A program that ends before it has read everything is no failure of the test.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input);
  return ended(child);
}

export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
  });
}
