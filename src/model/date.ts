import type { Evidence, Span } from './span.ts';

export const DATE_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
export type DateType = (typeof DATE_TYPES)[number];

/** A stretch of calendar days, both included, ISO `YYYY-MM-DD`; an open side is absent. */
export interface Interval {
  readonly from?: string;
  readonly to?: string;
}

/** A temporal expression, TIMEX3. */
export interface DateMention extends Span {
  readonly type: DateType;
  /** TIMEX3 value: `2024-12-19`, `1988-02`, `199`, `1992/1994`, `P10D`, `XXXX-09-27`, `PAST_REF`. */
  readonly value: string;
  /** What a relative expression was resolved against, `YYYY-MM-DD` or coarser; absent for absolute and unresolved ones. */
  readonly anchor?: string;
  /** The calendar days meant, where they are known. */
  readonly interval?: Interval;
  readonly boilerplate?: true;
  /** True where a reviewer decided it. */
  readonly decided?: true;
  readonly evidence: Evidence;
}

/** A time that a text names outright, as TIMEX3 writes it: a day, a month or a year; with the place of the whole date. */
export interface NamedTime extends Span {
  readonly value: string;
}

/** Between which times a text was published, as far as its own words tell. */
export interface PublicationBounds {
  /** The latest time that it looks back on: it was not published before. */
  readonly notBefore?: NamedTime;
  /** The earliest time, not before that, that it looks ahead to: it was published by then. */
  readonly notAfter?: NamedTime;
}

/** Where a document's date was found; `given` is with the text, by whoever sent it. */
export type DocumentDateSource = 'documents.yaml' | 'given' | 'byline' | 'dateline' | 'navigation' | 'file name';

export interface DocumentDate {
  /** `YYYY-MM-DD`. */
  readonly value: string;
  readonly source: DocumentDateSource;
  /** The place in the text, for the sources that have one. */
  readonly span?: Span;
  readonly evidence: Evidence;
}
