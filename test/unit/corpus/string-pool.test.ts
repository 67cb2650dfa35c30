import { describe, expect, it } from 'vitest';
import { StringPool } from '../../../src/corpus/string-pool.ts';
import { pack, unpack } from '../../../src/util/pack.ts';

describe('StringPool', () => {
  it('gives each its own bytes back, whatever was kept since', () => {
    const pool = new StringPool();
    const values = ['first', 'second'].map((name) => ({
      name,
      evidence: ['in the built-in list of states', `only in the ${name}`],
    }));
    const kept = values.map((value) => pool.keep(pack(value)));
    expect(kept.map((bytes) => unpack(bytes()))).toEqual(values);
    expect(kept[0]?.()).toEqual(pack(values[0]));
  });
});
