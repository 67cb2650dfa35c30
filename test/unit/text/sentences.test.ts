import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../src/text/source.ts';

const sentences = (text: string): string[] => {
  const source = new SourceText(text);
  return source.sentences.map((s) => source.slice(s));
};

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['He said, “No one will win.” She left.', ['He said, “No one will win.”', 'She left.']],
    [
      'Mr. Smith met Gen. Jones on Dec. 19 in St. Petersburg.',
      ['Mr. Smith met Gen. Jones on Dec. 19 in St. Petersburg.'],
    ],
    ['He lives in the U.S. The rest do not.', ['He lives in the U.S.', 'The rest do not.']],
    ['The U.S. Senate voted.', ['The U.S. Senate voted.']],
    ['J. K. Rowling wrote it. e.g. this one', ['J. K. Rowling wrote it. e.g. this one']],
    ['It cost 3.5 million. 200 came.', ['It cost 3.5 million.', '200 came.']],
    ['A line\nAnother line', ['A line', 'Another line']],
    ['  spaces  ', ['spaces']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
