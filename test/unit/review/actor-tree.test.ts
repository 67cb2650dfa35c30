import { describe, expect, it } from 'vitest';
import { CorpusSession } from '../../../src/corpus/session.ts';
import { ActorTree, type ActorRow } from '../../../src/review/actor-tree.ts';
import { reviewed } from '../../support/analysis.ts';

const TEXTS: Record<string, string> = {
  'b.txt': '[GPE Peru] and [PERSON Anna Berg] and [GPE Peru] on the [EVENT Long March].',
  'a10.txt': 'Nothing here.',
  'a9.txt': '[ORG Red Cross]',
};

async function treeOf(): Promise<ActorTree> {
  const session = new CorpusSession(
    { read: (uri) => Promise.resolve({ text: uri }) },
    { analyze: (key) => Promise.resolve(reviewed(key, TEXTS[key] ?? '').analysis) },
  );
  for (const uri of Object.keys(TEXTS)) session.refresh({ uri, folder: '', name: uri }, false);
  await session.whenIdle();
  return new ActorTree(session);
}

const label = (tree: ActorTree, row: ActorRow): string =>
  row.kind === 'actor' ? `${row.actor} ${tree.mentionsOf(row).length}` : row.kind;

describe('ActorTree', () => {
  it('shows files in the order a person counts', async () => {
    const tree = await treeOf();
    expect(tree.roots().map(({ uri }) => uri)).toEqual(['a9.txt', 'a10.txt', 'b.txt']);
  });

  it('shows actors by count and what cannot act apart', async () => {
    const tree = await treeOf();
    const rows = tree.children(tree.fileRow('b.txt'));
    expect(rows.map((row) => label(tree, row))).toEqual(['peru 2', 'anna-berg 1', 'others']);
    const others = rows.at(-1);
    expect(others && tree.children(others).map((row) => label(tree, row))).toEqual(['long-march 1']);
  });

  it('gives one object an identity, and the way up', async () => {
    const tree = await treeOf();
    const walk = (row: ActorRow): ActorRow[] => [row, ...tree.children(row).flatMap(walk)];
    const rows = tree.roots().flatMap(walk);
    expect(
      tree
        .roots()
        .flatMap(walk)
        .every((row, i) => row === rows[i]),
    ).toBe(true);
    expect(new Set(rows.map((row) => tree.id(row))).size).toBe(rows.length);
    for (const row of rows) for (const child of tree.children(row)) expect(tree.parent(child)).toBe(row);
  });

  it('leaves out what stands in boilerplate unless asked for it', async () => {
    const session = new CorpusSession(
      { read: () => Promise.resolve({ text: '' }) },
      {
        analyze: (key) => {
          const { analysis } = reviewed(key, '[GPE Peru] [GPE Peru]');
          const mentions = analysis.mentions.map((mention) => ({ ...mention, boilerplate: true as const }));
          return Promise.resolve({ ...analysis, mentions });
        },
      },
    );
    session.refresh({ uri: 'x', folder: '', name: 'x' }, true);
    await session.whenIdle();
    const tree = new ActorTree(session);
    expect(tree.children(tree.fileRow('x'))).toEqual([]);
    tree.options = { showBoilerplate: true };
    expect(tree.children(tree.fileRow('x'))).toHaveLength(1);
  });
});
