import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findBoilerplate } from '../../src/boilerplate/find-boilerplate.ts';
import { findStructure } from '../../src/boilerplate/structure.ts';
import { SourceText } from '../../src/text/source.ts';
import { measure } from '../../src/train/boilerplate/measure.ts';
import { readPages, splitOf, type LabelledPage, type Split } from '../../src/train/boilerplate/pages.ts';
import { LINE_MODEL, WAYS } from '../unit/boilerplate/boilerplate-of.ts';

const SHARED = new URL('../../../shared/', import.meta.url);
const present = existsSync(SHARED);
if (!present) console.warn(`Skipped: the gold tests of boilerplate need ${fileURLToPath(SHARED)}, which is absent.`);

interface GoldDocument {
  readonly boilerplate: Readonly<Record<string, string>>;
  readonly boilerplateRanges: readonly { readonly start: number; readonly end: number; readonly category: string }[];
}

function seeds(): [string, GoldDocument, SourceText][] {
  const text = (name: string): string => readFileSync(new URL(name, SHARED), 'utf8');
  const { documents } = JSON.parse(text('gold/seeds.json')) as { documents: Record<string, GoldDocument> };
  return Object.entries(documents).map(([name, gold]) => [name, gold, new SourceText(text(`seeds/${name}`))]);
}

describe.skipIf(!present)('the seeds', () => {
  describe.each(WAYS)('with %s', (_, model) => {
    it('every line and range, and nothing else', () => {
      for (const [name, gold, source] of seeds()) {
        const found = findBoilerplate(source, model);
        const lines = found.filter(({ wholeLine }) => wholeLine).map(({ line }) => String(line));
        expect(lines, name).toEqual(Object.keys(gold.boilerplate));
        const ranges = found.flatMap(({ wholeLine, start, end, category }) =>
          wholeLine ? [] : [{ start, end, category }],
        );
        expect(ranges, name).toEqual(
          gold.boilerplateRanges.map(({ start, end, category }) => ({ start, end, category })),
        );
      }
    });

    it('the right category for 42 of 44 lines', () => {
      let right = 0;
      for (const [, gold, source] of seeds()) {
        for (const { wholeLine, line, category } of findBoilerplate(source, model)) {
          if (wholeLine && gold.boilerplate[String(line)] === category) right++;
        }
      }
      expect(right).toBeGreaterThanOrEqual(42);
    });
  });

  it('their odd structure: two glued questions and a block that repeats the article', () => {
    const notes = seeds().flatMap(([name, , source]) =>
      findStructure(source, findBoilerplate(source, null)).map(({ kind, line, splitAt }) => {
        const column = splitAt === undefined ? '' : `:${splitAt - (source.lines[line - 1]?.start ?? 0)}`;
        return `${name.slice(0, 3)} ${kind} ${line}${column}`;
      }),
    );
    expect(notes.filter((note) => !note.includes('no-headline'))).toEqual([
      '002 faq-block 17',
      '002 glued-question 21:226',
      '002 glued-question 23:135',
    ]);
    expect(notes.filter((note) => note.includes('no-headline')).map((note) => note.slice(0, 3))).toEqual([
      '000',
      '002',
      '004',
    ]);
  });
});

describe.skipIf(!present)('pages labelled by presence in the article, headlines left out', () => {
  const pages: LabelledPage[] = present ? readPages(fileURLToPath(new URL('data/boilerplate', SHARED))) : [];
  const variant = (name: string, split: Split): LabelledPage[] =>
    pages.filter((page) => page.variant === name && splitOf(page.id) === split);

  it('raw pages that the model has not seen', () => {
    const scores = measure(variant('naive', 'test'), LINE_MODEL);
    expect(scores.f1).toBeGreaterThanOrEqual(0.91);
    expect(scores.contentWordsLost).toBeLessThanOrEqual(0.025);
  });

  it('what Readability and boilerpipe leave of them', () => {
    expect(measure(variant('after-readability_js', 'test'), LINE_MODEL).f1).toBeGreaterThanOrEqual(0.86);
    expect(measure(variant('after-boilerpipe', 'test'), LINE_MODEL).f1).toBeGreaterThanOrEqual(0.6);
  });

  it('what boilerpipe leaves of the development pages, by the rules alone', () => {
    const scores = measure(variant('after-boilerpipe', 'dev'), null);
    expect(scores.f1).toBeGreaterThanOrEqual(0.8);
    expect(scores.contentWordsLost).toBeLessThanOrEqual(0.02);
  });
});
