import { civilDay, weekdayOf, type DayNumber } from '../calendar.ts';
import type { Fields, Which } from '../meaning.ts';
import type { Tense } from '../tense.ts';
import { grainOf, nearMonthDay, nearWeekday, stampIn } from './fields.ts';
import { daysOf, type Stamp } from './stamp.ts';

/** A stretch of the calendar picked among those that recur, with the reason. */
export interface Choice {
  readonly stamp: Stamp;
  readonly why: string;
}

/** How much nearer the coming one has to be, where the clause has no clear tense: news looks back. */
const PAST_BIAS = 4;

/** A day this near ahead is not one of nearly a year ago, whatever the tense: that would be said with its year. */
const SOON_DAYS = 31;
const LONG_AGO_DAYS = 300;

/** Companies speak of the results of a quarter for this long after its end, also in the future tense. */
const REPORT_DAYS = 75;

/** Years in which a date's weekday is tried, before it is taken for a slip. */
const WEEKDAY_YEARS = 2;

/** Years looked through for a day such as 29 February, or one on a given weekday. */
const SEARCH_YEARS = 8;

/** Picks which of the recurring stretches named by `fields` is meant, seen from the day `from`. */
export function choose(
  fields: Fields,
  from: DayNumber,
  which: Which | undefined,
  tense: () => Tense,
): Choice | undefined {
  const grain = grainOf(fields);
  if (grain === 'weekday') return chooseWeekday(fields.weekday ?? 1, from, which, tense);
  if (grain === 'monthday') return chooseMonthDay(fields.day ?? 1, from, tense);
  if (which !== undefined) return chooseYearly(fields, from, which);
  const past = search(fields, from, -1);
  const future = search(fields, from, 1);
  if (!past || !future) return undefined;
  const said = tense();
  const back = from - (daysOf(past)?.to ?? from);
  const ahead = (daysOf(future)?.from ?? from) - from;
  const reported = (grain === 'quarter' || grain === 'half') && back > 0 && back <= REPORT_DAYS;
  if (said === 'future' && reported) return { stamp: past, why: 'the one just over, whose results are still to come' };
  const justOver = fields.day !== undefined && back > 0 && back <= SOON_DAYS && ahead >= LONG_AGO_DAYS;
  if (justOver) return { stamp: past, why: 'the nearest one' };
  if (said === 'future') {
    const isWaning = grain === 'season' && ahead <= 0 && (daysOf(future)?.to ?? from) - from <= SOON_DAYS;
    const stamp = isWaning ? (search(fields, from + LONG_AGO_DAYS, 1) ?? future) : future;
    return { stamp, why: 'the next one from there on, as the clause speaks of the future' };
  }
  const soon = grain === 'day' && ahead > 0 && ahead <= SOON_DAYS && back >= LONG_AGO_DAYS;
  if (soon) return { stamp: future, why: 'the nearest one' };
  if (said === 'past') return { stamp: past, why: 'the last one up to there, as the clause speaks of the past' };
  if (grain === 'quarter' || grain === 'half' || grain === 'season')
    return { stamp: past, why: 'the last one up to there' };
  if (back > 0 && ahead > 0 && ahead * PAST_BIAS < back) return { stamp: future, why: 'the nearest one' };
  return { stamp: past, why: 'the last one up to there, as news speaks of the past' };
}

function chooseWeekday(weekday: number, from: DayNumber, which: Which | undefined, tense: () => Tense): Choice {
  if (which === -1) return { stamp: day(nearWeekday(from, weekday, -1, true)), why: 'the last one before' };
  if (which === 1) return { stamp: day(nearWeekday(from, weekday, 1, true)), why: 'the next one after' };
  const said = tense();
  if (said === 'future')
    return {
      stamp: day(nearWeekday(from, weekday, 1, false)),
      why: 'the next one from there on, as the clause speaks of the future',
    };
  if (which === 0 && said === 'unclear')
    return { stamp: day(from - weekdayOf(from) + weekday), why: 'the one of that week' };
  const why =
    said === 'past'
      ? 'the last one up to there, as the clause speaks of the past'
      : 'the last one up to there, as news speaks of the past';
  return { stamp: day(nearWeekday(from, weekday, -1, false)), why };
}

function chooseMonthDay(number: number, from: DayNumber, tense: () => Tense): Choice | undefined {
  const future = tense() === 'future';
  const found = nearMonthDay(from, number, future ? 1 : -1);
  return found === undefined
    ? undefined
    : { stamp: day(found), why: future ? 'the next such day' : 'the last such day' };
}

function chooseYearly(fields: Fields, from: DayNumber, which: Which): Choice | undefined {
  const { year } = civilDay(from);
  if (which === 0) {
    const stamp = stampIn(fields, year);
    return stamp && { stamp, why: 'the one of that year' };
  }
  for (let step = 0; step <= SEARCH_YEARS; step++) {
    const stamp = stampIn(fields, year + (which < 0 ? 1 - step : step - 1));
    const days = stamp && daysOf(stamp);
    if (!days || (which < 0 ? days.to >= from : days.from <= from)) continue;
    return { stamp, why: which < 0 ? 'the last one before' : 'the next one after' };
  }
  return undefined;
}

/** The latest that has begun by `from`, or the earliest that has not ended before it; the weekday, if any, must fit. */
function search(fields: Fields, from: DayNumber, direction: -1 | 1): Stamp | undefined {
  const { year } = civilDay(from);
  let fallback: Stamp | undefined;
  for (let step = 0; step <= SEARCH_YEARS; step++) {
    const stamp = stampIn(fields, year + direction * (step - 1));
    const days = stamp && daysOf(stamp);
    if (!days || (direction < 0 ? days.from > from : days.to < from)) continue;
    if (fields.weekday === undefined || weekdayOf(days.from) === fields.weekday) return stamp;
    if (step > WEEKDAY_YEARS) break;
    fallback ??= stamp;
  }
  return fallback;
}

function day(number: DayNumber): Stamp {
  return { unit: 'day', day: number };
}

/** The year of a partial date in a text that goes on in time: after autumn, a winter month is in the next year. */
export function followingYear(fields: Fields, year: number, lastMonth: number | undefined): number {
  return lastMonth !== undefined && lastMonth >= 10 && fields.month !== undefined && fields.month <= 3
    ? year + 1
    : year;
}
