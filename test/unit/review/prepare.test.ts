import { describe, expect, it, vi } from 'vitest';
import { createActorTree } from '../../../src/review/actor-tree.ts';
import { createClaimsTree } from '../../../src/review/claims-tree.ts';
import { createDatesTree } from '../../../src/review/dates-tree.ts';
import { Statements } from '../../../src/review/statements.ts';
import { shown, TestCorpus } from '../../support/session.ts';

const MANY = 40;

/** A corpus whose documents are slow to unpack, and how many have been since they were last counted. */
async function slowCorpus() {
  const files = Array.from({ length: MANY }, (_, i) => [`${i}.txt`, `[GPE Peru] and [PERSON Ann ${i}] left.`] as const);
  const corpus = await new TestCorpus(Object.fromEntries(files)).settle();
  let unpacked = 0;
  for (const document of corpus.session.index.documents()) {
    const { analysis } = document;
    vi.spyOn(document, 'analysis', 'get').mockImplementation(() => {
      unpacked++;
      for (const start = performance.now(); performance.now() - start < 2;);
      return analysis;
    });
  }
  const count = (): number => {
    const counted = unpacked;
    unpacked = 0;
    return counted;
  };
  return { corpus, count };
}

const trees = {
  actors: createActorTree,
  dates: createDatesTree,
  claims: ({ session, overview, excerpts }: TestCorpus) =>
    createClaimsTree({ session, overview, excerpts, statements: new Statements(session) }),
};

describe('a tree that needs what was found in every file', () => {
  it.each([
    ['actors', 'file', 'peru'],
    ['dates', 'file', '1'],
    ['dates', 'time', ''],
    ['claims', 'file', 'peru'],
    ['claims', 'source', ''],
    ['claims', 'target', 'peru'],
  ] as const)('unpacks in slices, and once: %s by %s, filter "%s"', async (name, grouping, filter) => {
    const { corpus, count } = await slowCorpus();
    const tree = trees[name](corpus);
    tree.configure({ grouping: grouping as never, filter });
    const preparing = tree.prepare();
    expect(count()).toBeLessThan(MANY);
    await preparing;
    expect(count()).toBeGreaterThan(0);
    await shown(tree.roots());
    tree.configure({ filter: `${filter}2` });
    expect(tree.prepare()).toBeUndefined();
    await shown(tree.roots());
    expect(count()).toBe(0);
  });

  it('shows a list of files without', async () => {
    const { corpus, count } = await slowCorpus();
    for (const create of [trees.actors, trees.dates]) {
      const tree = create(corpus);
      expect(tree.prepare()).toBeUndefined();
      expect(tree.roots()).toHaveLength(MANY);
    }
    expect(count()).toBe(0);
  });

  it('tells of a change when it is ready to show it', async () => {
    const { corpus } = await slowCorpus();
    const tree = trees.actors(corpus);
    tree.configure({ filter: 'peru' });
    await tree.prepare();
    expect(tree.roots()).toHaveLength(MANY);
    const told = new Promise((resolve) => tree.onDidChange(resolve));
    await corpus.set('new.txt', '[GPE Peru] won.');
    await told;
    expect(tree.roots()).toHaveLength(MANY + 1);
  });
});
