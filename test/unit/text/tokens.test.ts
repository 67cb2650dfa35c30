import { describe, expect, it } from 'vitest';
import { tokenTexts } from '../../../src/text/tokens.ts';

describe('tokens', () => {
  it.each([
    ['NATO’s expansion', ['NATO', '’s', 'expansion']],
    ['O’Brien’s idea', ['O’Brien', '’s', 'idea']],
    ["d'Estaing didn't", ["d'Estaing", "didn't"]],
    ['Russia-West relations', ['Russia', '-', 'West', 'relations']],
    ['the U.S. and the UK.', ['the', 'U.S.', 'and', 'the', 'UK', '.']],
    ['U.S.-led', ['U.S.', '-', 'led']],
    ['J. K. Rowling', ['J', '.', 'K', '.', 'Rowling']],
    ['1,000.5 men, 24/7', ['1,000.5', 'men', ',', '24', '/', '7']],
    ['“Russia,” he said', ['“', 'Russia', ',', '”', 'he', 'said']],
    ['😀Ilham 𝐀b', ['😀', 'Ilham', '𝐀b']],
    ['Nyong’o and Warīsān', ['Nyong’o', 'and', 'Warīsān']],
    ['the boys’ game', ['the', 'boys', '’', 'game']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(tokenTexts(text)).toEqual(expected);
  });

  it('never cuts a surrogate pair and covers every visible character', () => {
    const text = '𝐀😀x’s “a”—b U.S.A. 3.5.1\u00a0c';
    expect(tokenTexts(text).join('')).toBe(text.replace(/\s/g, ''));
  });

  it('is linear on a token of 100 KB', () => {
    expect(tokenTexts('a.'.repeat(50_000))).toHaveLength(1);
    expect(tokenTexts('ab'.repeat(50_000))).toHaveLength(1);
  });
});
