import { describe, expect, it } from 'vitest';
import { MultiMap } from '../../../src/util/multi-map.ts';
import { Random } from '../../support/random.ts';

describe('MultiMap', () => {
  it('holds what a map of sets holds', () => {
    const random = new Random(7);
    const values = new MultiMap<number, string>();
    const sets = new Map<number, Set<string>>();
    for (let round = 0; round < 2000; round++) {
      const [key, value] = [random.below(5), random.pick(['a', 'b', 'c', 'd'])];
      const set = sets.get(key) ?? new Set();
      sets.set(key, set);
      if (random.below(2) === 0) {
        values.add(key, value);
        set.add(value);
      } else {
        values.delete(key, value);
        set.delete(value);
      }
      expect([...values.get(key)]).toEqual([...set]);
      expect(values.count(key)).toBe(set.size);
    }
  });
});
