import { expect, it } from 'vitest';
import { firstWhere } from '../../../src/util/first-where.ts';

it('finds where a condition begins to hold, at every place in every length', () => {
  for (let length = 0; length < 20; length++)
    for (let from = 0; from <= length; from++) expect(firstWhere(length, (number) => number >= from)).toBe(from);
});
