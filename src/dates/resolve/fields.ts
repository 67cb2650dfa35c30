import { civilDay, dayNumber, formatDay, isDay, pad, weekdayOf, type DayNumber } from '../calendar.ts';
import type { Fields } from '../meaning.ts';
import { formatYear, STAND_IN_YEAR, type Stamp } from './stamp.ts';

/** The finest grain of calendar that the fields name; undefined for a time of day alone. */
export type Grain =
  'day' | 'month' | 'weekday' | 'monthday' | 'quarter' | 'half' | 'season' | 'year' | 'decade' | 'century';

export function grainOf(f: Fields): Grain | undefined {
  if (f.month !== undefined) return f.day === undefined && f.nth === undefined ? 'month' : 'day';
  if (f.weekday !== undefined) return 'weekday';
  if (f.day !== undefined) return 'monthday';
  if (f.quarter !== undefined) return 'quarter';
  if (f.half !== undefined) return 'half';
  if (f.season !== undefined) return 'season';
  if (f.year !== undefined) return 'year';
  if (f.decade !== undefined) return 'decade';
  return f.century === undefined ? undefined : 'century';
}

/** The stretch of the calendar that the fields mean in a given year; undefined where that year has no such day. */
export function stampIn(f: Fields, year: number): Stamp | undefined {
  const { month, day } = f;
  if (month !== undefined && day !== undefined) {
    return isDay(year, month, day) ? { unit: 'day', day: dayNumber(year, month, day) } : undefined;
  }
  if (month !== undefined && f.nth !== undefined && f.weekday !== undefined) {
    return { unit: 'day', day: nthWeekday(year, month, f.weekday, f.nth) };
  }
  if (month !== undefined) return { unit: 'month', year, month };
  if (f.quarter !== undefined) return { unit: 'quarter', year, number: f.quarter };
  if (f.half !== undefined) return { unit: 'half', year, number: f.half };
  if (f.season !== undefined) return { unit: 'season', year, season: f.season };
  return { unit: 'year', year };
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): DayNumber {
  const first = nearWeekday(dayNumber(year, month, 1), weekday, 1, false);
  const found = first + (nth - 1) * 7;
  return civilDay(found).month === month ? found : found - 7;
}

/** A stand-in for a day or month whose year is unknown, so that "two days later" can count from it. */
export function yearlessStamp(f: Fields): Stamp | undefined {
  const stamp = f.month === undefined || f.nth !== undefined ? undefined : stampIn(f, STAND_IN_YEAR);
  return stamp?.unit === 'day' || stamp?.unit === 'month' ? { ...stamp, yearless: true } : undefined;
}

/** The value with an X for every digit that is unknown. */
export function underspecified(f: Fields): string {
  const year = f.year === undefined ? 'XXXX' : formatYear(f.year);
  if (f.month !== undefined)
    return f.day === undefined ? `${year}-${pad(f.month)}` : `${year}-${pad(f.month)}-${pad(f.day)}`;
  if (f.weekday !== undefined) return `XXXX-WXX-${f.weekday}`;
  if (f.day !== undefined) return `XXXX-XX-${pad(f.day)}`;
  if (f.quarter !== undefined) return `${year}-Q${f.quarter}`;
  if (f.half !== undefined) return `${year}-H${f.half}`;
  if (f.season !== undefined) return `${year}-${f.season}`;
  return f.clock === undefined && f.part === undefined ? year : '';
}

/** What is added to the value of a day for a time of it. */
export function timeSuffix(f: Fields): string {
  return f.clock === undefined ? (f.part === undefined ? '' : `T${f.part}`) : `T${f.clock}`;
}

/** The weekday nearest to `from` on the wanted side, `from` itself included unless `strict`. */
export function nearWeekday(from: DayNumber, weekday: number, direction: -1 | 1, strict: boolean): DayNumber {
  const start = strict ? from + direction : from;
  const away = direction < 0 ? weekdayOf(start) - weekday : weekday - weekdayOf(start);
  return start + direction * ((away + 7) % 7);
}

/** The day of the month nearest to `from` on the wanted side, `from` included. */
export function nearMonthDay(from: DayNumber, day: number, direction: -1 | 1): DayNumber | undefined {
  const at = civilDay(from);
  for (let step = 0; step < 4; step++) {
    const index = at.year * 12 + at.month - 1 + step * direction;
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
    if (!isDay(year, month, day)) continue;
    const found = dayNumber(year, month, day);
    if (direction < 0 ? found <= from : found >= from) return found;
  }
  return undefined;
}

/** A note where the text's weekday is not that of the date. */
export function weekdayNote(f: Fields, day: DayNumber): string[] {
  const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  if (f.weekday === undefined || weekdayOf(day) === f.weekday) return [];
  return [`the text says ${names[f.weekday - 1] ?? ''}, but ${formatDay(day)} is a ${names[weekdayOf(day) - 1] ?? ''}`];
}
