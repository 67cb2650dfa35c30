import { describe, expect, it } from 'vitest';
import { datesIn, table } from './support.ts';

describe('bad input', () => {
  it.each([
    ['It was 31 February 2024.', []],
    ['It was February 31, 2024.', []],
    ['It was 31/02/2024.', []],
    ['It was 2024-13-01.', []],
    ['It was 2023-02-29.', []],
    ['It was 13/13/2024.', []],
    ['It was in the year 0 or 99999.', []],
    ['It was 12/13/14.', ['12/13/14 | DATE | 2014-12-13']],
    ['It was 12\u200f/19\u200f/2024.', ['12\u200f/19\u200f/2024 | DATE | 2024-12-19']],
    ['It was \u202a2024-12-19\u202c.', ['2024-12-19 | DATE | 2024-12-19']],
    ['\ud800 In July \udc00 \ud83d\ude00 2020', ['July | DATE | 2024-07', '2020 | DATE | 2020']],
    ['', []],
    ['\u0000\u0000', []],
  ])('%j', (text, dates) => {
    expect(table(text)).toEqual(dates);
  });

  it('survives a wrong document date by taking it for none', () => {
    expect(table('He left on Friday.', '2024-02-31')).toEqual(['Friday | DATE | XXXX-WXX-5']);
  });

  const repeated: [string, string][] = [
    ['numbers', '12 '],
    ['years', '1999 '],
    ['dashed numbers', '12-'],
    ['slashed numbers', '12/'],
    ['ordinals', '1st and '],
    ['days', '5 and '],
    ['quote marks', '“'],
    ['dashes', '-'],
    ['apostrophes', "'"],
    ['months', 'May '],
    ['weekdays', 'Friday, '],
    ['hedges', 'more than '],
    ['number words', 'hundred and '],
    ['earlier', 'earlier '],
    ['comparisons', 'the same month last '],
    ['ranges', 'from 1 May to '],
    ['modals', 'it could, and '],
    ['the early', 'the early '],
    ['of', 'the end of '],
    ['last year', 'last year '],
    ['line ends', '\n'],
    ['right-to-left marks', '1\u200f'],
  ];
  // Generous for a busy machine; with quadratic growth it would take minutes.
  it.each(repeated)('reads forty thousand %s in linear time', { timeout: 20_000 }, (_, part) => {
    expect(() => datesIn(part.repeat(40_000))).not.toThrow();
  });

  it('reads one line of 5 MB', () => {
    const text = 'The forces took two villages on Tuesday, the third time in the past month that they did so. '.repeat(
      54_350,
    );
    expect(text.length).toBeGreaterThan(5_000_000);
    expect(datesIn(text)).toHaveLength(54_350 * 2);
  }, 30_000);
});
