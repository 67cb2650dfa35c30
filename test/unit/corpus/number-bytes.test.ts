import { describe, expect, it } from 'vitest';
import { keysOfLines } from '../../../src/corpus/line-keys.ts';
import { bytesOfKeys, keysOfBytes } from '../../../src/corpus/number-bytes.ts';
import { ARTICLE } from '../boilerplate/boilerplate-of.ts';

describe('numbers as bytes', () => {
  it('are the keys of lines again, those of long lines first', () => {
    const keys = [...keysOfLines(['Follow us', ...ARTICLE, 'Share this'].join('\n')).values()];
    const [short, long] = [
      keys.filter(({ sketch }) => sketch.length === 0),
      keys.filter(({ sketch }) => sketch.length),
    ];
    expect(short.length).toBeGreaterThan(1);
    expect(long.length).toBeGreaterThan(1);
    expect(keysOfBytes(bytesOfKeys(keys))).toEqual([...long, ...short]);
    expect(keysOfBytes(bytesOfKeys([]))).toEqual([]);
    expect(keysOfBytes(new Uint8Array())).toEqual([]);
  });
});
