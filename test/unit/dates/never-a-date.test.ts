import { describe, expect, it } from 'vitest';
import { datesIn, table } from './support.ts';

describe('what is never a date', () => {
  it.each([
    'The shop is open 24/7 for all.',
    'They opened a second front in the south.',
    'It would not let that happen for the second time.',
    'The plan may appeal to the public.',
    'May God help them.',
    'Mrs. May did not answer.',
    'They march on the capital.',
    'The March on Rome was a bluff.',
    'Watch it on Russia Today with friends.',
    'He reads USA Today and the Sunday Times.',
    'He came second and she came third.',
    '3\n\nA scandal in the port',
    'A scandal around a 10-year-old girl.',
    'The man, 47 years old, was freed.',
    'A boy aged 12 months was found.',
    'She died at the age of 90 years.',
    'Version 2.10.2020 is out.',
    'It runs v1.2.3 on 192.168.10.12 only.',
    'It cost $1999 and then €2000.',
    'The ISBN is 978-3-16-148410-0 here.',
    'They won 3:2 and lost 10-12.',
    'A force of 2000 soldiers came.',
    'An army 100,000-strong marches.',
    'Resolution 1701 and Flight 1990 are known.',
    'You can do it at any time.',
    'Now, we all need your support.',
    'In his entire term he never left.',
    'He spoke for 200 observers.',
    'It is 2 million people.',
    'He is in his early 60s.',
    'It happened on Black Friday.',
    'The fall of the wall was loud.',
    'It drove at 60 miles an hour.',
    'The Daily Mail wrote of it.',
    'An idle year-on-year fall of 2 percent.',
    'At the same time he left.',
    'He asked for a second opinion at a time of need.',
    'Some 2014 people fled.',
    'Windows 2000 is old.',
    'The 1922 Committee of backbenchers met.',
    'He heard the first half of the sentence.',
    'They were to march on in good order.',
    'In the end of the day it is money.',
    'First, he sat. Second, he stood.',
  ])('%s', (sentence) => {
    expect(table(sentence)).toEqual([]);
  });

  it('is inside a name, if the name is longer', () => {
    const text = 'The July Group met in July.';
    expect(datesIn(text, '2024-12-19', [{ start: 4, end: 14 }]).map(({ start }) => start)).toEqual([22]);
  });

  it('but a name as long as the date is not believed', () => {
    const text = 'It began in July 2020.';
    expect(datesIn(text, null, [{ start: 12, end: 21 }])).toHaveLength(1);
  });
});
