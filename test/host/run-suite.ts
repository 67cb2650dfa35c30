/**
 * For both builds of mocha: the one of the Node extension host and the one of the browser's worker. A test that fails is
 * done again once, which the closing lines of the run say: a hiccup of a busy machine does not repeat, a defect does.
 */
export const MOCHA_OPTIONS: Mocha.MochaOptions = {
  ui: 'bdd',
  reporter: 'spec',
  color: false,
  timeout: 60_000,
  retries: 1,
};

/**
 * Runs what has been declared and prints `##host-result {"passed":n,"failed":n,"failures":[],"retried":[]}`. The harness
 * wants that line: VS Code itself reports success for an extension host that died.
 */
export function runSuite(mocha: Mocha): Promise<void> {
  return new Promise((resolve, reject) => {
    const failures = new Map<string, string>();
    const retried = new Map<string, string>();
    const runner = mocha.run((failed) => {
      const { passes: passed = 0 } = runner.stats ?? {};
      console.log(
        `##host-result ${JSON.stringify({ passed, failed, failures: told(failures), retried: told(retried) })}`,
      );
      if (failed === 0) resolve();
      else reject(new Error(`${failed} host tests failed`));
    });
    runner.on('retry', (test: Mocha.Test, error: unknown) => retried.set(test.fullTitle(), String(error)));
    runner.on('fail', (test, error: unknown) => {
      failures.set(test.fullTitle(), String(error));
      retried.delete(test.fullTitle());
    });
  });
}

function told(errors: ReadonlyMap<string, string>): string[] {
  return [...errors].map(([title, error]) => `${title}: ${error}`);
}
