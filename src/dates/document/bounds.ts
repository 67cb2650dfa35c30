import type { DateMention } from '../../model/date.ts';
import { indexAtOrBefore } from '../../text/lines.ts';
import type { SourceText } from '../../text/source.ts';
import { tenseAround } from '../tense.ts';
import { Words } from '../words.ts';

/** A time that a text names outright, as TIMEX3 writes it: a day, a month or a year. */
export interface NamedTime {
  readonly value: string;
  /** Where it stands, an offset in the text. */
  readonly start: number;
}

/** Between which times a text was published, as far as its own words tell. */
export interface PublicationBounds {
  /** The latest time that it looks back on: it was not published before. */
  readonly notBefore?: NamedTime;
  /** The earliest time, not before that, that it looks ahead to: it was published by then. */
  readonly notAfter?: NamedTime;
}

const NAMED = /^\d{4}(?:-\d{2}){0,2}(?=T|$)/;

/**
 * Bounds on the day of publication from the dates of a text that need no day of publication themselves, by the tense of
 * their clauses. Where no clause has a past tense, dates in clauses of unclear tense count as past.
 */
export function publicationBounds(source: SourceText, dates: readonly DateMention[]): PublicationBounds {
  const words = new Words(source);
  const named: Record<'past' | 'future' | 'unclear', NamedTime[]> = { past: [], future: [], unclear: [] };
  let end = 0;
  for (const date of dates) {
    if (date.boilerplate || date.anchor !== undefined || (date.type !== 'DATE' && date.type !== 'TIME')) continue;
    const from = indexAtOrBefore(source.tokens, date.start);
    const to = indexAtOrBefore(source.tokens, date.end - 1) + 1;
    while (end <= from) end = words.enterSegment(end);
    const tense = tenseAround(words, from, to);
    for (const part of date.value.split('/')) {
      const value = NAMED.exec(part)?.[0];
      if (value !== undefined) named[tense].push({ value, start: date.start });
    }
  }
  const notBefore = latest(named.past.length > 0 ? named.past : named.unclear);
  const ahead = named.future.filter(({ value }) => notBefore === undefined || lastDay(value) >= notBefore.value);
  const notAfter = ahead.reduce<NamedTime | undefined>(
    (a, b) => (a && lastDay(a.value) <= lastDay(b.value) ? a : b),
    undefined,
  );
  return { ...(notBefore && { notBefore }), ...(notAfter && { notAfter }) };
}

/** The latest by its first day, the finer one of two that start alike. */
function latest(times: readonly NamedTime[]): NamedTime | undefined {
  return times.reduce<NamedTime | undefined>((a, b) => (a && a.value >= b.value ? a : b), undefined);
}

/** For comparison only: no month has a day after. */
const lastDay = (value: string): string =>
  value.length === 4 ? `${value}-12-31` : value.length === 7 ? `${value}-31` : value;
