import { describe, expect, it } from 'vitest';
import { keysOfLines } from '../../../src/corpus/line-keys.ts';
import { articleOfBytes, bytesOfArticle, bytesOfKeys, keysOfBytes } from '../../../src/corpus/number-bytes.ts';
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

  it('are those of an article again', () => {
    const article = { words: 7, sketch: Uint32Array.of(1, 0xffffffff), lines: Float64Array.of(2 ** 51 + 1) };
    expect(articleOfBytes(bytesOfArticle(article))).toEqual(article);
    const short = { words: 0, sketch: new Uint32Array(), lines: new Float64Array() };
    expect(articleOfBytes(bytesOfArticle(short))).toEqual(short);
  });
});
