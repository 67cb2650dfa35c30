import { findDates } from '../../../src/dates/find-dates.ts';
import type { DateMention, DocumentDate } from '../../../src/model/date.ts';
import type { Span } from '../../../src/model/span.ts';
import { SourceText } from '../../../src/text/source.ts';

/** A Thursday. */
export const THURSDAY = '2024-12-19';

export function given(value: string | null): DocumentDate | null {
  return value === null ? null : { value, source: 'byline', evidence: ['given'] };
}

export function datesIn(
  text: string,
  documentDate: string | null = THURSDAY,
  names: readonly Span[] = [],
): DateMention[] {
  return findDates(new SourceText(text), { documentDate: given(documentDate), names });
}

/** `words | type | value`, one a date. */
export function table(text: string, documentDate: string | null = THURSDAY): string[] {
  return datesIn(text, documentDate).map(
    ({ start, end, type, value }) => `${text.slice(start, end)} | ${type} | ${value}`,
  );
}
