import { consoleOutput } from './output.ts';
import { run } from './run.ts';

run(process.argv.slice(2), consoleOutput()).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`corpus-review: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 70;
  },
);
