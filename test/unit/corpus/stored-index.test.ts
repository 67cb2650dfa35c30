import { describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../../src/analysis/engine.ts';
import { restoreIndex } from '../../../src/corpus/restore.ts';
import { StoredIndex } from '../../../src/corpus/stored-index.ts';
import { EngineSession, FOLDER, knowledgeOf } from '../../support/engine-session.ts';
import { sourceEngineFiles } from '../../support/engine.ts';
import { makeCorpus } from '../../support/large-corpus.ts';
import { MemoryStorage } from '../../support/memory-storage.ts';
import { Random } from '../../support/random.ts';

const ENGINE = createEngine(sourceEngineFiles());
const CORPUS = [...makeCorpus({ files: 5, bytes: 900, seed: 3 })].map(({ name, text }) => [name, text] as const);
const NAMES = CORPUS.map(([name]) => name);
const NONE = knowledgeOf({});
const GREECE = knowledgeOf({ 'decisions.yaml': 'decisions:\n  - { kind: label, match: Greece, label: ORG }\n' });

interface Window {
  readonly corpus: EngineSession;
  readonly stored: StoredIndex;
  readonly troubles: unknown[];
}

let windows = 0;

/** Opens a window over the corpus: what was kept is there, and then what the disk has. */
async function open(
  storage: MemoryStorage,
  { texts = new Map(CORPUS), knowledge = NONE, engine = '1' } = {},
): Promise<Window> {
  const troubles: unknown[] = [];
  const stored = new StoredIndex(
    storage,
    () => Promise.resolve(engine),
    `w${windows++}`,
    (error) => troubles.push(error),
  );
  const corpus = new EngineSession(texts, ENGINE, stored);
  await corpus.learn(knowledge);
  await restoreIndex(corpus.session, stored);
  return { corpus, stored, troubles };
}

/** Lets a window find everything there is, and closes it. */
async function finish({ corpus, stored }: Window): Promise<string> {
  for (const { uri } of corpus.session.files()) {
    if (!corpus.texts.has(uri.slice(FOLDER.length + 1))) corpus.session.remove(uri);
  }
  const missing = [...corpus.texts.keys()].filter((name) => !corpus.session.state(corpus.uriOf(name)));
  if (missing.length > 0) await corpus.refresh(...missing);
  await corpus.session.whenIdle();
  await stored.flush();
  stored.dispose();
  return found(corpus);
}

/** Everything that a session says. */
const found = ({ session }: EngineSession): string =>
  JSON.stringify([
    [...session.index.documents()].map(({ uri, analysis, lines }) => [uri, analysis, lines.count]).sort(),
    [...session.index.actors.all()].map(({ id, mentions }) => `${id} ${mentions}`).sort(),
    session.files().map(({ uri }) => session.earlierCopies(uri)),
  ]);

async function kept(): Promise<{ storage: MemoryStorage; cold: string }> {
  const storage = new MemoryStorage();
  return { storage, cold: await finish(await open(storage)) };
}

describe('the stored index', () => {
  it('brings back everything without reading or recognising a file', async () => {
    const { storage, cold } = await kept();
    const again = await open(storage);
    expect(again.corpus.session.index.size).toBe(CORPUS.length);
    expect(await finish(again)).toBe(cold);
    expect([...again.corpus.read, ...again.corpus.recognised]).toEqual([]);
  });

  it('notices files that changed, came and went meanwhile', async () => {
    const { storage } = await kept();
    const [changed = '', gone = ''] = NAMES;
    const texts = new Map(CORPUS);
    texts.set(changed, `${texts.get(changed) ?? ''}\nAnna Sarov met the press in Paris.\n`);
    texts.delete(gone);
    texts.set('new.txt', 'Ministers met in Berlin.\n');
    const again = await open(storage, { texts });
    await finish(again);
    // More where a line of theirs stands in several files now, or no longer.
    expect(again.corpus.recognised).toEqual(expect.arrayContaining([changed, 'new.txt']));
    expect(again.corpus.session.files().map(({ name }) => name)).not.toContain(gone);
    expect(again.corpus.session.index.get(again.corpus.uriOf(changed))?.lines.count).toBeGreaterThan(1);
    const third = await open(storage, { texts });
    expect(third.corpus.session.index.size).toBe(texts.size);
    await finish(third);
    expect(third.corpus.recognised).toEqual([]);
  });

  it('reads a file whose text is not known to be the one on disk, and recognises it only if it is another', async () => {
    const { storage, cold } = await kept();
    const again = await open(storage);
    const texts = again.corpus.texts;
    await again.corpus.session.whenIdle();
    // Another length, and back: the stamp that the window sees differs, the text in the end does not.
    const [name = ''] = NAMES;
    again.corpus.session.refresh({ uri: again.corpus.uriOf(name), folder: FOLDER, name }, true);
    expect(await finish(again)).toBe(cold);
    expect(again.corpus.read).toEqual([again.corpus.uriOf(name)]);
    expect(texts.size).toBe(CORPUS.length);
    expect(again.corpus.recognised).toEqual([]);
  });

  it('decides anew, and does not recognise, where only decisions have changed meanwhile', async () => {
    const { storage } = await kept();
    const expected = await finish(await open(new MemoryStorage(), { knowledge: GREECE }));
    const again = await open(storage, { knowledge: GREECE });
    expect(await finish(again)).toBe(expected);
    expect(again.corpus.recognised).toEqual([]);
    // And the next window finds all of it done.
    const third = await open(storage, { knowledge: GREECE });
    expect(await finish(third)).toBe(expected);
    expect([...third.corpus.read, ...third.corpus.decided]).toEqual([]);
  });

  it('keeps a decision that was made, without writing the files it does not concern', async () => {
    const { storage } = await kept();
    const deciding = await open(storage);
    await deciding.corpus.session.whenIdle();
    await deciding.corpus.learn(GREECE);
    const expected = await finish(deciding);
    const again = await open(storage, { knowledge: GREECE });
    expect(await finish(again)).toBe(expected);
    expect([...again.corpus.read, ...again.corpus.decided, ...again.corpus.recognised]).toEqual([]);
  });

  it('does not take for done what was given up after a decision', async () => {
    const texts = new Map(Array.from({ length: 60 }, (_, i) => [`${i}.txt`, `Greece signed treaty ${i} with Norway.`]));
    const expected = await finish(await open(new MemoryStorage(), { texts, knowledge: GREECE }));
    const storage = new MemoryStorage();
    await finish(await open(storage, { texts }));
    const deciding = await open(storage, { texts });
    await deciding.corpus.session.whenIdle();
    const learned = deciding.corpus.learn(GREECE);
    deciding.corpus.session.pause();
    await learned;
    await finish(deciding);
    expect(deciding.corpus.decided.length).toBeLessThan(texts.size);
    expect(await finish(await open(storage, { texts, knowledge: GREECE }))).toBe(expected);
  });

  it.each([
    ['another engine', { engine: '2' }],
    ['other actors', { knowledge: knowledgeOf({ 'actors.yaml': 'actors:\n  x: { label: ORG, name: Xanadu }\n' }) }],
  ])('analyses all of it again under %s', async (_, changes) => {
    const { storage } = await kept();
    const expected = await finish(await open(new MemoryStorage(), changes));
    const again = await open(storage, changes);
    expect(again.corpus.session.index.size).toBe(0);
    expect(await finish(again)).toBe(expected);
    expect(again.corpus.recognised.length).toBeGreaterThanOrEqual(CORPUS.length);
  });

  it('repairs itself whatever is cut off or flipped', async () => {
    const random = new Random(9);
    const { storage, cold } = await kept();
    for (let round = 0; round < 16; round++) {
      const damaged = new MemoryStorage();
      for (const [name, bytes] of storage.segments) {
        const copy = round % 2 ? bytes.slice(0, random.below(bytes.length)) : bytes.slice();
        for (let i = 0; i < 1 + random.below(3); i++) copy[random.below(copy.length)] = random.below(256);
        damaged.segments.set(name, copy);
      }
      damaged.segments.set('0-junk', new Uint8Array([1, 2, 3]));
      damaged.segments.set('README.md', new Uint8Array([1]));
      const again = await open(damaged);
      expect(sorted(await finish(again))).toBe(sorted(cold));
      const next = await open(damaged);
      expect(sorted(await finish(next))).toBe(sorted(cold));
      expect(again.troubles).toEqual([]);
    }
  }, 60_000);

  it('says once that the storage is full or read-only, and the review goes on', async () => {
    const storage = new MemoryStorage();
    storage.isFull = true;
    const window = await open(storage);
    const cold = await finish(window);
    await window.corpus.refresh(...NAMES);
    expect(window.troubles).toHaveLength(1);
    expect(cold).toContain(NAMES[0]);
    expect(storage.segments.size).toBe(0);
  });

  it('takes what was written before the storage was full, and not the half of what came then', async () => {
    const storage = new MemoryStorage();
    const window = await open(storage);
    const [first = '', ...others] = NAMES;
    await window.corpus.refresh(first);
    await window.corpus.session.whenIdle();
    await window.stored.flush();
    const write = storage.write.bind(storage);
    storage.write = async (name, bytes) => {
      await write(name, bytes.slice(0, bytes.length / 2));
      throw new Error('no space left on device');
    };
    await window.corpus.refresh(...others);
    const cold = await finish(window);
    expect(window.troubles).toHaveLength(1);
    storage.write = write;
    const again = await open(storage);
    expect(again.corpus.session.state(again.corpus.uriOf(first))?.status).toBe('ready');
    expect(sorted(await finish(again))).toBe(sorted(cold));
  });

  it('is not disturbed by another window over the same folder', async () => {
    const { storage, cold } = await kept();
    const [a, b] = [await open(storage), await open(storage)];
    const [name = ''] = NAMES;
    a.corpus.texts.set(name, 'Ministers met in Berlin.\n');
    await a.corpus.refresh(name);
    await Promise.all([a.stored.flush(), b.corpus.learn(GREECE).then(() => b.stored.flush())]);
    await Promise.all([finish(a), finish(b)]);
    const again = await open(storage);
    expect(sorted(await finish(again))).toBe(sorted(cold));
  });

  it('is written anew as few segments when they have become many', async () => {
    const { storage, cold } = await kept();
    for (let i = 0; i < 65; i++) {
      const stored = new StoredIndex(storage, () => Promise.resolve('1'), `w${windows++}`, vi.fn());
      await stored.load();
      stored.forget(`${FOLDER}/nobody.txt`);
      await stored.flush();
      stored.dispose();
    }
    expect(storage.segments.size).toBeGreaterThan(60);
    expect(await finish(await open(storage))).toBe(cold);
    expect(storage.segments.size).toBeLessThan(5);
    const again = await open(storage);
    expect(await finish(again)).toBe(cold);
    expect(again.corpus.recognised).toEqual([]);
  });
});

/** Near copies of lines are told in the order of reading, which a repair changes: the evidence of boilerplate aside. */
const sorted = (text: string): string => text.replace(/"evidence":\[[^\]]*\]/g, '');
