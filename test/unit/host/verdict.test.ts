import { describe, expect, it } from 'vitest';
import { diedIn, verdict } from '../../host/verdict.mjs';

const counted = (passed: number, failures: string[] = []) => ({
  passed,
  failed: failures.length,
  failures,
  retried: [],
});
const result = (passed: number, failures: string[] = []) =>
  `noise\n##host-result ${JSON.stringify(counted(passed, failures))}\nmore\n`;

describe('the verdict on a run of host tests', () => {
  it('counts what the result line says', () => {
    expect(verdict({ code: 0, output: result(5) })).toEqual(counted(5));
    expect(verdict({ code: 1, output: result(4, ['a', 'b']) })).toEqual(counted(4, ['a', 'b']));
  });

  it('is a failure without a result line, whatever the exit code says', () => {
    expect(verdict({ code: 0, output: 'Exit code: 0\n' })).toMatchObject({ passed: 0, failed: 1 });
  });

  it('is a failure where no test ran', () => {
    expect(verdict({ code: 0, output: result(0) })).toEqual(counted(0, ['no test ran']));
  });

  it('is a failure where VS Code ends badly after all tests passed', () => {
    expect(verdict({ code: 3, output: result(5) })).toMatchObject({ passed: 5, failed: 1 });
  });
});

describe('the end of the extension host in the log of its server', () => {
  const line = (code: string, signal: string) =>
    `[10:00:00] <1><ExtensionHostConnection> <1> Extension Host Process exited with code: ${code}, signal: ${signal}.\n`;

  it('finds a kill and an exit code', () => {
    expect(diedIn(line('null', 'SIGKILL'))).toBe('code null, signal SIGKILL');
    expect(diedIn(line('0', 'null') + line('7', 'null'))).toBe('code 7, signal null');
  });

  it('finds nothing in a regular end', () => {
    expect(diedIn(line('0', 'null'))).toBeUndefined();
    expect(diedIn('')).toBeUndefined();
  });
});
