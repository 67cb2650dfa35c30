import { MOCHA_OPTIONS, runSuite } from './run-suite.ts';

/** Entry of the host tests in VS Code's Node extension host. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha(MOCHA_OPTIONS);
  // Puts `describe` and `it` on the global object, as loading a file by name would.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('host:suite');
  await runSuite(mocha);
}
