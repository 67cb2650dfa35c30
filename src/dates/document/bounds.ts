import type { DateMention, NamedTime, PublicationBounds } from '../../model/date.ts';
import type { SourceText } from '../../text/source.ts';
import { tenseAround } from '../tense.ts';
import { Words } from '../words.ts';

const NAMED = /^\d{4}(?:-\d{2}){0,2}(?=T|$)/;

/**
 * Bounds on the day of publication from the dates of a text that need no day of publication themselves, by the tense of
 * their clauses. Where no clause has a past tense, dates in clauses of unclear tense count as past.
 */
export function publicationBounds(source: SourceText, dates: readonly DateMention[]): PublicationBounds {
  const words = new Words(source);
  const named: Record<'past' | 'future' | 'unclear', NamedTime[]> = { past: [], future: [], unclear: [] };
  for (const date of dates) {
    if (date.boilerplate || date.anchor !== undefined || (date.type !== 'DATE' && date.type !== 'TIME')) continue;
    const values = date.value.split('/').flatMap((part) => NAMED.exec(part) ?? []);
    if (values.length === 0) continue;
    const from = source.tokens.indexAtOrBefore(date.start);
    const to = source.tokens.indexAtOrBefore(date.end - 1) + 1;
    if (!words.has(from)) words.enterSegmentAround(from);
    const tense = tenseAround(words, from, to);
    for (const value of values) named[tense].push({ value, start: date.start, end: date.end });
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
