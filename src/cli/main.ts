import { join } from 'node:path';
import { consoleOutput } from './output.ts';
import { readEngineFiles } from './engine-files.ts';
import { run } from './run.ts';

run(process.argv.slice(2), consoleOutput(), () => readEngineFiles(join(__dirname, 'data'))).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`corpus-review: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 70;
  },
);
