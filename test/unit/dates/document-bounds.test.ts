import { describe, expect, it } from 'vitest';
import { publicationBounds } from '../../../src/dates/document/bounds.ts';
import { SourceText } from '../../../src/text/source.ts';
import { datesIn } from './support.ts';

/** The bounds of an undated text: `words > not before | not after`. */
function bounds(text: string): string {
  const { notBefore, notAfter } = publicationBounds(new SourceText(text), datesIn(text, null));
  return `${notBefore?.value ?? '-'} | ${notAfter?.value ?? '-'}`;
}

describe('bounds on the day of publication', () => {
  it.each([
    ['They met on 3 May 2021 and again in October 2020.', '2021-05-03 | -'],
    ['They met in 2019. The next summit will be held on 12 March 2022.', '2019 | 2022-03-12'],
    ['They met in May 2019. A vote is due in 2022, and one will follow in 2024.', '2019-05 | 2022'],
    ['They fought from 27 September 2020 to 10 November 2020, and left.', '2020-11-10 | -'],
    ['They fought in 1992-1994 and fled.', '1994 | -'],
    ['It will open in 2025.', '- | 2025'],
    ['The accord of 1994. The war of 2016.', '2016 | -'],
    ['It was to open in 2018, and it opened in 2020.', '2020 | -'],
    ['They met on Friday and left on September 27.', '- | -'],
    ['It lasted ten days, every year, for decades.', '- | -'],
    ['', '- | -'],
  ])('%s', (text, expected) => {
    expect(bounds(text)).toBe(expected);
  });

  it('are set by no boilerplate and by nothing that was reckoned from a document date', () => {
    const text = 'It opened in 2020.';
    const [date] = datesIn(text, null);
    if (!date) throw new Error('no date');
    expect(publicationBounds(new SourceText(text), [{ ...date, boilerplate: true }])).toEqual({});
    expect(publicationBounds(new SourceText(text), [{ ...date, anchor: '2020-05-01' }])).toEqual({});
  });
});
