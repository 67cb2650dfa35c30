import { describe, expect, it } from 'vitest';
import { differingLines, NearDuplicateIndex } from '../../../src/corpus/near-duplicates.ts';
import { ARTICLE } from '../boilerplate/boilerplate-of.ts';

const TEXT = ARTICLE.join('\n');
const EDITED = TEXT.replace('on Monday', 'on Tuesday').replace('midnight', 'dawn');
const OTHER =
  'A ferry with forty passengers struck a rock in fog and began to take on water near the northern cape early this morning. ' +
  'Everyone was brought ashore by a fishing boat, said the coast guard, and the captain is being asked why he left the channel at all.';

describe('the same article in two files', () => {
  it('is found once, the files in order of their names', () => {
    const index = new NearDuplicateIndex();
    index.add('b.txt', EDITED);
    index.add('a.txt', TEXT);
    index.add('c.txt', OTHER);
    const [found, ...others] = index.all();
    expect(others).toEqual([]);
    expect(found).toMatchObject({ first: 'a.txt', second: 'b.txt' });
    expect(found?.likeness).toBeGreaterThan(0.6);
    expect(index.duplicatesOf('b.txt')).toEqual([found]);
    expect(index.duplicatesOf('c.txt')).toEqual([]);
  });

  it('is 1 for equal texts, case and marks aside', () => {
    const index = new NearDuplicateIndex();
    index.add('a.txt', TEXT);
    index.add('b.txt', TEXT.toUpperCase().replaceAll(',', ' –'));
    expect(index.duplicatesOf('a.txt')).toMatchObject([{ likeness: 1 }]);
  });

  it('is forgotten with the file', () => {
    const index = new NearDuplicateIndex();
    index.add('a.txt', TEXT);
    index.add('b.txt', TEXT);
    index.add('b.txt', OTHER);
    expect(index.all()).toEqual([]);
    index.remove('b.txt');
    index.remove('never added');
    expect(index.all()).toEqual([]);
  });

  it('is not looked for in short texts', () => {
    const index = new NearDuplicateIndex();
    index.add('a.txt', 'The lock is open.');
    index.add('b.txt', 'The lock is open.');
    expect(index.all()).toEqual([]);
  });

  it('says what differs', () => {
    expect(differingLines('one\n\ntwo\nthree', 'two\r\n three\r\nfour')).toEqual({
      onlyFirst: ['one'],
      onlySecond: ['four'],
    });
  });
});
