import { defineConfig } from 'vitest/config';

/** What esbuild puts in at build time. */
const define = { VERSION: JSON.stringify('0.0.0-test') };

/** Ends a test that hangs; how fast something is, the benches say, and a machine may be busy. */
const patience = { testTimeout: 60_000, hookTimeout: 120_000 };

/**
 * A process a core for all files: vitest loads the modules of each anew, so files share nothing, but what V8 has compiled
 * stays. To start a process a file and warm it up took as long as the tests themselves.
 */
const together = { isolate: false, maxWorkers: '100%' };

export default defineConfig({
  test: {
    projects: [
      { define, test: { name: 'unit', include: ['test/unit/**/*.test.ts'], ...patience, ...together } },
      { define, test: { name: 'gold', include: ['test/gold/**/*.test.ts'], ...patience, ...together } },
      // What is built, in processes of its own: npm run build makes it. As in the host, a test that fails is done again
      // once, and the closing lines say so.
      { define, test: { name: 'cli', include: ['test/cli/**/*.test.ts'], ...patience, retry: 1 } },
    ],
  },
});
