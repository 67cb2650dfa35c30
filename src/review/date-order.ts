import type { DateMention } from '../model/date.ts';
import { t } from '../util/l10n.ts';

/** Where a date has its place: in time, nowhere yet, or nowhere ever ("ten days", "every Friday", "recently"). */
export type TimePlace =
  | { readonly kind: 'unresolved' }
  | { readonly kind: 'timeless' }
  /** `at` orders, as a number YYYYMMDD with zeros for what is not known, before Christ below zero. */
  | { readonly kind: 'resolved'; readonly at: number; readonly period: Period };

/** The year, decade or century that a date is listed under. */
export interface Period {
  readonly unit: 'year' | 'decade' | 'century';
  /** The year, or the first year of the decade or century. */
  readonly year: number;
}

/** As a heading: `1992`, `1990s`, `1100 to 1199`, `44 BC`. */
export function periodName({ unit, year }: Period): string {
  if (year < 0) return t('{0} BC', -year);
  if (unit === 'year') return String(year);
  return unit === 'decade' ? t('{0}s', year) : t('{0} to {1}', year, year + 99);
}

/** The name of the decade or century that a TIMEX3 value is, `1990s` for `199`; undefined for all other values. */
export function decadeOrCentury(value: string): string | undefined {
  if (!/^\d{2,3}$/.test(value)) return undefined;
  return periodName({ unit: value.length === 3 ? 'decade' : 'century', year: Number(value.padEnd(4, '0')) });
}

const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** Finds a date's place in time by its interval or, without one, by its TIMEX3 value. */
export function timePlaceOf({ type, value, interval }: DateMention): TimePlace {
  if (type === 'DURATION' || type === 'SET' || value.endsWith('_REF')) return { kind: 'timeless' };
  const first = value.split('/')[0] ?? value;
  if (first.includes('X') && !interval?.from) return { kind: 'unresolved' };
  const era = first.startsWith('BC') ? -1 : 1;
  const match = /^(?:BC)?(\d{2,4})(?:-(?:(\d{2})(?:-(\d{2}))?|W(\d{2})|Q(\d)|H(\d)|(SP|SU|FA|WI)))?/.exec(first);
  if (!match) return interval?.from ? fromDay(interval.from) : { kind: interval ? 'timeless' : 'unresolved' };
  const [, digits = '', month, day, week, quarter, half, season] = match;
  const year = era * Number(digits.padEnd(4, '0'));
  const unit = digits.length === 4 ? 'year' : digits.length === 3 ? 'decade' : 'century';
  const inYear = Number(month ?? SEASONS[season ?? ''] ?? monthOf(week, quarter, half)) * 100 + Number(day ?? 0);
  return { kind: 'resolved', at: year * 10_000 + inYear, period: { unit, year } };
}

function fromDay(day: string): TimePlace {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { kind: 'resolved', at: year * 10_000 + month * 100 + date, period: { unit: 'year', year } };
}

/** The month in which a week, quarter or half of a year begins; 0 where none is named. */
function monthOf(week: string | undefined, quarter: string | undefined, half: string | undefined): number {
  if (week !== undefined) return Math.min(12, Math.floor(((Number(week) - 1) * 7) / 30.5) + 1);
  if (quarter !== undefined) return Number(quarter) * 3 - 2;
  return half === undefined ? 0 : Number(half) * 6 - 5;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** What a person may type to find a date: its value, type and the name of its month. */
export function searchTextOf({ type, value }: DateMention): string {
  const month = /^(?:\d{4}|XXXX)-(\d{2})/.exec(value)?.[1];
  return `${value} ${type} ${MONTHS[Number(month ?? 0) - 1] ?? ''}`;
}
