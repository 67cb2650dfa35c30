import { describe, expect, it } from 'vitest';
import { ARTICLE, linesOf, WAYS } from './boilerplate-of.ts';

describe.each(WAYS)('blocks are taken whole, with %s', (_, model) => {
  it('takes a list of popular stories with the numbers between its headlines', () => {
    const list = [
      'Most read',
      '1',
      'How a village kept its only bus',
      '2',
      'Why are the lifts always broken?',
      '3',
      'Storm closes schools. Video',
    ];
    expect(linesOf([...ARTICLE, ...list], model)).toEqual(list.map((__, i) => `${i + 4} related`));
  });

  it('takes a poll with question, options and results', () => {
    const poll = ['Should the lock be rebuilt?', 'Yes: 40% (120 Votes)', 'No: 60% (180 Votes)'];
    const lines = linesOf([ARTICLE[0], ...poll, ARTICLE[1], ARTICLE[2]], model);
    expect(lines).toEqual(['2 comments', '3 comments', '4 comments']);
  });

  it('takes a poll whose options have no shares, by its vote button', () => {
    const poll = ['Will you use the new lock?', 'Every week', 'Now and then', 'Never', 'Vote', 'View results'];
    const lines = linesOf([ARTICLE[0], ...poll, ARTICLE[1], ARTICLE[2]], model);
    expect(lines).toEqual([2, 3, 4, 5, 6, 7].map((line) => `${line} comments`));
  });

  it('takes the tags under their label', () => {
    expect(linesOf([...ARTICLE, 'Tagged Under:', 'birds, locks, mayors, river, towns, votes'], model)).toEqual([
      '4 tags',
      '5 tags',
    ]);
    expect(linesOf([...ARTICLE, 'Tags:', 'birds', 'river towns', 'votes'], model)).toEqual([
      '4 tags',
      '5 tags',
      '6 tags',
      '7 tags',
    ]);
  });

  it('takes a donation box with its appeal', () => {
    const box = [
      'Support River Post',
      'We are a small newsroom that belongs to its readers, and we need your support to keep the towns informed. Thank you',
      'Support River Post',
    ];
    expect(linesOf([...ARTICLE, ...box], model)).toEqual(['4 promotion', '5 promotion', '6 promotion']);
  });

  it('takes headlines of other articles after the end, between other boilerplate', () => {
    const tail = [
      'Head over to River.news for more stories like this.',
      'Mayor loses hat in canal.',
      'BIRDS RETURN to the upper lock after nine years.',
      'Sources include:',
      'RiverPost.com',
    ];
    expect(linesOf([...ARTICLE, ...tail], model)).toEqual([
      '4 promotion',
      '5 related',
      '6 related',
      '7 sources',
      '8 sources',
    ]);
  });

  it('takes a section’s name that stands twice above the headline', () => {
    expect(linesOf(['Uplands', 'Uplands', 'Lock to be rebuilt after close vote', ...ARTICLE], model)).toEqual([
      '1 navigation',
      '2 navigation',
    ]);
  });

  it('takes the way to the page above the headline', () => {
    expect(
      linesOf(['Valley > Upper lock', 'Lock to be rebuilt after close vote', 'By Mira Holt', ...ARTICLE], model),
    ).toEqual(['1 navigation', '3 byline']);
  });

  it('takes the tags under their label where wide gaps part them', () => {
    expect(linesOf([...ARTICLE, 'Tags', 'Upper lock  Mira Holt  River'], model)).toEqual(['4 tags', '5 tags']);
  });

  it.each([['Mira Holt in Lower Town'], ['Mira Holt  3.5.2021 14:05'], ['Mira Holt | Jon Dahl  Updated May 3, 2021']])(
    'takes the author’s line “%s”',
    (author) => {
      const text = ['Lock to be rebuilt after close vote', author, 'May 3, 2021', ...ARTICLE];
      expect(linesOf(text, model)).toEqual(['2 byline', '3 byline']);
    },
  );

  it('takes the author’s name next to the date', () => {
    expect(linesOf(['Lock to be rebuilt after close vote', 'Mira Holt', 'May 3, 2021', ...ARTICLE], model)).toEqual([
      '2 byline',
      '3 byline',
    ]);
  });

  it('takes readers’ comments between their dates', () => {
    const comments = [
      'marsh hen',
      '2 days ago',
      'About time.',
      'otter',
      '3 days ago',
      'They will never finish it.',
      'k.',
      '3 days ago',
      'Wait and see',
      'l.',
      '4 days ago',
      'Ha',
    ];
    const lines = linesOf([...ARTICLE, ...comments], model);
    expect(lines.length).toBeGreaterThanOrEqual(comments.length - 3);
    expect(lines.every((line) => Number(line.split(' ')[0]) > 3)).toBe(true);
  });

  it('leaves the article after a list inside it', () => {
    const text = [ARTICLE[0], 'Related articles', 'Storm closes schools across the valley', ARTICLE[1], ARTICLE[2]];
    expect(linesOf(text, model)).toEqual(['2 related', '3 related']);
  });
});
