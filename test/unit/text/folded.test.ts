import { describe, expect, it } from 'vitest';
import { FoldedText, foldSpaces } from '../../../src/text/folded.ts';
import { Random } from '../../support/random.ts';

const CHARACTERS = ['a', '😀', ' ', ' ', '\n', '\r\n', '\t', '\u00a0', '\u0085', '\u2028'];
const WHITE_SPACE = /[\s\x85]+/g;

describe('FoldedText', () => {
  it('makes one space of every run of white space', () => {
    expect(foldSpaces('a  b\r\n\r\n\tc\u00a0d ')).toBe('a b c d ');
  });

  it('leads back to the original from every offset, and forth again', () => {
    const random = new Random(3);
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: random.below(20) }, () => random.pick(CHARACTERS)).join('');
      const folded = new FoldedText(text);
      expect(folded.text).toBe(text.replace(WHITE_SPACE, ' '));
      for (let at = 0; at < folded.text.length; at++) {
        const { start, end } = folded.toOriginal({ start: at, end: at + 1 });
        expect(foldSpaces(text.slice(start, end))).toBe(folded.text[at]);
        expect(foldSpaces(text.slice(0, start))).toBe(folded.text.slice(0, at));
        expect(folded.toFolded(start)).toBe(at);
      }
      expect(folded.toFolded(text.length)).toBe(folded.text.length);
    }
  });
});
