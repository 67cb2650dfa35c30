import { describe, expect, it } from 'vitest';
import { findBoilerplate } from '../../../src/boilerplate/find-boilerplate.ts';
import { witnessOf } from '../../../src/boilerplate/repetition-witness.ts';
import { SourceText } from '../../../src/text/source.ts';
import { ARTICLE, WAYS } from './boilerplate-of.ts';
import type { LineModel } from '../../../src/boilerplate/line-model.ts';

const HEADLINE = 'Lock to be rebuilt after close vote';
const FOURTH =
  'The birds, of which nobody had spoken all night, were gone from the upper basin when the mayors came out.';
const FIFTH =
  'Rebuilding will take three summers and cost as much as the bridge, the treasurer of the towns said on Tuesday.';
const CREED =
  'The River Post has brought the towns along the water news, weather and boat times every day since May 1874.';

/** The lines found where other files hold some: those of `files`, each in so many. */
function linesFound(lines: readonly string[], files: ReadonlyMap<string, number>, model: LineModel | null): string[] {
  const repeated = Array.from(files, ([line, count]) => ({ line, count, files: ['a.txt', 'b.txt'], near: false }));
  const found = findBoilerplate(new SourceText(lines.join('\n')), model, witnessOf(repeated));
  return found.map(({ line }) => lines[line - 1] ?? '');
}

const inFiles = (count: number, ...lines: readonly string[]): Map<string, number> =>
  new Map(lines.map((line) => [line, count]));

describe.each(WAYS)('what other files hold, with %s', (_, model) => {
  it('spares a report that several sites print, with its headline', () => {
    const report = [HEADLINE, 'By Anna Lindqvist', ...ARTICLE, FOURTH];
    const page = ['Menu', ...report, '© 2021 Upland Courier'];
    expect(linesFound(page, inFiles(4, ...report), model)).toEqual(['Menu', 'By Anna Lindqvist', page.at(-1)]);
  });

  it('spares what a site kept of such a report between sentences of its own', () => {
    const page = [HEADLINE, 'By Anna Lindqvist', FIFTH, ARTICLE[0], FOURTH, ARTICLE[1], 'Tags: locks, mayors'];
    expect(linesFound(page, inFiles(3, ARTICLE[0], ARTICLE[1]), model)).toEqual(['By Anna Lindqvist', page.at(-1)]);
  });

  it('spares a heading and a short sentence between copied paragraphs', () => {
    const copied = [ARTICLE[0], 'What the engineers wanted', ARTICLE[1], 'The vote took an hour.', ARTICLE[2]];
    expect(linesFound([HEADLINE, ...copied, FOURTH], inFiles(5, ...copied), model)).toEqual([]);
  });

  it('takes a short line of the site amid the text', () => {
    const page = [HEADLINE, ARTICLE[0], 'River towns, river news', ARTICLE[1], ARTICLE[2]];
    expect(linesFound(page, inFiles(2, 'River towns, river news'), model)).toEqual(['River towns, river news']);
  });

  it('takes a paragraph that speaks to the reader', () => {
    const plea =
      'Our reporters sit through the long nights so that you need not, and they are glad of a letter now and then.';
    expect(linesFound([HEADLINE, ARTICLE[0], plea, ARTICLE[1]], inFiles(3, plea), model)).toEqual([plea]);
  });

  it('takes a paragraph that goes on with the boilerplate below the text', () => {
    const page = [HEADLINE, ...ARTICLE, FOURTH, FIFTH, 'Share this article', CREED];
    expect(linesFound(page, inFiles(3, CREED), model)).toEqual(['Share this article', CREED]);
  });

  it('takes a lone paragraph amid the text only where a great many files hold it', () => {
    const page = [HEADLINE, ARTICLE[0], CREED, ARTICLE[1], ARTICLE[2]];
    expect(linesFound(page, inFiles(4, CREED), model)).toEqual([]);
    expect(linesFound(page, inFiles(40, CREED), model)).toEqual([CREED]);
  });
});
