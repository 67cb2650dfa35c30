import { describe, expect, it } from 'vitest';
import { splitLines } from '../../../src/text/lines.ts';
import { SourceText } from '../../../src/text/source.ts';

describe('splitLines', () => {
  it.each([
    ['', ['']],
    ['a', ['a']],
    ['a\n', ['a', '']],
    ['a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
    ['\r\r\n\n', ['', '', '', '']],
  ])('%j', (text, expected) => {
    expect(splitLines(text).map((l) => text.slice(l.start, l.end))).toEqual(expected);
  });

  it('numbers lines from 1', () => {
    const source = new SourceText('one\r\ntwo\rthree');
    expect([0, 3, 4, 5, 8, 9, 13].map((at) => source.lineNumberAt(at))).toEqual([1, 1, 1, 2, 2, 3, 3]);
  });
});
