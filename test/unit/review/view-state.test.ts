import { describe, expect, it } from 'vitest';
import { createActorTree } from '../../../src/review/actor-tree.ts';
import { createClaimsTree } from '../../../src/review/claims-tree.ts';
import { createDatesTree } from '../../../src/review/dates-tree.ts';
import { Statements } from '../../../src/review/statements.ts';
import { viewState, type ViewState } from '../../../src/review/tree/view-state.ts';
import { lookOf, shown, TestCorpus } from '../../support/session.ts';

const FILES = { 'a.txt': '[GPE Peru] won.', 'b.txt': '[PERSON Ann] lost.', 'c.txt': 'Nothing.' };

const viewsOf = (corpus: TestCorpus) => {
  const { session, overview, excerpts } = corpus;
  const sources = { session, overview, excerpts };
  const claims = createClaimsTree({ ...sources, statements: new Statements(session) });
  claims.configure({ grouping: 'file' });
  return { actors: createActorTree(sources), dates: createDatesTree(sources), claims };
};

const stateOf = (
  { session }: TestCorpus,
  tree: Parameters<typeof viewState>[1],
  { isAnnounced = true } = {},
): ViewState => viewState(session, tree, { emptyMessage: 'No actor is named.', isAnnounced });

const NOTHING = { description: '', message: '' };

describe('a view while its files are read', () => {
  it('shows every file as being read, says how many are left, and then what was found', async () => {
    const corpus = new TestCorpus(FILES);
    const trees = viewsOf(corpus);
    const settled = corpus.settle();
    // At once: the files are read while a test waits.
    const seen = Object.values(trees).map((tree) => {
      const looks = tree.roots().map(async (row) => row.look());
      return { looks, state: stateOf(corpus, tree), quietly: stateOf(corpus, tree, { isAnnounced: false }) };
    });
    const waiting = trees.actors.roots();
    const told: string[] = [];
    trees.actors.onDidChange((rows) => told.push(...(rows ?? []).map(({ id }) => id)));
    await settled;
    for (const { looks, state, quietly } of seen) {
      const reading = { description: 'reading…', icon: { id: 'loading~spin' }, shape: 'leaf' };
      expect(await Promise.all(looks)).toEqual(['a', 'b', 'c'].map((label) => ({ label, ...reading })));
      expect(state).toEqual({ description: 'reading 3 of 3 files', message: '' });
      // One file at a time is somebody typing.
      expect(quietly).toEqual(NOTHING);
    }
    expect(new Set(told)).toEqual(new Set(Object.keys(FILES)));
    expect(trees.actors.roots()).toEqual(waiting);
    expect(await shown(trees.actors.roots())).toEqual(['a (1)', 'b (1)', 'c (0)']);
    for (const tree of Object.values(trees)) {
      expect((await shown(tree.roots())).join()).not.toContain('reading');
      expect(stateOf(corpus, tree)).toEqual(NOTHING);
    }
  });

  it('keeps what is known of a file that is read again', async () => {
    const corpus = await new TestCorpus(FILES).settle();
    const { actors } = viewsOf(corpus);
    const again = corpus.set('a.txt', '[GPE Peru] and [GPE Chile] won.');
    expect(corpus.session.pending).toBe(1);
    expect((await shown(actors.roots()))[0]).toBe('a (1)');
    await again;
    expect((await shown(actors.roots()))[0]).toBe('a (2)');
  });
});

describe('a view with nothing to show', () => {
  it('says so once all has been read, and no longer than it is true', async () => {
    const corpus = await new TestCorpus({ 'a.txt': 'Nothing.' }).settle();
    const { actors } = viewsOf(corpus);
    actors.configure({ grouping: 'actor' });
    expect(stateOf(corpus, actors)).toEqual({ description: '', message: 'No actor is named.' });
    const found = corpus.set('b.txt', '[GPE Peru] won.');
    expect(stateOf(corpus, actors).message).toBe('');
    await found;
    expect(stateOf(corpus, actors)).toEqual(NOTHING);
  });

  it('says what it is narrowed to, and that nothing matches', async () => {
    const corpus = await new TestCorpus(FILES).settle();
    for (const tree of Object.values(viewsOf(corpus))) {
      tree.configure({ filter: 'xyz' });
      expect(stateOf(corpus, tree)).toEqual({ description: '“xyz”', message: 'Nothing here matches “xyz”.' });
      tree.configure({ filter: '' });
      expect(stateOf(corpus, tree)).toEqual(NOTHING);
    }
  });

  it('says nothing where there are no files: the welcome of the view does', () => {
    const corpus = new TestCorpus({});
    expect(stateOf(corpus, viewsOf(corpus).actors)).toEqual(NOTHING);
  });
});

describe('a file that could not be read', () => {
  it('says so and why in every view, leaves the others alone, and is shown when it can be read', async () => {
    const corpus = new TestCorpus(FILES);
    corpus.files.delete('b.txt');
    await corpus.settle('a.txt', 'b.txt', 'c.txt');
    const trees = viewsOf(corpus);
    for (const tree of Object.values(trees)) {
      const [, failed] = tree.roots();
      expect(await lookOf(failed)).toMatchObject({
        description: 'could not be read',
        tooltip: 'no file',
        icon: { id: 'error' },
        shape: 'leaf',
      });
      expect(failed?.children()).toEqual([]);
      expect(stateOf(corpus, tree)).toEqual(NOTHING);
    }
    expect((await shown(trees.actors.roots()))[0]).toBe('a (1)');
    await corpus.set('b.txt', '[PERSON Ann] lost.');
    expect((await shown(trees.actors.roots()))[1]).toBe('b (1)');
  });
});
