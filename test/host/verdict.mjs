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
  if (!line) return { passed: 0, failed: 1, trouble: 'no result: the extension host died or the test entry never ran' };
  const { passes, failures } = JSON.parse(line);
  if (passes + failures === 0) return { passed: 0, failed: 1, trouble: 'no test ran' };
  if (code !== 0 && failures === 0) {
    return { passed: passes, failed: 1, trouble: `all tests passed, yet VS Code ended with ${code}` };
  }
  return { passed: passes, failed: failures };
}
