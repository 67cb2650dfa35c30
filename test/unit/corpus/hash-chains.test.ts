import { describe, expect, it } from 'vitest';
import { HashChains } from '../../../src/corpus/hash-chains.ts';
import { Random } from '../../support/random.ts';

describe('HashChains', () => {
  it('finds the items of each hash, whatever was added and deleted', () => {
    const random = new Random(3);
    const chains = new HashChains();
    const expected = new Map<number, number>();
    for (let round = 0; round < 20_000; round++) {
      const item = random.below(6000);
      if (expected.delete(item)) chains.delete(item);
      else {
        // Some hashes of many items, and negative ones.
        const hash = random.below(2) === 0 ? random.below(20) : random.below(2 ** 31) * -2;
        expected.set(item, hash);
        chains.add(item, hash);
      }
    }
    expect(expected.size).toBeGreaterThan(1000);
    const byHash = new Map<number, number[]>();
    for (const [item, hash] of expected) byHash.set(hash, [...(byHash.get(hash) ?? []), item]);
    for (const [hash, items] of byHash) {
      const found: number[] = [];
      for (let item = chains.first(hash); item >= 0; item = chains.after(item)) found.push(item);
      expect(found.sort(), `${hash}`).toEqual(items.sort());
    }
    expect(chains.first(77_777)).toBe(-1);
  });

  it('deletes what is not in it without harm', () => {
    const chains = new HashChains();
    chains.add(1, 5);
    chains.delete(0);
    chains.delete(70_000);
    chains.delete(1);
    chains.delete(1);
    expect(chains.first(5)).toBe(-1);
  });
});
