import { describe, expect, it } from 'vitest';
import { datesIn } from './support.ts';

describe('the evidence of a date', () => {
  it.each([
    [
      'He left last year.',
      '2021-12-22',
      '"last year": one year before 2021-12-22 (document date) = 2020',
      '2021-12-22',
      { from: '2020-01-01', to: '2020-12-31' },
    ],
    [
      'They met on Friday.',
      '2024-12-19',
      '"Friday": the last one up to there, as the clause speaks of the past, seen from 2024-12-19 (document date) = 2024-12-13',
      '2024-12-19',
      { from: '2024-12-13', to: '2024-12-13' },
    ],
    [
      'Over the past month it rained.',
      '2020-10-27',
      '"the past month": up to 2020-10-27 (document date) = 2020-09-27 to 2020-10-27',
      '2020-10-27',
      { from: '2020-09-27', to: '2020-10-27' },
    ],
    [
      'He left this week.',
      '2024-12-19',
      '"this week": the week of 2024-12-19 (document date) = 2024-W51',
      '2024-12-19',
      { from: '2024-12-16', to: '2024-12-22' },
    ],
  ])('%s', (text, documentDate, evidence, anchor, interval) => {
    const [date] = datesIn(text, documentDate);
    expect(date?.evidence).toContain(evidence);
    expect(date?.anchor).toBe(anchor);
    expect(date?.interval).toEqual(interval);
  });

  it('says that the document date is unknown', () => {
    const [date] = datesIn('He left last year.', null);
    expect(date?.evidence.join()).toContain('the document date is unknown');
    expect(date?.anchor).toBeUndefined();
    expect(date?.interval).toBeUndefined();
  });

  it('says how a numeric date was read', () => {
    const why = (text: string): string => datesIn(text, null)[0]?.evidence.join('; ') ?? '';
    expect(why('On 12/19/2024 it fell.')).toContain('month first: 19 cannot be a month');
    expect(why('On 03/04/2024 it fell.')).toContain('month first: the default');
    expect(why('On 03/04/2024 it fell, not on 25/12/2023.')).toContain('day first: other dates of this text');
  });

  it('notes a weekday that does not fit', () => {
    const [date] = datesIn('On Monday, September 27, 2020, it fell.', null);
    expect(date?.evidence.join()).toContain('the text says Monday, but 2020-09-27 is a Sunday');
  });

  it('names the date before as the anchor', () => {
    const [, later] = datesIn('It fell on May 5, 2020. Two days later it rose.');
    expect(later?.anchor).toBe('2020-05-05');
    expect(later?.evidence.join()).toContain('two days after 2020-05-05 (the date named before) = 2020-05-07');
  });
});
