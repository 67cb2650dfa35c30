import { defineConfig } from 'vitest/config';

/** What esbuild puts in at build time. */
const define = { VERSION: JSON.stringify('0.0.0-test') };

export default defineConfig({
  test: {
    projects: [
      { define, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { define, test: { name: 'gold', include: ['test/gold/**/*.test.ts'] } },
      // What is built, in processes of its own: npm run build makes it.
      { define, test: { name: 'cli', include: ['test/cli/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
    ],
  },
});
