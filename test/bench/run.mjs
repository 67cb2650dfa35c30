// npm run bench [NAME]...: the benches, each from a bundle made as the shipped one is (run by tsx, the code is a third slower).
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = join(ROOT, 'out/bench');
/** What they measure is promised of one thread, with all that V8 else does on others. */
const ON_ONE_THREAD = ['analyze.bench.ts'];

/** A bundle has left the folder of its sources: what they say of their own place is written into them. */
const sourcePlaces = {
  name: 'source-places',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }));
  },
};

const all = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .sort();
const asked = process.argv.slice(2);
const chosen = all.filter((file) => asked.length === 0 || asked.includes(basename(file, '.bench.ts')));
if (chosen.length === 0) throw new Error(`No such bench. There are ${all.join(', ')}.`);
mkdirSync(OUT, { recursive: true });
for (const file of chosen) {
  const outfile = join(OUT, file.replace(/\.ts$/, '.cjs'));
  await build({
    absWorkingDir: ROOT,
    entryPoints: [join(import.meta.dirname, file)],
    outfile,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    define: { VERSION: '"bench"' },
    plugins: [sourcePlaces],
    // It starts its own program, from where it is installed.
    external: ['esbuild'],
    logLevel: 'warning',
  });
  console.log(`\n== ${basename(file, '.bench.ts')}`);
  const flags = ['--expose-gc', ...(ON_ONE_THREAD.includes(file) ? ['--single-threaded'] : [])];
  const { status } = spawnSync(process.execPath, [...flags, outfile], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
