import type { Output } from '../../../src/cli/output.ts';
import { run } from '../../../src/cli/run.ts';
import { sourceEngineFiles } from '../../support/engine.ts';

/** Runs the command line in this process. */
export async function cli(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const output: Output = {
    write: (text) => {
      out += text;
      return Promise.resolve();
    },
    error: (line) => {
      err += `${line}\n`;
    },
  };
  const code = await run(args, output, () => Promise.resolve(sourceEngineFiles()));
  return { code, out, err };
}
