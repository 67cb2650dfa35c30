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

describe.each(['dev', 'test'])('the unseen texts, %s', (half) => {
  const files = readdirSync(new URL(`${half}/`, UNSEEN));
  const read = (file: string): ReturnType<typeof parseMarkedDocument> =>
    parseMarkedDocument(readFileSync(new URL(`${half}/${file}`, UNSEEN), 'utf8'));

  it('are five on the war and five of the world', () => {
    expect(files.filter((file) => file.startsWith('war-'))).toHaveLength(5);
    expect(files.filter((file) => file.startsWith('world-'))).toHaveLength(5);
  });

  it.each(files)('%s is soundly marked', (file) => {
    const { text, mentions, dates, quotes } = read(file);
    expect(text).not.toMatch(/[[\]{}@]|<<|>>/);
    expect(mentions.length).toBeGreaterThanOrEqual(20);
    expect(dates.length).toBeGreaterThanOrEqual(10);
    expect(quotes.length).toBeGreaterThanOrEqual(3);
    for (const list of [mentions, dates]) {
      const overlapping = list.filter(({ start }, i) => start < (list[i - 1]?.end ?? 0));
      expect(overlapping).toEqual([]);
    }
  });
});
