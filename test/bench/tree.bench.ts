// How long the views keep a person waiting over 1,000 files: npm run bench tree
import type { Analysis } from '../../src/model/analysis.ts';
import { createActorTree } from '../../src/review/actor-tree.ts';
import { createClaimsTree } from '../../src/review/claims-tree.ts';
import { createDatesTree } from '../../src/review/dates-tree.ts';
import { Statements } from '../../src/review/statements.ts';
import type { TreeModel } from '../../src/review/tree/row.ts';
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

/** A claim and a date a line. */
function found(file: number, text: string): Partial<Analysis> {
  const lines = [...text.matchAll(/.+/g)].map(({ index, 0: line }, at) => ({
    start: index,
    end: index + line.length,
    at,
  }));
  const who = (n: number): string => name(n % 9).toLowerCase();
  const evidence = ['a bench'];
  return {
    claims: lines.map(({ start, end, at }) => {
      const said = { verb: 'say', polarity: 'positive', targets: [who(at + 3)], evidence } as const;
      return { start, end, source: who(at), ...said };
    }),
    dates: lines.map(({ start, at }) => {
      return { start, end: start + 4, type: 'DATE', value: String(1950 + ((file + at) % 70)), evidence };
    }),
  };
}

const files: Record<string, TestFile> = {};
for (let i = 0; i < FILES; i++) {
  files[`file:///w/seeds/${String(i).padStart(4, '0')}.txt`] = { marked: article(i), more: (text) => found(i, text) };
}

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

/** The longest time that the thread was held at once until a tree had its roots. */
async function held(what: string, limit: number, tree: TreeModel): Promise<void> {
  let [last, longest] = [performance.now(), 0];
  const look = (): void => {
    const now = performance.now();
    [last, longest] = [now, Math.max(longest, now - last)];
  };
  const watch = setInterval(look, 1);
  const start = performance.now();
  await tree.prepare?.();
  const rows = tree.roots().length;
  const ms = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 5));
  clearInterval(watch);
  const verdict = longest <= limit ? 'ok    ' : 'SLOW  ';
  const all = `${rows} rows after ${ms.toFixed(0)} ms`;
  console.log(`${verdict} ${what}: held ${longest.toFixed(0)} ms at once (at most ${limit}), ${all}`);
}

async function main(): Promise<void> {
  const corpus = await new TestCorpus(files).settle();
  const { session, overview, excerpts } = corpus;
  const statements = new Statements(session);
  const [claims, dates] = [createClaimsTree({ session, overview, excerpts, statements }), createDatesTree(corpus)];
  await held('claims open by source', 100, claims);
  await held('claims by source, again', 100, claims);
  dates.configure({ filter: '19' });
  await held('dates open under a filter', 100, dates);
  dates.configure({ filter: '', grouping: 'time' });
  await held('dates open by time', 100, dates);
  claims.configure({ grouping: 'file', filter: 'ke' });
  await held('claims by file under a filter', 100, claims);
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
