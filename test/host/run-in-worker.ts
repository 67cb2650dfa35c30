import 'mocha/mocha';
import { MOCHA_OPTIONS, runSuite } from './run-suite.ts';

/** Runs tests in the browser's extension host, a web worker. @param load imports the files that declare them */
export async function runInWorker(load: () => Promise<unknown>): Promise<void> {
  mocha.setup(MOCHA_OPTIONS);
  await load();
  await runSuite(mocha);
}
