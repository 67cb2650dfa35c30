import { readFileSync } from 'node:fs';
import { findBoilerplate } from '../../src/boilerplate/find-boilerplate.ts';
import { loadLineModel } from '../../src/boilerplate/line-model.ts';
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
const heap = (): number => process.memoryUsage().heapUsed / 1e6;

for (const files of [2500, 5000, 10_000]) {
  const before = heap();
  const start = performance.now();
  const index = new RepetitionIndex();
  for (const [i, text] of corpus.slice(0, files).entries()) index.add(`${i}.txt`, text);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `repetition over ${files} files`.padEnd(44),
    `${seconds.toFixed(1)} s, ${index.size} distinct lines, about ${Math.max(0, heap() - before).toFixed(0)} MB`,
  );
}

const start = performance.now();
const near = new NearDuplicateIndex();
for (const [i, text] of corpus.slice(0, 2000).entries()) near.add(`${i}.txt`, text);
console.log(
  'near duplicates over 2000 files'.padEnd(44),
  `${((performance.now() - start) / 1000).toFixed(1)} s of ${whole.toFixed(0)} MB for all`,
);
