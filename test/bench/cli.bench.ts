// The command line over a large corpus: throughput by the number of jobs, peak memory, and a run that finds everything in
// its cache. npm run bench cli, or npx tsx test/bench/cli.bench.ts FILES for another number of files than 10,000.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeCorpus } from '../support/large-corpus.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'dist/cli.js');

const FILES = Number(process.argv[2] ?? 10_000);

/** Makes the program tell on its end what it has used, on a stream of its own. */
const TELL = `import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));`;

interface Used {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
}

async function run(list: readonly string[], ...options: string[]): Promise<Used> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(TELL)}`,
      PROGRAM,
      'analyze',
      '--format',
      'jsonl',
      '--files-from',
      '-',
      ...options,
    ],
    { stdio: ['pipe', 'ignore', 'ignore', 'pipe'] },
  );
  let told = '';
  child.stdio[3]?.on('data', (chunk: Buffer) => (told += chunk.toString()));
  child.stdin?.end(list.join('\n'));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`exit code ${code}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told) as NodeJS.ResourceUsage;
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMb: maxRSS / 1024,
  };
}

async function main(folder: string): Promise<void> {
  execFileSync(process.execPath, ['esbuild.mjs', '--production'], { cwd: ROOT });
  mkdirSync(join(folder, 'seeds'));
  let bytes = 0;
  const paths = [...makeCorpus({ files: FILES })].map(({ name, text }) => {
    writeFileSync(join(folder, 'seeds', name), text);
    bytes += Buffer.byteLength(text);
    return join(folder, 'seeds', name);
  });
  const mbOf = (files: number): number => (bytes / 1e6) * (files / FILES);
  const say = (what: string, files: number, { seconds, cpuSeconds, peakMb }: Used): void => {
    const rates = `${(files / seconds).toFixed(0)} files/s, ${(mbOf(files) / seconds).toFixed(2)} MB/s`;
    const costs = `${cpuSeconds.toFixed(1)} s of processor time, peak ${peakMb.toFixed(0)} MB resident`;
    console.log(`${what}: ${files} files in ${seconds.toFixed(1)} s (${rates}), ${costs}`);
  };
  const some = Math.min(FILES, Math.ceil(FILES / 5));
  console.log(`${FILES} files, ${(bytes / 1e6).toFixed(1)} MB, ${availableParallelism()} cores`);
  for (let jobs = 1; jobs <= availableParallelism() * 2; jobs *= 2) {
    say(`--jobs ${jobs}`, some, await run(paths.slice(0, some), '--jobs', String(jobs)));
  }
  const cache = ['--cache', join(folder, 'cache')];
  say('all, the cache empty', FILES, await run(paths, ...cache));
  say('all, from the cache', FILES, await run(paths, ...cache));
}

const folder = mkdtempSync(join(tmpdir(), 'cli-bench-'));
void main(folder).finally(() => {
  rmSync(folder, { recursive: true, force: true });
});
