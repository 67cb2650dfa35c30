import { MOCHA_OPTIONS, runSuite } from './run-suite.ts';

/** Runs tests in VS Code's Node extension host. @param load imports the files that declare them */
export async function runInNode(load: () => Promise<unknown>): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha(MOCHA_OPTIONS);
  // Puts `describe` and `it` on the global object, as loading a file by name would.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  await runSuite(mocha);
}
