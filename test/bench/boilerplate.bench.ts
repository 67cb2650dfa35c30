import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { findBoilerplate } from '../../src/boilerplate/find-boilerplate.ts';
import { loadLineModel } from '../../src/boilerplate/line-model.ts';
import { articleNumbers } from '../../src/analysis/article-numbers.ts';
import { NearDuplicateIndex } from '../../src/corpus/near-duplicates.ts';
import { RepetitionIndex } from '../../src/corpus/repetition.ts';
import { SourceText } from '../../src/text/source.ts';

/** Run with `npm run bench boilerplate`; prints figures of this machine (rates by processor time), and asserts nothing. */

const model = loadLineModel(readFileSync(new URL('../../src/boilerplate/lines.bin', import.meta.url)));

const WORDS =
  'the council of river towns met on monday to decide whether old locks should be rebuilt or left for birds and mayors said that no vote would change what engineers had asked since winter'.split(
    ' ',
  );
const SITE = [
  'Support us',
  'facebook twitter email print',
  'Most read',
  'Subscribe to our newsletter',
  '© 2020 River Post. All rights reserved.',
];

function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

const random = generator(7);

function paragraph(): string {
  const words = Array.from(
    { length: 30 + Math.floor(random() * 60) },
    () => WORDS[Math.floor(random() * WORDS.length)] ?? '',
  );
  return `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`;
}

const article = (): string =>
  ['A vote on the old lock', ...Array.from({ length: 12 }, paragraph), ...SITE].join('\n\n');

function time(name: string, megabytes: number, work: () => void): void {
  work();
  const start = process.cpuUsage();
  work();
  const seconds = process.cpuUsage(start).user / 1e6;
  console.log(`${name.padEnd(44)} ${(megabytes / seconds).toFixed(1)} MB/s (${seconds.toFixed(2)} s)`);
}

const articles = Array.from({ length: 400 }, article);
const size = articles.reduce((sum, text) => sum + text.length, 0) / 1e6;
for (const [name, using] of [
  ['rules alone', null],
  ['rules and model', model],
] as const) {
  time(`find boilerplate, ${name}`, size, () => {
    for (const text of articles) findBoilerplate(new SourceText(text), using);
  });
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const corpus = Array.from(
  { length: 10_000 },
  (_, i) =>
    articles[i % 400]?.replaceAll(
      'lock',
      LETTERS.charAt(i % 26) + LETTERS.charAt((i * 7) % 25) + LETTERS.charAt(i % 24),
    ) ?? '',
);
const whole = corpus.reduce((sum, text) => sum + text.length, 0) / 1e6;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}

/** One pass over a corpus: time, memory, and what one file more costs. */
function timeRepetition(name: string, texts: readonly string[]): void {
  const before = heap();
  const start = process.cpuUsage();
  const index = new RepetitionIndex();
  for (const [i, text] of texts.entries()) index.add(`${i}.txt`, text);
  const seconds = process.cpuUsage(start).user / 1e6;
  const bytes = heap() - before;
  const again = process.cpuUsage();
  for (let i = 0; i < 100; i++) index.add('one more.txt', texts[i % texts.length] ?? '');
  const milliseconds = process.cpuUsage(again).user / 1e5;
  console.log(
    `repetition, ${texts.length} files ${name}`.padEnd(44),
    `${seconds.toFixed(1)} s, ${index.size} distinct lines, ${(bytes / 1e6).toFixed(0)} MB,`,
    `${(bytes / index.size).toFixed(0)} bytes a distinct line; one file more ${milliseconds.toFixed(2)} ms`,
  );
}

for (const files of [2500, 5000, 10_000]) timeRepetition('of their own', corpus.slice(0, files));
for (const files of [2500, 10_000])
  timeRepetition(
    'of 400 articles',
    Array.from({ length: files }, (_, i) => articles[i % 400] ?? ''),
  );

const start = performance.now();
const near = new NearDuplicateIndex();
for (const [i, text] of corpus.slice(0, 2000).entries())
  near.add(`${i}.txt`, articleNumbers(text, { boilerplate: [] }).sketch);
console.log(
  'near duplicates over 2000 files'.padEnd(44),
  `${((performance.now() - start) / 1000).toFixed(1)} s of ${whole.toFixed(0)} MB for all`,
);
