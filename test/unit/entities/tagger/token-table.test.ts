import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../../src/text/source.ts';
import { SHAPE, TokenTable } from '../../../../src/entities/tagger/token-table.ts';

const tokens = (text: string): string[] => {
  const { count, start, end } = new TokenTable(new SourceText(text));
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]));
};

const shapes = (text: string): number[] => {
  const table = new TokenTable(new SourceText(text));
  return [...table.shape.subarray(0, table.count)];
};

describe('TokenTable', () => {
  it('keeps inner apostrophes, abbreviations, figures and web names whole', () => {
    expect(tokens('O’Brien met U.S. officials.')).toEqual(['O’Brien', 'met', 'U.S.', 'officials', '.']);
    expect(tokens('1,000 at Amazon.com, 3.5%')).toEqual(['1,000', 'at', 'Amazon.com', ',', '3.5', '%']);
  });

  it('splits a sentence from the next where the space is missing', () => {
    expect(tokens('the end.The start')).toEqual(['the', 'end', '.', 'The', 'start']);
  });

  it('takes the possessive off, straight or curly, in capitals too', () => {
    expect(tokens("NATO’s Georgia's U.S.’s RUSSIA’S")).toEqual([
      'NATO',
      '’s',
      'Georgia',
      "'s",
      'U.S.',
      '’s',
      'RUSSIA',
      '’S',
    ]);
  });

  it('splits at hyphens', () => {
    expect(tokens('Russia-West')).toEqual(['Russia', '-', 'West']);
  });

  it('is blind to case, accents and the kind of apostrophe', () => {
    const { word } = new TokenTable(new SourceText("Erdoğan ERDOGAN erdogan Ağdam Agdam O’Neal O'Neal"));
    expect(new Set(word.subarray(0, 3)).size).toBe(1);
    expect(word[3]).toBe(word[4]);
    expect(word[5]).toBe(word[6]);
    expect(word[0]).not.toBe(word[3]);
  });

  it('reads the shapes of words', () => {
    expect(shapes('Baku NATO W McCain 1994 5th G20 U.S. town , Баку 北京')).toEqual([
      SHAPE.capital,
      SHAPE.allCaps,
      SHAPE.initial,
      SHAPE.mixed,
      SHAPE.digits,
      SHAPE.digits,
      SHAPE.alphanumeric,
      SHAPE.dotted,
      SHAPE.lower,
      SHAPE.mark,
      SHAPE.caseless,
      SHAPE.caseless,
    ]);
  });

  it('marks the first token of each line, whatever ends the line', () => {
    const { opensLine, count } = new TokenTable(new SourceText('a b\nc\r\nd\re'));
    expect([...opensLine.subarray(0, count)]).toEqual([1, 0, 1, 1, 1]);
  });

  it('grows with its text', () => {
    expect(new TokenTable(new SourceText('a,'.repeat(5000))).count).toBe(10000);
  });
});
