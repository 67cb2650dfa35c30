export function diedIn(serverLog: string): string | undefined;
export function verdict(run: { code: number; output: string }): {
  passed: number;
  failed: number;
  failures: string[];
  retried: string[];
};
