/** For both builds of mocha: the one of the Node extension host and the one of the browser's worker. */
export const MOCHA_OPTIONS: Mocha.MochaOptions = { ui: 'bdd', reporter: 'spec', color: false, timeout: 60_000 };

/**
 * Runs what has been declared and prints `##host-result {"tests":n,"passes":n,"failures":n}`. The harness wants that
 * line: VS Code itself reports success for an extension host that died.
 */
export function runSuite(mocha: Mocha): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { tests = 0, passes = 0 } = runner.stats ?? {};
      console.log(`##host-result ${JSON.stringify({ tests, passes, failures })}`);
      if (failures === 0) resolve();
      else reject(new Error(`${failures} host tests failed`));
    });
  });
}
