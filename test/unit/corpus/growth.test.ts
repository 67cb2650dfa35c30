import { describe, expect, it } from 'vitest';
import { packFindings } from '../../../src/analysis/findings.ts';
import { CorpusSession } from '../../../src/corpus/session.ts';
import { StoredIndex } from '../../../src/corpus/stored-index.ts';
import { Batcher } from '../../../src/util/batcher.ts';
import { reviewed } from '../../support/analysis.ts';
import { MemoryStorage } from '../../support/memory-storage.ts';

/** What a corpus of `files` articles costs: counted, not timed, so that it means the same on any machine. */
async function costOf(files: number) {
  const storage = new MemoryStorage();
  const stored = new StoredIndex(
    storage,
    () => Promise.resolve('1'),
    'w',
    () => undefined,
  );
  let [reads, analyses, characters, told] = [0, 0, 0, 0];
  // A line of its own, one that a tenth of the files have, one that all have.
  const marked = (uri: string): string => {
    const n = Number.parseInt(uri, 10);
    return `[PERSON Person ${n}] met [GPE Peru].\n\nRead our ${n % 10} letters of this week.\n\nCopyright of all.\n`;
  };
  const session = new CorpusSession(
    {
      read: (uri) => {
        reads++;
        return Promise.resolve({ text: reviewed(uri, marked(uri)).text });
      },
    },
    {
      analyze: (uri, { repeated = [], text }) => {
        analyses++;
        characters +=
          text.length + repeated.reduce((sum, { line, files: names }) => sum + line.length + names.length, 0);
        return Promise.resolve(packFindings(reviewed(uri, marked(uri)).analysis));
      },
    },
    stored,
  );
  session.onDidChange((uris) => (told += uris.size));
  for (let n = 0; n < files; n++) session.refresh({ uri: `${n}.txt`, folder: 'f', name: `${n}.txt` }, false);
  await session.whenIdle();
  await stored.flush();
  const bytes = [...storage.segments.values()].reduce((sum, { length }) => sum + length, 0);
  stored.dispose();
  session.dispose();
  return { reads, analyses, characters, told, bytes };
}

describe('a corpus four times as large', () => {
  it('costs four times as much: reads, analyses, what travels, what is told, what is kept', async () => {
    const [small, large] = [await costOf(60), await costOf(240)];
    for (const what of ['reads', 'analyses', 'characters', 'bytes'] as const) {
      expect(large[what] / small[what], what).toBeLessThan(4.6);
    }
    expect(large.analyses).toBeLessThanOrEqual(2 * 240);
    // Told in batches: how often a file is in one, when it came and when it was analysed, depends on the machine.
    expect(small.told).toBeLessThanOrEqual(3 * 60);
    expect(large.told).toBeLessThanOrEqual(3 * 240);
  });
});

describe('a burst of a hundred thousand events', () => {
  it('is one delivery, with each file once', async () => {
    const delivered: number[] = [];
    const batch = new Batcher<string>(20, 60_000, (uris) => delivered.push(uris.size));
    for (let i = 0; i < 100_000; i++) batch.add(`file:///${i % 500}.txt`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    batch.dispose();
    expect(delivered).toEqual([500]);
  });
});
