import { describe, expect, it } from 'vitest';
import { BLOCK_RULES, blockHit } from '../../../src/boilerplate/blocks/block-rules.ts';
import { claimLines } from '../../../src/boilerplate/find-boilerplate.ts';
import { guardContent } from '../../../src/boilerplate/guards.ts';
import { SourceText } from '../../../src/text/source.ts';
import type { LineModel } from '../../../src/boilerplate/line-model.ts';
import { ARTICLE, LINE_MODEL, linesOf, WAYS } from './boilerplate-of.ts';

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
    ['a question of an interview', 'How does this make you feel?'],
    ['a heading that press releases use as well', 'Contacts'],
    ['a row of figures', 'For: 41; Against: 20; Absent: 3'],
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

  it.each([
    ['a menu and a button', ['Menu', 'Ports  Tides  Ferries  Boats'], ['Listen 3 min', 'Save for later']],
    ['a date and two notices', ['The Upland Courier', 'May 3, 2021'], ['Tell your friends about it', 'Nothing to see']],
    [
      'a list of sections',
      ['PORTS TIDES WORLD SPORT OPINION BUSINESS'],
      ['By Anna Lindqvist', '1,204', 'Add to my favourites'],
    ],
  ])('a headline between %s', (__, above, below) => {
    const headline = 'Mayors of the river towns walk out over the lock';
    const lines = linesOf([...above, headline, ...below, ...ARTICLE], model).map((line) => Number(line.split(' ')[0]));
    expect(lines).not.toContain(above.length + 1);
  });

  it.each([['Opinion: the lock must go'], ['Explainer: why the lock matters'], ['Video: the mayors leave the hall']])(
    'a headline that names its genre: %s',
    (headline) => {
      const text = [headline, 'The engineers were asked, and nobody listened', 'By Anna Lindqvist', ...ARTICLE];
      expect(linesOf(text, model)).toEqual(['3 byline']);
      expect(linesOf([headline, 'May 3, 2021', 'By Anna Lindqvist', ...ARTICLE], model)).toEqual([
        '2 byline',
        '3 byline',
      ]);
      expect(linesOf([ARTICLE[0], headline, ARTICLE[1], ARTICLE[2]], model)).toEqual(['2 related']);
    },
  );

  it('but no link to a clip below the headline', () => {
    const text = [
      'Lock to be rebuilt after close vote',
      'By Anna Lindqvist',
      'WATCH: Mayors leave the hall',
      ...ARTICLE,
    ];
    expect(linesOf(text, model)).toEqual(['2 byline', '3 related']);
  });

  it('times and headings of a live blog', () => {
    const entries = [
      '19:40',
      'The hall empties',
      ARTICLE[0],
      '18:05',
      ARTICLE[1],
      '17:30',
      'What we know so far',
      ARTICLE[2],
    ];
    expect(linesOf(['Vote on the lock: as it happened', 'May 3, 2021', ...entries], model)).toEqual(['2 byline']);
  });

  it('dates of a chronicle', () => {
    const days = ['3 May', ARTICLE[0], '4 May', ARTICLE[1], '9 May', ARTICLE[2]];
    expect(linesOf(['A week at the lock', 'By Anna Lindqvist', ...days], model)).toEqual(['2 byline']);
  });

  it('who played, below the report of a game', () => {
    const teams = [
      'Uplands: Holt; Berg, Lind, Moe; Aas (Ruud 70’)',
      'River Town: Dahl; Vik, Strand; Foss',
      'Referee: M. Haug',
    ];
    expect(linesOf([...ARTICLE, 'Line-ups', ...teams], model)).toEqual([]);
  });

  it('offers in an article about them', () => {
    const deals = [
      ...[ARTICLE[0], 'Get it on Bookstall for $39.99', ARTICLE[1], 'Buy now at Lockware for $12'],
      ...[ARTICLE[2], 'Get it on Bookstall for $64.94', ARTICLE[0], 'Use code "LOCK699"', ARTICLE[1]],
    ];
    expect(linesOf(deals, model)).toEqual([]);
  });

  it('but no form to fill in between two pieces of running text', () => {
    const form = [
      ...['Subscribe to our newsletters', 'Sign up for free newsletters and get more delivered to your inbox'],
      ...['Please, fill in the form to subscribe to our newsletter', 'You have successfully subscribed. Thank you!'],
      'There was a problem subscribing you to the newsletter.',
    ];
    const lines = linesOf([...ARTICLE, ...form, ...ARTICLE], model).map((line) => Number(line.split(' ')[0]));
    expect(lines).toEqual(expect.arrayContaining([4, 5, 6, 7, 8]));
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

it('the dates of a chronicle are spared whatever the model says of them', () => {
  const days = ['A week at the lock', '3 May', ARTICLE[0], '4 May', ARTICLE[1], '9 May', ARTICLE[2]];
  const { page, hits } = claimLines(new SourceText(days.join('\n')));
  for (const i of [1, 3, 5]) hits[i] = blockHit(BLOCK_RULES.model, '0.90', 'byline', 0.9);
  guardContent(page, hits);
  expect(hits.filter((hit) => hit !== null)).toEqual([]);
});

it.each([
  ['a place that the text names', 'UPPER HOLT', true],
  ['another label', 'LATEST', false],
])('in capitals above the text, whatever the model says: %s', (_, label, spared) => {
  const report = [
    'A vote on the lock',
    label,
    'By Anna Lindqvist',
    `In Upper Holt it rained. ${ARTICLE[0]}`,
    ARTICLE[1],
  ];
  const { page, hits } = claimLines(new SourceText(report.join('\n')));
  hits.splice(1, 1, blockHit(BLOCK_RULES.model, '0.90', 'navigation', 0.8));
  guardContent(page, hits);
  expect(hits[1] === null).toBe(spared);
});

/** A model that is as sure of every line. */
const sureBy = (base: number): LineModel => ({
  ...LINE_MODEL,
  forest: { ...LINE_MODEL.forest, leafScale: 0, base },
});

it.each([
  ['likely', 2.5, true],
  ['almost certain', 4, false],
])('a headline that the model makes %s boilerplate', (_, base, spared) => {
  const lines = linesOf(['Lock to be rebuilt after close vote', ...ARTICLE], sureBy(base));
  expect(!lines.some((line) => line.startsWith('1 '))).toBe(spared);
});

it.each([
  ['what somebody said', 'Officials in Upper Holt said on Monday that the talks would go on.', true],
  ['any other sentence', 'The lock has been closed since the flood of last spring.', false],
])('below the notices of a page, whatever the model says: %s', (_, sentence, spared) => {
  const text = ['A vote on the lock', ...ARTICLE, '© 2024 River Times. All rights reserved.', sentence];
  const lines = linesOf(text, sureBy(4));
  expect(!lines.some((line) => line.startsWith(`${text.length} `))).toBe(spared);
});
