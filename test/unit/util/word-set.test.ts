import { expect, it } from 'vitest';
import { wordSet } from '../../../src/util/word-set.ts';

it('holds the words of a list, whatever white space parts them', () => {
  expect([...wordSet('\n  one two\n  three ')]).toEqual(['one', 'two', 'three']);
});
