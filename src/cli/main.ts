import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ENGINE_FILES } from '../analysis/engine-files.ts';
import { spawnThread } from '../worker/thread.ts';
import { readEngineFiles } from './engine-files.ts';
import type { Host } from './host.ts';
import { LONGEST_TEXT } from './limits.ts';
import { consoleOutput } from './output.ts';
import { run } from './run.ts';

const DATA = join(__dirname, 'data');
const WORKER = join(__dirname, 'worker.js');

const host: Host = {
  output: consoleOutput(),
  stdin: () => process.stdin,
  loadFiles: () => readEngineFiles(DATA),
  spawnWorker: (hasRoom) => Promise.resolve(spawnThread(WORKER, hasRoom ? Infinity : LONGEST_TEXT)),
  engineVersion,
  cores: availableParallelism(),
};

/** Of everything that a result comes from: a new build or another model must not find the old one's. */
async function engineVersion(): Promise<string> {
  const hash = createHash('sha256');
  for (const path of [__filename, WORKER, ...ENGINE_FILES.map((file) => join(DATA, file))]) {
    hash.update(await readFile(path).catch(() => 'missing'));
  }
  return hash.digest('hex');
}

run(process.argv.slice(2), host).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`corpus-review: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 70;
  },
);
