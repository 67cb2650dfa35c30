/** Day numbers count from 1970-01-01, which is 0, in the proleptic Gregorian calendar. */
export type DayNumber = number;

export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Days of 400 years, the period of the Gregorian calendar. */
const ERA_DAYS = 146097;

/** Counts years from March, so that the leap day is the last day of its year. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - 719468;
}

export function civilDay(number: DayNumber): CivilDay {
  const shifted = number + 719468;
  const era = Math.floor(shifted / ERA_DAYS);
  const dayOfEra = shifted - era * ERA_DAYS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * march + 2) / 5) + 1 };
}

/** ISO weekday: Monday is 1, Sunday 7. */
export function weekdayOf(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Is there such a day? Without a year February has 29. */
export function isDay(year: number | undefined, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month);
}

/** Monday of an ISO week. */
export function weekStart(year: number, week: number): DayNumber {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

export function isoWeek(number: DayNumber): { readonly year: number; readonly week: number } {
  const { year } = civilDay(number - weekdayOf(number) + 4);
  return { year, week: Math.floor((number - weekStart(year, 1)) / 7) + 1 };
}

/** The month `count` months away. */
export function addMonths(
  year: number,
  month: number,
  count: number,
): { readonly year: number; readonly month: number } {
  const index = year * 12 + month - 1 + count;
  return { year: Math.floor(index / 12), month: index - Math.floor(index / 12) * 12 + 1 };
}

export function pad(number: number, width = 2): string {
  const digits = String(number);
  return digits.length < width ? digits.padStart(width, '0') : digits;
}

/** `YYYY-MM-DD`. */
export function formatDay(number: DayNumber): string {
  const { year, month, day } = civilDay(number);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** Reads `YYYY-MM-DD`; undefined where it is no such day. */
export function parseDay(text: string): DayNumber | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year > 0 && isDay(year, month, day) ? dayNumber(year, month, day) : undefined;
}
