import { describe, expect, it } from 'vitest';
import { comparedWords, minHashes } from '../../../src/text/shingles.ts';
import { wideHash } from '../../../src/util/hash.ts';

const sameAs = (words: string) => ({
  hashes: words.split(' ').map((word) => comparedWords(word).hashes[0]),
  exact: wideHash(words),
});

describe('the words a text is compared by', () => {
  it('are in lower case, without marks, every digit a zero', () => {
    expect(comparedWords(' “The Lock”,  it’s said – in 1957:\tÉté!')).toEqual(sameAs("the lock it's said in 0000 été"));
    expect(comparedWords('** – **').hashes).toEqual([]);
  });

  it('may be written with pairs of units, of which neither half is a word', () => {
    expect(comparedWords('𠀀𠀁 a😀b')).toEqual(sameAs('𠀀𠀁 a b'));
    expect(comparedWords('\ud840 a\udc00b')).toEqual(sameAs('a b'));
  });
});

describe('the minima of shingles', () => {
  it('differ where one word does', () => {
    const sketch = (text: string) => minHashes(comparedWords(text).hashes, 2, 16);
    expect(sketch('one two three')).toEqual(sketch('One, two – three.'));
    expect(sketch('one two three')).not.toEqual(sketch('one two four'));
  });
});
