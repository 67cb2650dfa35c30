// The whole analysis beside compromise on the same texts in one run: npm run bench analyze
// V8 has but one thread here (see run.mjs), so compiling and collecting garbage count for who causes them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import nlp from 'compromise';
import { createEngine } from '../../src/analysis/engine.ts';
import { runTogether } from '../../src/util/steps.ts';
import type { AnalysisInput } from '../../src/analysis/engine-files.ts';
import { sourceEngineFiles } from '../support/engine.ts';
import { fixtureArticles } from '../support/fixture-articles.ts';

const ROUNDS = 6;
/** Rounds before the clock starts, 8 MB each way: until then the engine’s code is being compiled. */
const WARM_UP = 40;

const articles = fixtureArticles();
const SEEDS = resolve(import.meta.dirname, '../../../shared/seeds');
const all = articles.join('\n');

/** Processor time of a run in seconds: what the machine does beside it does not count. */
async function seconds(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The shortest of several runs: the others were disturbed. */
async function best(rounds: number, run: () => unknown): Promise<number> {
  let shortest = Infinity;
  for (let i = 0; i < rounds; i++) shortest = Math.min(shortest, await seconds(run));
  return shortest;
}

/** As a worker is given them, see `pool.ts`. */
const BATCH = 32_000;

function inBatches(texts: readonly string[]): string[][] {
  const batches: string[][] = [[]];
  let length = 0;
  for (const text of texts) {
    length += text.length;
    if (length > BATCH) {
      batches.push([]);
      ({ length } = text);
    }
    batches.at(-1)?.push(text);
  }
  return batches;
}

/** The shortest time of each batch by each of the runs, summed; they take turns, so that nobody has the quiet minutes. */
async function bestOfEach(
  texts: readonly string[],
  runs: readonly ((texts: readonly string[]) => unknown)[],
): Promise<number[]> {
  const batches = inBatches(texts);
  const shortest = runs.map(() => batches.map(() => Infinity));
  for (let round = 0; round < ROUNDS; round++)
    for (const [r, run] of runs.entries())
      for (const [i, texts] of batches.entries()) {
        const times = shortest[r] ?? [];
        times[i] = Math.min(times[i] ?? Infinity, await seconds(() => run(texts)));
      }
  return shortest.map((times) => times.reduce((sum, time) => sum + time, 0));
}

/** What is kept, in bytes, once all else is thrown away. */
function kept(): number {
  globalThis.gc?.();
  // With the memory of typed arrays and of WebAssembly.
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const inCompromise = (text: string): unknown => nlp(text).topics().json();

const textsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const mb = (text: string): number => text.length / 1e6;
const grown = (text: string, size: number): string => text.repeat(Math.ceil((size * 1e6) / text.length));

async function main(): Promise<void> {
  const [before, keptBefore] = [process.memoryUsage().rss, kept()];
  const engine = createEngine(sourceEngineFiles());
  let files = 0;
  // Each under a name of its own, as files are that are read once: of a document that comes again, much is remembered.
  const input = (text: string): AnalysisInput => ({ text, name: `${files++}.txt`, folder: '' });
  const analyze = (text: string): Promise<unknown> => engine.analyze(input(text));
  const together = (texts: readonly string[]): unknown =>
    runTogether(texts.map((text) => engine.recognise(input(text))));
  for (const text of articles) await analyze(text);
  const [resident, held] = [process.memoryUsage().rss - before, kept() - keptBefore];
  console.log(
    `engine loaded and warm: ${(held / 1e6).toFixed(0)} MB kept (weights, lists, compiled code), ${(resident / 1e6).toFixed(0)} MB resident more`,
  );
  for (let i = 0; i < WARM_UP; i++) {
    for (const text of articles) await analyze(text);
    for (const texts of inBatches(articles)) together(texts);
  }
  const compare = async (what: string, texts: readonly string[]): Promise<void> => {
    const [alone = 1, own = 1, stock = 1] = await bestOfEach(texts, [
      async (batch) => {
        for (const text of batch) await analyze(text);
      },
      together,
      (batch) => batch.map(inCompromise),
    ]);
    const size = mb(texts.join(''));
    const speed = (time: number): string =>
      `${(size / time).toFixed(2)} MB/s (${(stock / time).toFixed(1)} times compromise)`;
    console.log(
      `${texts.length} ${what}, ${(size * 1000).toFixed(0)} KB: one by one ${speed(alone)}, together as a corpus is read ${speed(own)}, compromise ${(size / stock).toFixed(3)} MB/s`,
    );
  };
  await compare('articles', articles);
  if (existsSync(SEEDS)) await compare('seeds', textsIn(SEEDS));
  else console.log('the seeds are not at hand');
  const speeds: number[] = [];
  // Code that has seen short texts alone is compiled once more for a long one.
  await best(WARM_UP / 20, () => analyze(grown(all, 1)));
  for (const size of [1, 2, 5]) {
    const text = grown(all, size);
    const own = await best(ROUNDS, () => analyze(text));
    speeds.push(mb(text) / own);
    // It takes half a minute for 1 MB, and gets slower with the length.
    const stock =
      size === 1 ? ` (${((await seconds(() => inCompromise(text))) / own).toFixed(1)} times compromise)` : '';
    console.log(`one document of ${mb(text).toFixed(1)} MB: ${(mb(text) / own).toFixed(2)} MB/s${stock}`);
  }
  console.log(`growth from 1 to 5 MB: ${((speeds[0] ?? 0) / (speeds[2] ?? 1)).toFixed(2)} (1 is linear)`);
  const loud = grown(all.toUpperCase(), 0.5);
  console.log(`in capitals throughout: ${(mb(loud) / (await best(ROUNDS, () => analyze(loud)))).toFixed(2)} MB/s`);
}

void main();
