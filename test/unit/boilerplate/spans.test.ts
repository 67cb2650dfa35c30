import { describe, expect, it } from 'vitest';
import { ARTICLE, found, spansOf, WAYS } from './boilerplate-of.ts';

describe.each(WAYS)('ranges inside a content line, with %s', (_, model) => {
  it.each([
    ['a related article in brackets', '(Related: Lock vote put off for the third time.)'],
    ['a pointer in square brackets', '[Read more: what the birds say]'],
    ['a pointer glued to the end', 'READ MORE: Mayor loses hat in canal'],
    ['a media label glued to the end', 'Video'],
    ['an advertisement’s label glued to the end', 'Advertisement'],
  ])('%s', (__, words) => {
    expect(spansOf([`${ARTICLE[0]} ${words}`, ARTICLE[1]], model)).toEqual([words]);
  });

  it('a picture’s credit after somebody’s words', () => {
    const line =
      '“We will not wait for them any longer,” said the mayor of Upper Lock after the vote. (Photo: Mira Holt)';
    expect(spansOf([line, ARTICLE[1]], model)).toEqual(['(Photo: Mira Holt)']);
  });

  it('gives the exact range, not the line', () => {
    const [span] = found([`${ARTICLE[0]} (Related: Lock vote put off.) It rained.`, ARTICLE[1]], model);
    expect(span).toMatchObject({
      start: ARTICLE[0].length + 1,
      end: ARTICLE[0].length + 30,
      line: 1,
      wholeLine: false,
      category: 'related',
    });
  });

  it.each([
    `${ARTICLE[0]} (The mayors related their dreams.)`,
    `${ARTICLE[0]} He had seen it on video.`,
    `${ARTICLE[0]} [sic] (see the map)`,
    '(Related words in the old tongue of the valley have another sense, which the mayors knew and the engineers did not',
  ])('leaves “%s”', (line) => {
    expect(spansOf([line, ARTICLE[1]], model)).toEqual([]);
  });
});
