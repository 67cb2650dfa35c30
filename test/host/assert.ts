/** Assertions for host tests: Node's own `assert` does not exist in the browser's extension host. */

export function ok(value: unknown, message = 'expected a truthy value'): asserts value {
  if (!value) throw new Error(message);
}

/** Compares by what JSON shows of both, so that ranges and positions of VS Code compare by their numbers. */
export function equal<T>(actual: T, expected: T, message = 'not equal'): void {
  const [is, wanted] = [print(actual), print(expected)];
  if (is !== wanted) throw new Error(`${message}\n  is:     ${is}\n  wanted: ${wanted}`);
}

/**
 * Asks again until `read` gives something truthy and returns that: what VS Code shows arrives some time after the act
 * that caused it. Throws with `what` and the last answer after `timeout` milliseconds.
 */
export async function eventually<T>(
  what: string,
  read: () => T | Thenable<T>,
  timeout = 40_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await read();
    if (value) return value;
    if (Date.now() > end) throw new Error(`${what}: not within ${timeout} ms; last answer ${print(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function print(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value);
}
