import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMarkedDocument } from '../../support/marked-document.ts';

const UNSEEN = new URL('../../fixtures/unseen/', import.meta.url);

describe('a marked document', () => {
  it('is read without its marks', () => {
    const marked = [
      '#! date 2020-10-06 given',
      '@share Share this',
      '[BAKU|G baku p]: <<ali-veli|“We met {on|?}”>>',
    ].join('\n');
    expect(() => parseMarkedDocument(marked)).toThrow('A damaged date: on|?');
    const document = parseMarkedDocument(
      marked.replace('{on|?}', 'on {Friday|D 2020-10-02 or XXXX-WXX-5}') + ' said [Ali Veli|P] of [?GNS].',
    );
    const { text } = document;
    const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect(text).toBe('Share this\nBAKU: “We met on Friday” said Ali Veli of GNS.');
    expect(document).toMatchObject({ documentDate: '2020-10-06', isDateGiven: true, boilerplate: { 1: 'share' } });
    expect(document.mentions.map((mention) => [words(mention), mention.label, mention.actor, mention.reading])).toEqual(
      [
        ['BAKU', 'GPE', 'baku', 'place'],
        ['Ali Veli', 'PERSON', 'ali-veli', undefined],
      ],
    );
    expect(document.optional.map(words)).toEqual(['GNS']);
    expect(document.dates.map((date) => [words(date), date.type, date.value, date.alt])).toEqual([
      ['Friday', 'DATE', '2020-10-02', ['XXXX-WXX-5']],
    ]);
    expect(document.quotes.map((quote) => [words(quote), quote.speakers])).toEqual([
      ['“We met on Friday”', ['ali-veli']],
    ]);
  });

  it.each([
    ['no date', 'Text', 'No document date'],
    ['a category that there is none of', '#! date -\n@advert Buy', 'No category'],
    ['a quote that never ends', '#! date -\n<<ann|“Yes', 'never ends'],
    ['a quote without its marks', '#! date -\n<<ann|Yes>> said [Ann|P]', 'without its marks'],
    ['a speaker who is not there', '#! date -\n<<bob|“Yes”>> said [Ann|P]', 'no actor of the text: bob'],
    ['a blank in a span', '#! date -\n[Ann |P]', 'Blanks'],
    ['a label that there is none of', '#! date -\n[Ann|X]', 'A damaged mention'],
    ['half a mark', '#! date -\n[Ann|P said', 'A damaged mark'],
  ])('is refused with %s', (_, marked, why) => {
    expect(() => parseMarkedDocument(marked)).toThrow(why);
  });
});

const SETS = [
  'dev',
  'test',
  'reports-dev',
  'reports-test',
  'reports-2-dev',
  'reports-2-test',
  'reports-3-dev',
  'reports-3-test',
].map((set) => ({ set, files: readdirSync(new URL(`${set}/`, UNSEEN)) }));

it('the unseen texts are as many of a kind as their README says', () => {
  const count = (set: string, kind: string): number | undefined =>
    SETS.find((one) => one.set === set)?.files.filter((file) => file.startsWith(kind)).length;
  for (const half of ['dev', 'test']) expect([count(half, 'war-'), count(half, 'world-')]).toEqual([5, 5]);
  expect([count('reports-dev', ''), count('reports-test', '')]).toEqual([8, 6]);
  for (const half of ['reports-2-dev', 'reports-2-test']) {
    expect([count(half, 'karabakh-'), count(half, 'world-')]).toEqual([3, 4]);
  }
  expect([count('reports-3-dev', 'war-'), count('reports-3-dev', 'world-')]).toEqual([4, 5]);
  expect([count('reports-3-test', 'war-'), count('reports-3-test', 'world-')]).toEqual([3, 2]);
});

describe.each(SETS)('the unseen texts, $set', ({ set, files }) => {
  const isReport = set.startsWith('reports-');
  const hasDates = !set.startsWith('reports-3');
  const hasAllMentions = !/^reports-(?:dev|test|3-dev|3-test)$/.test(set);
  const read = (file: string): ReturnType<typeof parseMarkedDocument> =>
    parseMarkedDocument(readFileSync(new URL(`${set}/${file}`, UNSEEN), 'utf8'));

  it.each(files)('%s is soundly marked', (file) => {
    const { text, mentions, dates, quotes } = read(file);
    expect(text).not.toMatch(/[[\]{}@]|<<|>>/);
    expect(mentions.length).toBeGreaterThanOrEqual(hasAllMentions ? 20 : 1);
    if (hasDates) expect(dates.length).toBeGreaterThanOrEqual(isReport ? 20 : 10);
    expect(quotes.length).toBeGreaterThanOrEqual(isReport ? 5 : 3);
    for (const list of [mentions, dates]) {
      const overlapping = list.filter(({ start }, i) => start < (list[i - 1]?.end ?? 0));
      expect(overlapping).toEqual([]);
    }
  });

  it.each(isReport && hasDates ? files : [])(
    '%s has values that TIMEX3 knows, on the weekdays that its words name',
    (file) => {
      const { text, dates } = read(file);
      const wrong = dates.flatMap(({ start, end, value, alt }) => {
        const words = text.slice(start, end);
        return [value, ...alt].filter((one) => !isTimex(one) || !isOnItsWeekday(words, one)).map((one) => [words, one]);
      });
      expect(wrong).toEqual([]);
    },
  );
});

const DAY = /[\dX]{4}-[\dX]{2}-[\dX]{2}/.source;
const CALENDAR = `(?:\\d{2,4}|XXXX|${DAY}|[\\dX]{4}-(?:[\\dX]{2}|Q[1-4]|H[12]|SP|SU|FA|WI|W(?:\\d\\d|XX)(?:-[1-7]|-WE)?))`;
const TIME = `(?:${DAY}|XXXX-WXX-[1-7])?T(?:\\d\\d:\\d\\dZ?|MO|AF|EV|NI)`;
const POINT = `(?:${CALENDAR}|${TIME}|PAST_REF|PRESENT_REF|FUTURE_REF)`;
const LENGTH = /PT?(?:[\d.]+|X)(?:DE|[YMWDHQS])(?:[\d.]+M)?/.source;
const TIMEX = new RegExp(`^(?:${POINT}(?:/${POINT})?|${LENGTH})$`);
const isTimex = (value: string): boolean => TIMEX.test(value);

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function isOnItsWeekday(words: string, value: string): boolean {
  const named = WEEKDAYS.findIndex((day) => new RegExp(`\\b${day}`).test(words));
  const [date] = /^\d{4}-\d\d-\d\d(?!T00:00)/.exec(value) ?? [];
  return named < 0 || date === undefined || new Date(date).getUTCDay() === named;
}
