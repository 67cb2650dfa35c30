/**
 * What a ring prints last, for test/run.mjs to add up; it ends the process, with 1 after a failure or without a test.
 * `failures` says what failed, `retried` what failed once and passed when it was done again, a line each.
 */
export function printCount({ passed, failed, failures, retried }) {
  console.log(`##count ${JSON.stringify({ passed, failed, failures, retried })}`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

export function readCount(output) {
  const line = /^##count (\{.*\})$/m.exec(output)?.[1];
  return line ? JSON.parse(line) : undefined;
}

export function sumOf(counts) {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    failures: counts.flatMap(({ failures }) => failures),
    retried: counts.flatMap(({ retried }) => retried),
  };
}
