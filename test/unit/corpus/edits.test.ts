import { describe, expect, it } from 'vitest';
import { LineStarts } from '../../../src/corpus/document.ts';
import { shiftAnalysis, type Edit } from '../../../src/corpus/edits.ts';
import { reviewed } from '../../support/analysis.ts';

const apply = (text: string, edits: readonly (Edit & { text: string })[]): string =>
  edits.toSorted((a, b) => b.start - a.start).reduce((t, e) => t.slice(0, e.start) + e.text + t.slice(e.end), text);

const edit = (start: number, end: number, text: string): Edit & { text: string } => {
  return { start, end, text, newLength: text.length };
};

describe('shiftAnalysis', () => {
  const document = reviewed('a', '[GPE Peru] and [GPE Chile] and [GPE Cuba]');

  const names = (...edits: (Edit & { text: string })[]): string[] => {
    const text = apply(document.text, edits);
    const { mentions } = shiftAnalysis(document.analysis, edits, new LineStarts(text));
    return mentions.map((m) => text.slice(m.start, m.end));
  };

  it.each([
    ['before all', [edit(0, 0, 'x ')], ['Chile', 'Cuba']],
    ['after all', [edit(document.text.length, document.text.length, ' x')], ['Peru', 'Chile']],
    ['between', [edit(5, 8, 'or else 😀')], ['Peru', 'Chile', 'Cuba']],
    ['inside one', [edit(10, 11, '')], ['Peru', 'Cuba']],
    ['at the edge of one', [edit(4, 4, 'vian')], ['Chile', 'Cuba']],
    ['several at once', [edit(18, 18, 'x'), edit(5, 5, 'x')], ['Peru', 'Chile', 'Cuba']],
    ['all of it', [edit(0, document.text.length, 'new')], []],
  ] as const)('%s', (_, edits, expected) => {
    expect(names(...edits)).toEqual(expected);
  });

  it('numbers the lines of boilerplate again', () => {
    const item = { start: 5, end: 8, line: 1, wholeLine: false, category: 'share', score: 1, evidence: [] } as const;
    const analysis = { ...document.analysis, boilerplate: [item] };
    const shifted = shiftAnalysis(analysis, [edit(0, 4, 'a\nb\n')], new LineStarts(`a\nb\n${document.text.slice(4)}`));
    expect(shifted.boilerplate).toMatchObject([{ start: 5, line: 3 }]);
  });

  it('moves what bounds the day of publication, and drops a bound that was touched', () => {
    const published = {
      notBefore: { value: '2019', start: 0, end: 4 },
      notAfter: { value: '2021', start: 9, end: 13 },
    };
    const edits = [edit(2, 3, 'x'), edit(5, 5, 'xyz')];
    const shifted = shiftAnalysis({ ...document.analysis, published }, edits, new LineStarts(document.text));
    expect(shifted.published).toEqual({ notAfter: { value: '2021', start: 12, end: 16 } });
  });
});
