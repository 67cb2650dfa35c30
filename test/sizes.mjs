// Holds what is shipped against its limits: node test/sizes.mjs   (after npm run package)
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** In bytes: the package as a whole, and the code that runs on the desktop, without weights and knowledge. */
const LIMITS = [
  { what: 'corpus-review.vsix', files: ['corpus-review.vsix'], limit: 5_000_000 },
  { what: 'the desktop bundle', files: ['dist/extension.js', 'dist/worker.js'], limit: 900_000 },
];

for (const { what, files, limit } of LIMITS) {
  const size = files.reduce((sum, file) => sum + statSync(join(ROOT, file)).size, 0);
  const isFine = size <= limit;
  console.log(`${isFine ? 'ok    ' : 'TOO LARGE '} ${what}: ${(size / 1000).toFixed(0)} KB (at most ${limit / 1000})`);
  if (!isFine) process.exitCode = 1;
}
