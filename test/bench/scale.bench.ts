// A large corpus in the editor's session: npm run bench scale   (SCALE_FILES=1000 for fewer than 10,000 files of 5 KB)
// Each window is a process of its own, as it is in VS Code.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { restoreIndex } from '../../src/corpus/restore.ts';
import { CorpusSession } from '../../src/corpus/session.ts';
import { StoredIndex } from '../../src/corpus/stored-index.ts';
import { Overview } from '../../src/review/overview.ts';
import type { AnalysisPool } from '../../src/worker/pool.ts';
import { DiskCorpus, diskReader } from '../support/disk-corpus.ts';
import { diskStorage } from '../support/disk-storage.ts';
import { makeCorpus } from '../support/large-corpus.ts';
import { threadPool } from '../support/thread-pool.ts';

const FILES = Number(process.env['SCALE_FILES'] ?? 10_000);
const SHARE = FILES / 10_000;

const indexIn = (folder: string, writer: string): StoredIndex =>
  new StoredIndex(diskStorage(folder), () => Promise.resolve('bench'), writer, console.error);

/** What this thread has had of the processor, in milliseconds; NaN where the system does not say. */
function threadCpu(): number {
  if (stat === undefined) return NaN;
  const length = readSync(stat, said, 0, said.length, 0);
  return Number(said.toString('latin1', 0, length).split(' ')[0]) / 1e6;
}

/** Kept open, and read into the same bytes: it is asked a thousand times a second. */
const stat = existsSync('/proc/self/schedstat') ? openSync(`/proc/self/task/${process.pid}/schedstat`, 'r') : undefined;
const said = Buffer.alloc(100);

/** The most that one turn of the thread's loop took of the processor: a block that other programs have no part in. */
class LongestTurn {
  most = 0;
  #isOn = true;

  constructor() {
    this.#turn(threadCpu());
  }

  stop(): void {
    this.#isOn = false;
  }

  #turn(before: number): void {
    setTimeout(() => {
      this.most = Math.max(this.most, threadCpu() - before);
      if (this.#isOn) this.#turn(threadCpu());
    }, 1);
  }
}

/** Runs something and says what it took of the time, the processor, the memory and the thread. */
async function measured(what: string, limitSeconds: number, run: () => Promise<void>): Promise<void> {
  // What was made before the window opened is no part of it.
  global.gc?.();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let most = 0;
  const sample = (): void => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const sampling = setInterval(sample, 200);
  const [start, used, own] = [performance.now(), process.cpuUsage(), threadCpu()];
  const turns = new LongestTurn();
  delay.enable();
  await run();
  delay.disable();
  turns.stop();
  clearInterval(sampling);
  sample();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  const thread = (threadCpu() - own) / 1000;
  const verdict = seconds <= limitSeconds ? 'ok    ' : 'SLOW  ';
  console.log(
    `${verdict} ${what}: ${seconds.toFixed(2)} s (at most ${limitSeconds.toFixed(1)}), ` +
      `${((user + system) / 1e6).toFixed(1)} s of processor (this thread ${thread.toFixed(1)} s), ${(most / 1e6).toFixed(0)} MB resident (at most 600), ` +
      `longest block ${(delay.max / 1e6).toFixed(0)} ms (at most 50), of the processor ${turns.most.toFixed(0)} ms`,
  );
}

function main(): void {
  const corpus = new DiskCorpus(FILES);
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  for (const step of ['cold', 'again'])
    spawnSync(process.execPath, ['--expose-gc', process.argv[1] ?? '', step, corpus.folder, folder], {
      stdio: 'inherit',
    });
  corpus.dispose();
  rmSync(folder, { recursive: true });
}

/** The first window over a corpus. What is found is kept in `folder`. */
async function openCold(corpusFolder: string, folder: string): Promise<void> {
  const pool = threadPool(2);
  const stored = indexIn(folder, 'a');
  const session = new CorpusSession(diskReader, pool, stored);
  await measured(`${FILES} files, cold`, 90 * SHARE, async () => {
    for (const name of readdirSync(corpusFolder).sort())
      session.refresh({ uri: join(corpusFolder, name), folder: corpusFolder, name }, false);
    await session.whenIdle();
  });
  await measured('writing the rest of the index', 10 * SHARE, () => stored.flush());
  await typing(pool, corpusFolder);
  pool.dispose();
}

/** Another window over the same corpus, with what was kept in `folder`. */
async function openAgain(folder: string): Promise<void> {
  const stored = indexIn(folder, 'b');
  const pool = threadPool(2);
  const session = new CorpusSession(diskReader, pool, stored);
  const overview = new Overview(session);
  await measured(`${FILES} files, from the stored index`, 3 * SHARE, () => restoreIndex(session, stored));
  const start = performance.now();
  const { size } = overview.actors;
  console.log(`${size} actors listed in ${(performance.now() - start).toFixed(0)} ms`);
  await measured('comparing it with the disk', 10 * SHARE, () => session.whenIdle());
  if (session.size !== FILES) console.log(`FAILED only ${session.size} files were kept`);
  pool.dispose();
}

/** One file of 20 KB is typed in: what a key costs the thread, and how soon after the pause the marks are right. */
async function typing(pool: AnalysisPool, folder: string): Promise<void> {
  const [article] = makeCorpus({ files: 1, bytes: 20_000, seed: 99 });
  let text = article?.text ?? '';
  const file = { uri: join(folder, 'typed.txt'), folder, name: 'typed.txt' };
  const typed = new CorpusSession({ read: () => Promise.resolve({ text }) }, pool);
  typed.refresh(file, true);
  await typed.whenIdle();
  const keys: number[] = [];
  const waits: number[] = [];
  for (let round = 0; round < 20; round++) {
    for (let key = 0; key < 20; key++) {
      const at = 5000 + 13 * round + key;
      text = `${text.slice(0, at)}e${text.slice(at)}`;
      const start = performance.now();
      typed.edit(file.uri, [{ start: at, end: at, newLength: 1 }], () => text);
      keys.push(performance.now() - start);
    }
    const start = performance.now();
    typed.refresh(file, true);
    await typed.whenIdle();
    waits.push(performance.now() - start);
  }
  const middle = (values: number[]): string => (values.sort((a, b) => a - b)[values.length >> 1] ?? 0).toFixed(2);
  console.log(`a key in a file of 20 KB: ${middle(keys)} ms of the thread, the middle one (at most 4)`);
  console.log(`marks right again ${middle(waits)} ms after the pause, the middle one (at most 150)`);
  typed.dispose();
}

const [step, corpusFolder = '', indexFolder = ''] = process.argv.slice(2);
if (step === 'cold') void openCold(corpusFolder, indexFolder);
else if (step === 'again') void openAgain(indexFolder);
else main();
