import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findBoilerplate } from '../../src/boilerplate/find-boilerplate.ts';
import { findStructure } from '../../src/boilerplate/structure.ts';
import { SourceText } from '../../src/text/source.ts';
import { measure } from '../../src/train/boilerplate/measure.ts';
import { readPages, type LabelledPage } from '../../src/train/boilerplate/pages.ts';
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

/**
 * The shipped model has learned from these pages: these floors tell that nothing broke. How good it is on pages that it has
 * not seen is printed by `npm run train -- boilerplate --folds`, which takes minutes.
 */
describe.skipIf(!present)('pages labelled by presence in the article, headlines left out', () => {
  const pages: LabelledPage[] = present ? readPages(fileURLToPath(new URL('data/boilerplate', SHARED))) : [];
  const view = (name: string): LabelledPage[] => pages.filter(({ variant }) => variant === name);

  it.each([
    ['naive', 0.98, 0.01],
    ['after-boilerpipe', 0.87, 0.01],
    ['after-readability_js', 0.85, 0.01],
    ['after-newspaper', 0.62, 0.01],
    ['after-trafilatura', 0.66, 0.01],
  ])('%s: F1 of lines is at least %f, and at most %f of the content’s words are lost', (name, f1, lost) => {
    const scores = measure(view(name), LINE_MODEL);
    expect(scores.f1).toBeGreaterThanOrEqual(f1);
    expect(scores.contentWordsLost).toBeLessThanOrEqual(lost);
  });

  it.each([
    ['naive', 0.81],
    ['after-boilerpipe', 0.81],
    ['after-readability_js', 0.67],
    ['after-newspaper', 0.53],
    ['after-trafilatura', 0.56],
  ])('%s, by the rules alone: F1 of lines is at least %f', (name, f1) => {
    const scores = measure(view(name), null);
    expect(scores.f1).toBeGreaterThanOrEqual(f1);
    expect(scores.contentWordsLost).toBeLessThanOrEqual(0.01);
  });
});
