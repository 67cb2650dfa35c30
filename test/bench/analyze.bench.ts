// The whole analysis beside compromise on the same texts in one run: npm run bench analyze
import nlp from 'compromise';
import { createEngine } from '../../src/analysis/engine.ts';
import { sourceEngineFiles } from '../support/engine.ts';
import { fixtureArticles } from '../support/fixture-articles.ts';

const ROUNDS = 5;
/** Rounds before the clock starts, 2.5 MB: until then the engine’s code is being compiled. */
const WARM_UP = 40;

const articles = fixtureArticles();
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

const mb = (text: string): number => text.length / 1e6;
const grown = (text: string, size: number): string => text.repeat(Math.ceil((size * 1e6) / text.length));

async function main(): Promise<void> {
  const before = process.memoryUsage().rss;
  const engine = createEngine(sourceEngineFiles());
  const analyze = (text: string): Promise<unknown> => engine.analyze({ text, name: 'a.txt', folder: '' });
  await analyze(all);
  console.log(`engine loaded and warm: ${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB resident more`);
  const each = async (): Promise<void> => {
    for (const text of articles) await analyze(text);
  };
  for (let i = 0; i < WARM_UP; i++) await each();
  const speed = mb(articles.join('')) / (await best(ROUNDS, each));
  console.log(
    `analyze(), ${articles.length} articles, ${(mb(all) * 1000).toFixed(0)} KB: ${speed.toFixed(2)} MB/s of processor time`,
  );
  const stock =
    mb(articles.join('')) /
    (await best(2, () => {
      for (const text of articles) nlp(text).topics().json();
    }));
  console.log(
    `compromise, the same: ${stock.toFixed(3)} MB/s; analyze() is ${(speed / stock).toFixed(1)} times as fast`,
  );
  const speeds: number[] = [];
  for (const size of [1, 2, 5]) {
    const text = grown(all, size);
    speeds.push(mb(text) / (await best(2, () => analyze(text))));
    console.log(`one document of ${mb(text).toFixed(1)} MB: ${(speeds.at(-1) ?? 0).toFixed(2)} MB/s`);
  }
  console.log(`growth from 1 to 5 MB: ${((speeds[0] ?? 0) / (speeds[2] ?? 1)).toFixed(2)} (1 is linear)`);
  const loud = grown(all.toUpperCase(), 0.5);
  console.log(`in capitals throughout: ${(mb(loud) / (await best(2, () => analyze(loud)))).toFixed(2)} MB/s`);
}

void main();
