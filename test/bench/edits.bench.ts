// An edit of one paragraph beside a full analysis, in documents of three sizes: npm run bench edits
import { createEngine } from '../../src/analysis/engine.ts';
import { sourceEngineFiles } from '../support/engine.ts';
import { fixtureArticles } from '../support/fixture-articles.ts';
import { runSteps } from '../../src/util/steps.ts';

const SIZES = [
  { kilobytes: 20, edits: 40 },
  { kilobytes: 200, edits: 15 },
  { kilobytes: 2000, edits: 5 },
];

const articles = fixtureArticles();

/** A text of the wanted length in which no paragraph stands twice: of copies, each sentence is numbered. */
function textOf(kilobytes: number): string {
  const parts: string[] = [];
  for (let round = 0, length = 0; length < kilobytes * 1000; round++) {
    for (const article of articles) {
      const part = round === 0 ? article : article.replaceAll('. ', `, ${round}. `);
      parts.push(part);
      length += part.length + 1;
    }
  }
  return parts.join('\n').slice(0, kilobytes * 1000);
}

/** Processor time in milliseconds. */
function milliseconds(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function main(): void {
  const engine = createEngine(sourceEngineFiles());
  const analyze = (text: string, folder: string): unknown =>
    runSteps(engine.recognise({ text, name: 'a.txt', folder }));
  for (let i = 0; i < 40; i++) articles.forEach((text) => analyze(text, `warm ${i}`));
  for (const { kilobytes, edits } of SIZES) {
    let text = textOf(kilobytes);
    const folder = `${kilobytes} KB`;
    for (let i = 0; i < 3; i++) analyze(text, folder);
    const whole: number[] = [];
    const edited: number[] = [];
    for (let i = 0; i < edits; i++) {
      const at = (text.length >> 1) + i * 7;
      text = `${text.slice(0, at)}x${text.slice(at)}`;
      whole.push(milliseconds(() => analyze(text, `anew ${kilobytes} ${i}`)));
      edited.push(milliseconds(() => analyze(text, folder)));
    }
    const [full, edit] = [median(whole), median(edited)];
    console.log(
      `${String(kilobytes).padStart(5)} KB: whole ${full.toFixed(0)} ms, after an edit ${edit.toFixed(0)} ms of processor time, ${(edit / full).toFixed(2)} of it`,
    );
  }
}

main();
