import { describe, expect, it, vi } from 'vitest';
import { createActorTree, type ActorTree } from '../../../src/review/actor-tree.ts';
import type { Row } from '../../../src/review/tree/row.ts';
import { reviewed } from '../../support/analysis.ts';
import { lookOf, shown, TestCorpus, walk } from '../../support/session.ts';

const FILES = {
  'b.txt': '[GPE Peru] and [PERSON Anna Berg] and [GPE Peru] on the [EVENT Long March].',
  'a10.txt': 'Nothing here.',
  'a9.txt': '[ORG Red Cross] in [GPE Peru]',
};

const treeOf = async (files: ConstructorParameters<typeof TestCorpus>[0] = FILES) => {
  const corpus = await new TestCorpus(files).settle();
  return { corpus, tree: createActorTree(corpus) };
};

const rootOf = (tree: ActorTree, part: string): Row => {
  const row = tree.roots().find(({ id }) => id.includes(part));
  if (!row) throw new Error(`no root ${part}`);
  return row;
};

describe('the Actors tree by file', () => {
  it('shows files in the order a person counts', async () => {
    const { tree } = await treeOf();
    expect(await shown(tree.roots())).toEqual(['a9 (2)', 'a10 (0)', 'b (2)']);
  });

  it('shows actors by count and what cannot act apart', async () => {
    const { tree } = await treeOf();
    const rows = rootOf(tree, 'b.txt').children();
    expect(await shown(rows)).toEqual(['Peru (2)', 'Anna Berg (1)', 'Other entities (1)']);
    expect(await shown(rows.at(-1)?.children() ?? [])).toEqual(['Long March (1)']);
  });

  it('sorts by name and by first mention', async () => {
    const { tree } = await treeOf({ a: '[GPE Zaire] [PERSON Bo] [PERSON Ann] [PERSON Ann]' });
    const names = async (): Promise<string[]> => shown(rootOf(tree, 'a').children());
    tree.configure({ sorting: 'name' });
    expect(await names()).toEqual(['Ann (2)', 'Bo (1)', 'Zaire (1)']);
    tree.configure({ sorting: 'first' });
    expect(await names()).toEqual(['Zaire (1)', 'Bo (1)', 'Ann (2)']);
  });

  it('shows mentions in their context with the name emphasised', async () => {
    const { tree } = await treeOf();
    const [actor] = rootOf(tree, 'b.txt').children();
    const look = await lookOf(actor?.children()[1]);
    expect(look.label).toBe('Peru and Anna Berg and Peru on the Long March.');
    expect(look.label.slice(...(look.emphasis ?? []))).toBe('Peru');
    expect(look.emphasis?.[0]).toBe('Peru and Anna Berg and '.length);
    expect(look.description).toBe('line 1');
  });

  it('emphasises a long name whole, at the start of its row', async () => {
    const name = 'Federation of Mountain Railway Unions';
    const { tree } = await treeOf({ a: `The drivers had called upon the [ORG ${name}] to act.` });
    const look = await lookOf(rootOf(tree, 'a').children()[0]?.children()[0]);
    expect(look.emphasis).toEqual([0, name.length]);
    expect(look.label).toBe(`${name} to act.`);
  });

  it('knows which rows name a seat of government', async () => {
    const marked = '[GPE Peru] and [GPE Chile]';
    const [peru, chile] = reviewed('a', marked).analysis.mentions;
    if (!peru || !chile) throw new Error('nothing is marked');
    const more = () => ({ mentions: [{ ...peru, reading: 'government' as const }, chile] });
    const { tree } = await treeOf({ a: { marked, more } });
    const seats = async (): Promise<unknown[]> => {
      const actors = walk(tree).filter(({ kind }) => kind === 'actor');
      const rows = [...actors, ...actors.flatMap((row) => row.children())];
      return Promise.all(rows.map(async (row) => (await lookOf(row)).isSeat));
    };
    expect(await seats()).toEqual([false, true, false, true]);
    // Over the corpus any state may have one: no text is unpacked to find out.
    tree.configure({ grouping: 'actor' });
    expect(await seats()).toEqual([true, true, false, true]);
  });

  it('gives one object an identity, and the way up', async () => {
    const { tree } = await treeOf();
    for (const grouping of ['file', 'actor', 'label'] as const) {
      tree.configure({ grouping });
      const rows = walk(tree);
      expect(walk(tree).every((row, i) => row === rows[i])).toBe(true);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      for (const row of rows) for (const child of row.children()) expect(child.parent).toBe(row);
    }
  });

  it('leaves out what stands in boilerplate unless asked for it', async () => {
    const { corpus, tree } = await treeOf({ x: '[GPE Peru] [GPE Peru]' });
    const { analysis } = corpus.session.index.get('x') ?? {};
    const mentions = analysis?.mentions.map((mention) => ({ ...mention, boilerplate: true as const })) ?? [];
    await corpus.set('x', { marked: '[GPE Peru] [GPE Peru]', more: () => ({ mentions }) });
    for (const grouping of ['file', 'actor'] as const) {
      tree.configure({ grouping, showBoilerplate: false });
      expect(walk(tree).filter(({ kind }) => kind === 'actor')).toEqual([]);
      tree.configure({ showBoilerplate: true });
      expect(walk(tree).filter(({ kind }) => kind === 'mention')).toHaveLength(2);
    }
  });

  it('tells apart files of the same name', async () => {
    const { tree } = await treeOf({
      'file:///w/one/seeds/a.txt': { marked: '[GPE Peru]', folder: 'file:///w/one/seeds' },
      'file:///w/two%20b/seeds/a.txt': { marked: '', folder: 'file:///w/two%20b/seeds' },
    });
    expect(await shown(tree.roots())).toEqual(['a (1) · one/seeds', 'a (0) · two b/seeds']);
  });

  it('cuts the name of a file only where that leaves it one of its own', async () => {
    const names = ['a', 'b'].map((letter) => `www.example.org_article-${letter}-0000123.txt`);
    const { tree } = await treeOf({
      [names[0] ?? '']: '',
      [names[1] ?? '']: '',
      'www.example.org_article-c-7.txt': '',
    });
    const labels = await Promise.all(tree.roots().map(async (row) => (await row.look()).label));
    expect(labels).toEqual([...names, 'www.example.o…icle-c-7']);
  });

  it('says what keeps a file from being shown', async () => {
    const { corpus, tree } = await treeOf();
    corpus.files.delete('a9.txt');
    corpus.session.refresh({ uri: 'a9.txt', folder: '', name: 'a9.txt' }, false);
    corpus.session.refresh({ uri: 'new.txt', folder: '', name: 'new.txt' }, false);
    expect(await lookOf(rootOf(tree, 'new.txt'))).toMatchObject({ description: 'reading…', shape: 'leaf' });
    await corpus.session.whenIdle();
    expect(await lookOf(rootOf(tree, 'a9.txt'))).toMatchObject({ description: 'could not be read', shape: 'leaf' });
  });
});

describe('the Actors tree over the corpus', () => {
  it('shows each actor once, then its files, then its mentions', async () => {
    const { tree } = await treeOf();
    tree.configure({ grouping: 'actor' });
    expect(await shown(tree.roots())).toEqual([
      'Peru (3) · 2 files',
      'Anna Berg (1)',
      'Red Cross (1)',
      'Other entities (1)',
    ]);
    const [peru, anna] = tree.roots();
    expect(await shown(peru?.children() ?? [])).toEqual(['a9 (1)', 'b (2)']);
    expect(anna?.children().map(({ kind }) => kind)).toEqual(['mention']);
  });

  it('puts labels above them, what acts first', async () => {
    const { tree } = await treeOf();
    tree.configure({ grouping: 'label' });
    expect(await shown(tree.roots())).toEqual([
      'People (1)',
      'Organisations (1)',
      'States and cities (1)',
      'Events (1)',
    ]);
    expect(await shown(tree.roots()[2]?.children() ?? [])).toEqual(['Peru (3) · 2 files']);
  });

  it('joins a surname with the one person who bears it', async () => {
    const { tree } = await treeOf({ a: '[PERSON Anna Berg]', b: '[PERSON Berg] [PERSON Berg]' });
    tree.configure({ grouping: 'actor' });
    expect(await shown(tree.roots())).toEqual(['Anna Berg (3) · 2 files']);
  });
});

describe('the filter', () => {
  it('narrows by name, alias and file, without case and accents', async () => {
    const { tree } = await treeOf({ 'a.txt': '[PERSON José Ibáñez] [GPE Peru]', 'b.txt': '[GPE Peru]' });
    tree.configure({ filter: 'ibanez jose' });
    expect(tree.roots().map(({ uri }) => uri)).toEqual(['a.txt']);
    expect(await shown(tree.roots()[0]?.children() ?? [])).toEqual(['José Ibáñez (1)']);
    expect((await lookOf(tree.roots()[0])).shape).toBe('open');
    tree.configure({ filter: 'b.txt' });
    expect(await shown(tree.roots()[0]?.children() ?? [])).toEqual(['Peru (1)']);
    tree.configure({ filter: 'nobody' });
    expect(tree.roots()).toEqual([]);
    tree.configure({ filter: '  ' });
    expect(tree.roots()).toHaveLength(2);
  });

  it('unpacks nothing at a key once the files have been shown', async () => {
    const { corpus, tree } = await treeOf();
    await shown(tree.roots());
    const unpacked = [...corpus.session.index.documents()].map((document) => vi.spyOn(document, 'analysis', 'get'));
    for (const filter of ['r', 're', 'red', '']) {
      tree.configure({ filter });
      await shown(tree.roots());
    }
    for (const spy of unpacked) expect(spy).not.toHaveBeenCalled();
  });

  it('narrows the corpus too', async () => {
    const { tree } = await treeOf();
    tree.configure({ grouping: 'actor', filter: 'ann' });
    expect(await shown(tree.roots())).toEqual(['Anna Berg (1)']);
  });
});

describe('the way to a place', () => {
  it('leads through the rows that stand for it, in every grouping', async () => {
    const { corpus, tree } = await treeOf();
    const mention = corpus.session.index.get('b.txt')?.analysis.mentions[2];
    const kinds = (offset?: number): string[] => tree.path('b.txt', offset).map(({ kind }) => kind);
    expect(kinds(mention?.start)).toEqual(['file', 'actor', 'mention']);
    expect(kinds()).toEqual(['file']);
    expect(kinds(7)).toEqual(['file']);
    expect(tree.path('b.txt', mention?.start).at(-1)?.place?.()?.span).toBe(mention);
    tree.configure({ grouping: 'actor' });
    expect(kinds(mention?.start)).toEqual(['actor', 'file', 'mention']);
    tree.configure({ grouping: 'label' });
    expect(kinds(mention?.start)).toEqual(['group', 'actor', 'file', 'mention']);
    for (const [i, row] of tree.path('b.txt', mention?.start).entries()) {
      expect(row.parent).toBe(tree.path('b.txt', mention?.start)[i - 1]);
    }
    expect(tree.path('none.txt', 3)).toEqual([]);
  });

  it('leads to an actor below the first page only where a link asks for it', async () => {
    const letters = Array.from({ length: 20 }, (_, i) => String.fromCharCode(97 + i));
    const names = letters.flatMap((a) => letters.map((b) => `Person ${a}${b}`));
    const { tree } = await treeOf({
      many: [...names.map((name) => `[PERSON ${name}]`), ...names.map((name) => `[LAW ${name} Act]`)].join(' '),
    });
    for (const [grouping, id, depth] of [
      ['actor', 'person-tt', 1],
      ['actor', 'person-tt-act', 2],
      ['label', 'person-tt', 2],
    ] as const) {
      tree.configure({ grouping });
      const text = names.join(' ');
      const offset = id.endsWith('act') ? text.length + 1 + text.length + 4 * names.length - 6 : text.length - 2;
      const listed = (): string[] => walk(tree).map((row) => row.id);
      const follow = tree.path('many', offset).map((row) => row.id);
      expect(follow).toHaveLength(depth - 1);
      expect(listed()).toEqual(expect.arrayContaining(follow));
      const row = tree.rowOf(id);
      expect([row?.actor, listed().includes(row?.id ?? '')]).toEqual([id, true]);
      expect(
        tree
          .path('many', offset)
          .map((one) => one.kind)
          .slice(depth - 1),
      ).toEqual(['actor', 'mention']);
    }
    expect(tree.rowOf('nobody')).toBeUndefined();
  });
});
