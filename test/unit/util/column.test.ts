import { expect, it } from 'vitest';
import { grown } from '../../../src/util/column.ts';

it('gives a column that is long enough back, and a longer copy of one that is not', () => {
  const column = Uint16Array.of(1, 2);
  expect(grown(column, 2)).toBe(column);
  const longer = grown(column, 3);
  expect(longer).toBeInstanceOf(Uint16Array);
  expect([...longer]).toEqual([1, 2, 0, 0]);
});
