import { expect, it } from 'vitest';
import { groupBy } from '../../../src/util/group-by.ts';

it('groups by a key, in the order of the items', () => {
  const groups = groupBy(['pear', 'fig', 'plum', 'kiwi', 'nut'], ({ length }) => length);
  expect([...groups]).toEqual([
    [4, ['pear', 'plum', 'kiwi']],
    [3, ['fig', 'nut']],
  ]);
});
