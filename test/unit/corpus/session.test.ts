import { describe, expect, it } from 'vitest';
import { packFindings } from '../../../src/analysis/findings.ts';
import { CorpusSession, type Analyzer } from '../../../src/corpus/session.ts';
import type { TextReader } from '../../../src/corpus/text-reader.ts';
import type { Analysis } from '../../../src/model/analysis.ts';
import { NOTHING } from '../../support/analysis.ts';
import { EngineSession, FOLDER } from '../../support/engine-session.ts';

const file = (name: string) => ({ uri: `mem:/${name}`, folder: 'mem:/', name });

/** A disk in memory and an analyser that answers when told to. */
function fakes(texts: Record<string, string>) {
  const asked: { key: string; urgent: boolean; text: string; answer: (analysis?: Analysis) => void }[] = [];
  const reader: TextReader = {
    read: (uri) => {
      const text = texts[uri.slice('mem:/'.length)];
      return text === undefined ? Promise.reject(new Error('it is gone')) : Promise.resolve({ text });
    },
  };
  const analyzer: Analyzer = {
    analyze: (key, { text }, urgent) =>
      new Promise((resolve) => {
        asked.push({
          key,
          urgent,
          text,
          answer: (analysis = { ...NOTHING, notice: text }) => {
            resolve(packFindings(analysis));
          },
        });
      }),
  };
  return { asked, texts, session: new CorpusSession(reader, analyzer) };
}

const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 5);
  });

describe('CorpusSession', () => {
  it('analyses what it is told of', async () => {
    const { asked, session } = fakes({ 'a.txt': 'A' });
    session.refresh(file('a.txt'), false);
    expect(session.state('mem:/a.txt')?.status).toBe('waiting');
    await settle();
    asked[0]?.answer();
    await session.whenIdle();
    expect(session.state('mem:/a.txt')).toMatchObject({ status: 'ready', document: { analysis: { notice: 'A' } } });
  });

  it('says when a text that is read at once has been', async () => {
    const { asked, texts, session } = fakes({ 'a.txt': 'old', 'b.txt': 'B' });
    session.refresh(file('b.txt'), false);
    session.refresh(file('a.txt'), true);
    await settle();
    texts['a.txt'] = 'new';
    const read = session.readNow(file('a.txt'));
    await settle();
    for (const { text, answer } of asked) if (text !== 'B') answer();
    expect((await read)?.analysis.notice).toBe('new');
    expect(session.pending, 'the rest of the corpus is not waited for').toBe(1);
    expect(await session.readNow(file('gone.txt'))).toBeUndefined();
    expect(session.state('mem:/gone.txt')).toEqual({ status: 'failed', message: 'it is gone' });
  });

  it('reads a text again that changes while it is read at once', async () => {
    const { asked, texts, session } = fakes({ 'a.txt': 'old' });
    const read = session.readNow(file('a.txt'));
    await settle();
    texts['a.txt'] = 'new';
    session.refresh(file('a.txt'), true);
    await settle();
    for (let i = 0; i < 3; i++) {
      asked[i]?.answer();
      await settle();
    }
    expect((await read)?.analysis.notice).toBe('new');
  });

  it('answers both where a text is read at once twice', async () => {
    const { asked, session } = fakes({ 'a.txt': 'A' });
    const reads = [session.readNow(file('a.txt')), session.readNow(file('a.txt'))];
    await settle();
    reads.push(session.readNow(file('a.txt')));
    await settle();
    expect(asked.length).toBeLessThanOrEqual(3);
    for (const { answer } of asked) answer();
    for (const read of reads) expect((await read)?.analysis.notice).toBe('A');
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it('drops the answer to an older text', async () => {
    const { asked, texts, session } = fakes({ 'a.txt': 'old' });
    session.refresh(file('a.txt'), true);
    await settle();
    texts['a.txt'] = 'new';
    session.refresh(file('a.txt'), true);
    await settle();
    asked[1]?.answer();
    asked[0]?.answer();
    await session.whenIdle();
    expect(session.index.get('mem:/a.txt')?.analysis.notice).toBe('new');
  });

  it('says why a file cannot be read, and goes on with the others', async () => {
    const { asked, session } = fakes({ 'b.txt': 'B' });
    session.refresh(file('a.txt'), false);
    session.refresh(file('b.txt'), false);
    await settle();
    for (const { answer } of asked) answer();
    await session.whenIdle();
    expect(session.state('mem:/a.txt')).toEqual({ status: 'failed', message: 'it is gone' });
    expect(session.state('mem:/b.txt')?.status).toBe('ready');
  });

  it('forgets a removed file even while it is analysed', async () => {
    const { asked, session } = fakes({ 'a.txt': 'A' });
    session.refresh(file('a.txt'), false);
    await settle();
    session.remove('mem:/a.txt');
    asked[0]?.answer();
    await session.whenIdle();
    expect(session.index.size).toBe(0);
    expect(session.files()).toEqual([]);
  });

  it('reads few files of a large corpus at a time, and urgent ones at once', async () => {
    const names = Array.from({ length: 200 }, (_, i) => `${i}.txt`);
    const { asked, session } = fakes(Object.fromEntries(names.map((name) => [name, name])));
    for (const name of names) session.refresh(file(name), false);
    await settle();
    const inBackground = asked.length;
    expect(inBackground).toBeLessThan(40);
    session.refresh(file('199.txt'), true);
    await settle();
    expect(asked.at(-1)).toMatchObject({ key: 'mem:/199.txt', urgent: true });
  });

  it('tells of many changes together', async () => {
    const { asked, session } = fakes({ 'a.txt': 'A', 'b.txt': 'B' });
    const told: string[][] = [];
    session.onDidChange((uris) => told.push([...uris].sort()));
    session.refresh(file('a.txt'), false);
    session.refresh(file('b.txt'), false);
    await settle();
    for (const { answer } of asked) answer();
    await session.whenIdle();
    expect(told.flat().length).toBeLessThanOrEqual(4);
    expect(new Set(told.flat())).toEqual(new Set(['mem:/a.txt', 'mem:/b.txt']));
  });

  it('notices a change that no watcher told of when the file is opened', async () => {
    const { asked, texts, session } = fakes({ 'a.txt': 'old' });
    session.refresh(file('a.txt'), false);
    await settle();
    asked[0]?.answer();
    await session.whenIdle();
    texts['a.txt'] = 'new';
    session.refresh(file('a.txt'), true);
    await settle();
    expect(asked.at(-1)).toMatchObject({ text: 'new', urgent: true });
    asked.at(-1)?.answer();
    await session.whenIdle();
    expect(session.index.get('mem:/a.txt')?.analysis.notice).toBe('new');
  });

  it('survives that its folder is deleted while it is read', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `${i}.txt`);
    const { asked, texts, session } = fakes(Object.fromEntries(names.map((name) => [name, name])));
    for (const name of names) session.refresh(file(name), false);
    await settle();
    for (const name of names) Reflect.deleteProperty(texts, name);
    for (const name of names.slice(0, 30)) session.remove(`mem:/${name}`);
    while (session.pending > 0) {
      for (const { answer } of asked) answer();
      await settle();
    }
    // The other half had been listed before anybody knew.
    const states = session.files().map(({ uri }) => session.state(uri)?.status);
    expect(states).toHaveLength(30);
    expect(states).toContain('failed');
    expect(states).not.toContain('waiting');
    for (const name of names) session.remove(`mem:/${name}`);
    expect(session.index.size + session.pending).toBe(0);
  });

  it('gives up what waits when it is told to, and takes it up again', async () => {
    const names = Array.from({ length: 100 }, (_, i) => `${i}.txt`);
    const { asked, session } = fakes(Object.fromEntries(names.map((name) => [name, name])));
    for (const name of names) session.refresh(file(name), false);
    await settle();
    const answerAll = async (): Promise<void> => {
      while (session.pending > 0) {
        await settle();
        for (const { answer } of asked) answer();
      }
    };
    session.pause();
    await answerAll();
    expect(session.index.size).toBeLessThan(50);
    session.resume();
    await answerAll();
    expect(session.index.size).toBe(100);
  });

  it('takes up changes that it has given up', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `${i}.txt`);
    const corpus = new EngineSession(names.map((name) => [name, 'Old.']));
    const { session } = await corpus.refresh();
    for (const name of names) {
      corpus.texts.set(name, 'Changed.');
      session.refresh({ uri: corpus.uriOf(name), folder: FOLDER, name }, false);
    }
    session.pause();
    await session.whenIdle();
    session.resume();
    await session.whenIdle();
    expect(new Set(corpus.recognised.slice(names.length))).toEqual(new Set(names));
  });

  it('finds changes that nobody told of when it is asked to, and reads no other file again', async () => {
    const corpus = new EngineSession([
      ['a.txt', 'Old.'],
      ['b.txt', 'Old.'],
    ]);
    const { session } = await corpus.refresh();
    corpus.texts.set('b.txt', 'Changed.');
    session.verify();
    session.resume();
    await session.whenIdle();
    session.resume();
    await session.whenIdle();
    expect(corpus.recognised).toEqual(['a.txt', 'b.txt', 'b.txt']);
    expect(corpus.read.slice(2)).toEqual([corpus.uriOf('b.txt')]);
  });

  it('tries a file again that could not be read when it is asked to', async () => {
    const corpus = new EngineSession([['a.txt', 'Old.']]);
    corpus.texts.delete('a.txt');
    corpus.session.refresh({ uri: corpus.uriOf('a.txt'), folder: FOLDER, name: 'a.txt' }, false);
    await corpus.session.whenIdle();
    corpus.texts.set('a.txt', 'There.');
    corpus.session.verify();
    await corpus.session.whenIdle();
    expect(corpus.session.state(corpus.uriOf('a.txt'))?.status).toBe('ready');
  });
});
