// The whole analysis beside compromise on the same text in one run: npx tsx test/bench/analyze.bench.ts
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import nlp from 'compromise';
import { createEngine } from '../../src/analysis/engine.ts';
import { sourceEngineFiles } from '../support/engine.ts';

const SAMPLE = resolve(import.meta.dirname, '../fixtures/sample/seeds');
const article = readdirSync(SAMPLE)
  .map((name) => readFileSync(resolve(SAMPLE, name), 'utf8'))
  .join('\n');

/** Processor time of a run in seconds: what the machine does beside it does not count. */
async function seconds(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const mb = (text: string): number => text.length / 1e6;

async function main(): Promise<void> {
  const before = process.memoryUsage().rss;
  const engine = createEngine(sourceEngineFiles());
  const analyze = (text: string): Promise<unknown> => engine.analyze({ text, name: 'a.txt', folder: '' });
  await analyze(article);
  console.log(`engine loaded and warm: ${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB resident more`);
  const speeds: number[] = [];
  for (const size of [1, 2, 5]) {
    const text = article.repeat(Math.ceil((size * 1e6) / article.length));
    const took = await seconds(() => analyze(text));
    speeds.push(mb(text) / took);
    console.log(`analyze(), one document of ${mb(text).toFixed(1)} MB: ${(mb(text) / took).toFixed(2)} MB/s`);
  }
  const articles = Array.from({ length: 300 }, (_, i) => article.slice((i % 6) * 4000, (i % 6) * 4000 + 5000));
  const all = await seconds(async () => {
    for (const text of articles) await analyze(text);
  });
  console.log(`analyze(), 300 documents of 5 KB: ${(mb(articles.join('')) / all).toFixed(2)} MB/s`);
  const stock = await seconds(() => {
    for (const text of articles.slice(0, 60)) nlp(text).topics().json();
  });
  const stockSpeed = mb(articles.slice(0, 60).join('')) / stock;
  console.log(
    `compromise, 60 of these: ${stockSpeed.toFixed(3)} MB/s; analyze() is ${(mb(articles.join('')) / all / stockSpeed).toFixed(1)} times as fast`,
  );
  console.log(`growth from 1 to 5 MB: ${((speeds[0] ?? 0) / (speeds[2] ?? 1)).toFixed(2)} (1 is linear)`);
}

void main();
