import { describe, expect, it } from 'vitest';
import { ARTICLE, linesOf, WAYS } from './boilerplate-of.ts';

const around = (line: string): string[] => ['A vote on the old lock', ...ARTICLE, line];

describe.each(WAYS)('a line of parts that stood side by side, with %s', (_, model) => {
  it.each([
    ['Vote   View results   412 votes', 'comments'],
    ['14 comments   Sort by: newest', 'comments'],
    ['📢 Share   🔗 Copy link   💬 0 comments', 'share'],
    ['🙏 Every small gift counts', 'promotion'],
  ])('is boilerplate where each part is: %s', (line, category) => {
    expect(linesOf(around(line), model)).toEqual([`5 ${category}`]);
  });

  it.each([
    'Share   of votes   412 votes were counted in the north, where nobody had expected any at all.',
    'Turnout   412 votes',
    '🔥 The old lock burned for three days.',
  ])('is content where one part is: %s', (line) => {
    expect(linesOf([...around(line), ...ARTICLE].toSpliced(2, 0, line), null)).toEqual([]);
  });
});

describe('a numbered list of other articles inside the running text', () => {
  it('is taken to its last number, however long', () => {
    const titles = [
      'Harbour dues rise',
      'Two ferries collide',
      'A bridge for goats',
      'Salt and sorrow',
      'The late tram',
    ];
    const list = titles.flatMap((title, i) => [String(i + 1), `${title} in the north of the bay`]);
    const text = ['A vote on the old lock', ...ARTICLE, 'Most read', ...list, ...ARTICLE];
    expect(linesOf(text)).toEqual(Array.from({ length: 11 }, (_, i) => `${i + 5} related`));
  });
});
