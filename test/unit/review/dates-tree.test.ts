import { describe, expect, it } from 'vitest';
import type { DateMention } from '../../../src/model/date.ts';
import { timePlaceOf } from '../../../src/review/date-order.ts';
import { createDatesTree } from '../../../src/review/dates-tree.ts';
import { lookOf, shown, spanOf, TestCorpus, walk, type TestFile } from '../../support/session.ts';

const date = (value: string, more: Partial<DateMention> = {}): DateMention => {
  return { start: 0, end: 0, type: 'DATE', value, evidence: ['a test'], ...more };
};

/** A file with dates at the given words. */
const dated = (
  text: string,
  dates: Readonly<Record<string, string | Partial<DateMention>>>,
  known?: string,
): TestFile => ({
  marked: text,
  more: (plain) => ({
    dates: Object.entries(dates).map(([words, value]) => {
      const more = typeof value === 'string' ? { value } : value;
      return { ...date(more.value ?? ''), ...more, ...spanOf(plain, words) };
    }),
    documentDate: known === undefined ? null : { value: known, source: 'byline', evidence: ['a test'] },
  }),
});

const FILES = {
  'a.txt': dated(
    'In 1992 and in the nineties, on Friday, for ten days, from 3 May 2020.',
    {
      '1992': '1992',
      'the nineties': '199',
      Friday: 'XXXX-WXX-5',
      'ten days': { type: 'DURATION', value: 'P10D' },
      '3 May 2020': '2020-05-03',
    },
    '2021-01-01',
  ),
  'b.txt': dated('On 1 May 2020 and now.', { '1 May 2020': '2020-05-01', now: 'PRESENT_REF' }),
};

const treeOf = async () => {
  const corpus = await new TestCorpus(FILES).settle();
  return { corpus, tree: createDatesTree(corpus) };
};

describe('a date’s place in time', () => {
  it.each([
    ['2020-05-03', 20200503],
    ['2020-05-03T14:00', 20200503],
    ['2020-05', 20200500],
    ['2020', 20200000],
    ['199', 19900000],
    ['11', 11000000],
    ['1992/1994', 19920000],
    ['2020-W01', 20200100],
    ['2020-W53', 20201200],
    ['2020-Q3', 20200700],
    ['2020-H2', 20200700],
    ['2020-SU', 20200600],
    ['BC0044-03-15', -440000 + 315],
  ])('%s', (value, at) => {
    expect(timePlaceOf(date(value))).toMatchObject({ kind: 'resolved', at });
  });

  it.each(['XXXX-09-27', 'XXXX-WXX-5', 'XXXX', '', 'nonsense'])('%s is unresolved', (value) => {
    expect(timePlaceOf(date(value)).kind).toBe('unresolved');
  });

  it('goes by the days that are meant where the value does not say', () => {
    expect(timePlaceOf(date('XXXX-09-27', { interval: { from: '2020-09-27' } }))).toMatchObject({ at: 20200927 });
  });

  it('has none for durations, repeated and vague times', () => {
    for (const one of [date('P10D', { type: 'DURATION' }), date('XXXX-WXX-5', { type: 'SET' }), date('PAST_REF')]) {
      expect(timePlaceOf(one).kind).toBe('timeless');
    }
  });
});

describe('the Dates tree', () => {
  it('has words for what TIMEX3 has codes for', async () => {
    const text = 'Lately, in the twelfth century, in the nineties and now.';
    const values = { Lately: 'PAST_REF', 'the twelfth century': '11', 'the nineties': '199', now: 'PRESENT_REF' };
    const tree = createDatesTree(await new TestCorpus({ a: dated(text, values) }).settle());
    const rows = walk(tree).filter(({ kind }) => kind === 'date');
    const looks = await Promise.all(rows.map(lookOf));
    expect(looks.map(({ label }) => label.split('  ')[0])).toEqual(['1100 to 1199', '1990s', 'past', 'now']);
    expect(looks[1]?.spoken).toBe('the nineties, 1990s, line 1');
  });

  it('lists a file’s dates in time order, the unresolved first and the timeless last', async () => {
    const { tree } = await treeOf();
    expect(await shown(tree.roots())).toEqual(['a (5) · 2021-01-01 · 1 unresolved', 'b (2) · no document date']);
    const looks = await Promise.all((tree.roots()[0]?.children() ?? []).map(lookOf));
    expect(looks.map(({ label }) => label.split('  ')[0])).toEqual([
      'XXXX-WXX-5',
      '1990s',
      '1992',
      '2020-05-03',
      'Not in the calendar',
    ]);
    expect(looks[0]?.label.slice(...(looks[0].emphasis ?? []))).toBe('Friday');
  });

  it('lists the dates of the corpus by year', async () => {
    const { tree } = await treeOf();
    tree.configure({ grouping: 'time' });
    expect(await shown(tree.roots())).toEqual([
      'Unresolved (1)',
      '1990s (1)',
      '1992 (1)',
      '2020 (2)',
      'Not in the calendar (2)',
    ]);
    const in2020 = await Promise.all((tree.roots()[3]?.children() ?? []).map(lookOf));
    expect(in2020.map(({ description }) => description)).toEqual(['b.txt · line 1', 'a.txt · line 1']);
  });

  it('finds dates by value, month and file', async () => {
    const { tree } = await treeOf();
    const found = (filter: string): number => {
      tree.configure({ filter });
      return walk(tree).filter(({ kind }) => kind === 'date').length;
    };
    expect(['may', '2020', 'b.txt', 'may 2020-05-01', 'june'].map(found)).toEqual([2, 2, 2, 1, 0]);
  });

  it('knows the way to a date, and back to its place', async () => {
    const { corpus, tree } = await treeOf();
    for (const grouping of ['file', 'time'] as const) {
      tree.configure({ grouping });
      const rows = walk(tree);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      for (const one of corpus.session.index.get('a.txt')?.analysis.dates ?? []) {
        const path = tree.path('a.txt', one.start);
        expect(path.at(-1)?.place?.()).toEqual({ uri: 'a.txt', span: one });
        expect(rows).toContain(path.at(-1));
        expect(path.every((row, i) => row.parent === path[i - 1])).toBe(true);
      }
    }
  });
});
