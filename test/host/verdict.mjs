/** How the extension host ended by its server's log, e.g. `code null, signal SIGKILL`; undefined after a regular end. */
export function diedIn(serverLog) {
  for (const [, code, signal] of serverLog.matchAll(/Extension Host Process exited with code: (\w+), signal: (\w+)/g)) {
    if (code !== '0' || signal !== 'null') return `code ${code}, signal ${signal}`;
  }
  return undefined;
}

/**
 * What a run of host tests counts. An exit code alone proves nothing, VS Code gives 0 for a dead extension host: only a
 * result line makes a pass, and any trouble beside failed tests is one more failure.
 */
export function verdict({ code, output }) {
  const line = /^##host-result (\{.*\})$/m.exec(output)?.[1];
  if (!line) return troubled(NOTHING, 'no result: the extension host died or the test entry never ran');
  const counted = JSON.parse(line);
  if (counted.passed + counted.failed === 0) return troubled(counted, 'no test ran');
  if (code !== 0 && counted.failed === 0) return troubled(counted, `all tests passed, yet VS Code ended with ${code}`);
  return counted;
}

const NOTHING = { passed: 0, failed: 0, failures: [], retried: [] };

function troubled(counted, trouble) {
  return { ...counted, failed: counted.failed + 1, failures: [...counted.failures, trouble] };
}
