import type { Interval } from '../../model/date.ts';
import {
  addMonths,
  civilDay,
  dayNumber,
  daysInMonth,
  formatDay,
  isoWeek,
  pad,
  weekdayOf,
  type DayNumber,
} from '../calendar.ts';
import type { Season, Unit } from '../meaning.ts';

/** A stretch of the calendar of some grain. */
export type Stamp =
  | {
      readonly unit: 'day';
      readonly day: DayNumber;
      /** The year is a stand-in: `XXXX-09-27`. */ readonly yearless?: true;
    }
  /** By its Monday. */
  | { readonly unit: 'week' | 'weekend'; readonly day: DayNumber }
  | { readonly unit: 'month'; readonly year: number; readonly month: number; readonly yearless?: true }
  /** Numbers count from 1. */
  | { readonly unit: 'quarter' | 'half'; readonly year: number; readonly number: number }
  | { readonly unit: 'season'; readonly year: number; readonly season: Season }
  | { readonly unit: 'year'; readonly year: number }
  /** The year without its last digit, or its last two. */
  | { readonly unit: 'decade' | 'century'; readonly number: number };

/** The year that stands in where none is known; a leap year, so that it has every day. */
export const STAND_IN_YEAR = 2000;

const SEASON_STARTS: Record<Season, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** TIMEX3 value. */
export function formatStamp(stamp: Stamp): string {
  switch (stamp.unit) {
    case 'day':
      return stamp.yearless ? `XXXX${formatDay(stamp.day).slice(4)}` : formatDay(stamp.day);
    case 'week':
    case 'weekend': {
      const { year, week } = isoWeek(stamp.day);
      return `${formatYear(year)}-W${pad(week)}${stamp.unit === 'weekend' ? '-WE' : ''}`;
    }
    case 'month':
      return `${stamp.yearless ? 'XXXX' : formatYear(stamp.year)}-${pad(stamp.month)}`;
    case 'quarter':
      return `${formatYear(stamp.year)}-Q${stamp.number}`;
    case 'half':
      return `${formatYear(stamp.year)}-H${stamp.number}`;
    case 'season':
      return `${formatYear(stamp.year)}-${stamp.season}`;
    case 'year':
      return formatYear(stamp.year);
    case 'decade':
      return pad(stamp.number, 3);
    case 'century':
      return stamp.number < 0 ? `BC${pad(-stamp.number - 1)}` : pad(stamp.number);
  }
}

export function formatYear(year: number): string {
  return year < 0 ? `BC${pad(-year, 4)}` : pad(year, 4);
}

/** First and last day; undefined before the common era and where the year is unknown. */
export function daysOf(stamp: Stamp): { readonly from: DayNumber; readonly to: DayNumber } | undefined {
  switch (stamp.unit) {
    case 'day':
      return stamp.yearless ? undefined : { from: stamp.day, to: stamp.day };
    case 'week':
      return { from: stamp.day, to: stamp.day + 6 };
    case 'weekend':
      return { from: stamp.day + 5, to: stamp.day + 6 };
    case 'month':
      return stamp.yearless ? undefined : months(stamp.year, stamp.month, 1);
    case 'quarter':
      return months(stamp.year, stamp.number * 3 - 2, 3);
    case 'half':
      return months(stamp.year, stamp.number * 6 - 5, 6);
    case 'season':
      return months(stamp.year, SEASON_STARTS[stamp.season], 3);
    case 'year':
      return months(stamp.year, 1, 12);
    case 'decade':
      return months(stamp.number * 10, 1, 120);
    case 'century':
      return months(stamp.number * 100, 1, 1200);
  }
}

function months(year: number, month: number, count: number): { from: DayNumber; to: DayNumber } | undefined {
  if (year < 0 || year > 9999) return undefined;
  const last = addMonths(year, month, count - 1);
  return { from: dayNumber(year, month, 1), to: dayNumber(last.year, last.month, daysInMonth(last.year, last.month)) };
}

export function intervalOf(stamp: Stamp): Interval | undefined {
  const days = daysOf(stamp);
  if (!days) return undefined;
  const from = formatDay(days.from);
  return { from, to: days.to === days.from ? from : formatDay(days.to) };
}

export function yearOf(stamp: Stamp): number | undefined {
  switch (stamp.unit) {
    case 'day':
      return stamp.yearless ? undefined : civilDay(stamp.day).year;
    case 'week':
    case 'weekend':
      return civilDay(stamp.day).year;
    case 'month':
      return stamp.yearless ? undefined : stamp.year;
    case 'decade':
    case 'century':
      return undefined;
    default:
      return stamp.year;
  }
}

export function monthOf(stamp: Stamp): number | undefined {
  if (stamp.unit === 'day' || stamp.unit === 'week' || stamp.unit === 'weekend') return civilDay(stamp.day).month;
  return stamp.unit === 'month' ? stamp.month : undefined;
}

/** Monday of the week of a day. */
export function mondayOf(day: DayNumber): DayNumber {
  return day - weekdayOf(day) + 1;
}

/** The stamp of grain `unit`, `by` units away from `base`; undefined where `base` is too coarse to say. */
export function shiftStamp(base: Stamp, unit: Unit, by: number): Stamp | undefined {
  switch (unit) {
    case 'day':
      return base.unit === 'day' ? { ...base, day: base.day + Math.trunc(by) } : undefined;
    case 'week':
    case 'weekend':
      return base.unit === 'day' || base.unit === 'week' || base.unit === 'weekend'
        ? base.unit === 'day' && base.yearless
          ? undefined
          : { unit, day: mondayOf(base.day) + 7 * Math.trunc(by) }
        : undefined;
    case 'month':
      return shiftMonth(base, by);
    default:
      return shiftYears(base, unit, by);
  }
}

function shiftMonth(base: Stamp, by: number): Stamp | undefined {
  const month = monthOf(base);
  if (month === undefined) return undefined;
  const yearless = (base.unit === 'day' || base.unit === 'month') && base.yearless === true;
  const shifted = addMonths(yearOf(base) ?? STAND_IN_YEAR, month, Math.trunc(by));
  return yearless ? { unit: 'month', ...shifted, yearless } : { unit: 'month', ...shifted };
}

function shiftYears(base: Stamp, unit: Unit, by: number): Stamp | undefined {
  const year =
    yearOf(base) ??
    (base.unit === 'decade' ? base.number * 10 : base.unit === 'century' ? base.number * 100 : undefined);
  if (year === undefined) return undefined;
  if (unit === 'decade') return { unit, number: Math.floor(year / 10) + Math.trunc(by) };
  if (unit === 'century') return { unit, number: Math.floor(year / 100) + Math.trunc(by) };
  if (unit === 'year') return { unit, year: year + Math.trunc(by) };
  const month = monthOf(base);
  if (unit !== 'quarter' && unit !== 'half') return undefined;
  const size = unit === 'quarter' ? 3 : 6;
  const number = month === undefined ? (base.unit === unit ? base.number : undefined) : Math.ceil(month / size);
  if (number === undefined) return undefined;
  const shifted = addMonths(year, (number - 1) * size + 1, Math.trunc(by) * size);
  return { unit, year: shifted.year, number: Math.ceil(shifted.month / size) };
}

/** The same stretch of another year. */
export function inYear(stamp: Stamp, years: number): Stamp | undefined {
  if (stamp.unit === 'quarter' || stamp.unit === 'half' || stamp.unit === 'season')
    return { ...stamp, year: stamp.year + years };
  if (stamp.unit === 'month') return { ...stamp, year: stamp.year + years };
  return undefined;
}
