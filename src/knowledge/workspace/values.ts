/** `YYYY-MM-DD` by its form alone. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Is it a day of the calendar, written `YYYY-MM-DD`? 31 February is not. */
export function isCalendarDay(value: string): boolean {
  const [, year, month, day] = DAY.exec(value) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}

/**
 * The values of TIMEX3 that are used here: days, weeks, months, quarters, seasons, years, decades, centuries, with X for
 * what is unknown; times, of an unknown day too; durations; ranges; references without a value. The schema of
 * `decisions.yaml` has the same.
 */
export const TIMEX_VALUE =
  /^(?:(?:PAST|PRESENT|FUTURE)_REF|P(?:\d+(?:\.\d+)?|X+)(?:[YMWDQ]|DE|CE|L)|PT(?:\d+(?:\.\d+)?|X+)[HMS]|T(?:[\dX]{2}:[\dX]{2}(?::[\dX]{2})?|MO|MI|AF|EV|NI|DT)|[\dX]{2,4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-(?:[\dX]|WE))?|Q[\dX]|H[\dX]|SP|SU|FA|AU|WI))?(?:T(?:[\dX]{2}(?::[\dX]{2}(?::[\dX]{2})?)?|MO|MI|AF|EV|NI|DT))?(?:\/[\dX]{2,4}(?:-[\dX]{2}){0,2})?)$/;

/** Is it a TIMEX3 value, and are the full days in it days of the calendar? */
export function isTimexValue(value: string): boolean {
  return (
    TIMEX_VALUE.test(value) &&
    value.split(/[T/]/).every((part) => {
      const month = /^[\dX]{4}-(\d{2})$/.exec(part)?.[1];
      if (month !== undefined) return Number(month) >= 1 && Number(month) <= 12;
      return !DAY.test(part) || isCalendarDay(part);
    })
  );
}

/** Is it an actor's id: ASCII letters, digits and single hyphens between them? */
export const isSlug = (id: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id);
