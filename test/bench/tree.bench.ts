// How long the views keep a person waiting over 1,000 files: npm run bench tree
import { createActorTree } from '../../src/review/actor-tree.ts';
import { TestCorpus, type TestFile } from '../support/session.ts';

const FILES = 1000;
const LABELS = ['PERSON', 'ORG', 'GPE', 'NORP', 'EVENT'];
const SYLLABLES = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'se', 'to', 'vi', 'za'];

/** A name that is the same for the same number: some are in every file, most in a few. */
const name = (n: number): string =>
  Array.from(String(n + 100), (digit) => SYLLABLES[Number(digit)] ?? '')
    .join('')
    .replace(/^./, (first) => first.toUpperCase());

function article(file: number): string {
  const mention = (i: number): string => {
    const n = i % 3 === 0 ? i % 9 : (file * 7 + i * 13) % 4000;
    return `[${LABELS[n % LABELS.length] ?? 'GPE'} ${name(n)}] did what was to be done`;
  };
  const paragraph = (p: number): string => Array.from({ length: 6 }, (_, i) => mention(p * 6 + i)).join(', and ');
  return Array.from({ length: 12 }, (_, p) => `${paragraph(p)}.`).join('\n');
}

const files: Record<string, TestFile> = {};
for (let i = 0; i < FILES; i++) files[`file:///w/seeds/${String(i).padStart(4, '0')}.txt`] = { marked: article(i) };
/** Milliseconds until the rows that VS Code asks for have their looks. */
async function timed(what: string, limit: number, run: () => Promise<unknown> | undefined): Promise<void> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  await run();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  const cpu = ((user + system) / 1000).toFixed(0);
  console.log(
    `${ms <= limit ? 'ok    ' : 'SLOW  '} ${what}: ${ms.toFixed(0)} ms (at most ${limit}), ${cpu} ms of processor`,
  );
}

async function main(): Promise<void> {
  const corpus = await new TestCorpus(files).settle();
  const tree = createActorTree(corpus);

  const looks = (): Promise<unknown> => Promise.all(tree.roots().map(async (row) => row.look()));

  console.log(`${FILES} files, ${corpus.overview.actors.size} actors`);
  await timed('opens by file', 300, looks);
  await timed('opens a file', 100, () =>
    Promise.all((tree.roots()[500]?.children() ?? []).map(async (row) => row.look())),
  );
  for (const grouping of ['file', 'actor', 'label'] as const) {
    await timed(`opens by ${grouping}, again`, 300, () => {
      tree.configure({ grouping, filter: '' });
      return looks();
    });
    for (const filter of ['k', 'ke', 'kelo']) {
      await timed(`filters by ${grouping} for "${filter}"`, 100, () => {
        tree.configure({ grouping, filter });
        return looks();
      });
    }
  }
}

void main();
