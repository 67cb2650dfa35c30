import { describe, expect, it } from 'vitest';
import { publicationBounds } from '../../../src/dates/document/bounds.ts';
import { boundsStart, boundsText, dateBounds, dateChoices, readDay } from '../../../src/review/document-date.ts';
import { SourceText } from '../../../src/text/source.ts';
import { reviewed } from '../../support/analysis.ts';
import { datesIn } from '../dates/support.ts';

const undated = (text: string) => {
  const dates = datesIn(text, null);
  return reviewed('a', text, { dates, published: publicationBounds(new SourceText(text), dates) });
};

describe('a missing document date', () => {
  it('may be one of the days that the text names, each once', () => {
    expect(dateChoices(undated('They met on 3 May 2021.\nOn 3 May 2021 and 9 May 2021 it rained.'))).toEqual([
      { day: '2021-05-03', line: 1 },
      { day: '2021-05-09', line: 2 },
    ]);
  });

  it('may be typed', () => {
    expect(readDay(' 2021-05-03 ')).toBe('2021-05-03');
    for (const typed of ['2021-02-31', '2021-13-01', '2021-05', '3 May', '']) expect(readDay(typed)).toBeUndefined();
  });

  it.each([
    ['They met on 3 May 2021.', 'not before 2021-05-03 (line 1)', '2021-05-'],
    ['They met in 2021.', 'not before 2021 (line 1)', '2021-'],
    ['It will open in June 2022.', 'not after 2022-06 (line 1)', '2022-06-'],
    [
      'They met on 3 May 2021.\nThey will meet on 28 May 2021.',
      'between 2021-05-03 (line 1) and 2021-05-28 (line 2)',
      '2021-05-',
    ],
    ['They met in May 2021.\nThey will meet in July 2021.', 'between 2021-05 (line 1) and 2021-07 (line 2)', '2021-'],
    ['They met in 2019.\nThey will meet in 2022.', 'between 2019 (line 1) and 2022 (line 2)', ''],
    [
      'They met on 3 May 2021.\nThey will meet on 3 May 2021.',
      'between 2021-05-03 (line 1) and 2021-05-03 (line 2)',
      '2021-05-03',
    ],
  ])('may be inferred within bounds: %s', (text, words, start) => {
    const bounds = dateBounds(undated(text));
    expect(boundsText(bounds)).toBe(words);
    expect(boundsStart(bounds)).toBe(start);
  });

  it('is not inferred where the text names no year', () => {
    const text = 'They met on Friday.';
    expect(boundsText(dateBounds(undated(text)))).toBeUndefined();
    expect(boundsStart(dateBounds(undated(text)))).toBe('');
  });
});
