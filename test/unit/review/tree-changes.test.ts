import { describe, expect, it } from 'vitest';
import { createActorTree, type ActorTree } from '../../../src/review/actor-tree.ts';
import { lookOf, shown, TestCorpus, walk } from '../../support/session.ts';

/** Everything a tree fires: ids of rows, or `all`. */
function listen(tree: ActorTree): string[] {
  const fired: string[] = [];
  tree.onDidChange((rows) => fired.push(...(rows ? rows.map(({ id }) => id) : ['all'])));
  return fired;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a tree while its corpus changes', () => {
  it('tells only of the file that changed, and keeps every row that is still there', async () => {
    const corpus = await new TestCorpus({ a: '[GPE Peru] [GPE Chile]', b: '[GPE Peru]' }).settle();
    const tree = createActorTree(corpus);
    const before = walk(tree);
    const fired = listen(tree);
    await corpus.set('a', '[GPE Peru] [GPE Peru] [GPE Chile]');
    expect(new Set(fired)).toEqual(new Set(['a']));
    expect(before.filter((row) => !walk(tree).includes(row))).toEqual([]);
  });

  it('tells of all when a file comes or goes', async () => {
    const corpus = await new TestCorpus({ a: '[GPE Peru]', b: '[GPE Peru]' }).settle('a');
    const tree = createActorTree(corpus);
    tree.roots();
    const fired = listen(tree);
    await corpus.settle('b');
    expect(fired).toContain('all');
    fired.length = 0;
    corpus.session.remove('a');
    await corpus.session.whenIdle();
    expect(fired).toEqual(['all']);
    expect(await shown(tree.roots())).toEqual(['b (1)']);
  });

  it('says nothing as long as nobody has looked', async () => {
    const corpus = await new TestCorpus({ a: '[GPE Peru]' }).settle();
    const tree = createActorTree(corpus);
    const fired = listen(tree);
    await corpus.set('a', '');
    expect(fired).toEqual([]);
  });

  it('moves actors of the corpus only when their order changes', async () => {
    const corpus = await new TestCorpus({ a: '[GPE Peru] [GPE Peru] [GPE Peru]', b: '[GPE Chile]' }).settle();
    const tree = createActorTree(corpus);
    tree.configure({ grouping: 'actor' });
    tree.roots();
    const fired = listen(tree);
    await corpus.set('b', '[GPE Chile] [GPE Chile]');
    await pause(150);
    expect(fired).toEqual(['actor chile']);
    await corpus.set('b', '[GPE Chile] [GPE Chile] [GPE Chile] [GPE Chile]');
    await pause(150);
    expect(fired).toEqual(['actor chile', 'all']);
  });

  it('shows what it can of a file that closes or changes while a row is built', async () => {
    const corpus = await new TestCorpus({ a: '[GPE Peru] won.' }).settle();
    const tree = createActorTree(corpus);
    const mention = tree.roots()[0]?.children()[0]?.children()[0];
    corpus.files.set('a', { marked: 'Quite another text by now.' });
    expect((await lookOf(mention)).label).toBe('…');
    corpus.session.remove('a');
    expect((await lookOf(mention)).label).toBe('');
    expect(mention?.place?.()).toBeUndefined();
  });

  it('can be asked while an analysis is cancelled', async () => {
    const corpus = new TestCorpus({ a: '[GPE Peru]' });
    const tree = createActorTree(corpus);
    corpus.session.refresh({ uri: 'a', folder: '', name: 'a' }, true);
    const [row] = tree.roots();
    corpus.session.refresh({ uri: 'a', folder: '', name: 'a' }, true);
    expect((await lookOf(row)).description).toBe('reading…');
    expect(row?.children()).toEqual([]);
    corpus.session.dispose();
    expect(tree.roots()).toEqual([]);
    expect(await lookOf(row)).toMatchObject({ shape: 'leaf' });
  });
});

describe('long lists', () => {
  const many = (n: number, of: (i: number) => string): string => Array.from({ length: n }, (_, i) => of(i)).join(' ');

  it('shows an actor’s 10,000 mentions a page at a time', async () => {
    const corpus = await new TestCorpus({ a: many(10_000, () => '[GPE Peru]') }).settle();
    const tree = createActorTree(corpus);
    const actor = tree.roots()[0]?.children()[0];
    const rows = actor?.children() ?? [];
    expect(rows).toHaveLength(201);
    expect(await shown(rows.slice(-1))).toEqual(['Show more 9,800 left']);
    const fired = listen(tree);
    rows.at(-1)?.act?.();
    expect(fired).toEqual([actor?.id]);
    expect(actor?.children()).toHaveLength(701);
    expect(actor?.children()[7]).toBe(rows[7]);
    // A mention further down has no row yet: the way leads to its actor.
    const last = corpus.session.index.get('a')?.analysis.mentions.at(-1);
    expect(tree.path('a', last?.start).map(({ kind }) => kind)).toEqual(['file', 'actor']);
  });

  it('builds what is below a row when that is opened, and no sooner', async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.txt`, '[GPE Peru] met [ORG NATO].']));
    const corpus = await new TestCorpus(files).settle();
    const tree = createActorTree(corpus);
    corpus.reads.length = 0;
    const asked: string[] = [];
    for (const row of tree.roots()) {
      const children = row.children.bind(row);
      Object.assign(row, { children: () => (asked.push(row.id), children()) });
    }
    await shown(tree.roots());
    tree.configure({ sorting: 'name' });
    await shown(tree.roots());
    expect(asked).toEqual([]);
    expect(corpus.reads).toEqual([]);
    await shown(tree.roots()[7]?.children() ?? []);
    expect(asked).toEqual(['7.txt']);
    expect(corpus.reads).toEqual([]);
    await shown(tree.roots()[7]?.children()[0]?.children() ?? []);
    expect(corpus.reads).toEqual(['7.txt']);
  });

  it('reads a file once for the rows of a page', async () => {
    const corpus = await new TestCorpus({ a: many(300, () => '[GPE Peru]') }).settle();
    const tree = createActorTree(corpus);
    corpus.reads.length = 0;
    await shown(tree.roots()[0]?.children()[0]?.children() ?? []);
    expect(corpus.reads).toEqual(['a']);
  });

  it('shows 500 actors of a file, the longest names cut and right-to-left ones kept apart', async () => {
    const long = 'N'.repeat(300);
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const name = (i: number): string => `Q${letters[i % 26] ?? ''}${letters[Math.floor(i / 26)] ?? ''}`;
    const text = `[PERSON ${long}] [GPE ירושלים] ${many(500, (i) => `[PERSON ${name(i)}]`)}`;
    const tree = createActorTree(await new TestCorpus({ a: text }).settle());
    const rows = tree.roots()[0]?.children() ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(501);
    const labels = (await Promise.all(rows.map(lookOf))).map(({ label }) => label);
    expect(labels.find((label) => label.startsWith('NN'))).toHaveLength(121);
    expect(labels).toContain('\u2068ירושלים\u2069');
  });
});
