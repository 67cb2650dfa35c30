import { describe, expect, it } from 'vitest';
import { articleNumbers } from '../../../src/analysis/article-numbers.ts';
import { NearDuplicateIndex } from '../../../src/corpus/near-duplicates.ts';
import { reviewed } from '../../support/analysis.ts';
import { ARTICLE } from '../boilerplate/boilerplate-of.ts';

const TEXT = ARTICLE.join('\n');
const EDITED = TEXT.replace('on Monday', 'on Tuesday').replace('midnight', 'dawn');
const OTHER =
  'A ferry with forty passengers struck a rock in fog and began to take on water near the northern cape early this morning. ' +
  'Everyone was brought ashore by a fishing boat, said the coast guard, and the captain is being asked why he left the channel at all.';

const { analysis } = reviewed('a.txt', TEXT);
const sketchOf = (text: string) => articleNumbers(text, analysis).sketch;

describe('the same article in two files', () => {
  it('is found once, the files in order of their names', () => {
    const index = new NearDuplicateIndex();
    index.add('b.txt', sketchOf(EDITED));
    index.add('a.txt', sketchOf(TEXT));
    index.add('c.txt', sketchOf(OTHER));
    const [found, ...others] = index.duplicatesOf('a.txt');
    expect(others).toEqual([]);
    expect(found).toMatchObject({ first: 'a.txt', second: 'b.txt' });
    expect(found?.likeness).toBeGreaterThan(0.6);
    expect(index.duplicatesOf('b.txt')).toEqual([found]);
    expect(index.duplicatesOf('c.txt')).toEqual([]);
  });

  it('is 1 for equal texts, case and marks aside', () => {
    const index = new NearDuplicateIndex();
    index.add('a.txt', sketchOf(TEXT));
    index.add('b.txt', sketchOf(TEXT.toUpperCase().replaceAll(',', ' –')));
    expect(index.duplicatesOf('a.txt')).toMatchObject([{ likeness: 1 }]);
  });

  it('is forgotten with the file', () => {
    const index = new NearDuplicateIndex();
    index.add('a.txt', sketchOf(TEXT));
    index.add('b.txt', sketchOf(TEXT));
    index.add('b.txt', sketchOf(OTHER));
    expect(index.duplicatesOf('a.txt')).toEqual([]);
    index.add('b.txt', sketchOf(TEXT));
    index.remove('b.txt');
    index.remove('never added');
    expect(index.duplicatesOf('a.txt')).toEqual([]);
  });

  it('is not looked for in short texts', () => {
    const index = new NearDuplicateIndex();
    index.add('a.txt', sketchOf('The lock is open.'));
    index.add('b.txt', sketchOf('The lock is open.'));
    expect(index.duplicatesOf('a.txt')).toEqual([]);
  });
});
