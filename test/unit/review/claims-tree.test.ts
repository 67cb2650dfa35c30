import { describe, expect, it, vi } from 'vitest';
import type { Claim, Quote } from '../../../src/model/quote.ts';
import { createClaimsTree } from '../../../src/review/claims-tree.ts';
import { Statements } from '../../../src/review/statements.ts';
import { lookOf, shown, spanOf, TestCorpus, walk, type TestFile } from '../../support/session.ts';

const quote = (text: string, words: string, speaker: string | null, speakerText = ''): Quote => {
  return { ...spanOf(text, words), speaker, speakerText, cue: 'said', evidence: ['a test'] };
};

const claim = (text: string, words: string, more: Partial<Claim>): Claim => {
  return {
    ...spanOf(text, words),
    source: null,
    verb: 'say',
    polarity: 'positive',
    targets: [],
    evidence: ['a test'],
    ...more,
  };
};

const FILES: Record<string, TestFile> = {
  'a.txt': {
    marked:
      '[GPE Peru] accused [GPE Chile] of theft, which [GPE Chile] denied. “[GPE Peru] is wrong,” [PERSON Ann] said. “So it is,” an observer said.',
    more: (text) => ({
      quotes: [quote(text, '“Peru is wrong,”', 'ann'), quote(text, '“So it is,”', null, 'an observer')],
      claims: [
        claim(text, 'Peru accused Chile of theft', { source: 'peru', verb: 'accuse', targets: ['chile'] }),
        claim(text, 'which Chile denied', {
          source: 'chile',
          verb: 'deny',
          polarity: 'negative',
          targets: ['peru'],
          denies: 0,
        }),
      ],
    }),
  },
  'b.txt': {
    marked: '[GPE Peru] praised [PERSON Ann].',
    more: (text) => ({
      claims: [claim(text, 'Peru praised Ann', { source: 'peru', verb: 'praise', targets: ['ann'] })],
    }),
  },
  'c.txt': { marked: 'Silence.' },
};

const treeOf = async (files = FILES) => {
  const corpus = await new TestCorpus(files).settle();
  const statements = new Statements(corpus.session);
  return {
    corpus,
    tree: createClaimsTree({
      session: corpus.session,
      overview: corpus.overview,
      excerpts: corpus.excerpts,
      statements,
    }),
  };
};

describe('the Claims tree', () => {
  it('lists what each says, those without a name last', async () => {
    const { tree } = await treeOf();
    expect(await shown(tree.roots())).toEqual(['Peru (2)', 'Ann (1)', 'Chile (1)', 'an observer (1)']);
    expect(await shown(tree.roots()[0]?.children() ?? [])).toEqual([
      'Peru accused Chile of theft accuse → Chile · a.txt · line 1',
      'Peru praised Ann praise → Ann · b.txt · line 1',
    ]);
  });

  it('lists what is said of each, quotes that name them with it', async () => {
    const { tree } = await treeOf();
    tree.configure({ grouping: 'target', sorting: 'name' });
    expect(await shown(tree.roots())).toEqual(['Ann (1)', 'Chile (1)', 'Peru (2)']);
    expect(await shown(tree.roots()[2]?.children() ?? [])).toEqual([
      'Chile: which Chile denied deny · a.txt · line 1',
      'Ann: “Peru is wrong,” said · a.txt · line 1',
    ]);
  });

  it('lists each file in text order', async () => {
    const { tree } = await treeOf();
    tree.configure({ grouping: 'file' });
    expect(await shown(tree.roots())).toEqual(['a (4) · 2 quotes · 2 claims', 'b (1) · 1 claim', 'c nothing is said']);
    const [first] = tree.roots();
    expect(first?.children().map((row) => row.place?.()?.span.start)).toEqual([0, 29, 49, 76]);
  });

  it('begins a claim with its verb where the row names the source already', async () => {
    const words =
      'President Ann Berg greeted the miners of the north while also voicing deep concern about their wages';
    const { tree } = await treeOf({
      'd.txt': {
        marked: words.replace('Ann Berg', '[PERSON Ann Berg]'),
        more: (text) => ({
          claims: ['greet', 'voice', 'tell'].map((verb) => claim(text, words, { source: 'ann-berg', verb })),
        }),
      },
    });
    const looks = await Promise.all((tree.roots()[0]?.children() ?? []).map(lookOf));
    expect(looks.map(({ label }) => label)).toEqual([
      '…greeted the miners of the north while also voicing deep concern about their wages',
      '…voicing deep concern about their wages',
      '…greeted the miners of the north while also voicing deep concern about their wages',
    ]);
  });

  it('narrows to who says it and whom it is about', async () => {
    const { tree } = await treeOf();
    tree.configure({ filter: 'observer' });
    expect(await shown(tree.roots())).toEqual(['an observer (1)']);
    tree.configure({ grouping: 'file', filter: 'ann' });
    expect(walk(tree).filter(({ kind }) => kind === 'statement')).toHaveLength(2);
  });

  it('knows the way to a statement', async () => {
    const { tree } = await treeOf();
    for (const grouping of ['source', 'target', 'file'] as const) {
      tree.configure({ grouping });
      const rows = walk(tree);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      const path = tree.path('a.txt', 60);
      expect(path.map(({ kind }) => kind)).toEqual([grouping === 'file' ? 'file' : 'actor', 'statement']);
      expect(path.every((row, i) => rows.includes(row) && row.parent === path[i - 1])).toBe(true);
    }
  });

  it('leads to the innermost of statements that stand in each other, or to the next one that is listed', async () => {
    const { tree } = await treeOf({
      'n.txt': {
        marked: '[PERSON Ann] said that “[GPE Peru] said ‘no war’ and [GPE Chile] wept”.',
        more: (text) => ({
          quotes: [quote(text, '“Peru said ‘no war’ and Chile wept”', 'ann'), quote(text, '‘no war’', 'peru')],
        }),
      },
    });
    const startAt = (offset: number): number | undefined => tree.path('n.txt', offset).at(-1)?.place?.()?.span.start;
    for (const grouping of ['source', 'file'] as const) {
      tree.configure({ grouping });
      walk(tree);
      expect([startAt(17), startAt(27), startAt(43)]).toEqual([14, 25, 14]);
    }
    tree.configure({ grouping: 'target' });
    walk(tree);
    expect(startAt(27)).toBe(14);
  });

  it('lists an actor below the first page where a link asks for it, and does not follow to one before', async () => {
    const letters = Array.from({ length: 20 }, (_, i) => String.fromCharCode(97 + i));
    const names = letters.flatMap((a) => letters.map((b) => `Person ${a}${b}`));
    const { tree } = await treeOf({
      many: {
        marked: names.map((name) => `[PERSON ${name}] spoke.`).join(' '),
        more: (text) => ({
          claims: names.map((name) => claim(text, `${name} spoke`, { source: name.toLowerCase().replace(' ', '-') })),
        }),
      },
    });
    const offset = names.map((name) => `${name} spoke.`).join(' ').length - 8;
    expect(tree.roots()).toHaveLength(201);
    expect(tree.path('many', offset)).toEqual([]);
    const row = tree.rowOf('person-tt');
    expect(tree.roots()).toContain(row);
    expect(tree.path('many', offset)[0]).toBe(row);
  });

  it('unpacks no other file when one has changed', async () => {
    const { corpus } = await treeOf();
    const statements = new Statements(corpus.session);
    expect(statements.sayings.bySource.size).toBe(3);
    const [a] = corpus.session.index.documents();
    if (!a) throw new Error();
    const unpacked = vi.spyOn(a, 'analysis', 'get');
    await corpus.set('b.txt', '[GPE Peru] left.');
    expect(statements.sayings.bySource.size).toBe(3);
    expect(unpacked).not.toHaveBeenCalled();
  });
});
