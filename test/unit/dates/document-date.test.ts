import { describe, expect, it } from 'vitest';
import { findDocumentDate } from '../../../src/dates/document-date.ts';
import type { DocumentFacts } from '../../../src/knowledge/knowledge.ts';
import type { Boilerplate } from '../../../src/model/boilerplate.ts';
import { LARGE, SourceText } from '../../../src/text/source.ts';

function dateOf(text: string, name = 'a.txt', facts?: DocumentFacts, boilerplate: Boilerplate[] = []): string | null {
  const found = findDocumentDate(new SourceText(text), { name, facts, boilerplate });
  return found && `${found.value} ${found.source}`;
}

describe('findDocumentDate', () => {
  it.each([
    ['Published: 3 March 2021\nThe army moved on.', '2021-03-03 byline'],
    ['Headline of the day\nBy Ann Lee | 3 March 2021\nThe army moved on.', '2021-03-03 byline'],
    ['12/19/2024 / By Ann Lee\nThe army moved on.', '2024-12-19 byline'],
    ['Updated 5:30 PM EST, Mon December 2, 2024\nPublished 1:00 PM EST, Sun December 1, 2024', '2024-12-01 byline'],
    ['Last updated: 2024-12-02T10:00:00Z\nThe army moved on.', '2024-12-02 byline'],
    ['LONDON, 5 October 2020 (Reuters) - The minister left.', '2020-10-05 dateline'],
    ['KYIV, Ukraine, March 12, 2021 — The minister left.', '2021-03-12 dateline'],
    [' date 2021-12-22 ENGLISH arrow icon\nHome', '2021-12-22 navigation'],
    ['Home | World | Thursday, 19 December 2024\nThe army moved on.', '2024-12-19 navigation'],
    ['Ann Lee\nTuesday 3 March 2020 10.30 GMT\nThe army moved on.', '2020-03-03 navigation'],
  ])('%j', (text, date) => {
    expect(dateOf(text)).toBe(date);
  });

  it.each([
    ['2020-10-27_foo.txt', '2020-10-27 file name'],
    ['20201027-foo.txt', '2020-10-27 file name'],
    ['news/2020/10/27/foo.txt', '2020-10-27 file name'],
    ['APW19980227.0489.txt', '1998-02-27 file name'],
    ['27.10.2020 foo.txt', '2020-10-27 file name'],
    ['000_54021c6d6708c242.txt', null],
    ['001_20201399.txt', null],
    ['a1b220201027c3d4.txt', null],
  ])('reads the file name %j', (name, date) => {
    expect(dateOf('The army moved on.', name)).toBe(date);
  });

  it('never takes a copyright line, and says so', () => {
    expect(dateOf('The army moved on.\n© 5 May 2022 Example News')).toBeNull();
    expect(dateOf('The army moved on.\nCopyright May 5, 2022. All rights reserved.')).toBeNull();
    const source = new SourceText('12/19/2024 / By Ann Lee\nText.\nCOPYRIGHT © 2022 Example News');
    const found = findDocumentDate(source, { name: '', facts: undefined, boilerplate: [] });
    expect(found?.value).toBe('2024-12-19');
    expect(found?.evidence.join('; ')).toContain('line 3 says 2022, but that is a copyright line');
  });

  it('does not take a date that a sentence speaks of', () => {
    expect(dateOf('The battle of 5 May 2020 was lost.\nOn 6 May 2020, the army moved on.')).toBeNull();
  });

  it('takes the date that came with the text before any in it, and documents.yaml before that', () => {
    const source = new SourceText('River Post, 5 March 2021\n\nText.\n');
    const find = (facts?: DocumentFacts) =>
      findDocumentDate(source, { name: '2021-03-06.txt', facts, given: '2021-03-07', boilerplate: [] });
    expect(find()).toMatchObject({ value: '2021-03-07', source: 'given' });
    expect(find()?.evidence[0]).toBe('given with the text');
    expect(find({ date: '2021-03-08' })).toMatchObject({ value: '2021-03-08', source: 'documents.yaml' });
  });

  it('lets documents.yaml win, the text before the file name', () => {
    const text = 'Published: 3 March 2021\nThe army moved on.';
    expect(dateOf(text, '2021-03-05.txt', { date: '2021-03-04' })).toBe('2021-03-04 documents.yaml');
    expect(dateOf(text, '2021-03-05.txt', { date: '2021-02-31' })).toBe('2021-03-03 byline');
    const found = findDocumentDate(new SourceText(text), { name: '2021-03-05.txt', facts: undefined, boilerplate: [] });
    expect(found?.evidence.join('; ')).toContain('the file name says 2021-03-05');
  });

  it('uses a boilerplate line in the middle of a text', () => {
    const lines = Array.from({ length: 40 }, (_, i) => `This is sentence ${i}, which is long enough to be one.`);
    lines[20] = 'Ann Lee, 3 March 2021';
    const text = lines.join('\n');
    const start = text.indexOf('Ann Lee');
    const byline: Boilerplate = {
      start,
      end: start + 21,
      line: 21,
      wholeLine: true,
      category: 'byline',
      score: 1,
      evidence: ['x'],
    };
    expect(dateOf(text)).toBeNull();
    expect(dateOf(text, '', undefined, [byline])).toBe('2021-03-03 byline');
  });

  it('reads the lines of a text that is too large for tokens as those of any other', () => {
    const prose = 'The army moved on to the river.\n';
    const foot = 'It began on 25/12/2020 there.';
    const text = `03/04/2021 / By Ann Lee\n${prose.repeat(Math.ceil(LARGE / prose.length))}${foot}`;
    expect(dateOf(text)).toBe(dateOf(`03/04/2021 / By Ann Lee\n${prose.repeat(20)}${foot}`));
    expect(dateOf(text)).toBe('2021-04-03 byline');
  });

  it('decides the order of day and month by the whole text', () => {
    expect(dateOf('03/04/2021 / By Ann Lee\nIt began on 25/12/2020 there.')).toBe('2021-04-03 byline');
    expect(dateOf('03/04/2021 / By Ann Lee\nIt began on 12/25/2020 there.')).toBe('2021-03-04 byline');
  });
});
