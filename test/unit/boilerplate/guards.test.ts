import { describe, expect, it } from 'vitest';
import { ARTICLE, linesOf, WAYS } from './boilerplate-of.ts';

const inside = (line: string): string[] => [ARTICLE[0], line, ARTICLE[1], ARTICLE[2]];

describe.each(WAYS)('content is spared, with %s', (_, model) => {
  it.each([
    ['a section heading', 'What the engineers wanted'],
    ['a section heading in capitals', 'A LONG NIGHT'],
    ['a section heading that lists use as well', 'BACKGROUND'],
    ['a sentence that begins as an offer does', 'Subscribe to a grudge long enough and it sends you bills.'],
    ['a heading that is a question', 'Who will pay for the lock?'],
    ['a heading for questions', 'FAQs:'],
    ['a lone word', 'Nothing!'],
    ['a lone short sentence', 'Not this time.'],
    ['a short quoted sentence', '“We will not wait,” she said.'],
    ['a quoted call', '“Subscribe to our paper,” the mayor told them.'],
    ['a short sentence', 'The vote took an hour.'],
    ['a separator', '* * *'],
    ['a colon that leads on', 'Three reasons were given:'],
    ['a sentence on sharing', 'They share the cost.'],
    ['a numbered point', '2. The birds had nowhere to go.'],
  ])('%s', (__, line) => {
    expect(linesOf(inside(line), model)).toEqual([]);
  });

  it('a headline and what stands under it', () => {
    expect(
      linesOf(['Lock to be rebuilt after close vote', 'Mayors overrule the engineers', ...ARTICLE], model),
    ).toEqual([]);
  });

  it('a headline that begins as pointers do', () => {
    const text = ['WATCH: Mayors walk out of the vote on the lock', 'By Anna Lindqvist', ...ARTICLE];
    expect(linesOf(text, model)).toEqual(['2 byline']);
  });

  it('a headline between boilerplate', () => {
    const text = [
      'Support us',
      'Menu',
      'Opinion from the river: the lock must go',
      'facebook twitter email print',
      ...ARTICLE,
    ];
    expect(linesOf(text, model).map((line) => line.split(' ')[0])).toEqual(['1', '2', '4']);
  });

  it('a dateline’s first sentence', () => {
    const dateline =
      'UPPER LOCK, Valley (AP) — The vote on the lock was put off again on Monday after the mayors walked out.';
    expect(linesOf([dateline, ARTICLE[1], ARTICLE[2]], model)).toEqual([]);
  });

  it('a text of one sentence', () => {
    expect(linesOf('The lock is open.', model)).toEqual([]);
  });
});
