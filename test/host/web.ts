import 'mocha/mocha';
import { MOCHA_OPTIONS, runSuite } from './run-suite.ts';

/** Entry of the host tests in the browser's extension host, a web worker: everything is in this one bundle. */
export async function run(): Promise<void> {
  mocha.setup(MOCHA_OPTIONS);
  await import('host:suite');
  await runSuite(mocha);
}
