import { readFileSync } from 'node:fs';
import { findDates } from '../../src/dates/find-dates.ts';
import type { DocumentDate } from '../../src/model/date.ts';
import { SourceText } from '../../src/text/source.ts';

/** A date as annotated, or as found. */
export interface Labelled {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

export interface Passage {
  readonly id: string;
  readonly documentDate: string | null;
  readonly text: string;
  readonly dates: readonly Labelled[];
  readonly optional: readonly Labelled[];
}

/** Shares of exact spans, overlapping spans, and exact spans with the right value: F1 each. */
export interface Score {
  readonly strict: number;
  readonly relaxed: number;
  readonly value: number;
  /** Type and value right, on overlapping spans, as TempEval counts it. */
  readonly relaxedValue: number;
  readonly mistakes: readonly string[];
}

/** Reads the inline format that test/fixtures/dates/README.md describes. */
export function readPassages(name: string): Passage[] {
  const file = readFileSync(new URL(`../fixtures/dates/${name}`, import.meta.url), 'utf8');
  return file.trim().split(/\n\n+/).map(readPassage);
}

function readPassage(block: string): Passage {
  const [head = '', ...lines] = block.split('\n');
  const [id = '', date = '-'] = head.replace(/^# /, '').split(' | ');
  const dates: Labelled[] = [];
  const optional: Labelled[] = [];
  let text = '';
  for (const part of lines.join('\n').split(/(\{[^{}]*\})/)) {
    const label = /^\{(\??)([^|]*)\|([A-Z]*)\|([^}]*)\}$/.exec(part);
    const words = label ? (label[2] ?? '') : part;
    if (label) {
      const entry = {
        start: text.length,
        end: text.length + words.length,
        type: label[3] ?? '',
        value: label[4] ?? '',
      };
      (label[1] === '?' ? optional : dates).push(entry);
    }
    text += words;
  }
  return { id, documentDate: date === '-' ? null : date, text, dates, optional };
}

export function documentDateOf(value: string | null): DocumentDate | null {
  return value === null ? null : { value, source: 'byline', evidence: ['given'] };
}

export function scorePassages(passages: readonly Passage[]): Score {
  let [wanted, found, strict, relaxed, value, relaxedValue] = [0, 0, 0, 0, 0, 0];
  const mistakes: string[] = [];
  for (const passage of passages) {
    const mentions = findDates(new SourceText(passage.text), {
      documentDate: documentDateOf(passage.documentDate),
      names: [],
    });
    const counted = mentions.filter((mention) => !passage.optional.some((other) => overlaps(mention, other)));
    wanted += passage.dates.length;
    found += counted.length;
    const say = (what: string, date: Labelled): void => {
      mistakes.push(`${passage.id} ${what} "${passage.text.slice(date.start, date.end)}" ${date.type} ${date.value}`);
    };
    for (const date of passage.dates) {
      const exact = counted.find((mention) => mention.start === date.start && mention.end === date.end);
      const near = exact ?? counted.find((mention) => overlaps(mention, date));
      if (exact) strict++;
      if (near) relaxed++;
      const right = near?.value === date.value && near.type === date.type;
      if (exact && right) value++;
      if (right) relaxedValue++;
      if (!exact || !right) {
        say('wanted', date);
        if (near) say('  found', near);
      }
    }
    for (const mention of counted) if (!passage.dates.some((date) => overlaps(mention, date))) say('extra', mention);
  }
  const f1 = (hits: number): number => (wanted + found === 0 ? 1 : (2 * hits) / (wanted + found));
  return { strict: f1(strict), relaxed: f1(relaxed), value: f1(value), relaxedValue: f1(relaxedValue), mistakes };
}

function overlaps(a: Labelled, b: Labelled): boolean {
  return a.start < b.end && b.start < a.end;
}
