import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/dates/find-dates.ts';
import { SourceText } from '../../src/text/source.ts';
import { documentDateOf, readPassages, scorePassages } from './date-passages.ts';

interface SeedDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly value: string;
}

interface SeedDocument {
  readonly documentDate: string | null;
  readonly dates: readonly SeedDate[];
  readonly notDates: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

const shared = new URL('../../../shared/', import.meta.url);
const reference = new URL('gold/seeds.json', shared);
const absent = !existsSync(reference);
if (absent) console.log('skipped: the dates of the seeds, as ../shared is not there');

function seeds(): [string, SeedDocument][] {
  if (absent) return [];
  const { documents } = JSON.parse(readFileSync(reference, 'utf8')) as { documents: Record<string, SeedDocument> };
  return Object.entries(documents);
}

describe.skipIf(absent)('the dates of the seeds', () => {
  it.each(seeds())('%s', (name, { documentDate, dates, notDates }) => {
    const text = readFileSync(new URL(`seeds/${name}`, shared), 'utf8');
    const found = findDates(new SourceText(text), { documentDate: documentDateOf(documentDate), names: [] });
    const shown = found.map(({ start, end, type, value }) => ({
      start,
      end,
      text: text.slice(start, end),
      type,
      value,
    }));
    for (const { start, end, text: words, type, value } of dates) {
      expect(shown).toContainEqual({ start, end, text: words, type, value });
    }
    const wrong = notDates.filter((not) => found.some((date) => date.start < not.end && not.start < date.end));
    expect(wrong).toEqual([]);
  });
});

/** Floors a little under what is measured; raise them when it gets better. */
describe.each([
  ['dev.txt', { strict: 0.97, relaxed: 0.98, value: 0.94 }],
  ['front.txt', { strict: 0.98, relaxed: 0.98, value: 0.96 }],
  ['newsroom.txt', { strict: 0.98, relaxed: 0.98, value: 0.97 }],
  ['wire.txt', { strict: 0.98, relaxed: 0.98, value: 0.96 }],
  ['test.txt', { strict: 0.95, relaxed: 0.96, value: 0.88 }],
])('our own passages, %s', (name, floor) => {
  it('are read well enough', () => {
    const score = scorePassages(readPassages(name));
    const figures = `strict ${score.strict.toFixed(3)}, relaxed ${score.relaxed.toFixed(3)}, value ${score.value.toFixed(3)}`;
    console.log(`${name}: ${figures}`);
    expect(score.strict, figures).toBeGreaterThanOrEqual(floor.strict);
    expect(score.relaxed, figures).toBeGreaterThanOrEqual(floor.relaxed);
    expect(score.value, figures).toBeGreaterThanOrEqual(floor.value);
  });
});
