import { describe, expect, it } from 'vitest';
import { packFindings } from '../../../src/analysis/findings.ts';
import { restoreIndex } from '../../../src/corpus/restore.ts';
import { CorpusSession } from '../../../src/corpus/session.ts';
import { StoredIndex } from '../../../src/corpus/stored-index.ts';
import { reviewed } from '../../support/analysis.ts';
import { MemoryStorage } from '../../support/memory-storage.ts';

const FILES = Array.from({ length: 6 }, (_, n) => ({ uri: `${n}.txt`, folder: 'f', name: `${n}.txt` }));
const BEFORE = '[PERSON Anna Berg] met [GPE Peru].';
const AFTER = '[PERSON Carl Lund] met [GPE Chile].';

/** A window over six texts that all say `marked`. */
function windowOver(storage: MemoryStorage, marked = BEFORE) {
  const read: string[] = [];
  const stored = new StoredIndex(
    storage,
    () => Promise.resolve('1'),
    'w',
    () => undefined,
  );
  const session = new CorpusSession(
    {
      read: (uri) => {
        read.push(uri);
        return Promise.resolve({ text: reviewed(uri, marked).text, stamp: '1' });
      },
      stamp: () => Promise.resolve('1'),
    },
    { analyze: (uri) => Promise.resolve(packFindings(reviewed(uri, marked).analysis)) },
    stored,
  );
  return { session, stored, read };
}

async function kept(): Promise<MemoryStorage> {
  const storage = new MemoryStorage();
  const { session, stored } = windowOver(storage);
  for (const file of FILES) session.refresh(file, false);
  await session.whenIdle();
  await stored.flush();
  return storage;
}

const actorsIn = ({ index }: CorpusSession, uri: string): string[] =>
  index.actorsOf(uri).map(({ actor }) => actor.name);

describe('restoring the index', () => {
  it('brings files and actors back before anything is read, unverified until their stamps were looked at', async () => {
    const { session, stored, read } = windowOver(await kept(), AFTER);
    await restoreIndex(session, stored);
    expect(
      session
        .files()
        .map(({ uri }) => uri)
        .sort(),
    ).toEqual(FILES.map(({ uri }) => uri));
    expect(actorsIn(session, '3.txt')).toEqual(['Anna Berg', 'Peru']);
    expect([...session.index.actors.all()].map(({ id, mentions }) => [id, mentions])).toEqual([
      ['anna-berg', 6],
      ['peru', 6],
    ]);
    expect(session.isUnverified('3.txt')).toBe(true);
    await session.whenIdle();
    expect(session.isUnverified('3.txt')).toBe(false);
    expect(read).toEqual([]);
  });

  it('leaves alone what this window has found already', async () => {
    const { session, stored } = windowOver(await kept(), AFTER);
    const [file] = FILES;
    if (file) session.refresh(file, true);
    await session.whenIdle();
    await restoreIndex(session, stored);
    expect(actorsIn(session, '0.txt')).toEqual(['Carl Lund', 'Chile']);
    expect(actorsIn(session, '1.txt')).toEqual(['Anna Berg', 'Peru']);
  });

  it('tells the views of everything together', async () => {
    const { session, stored } = windowOver(await kept());
    const told: number[] = [];
    session.onDidChange((uris) => told.push(uris.size));
    await restoreIndex(session, stored);
    await session.whenIdle();
    expect(told).toEqual([FILES.length]);
  });

  it('lets the thread do what else there is to do in between', async () => {
    const { session, stored } = windowOver(await kept());
    const restored: string[] = [];
    let whenOther: number | undefined;
    setTimeout(() => (whenOther = restored.length), 0);
    const slow = Object.assign(Object.create(session) as CorpusSession, {
      restore: ({ name }: { readonly name: string }) => {
        restored.push(name);
        for (const start = performance.now(); performance.now() - start < 25;);
      },
      resume: () => undefined,
    });
    await restoreIndex(slow, stored);
    expect(restored).toHaveLength(FILES.length);
    expect(whenOther).toBeLessThan(FILES.length);
  });

  it('takes a storage that cannot be read for an empty one', async () => {
    const storage = await kept();
    storage.list = () => Promise.reject(new Error('no such folder'));
    const { session, stored } = windowOver(storage);
    await restoreIndex(session, stored);
    expect(session.size).toBe(0);
    const one = await kept();
    one.read = () => Promise.reject(new Error('unreadable'));
    const other = windowOver(one);
    await restoreIndex(other.session, other.stored);
    expect(other.session.size).toBe(0);
  });
});
