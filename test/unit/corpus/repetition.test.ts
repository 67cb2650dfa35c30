import { describe, expect, it } from 'vitest';
import { findBoilerplate } from '../../../src/boilerplate/find-boilerplate.ts';
import { RepetitionIndex } from '../../../src/corpus/repetition.ts';
import { SourceText } from '../../../src/text/source.ts';
import { ARTICLE } from '../boilerplate/boilerplate-of.ts';

const SLOGAN = 'Where the river meets the road since 1874';
const LONG =
  'The River Post has brought the towns along the water their news, weather and boat times every day since 12 May 1874 and will go on.';

function corpus(): RepetitionIndex {
  const index = new RepetitionIndex();
  index.add('a.txt', `${SLOGAN}\n${ARTICLE[0]}\n${LONG}`);
  index.add('b.txt', `${ARTICLE[1]}\n${SLOGAN.toUpperCase()}!\n${SLOGAN}`);
  index.add('c.txt', `${SLOGAN.replace('1874', '1901')}\n${ARTICLE[2]}`);
  return index;
}

describe('repeated lines of a corpus', () => {
  it('counts other files, not copies, and names them', () => {
    expect(corpus().witnessFor('a.txt').otherFiles(SLOGAN, SLOGAN.length)).toEqual({
      count: 2,
      files: ['b.txt', 'c.txt'],
      near: false,
    });
  });

  it('knows nothing of a line that stands in one file only', () => {
    expect(corpus().witnessFor('a.txt').otherFiles(ARTICLE[0], 0)).toBeNull();
    expect(corpus().witnessFor('a.txt').otherFiles('***', 3)).toBeNull();
  });

  it('sees a line that is nearly the same', () => {
    const near = LONG.replace('will go on', 'will not stop');
    expect(corpus().witnessFor('d.txt').otherFiles(near, near.length)).toMatchObject({ files: ['a.txt'], near: true });
    expect(corpus().witnessFor('d.txt').otherFiles(ARTICLE[0].slice(0, 50), 50)).toBeNull();
  });

  it('forgets a file that is removed or changed', () => {
    const index = corpus();
    const size = index.size;
    index.add('d.txt', SLOGAN);
    expect(index.size).toBe(size);
    index.remove('b.txt');
    index.add('c.txt', ARTICLE[2]);
    expect(index.witnessFor('a.txt').otherFiles(SLOGAN, 0)).toEqual({ count: 1, files: ['d.txt'], near: false });
    for (const file of ['a.txt', 'c.txt', 'd.txt', 'never added']) index.remove(file);
    expect(index.size).toBe(0);
  });

  it('keeps a few names a line however many files there are', () => {
    const index = new RepetitionIndex();
    for (let i = 0; i < 1000; i++) index.add(`${i}.txt`, SLOGAN);
    expect(index.size).toBe(1);
    const seen = index.witnessFor('0.txt').otherFiles(SLOGAN, 0);
    expect(seen?.count).toBe(999);
    expect(seen?.files.length).toBeLessThan(10);
  });

  it('is a witness that makes a line boilerplate, with the names in the evidence', () => {
    const index = corpus();
    const text = ['Lock to be rebuilt after close vote', ...ARTICLE, SLOGAN].join('\n');
    expect(findBoilerplate(new SourceText(text), null)).toEqual([]);
    const [found, ...others] = findBoilerplate(new SourceText(text), null, index.witnessFor('new.txt'));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ line: 5, wholeLine: true });
    expect(found?.evidence.join()).toContain('a.txt, b.txt, c.txt');
  });
});
