import {
  ALPHANUMERIC,
  APOSTROPHE,
  DECADE_NAME,
  DEICTIC,
  DETERMINER,
  ERA,
  FISCAL,
  HOLIDAY,
  LED,
  MONTH,
  NUMBER,
  ORDINAL,
  PART,
  PERIOD_CODE,
  SEASON,
  SELECTOR,
  TWO_DIGITS,
  UNIT,
  WEEKDAY,
  YEAR_DIGITS,
} from '../lexicon.ts';
import type { Match } from '../meaning.ts';
import type { Words } from '../words.ts';
import { samePeriod, yearAgo } from './comparison.ts';
import { bareDay, bareMonth, dayFirst, monthFirst, monthRange, weekdayAndDate } from './month.ts';
import { fiscalYear, holiday, ordinalPeriod, periodCode, season, yearThenPeriod } from './period.ts';
import { beside, closes, deictic, selected, shift, theUnit, yearEnd } from './relative.ts';
import { longest, type Rule } from './rule.ts';
import { bareWeekday } from './weekday.ts';
import { bareYear, century, decade, eraYear, fourDigits, shortYear } from './year.ts';

function withArticle(w: Words, i: number): Match | undefined {
  if (w.word(i) !== 'the') return longest(w, i, WITH_ARTICLE);
  const match = longest(w, i + 1, WITH_ARTICLE);
  if (!match) return undefined;
  const hyphenated =
    w.isDash(match.end - 2) && !w.isDash(match.end - 1) && match.end - 2 > i && !w.is(match.end - 1, NUMBER);
  return hyphenated ? undefined : { ...match, start: i };
}

const NEW_YEAR = /^(?:in|by|until|till|before|into|since|of)$/;

/** "the year 1990", "in the new year". */
function yearNamed(w: Words, i: number): Match | undefined {
  if (
    w.word(i + 1) === 'new' &&
    w.word(i + 2) === 'year' &&
    !w.isCapital(i + 2) &&
    NEW_YEAR.test(w.word(i - 1)) &&
    closes(w, i + 3)
  )
    return { start: i, end: i + 3, meaning: shift('year', w.word(i - 1) === 'since' ? 0 : 1, 'document') };
  if (w.word(i) !== 'the' || w.word(i + 1) !== 'year') return undefined;
  const year = fourDigits(w, i + 2);
  return year === undefined ? undefined : { start: i, end: i + 3, meaning: { kind: 'fields', fields: { year } } };
}

const DAY_NUMBER = TWO_DIGITS | ALPHANUMERIC | ORDINAL;
const ARTICLED = ORDINAL | ALPHANUMERIC | SEASON | FISCAL | DECADE_NAME | APOSTROPHE | YEAR_DIGITS;
const SELECTED = SELECTOR | UNIT | PART | WEEKDAY | MONTH | SEASON | HOLIDAY | FISCAL | LED | DETERMINER;

/** The rules that read a point or period by itself, by what it can start with. */
export const SIMPLE = {
  weekdayAndDate: { starts: WEEKDAY, parse: weekdayAndDate },
  monthFirst: { starts: MONTH, parse: monthFirst },
  dayFirst: { starts: DAY_NUMBER, after: DAY_NUMBER, parse: dayFirst },
  monthRange: { starts: MONTH, parse: monthRange },
  bareMonth: { starts: MONTH, parse: bareMonth },
  bareYear: { starts: YEAR_DIGITS, parse: bareYear },
  eraYear: { starts: NUMBER | ERA, parse: eraYear },
  periodCode: { starts: PERIOD_CODE | ALPHANUMERIC, parse: periodCode },
  yearThenPeriod: { starts: YEAR_DIGITS, parse: yearThenPeriod },
  holiday: { starts: HOLIDAY, parse: holiday },
  bareDay: { starts: 0, after: ALPHANUMERIC, parse: bareDay },
  bareWeekday: { starts: WEEKDAY, parse: bareWeekday },
  deictic: { starts: DEICTIC, parse: deictic },
  selected: { starts: SELECTOR, after: SELECTED, parse: selected },
  beside: { starts: 0, after: PART | UNIT, parse: beside },
  samePeriod: { starts: SELECTOR, after: SELECTOR, parse: samePeriod },
  yearAgo: { starts: UNIT, after: UNIT, parse: yearAgo },
  theUnit: { starts: 0, after: UNIT | FISCAL, parse: theUnit },
  yearEnd: { starts: UNIT, parse: yearEnd },
  yearNamed: { starts: 0, after: UNIT | HOLIDAY, parse: yearNamed },
  withArticle: { starts: ARTICLED, after: ARTICLED, parse: withArticle },
  decade: { starts: APOSTROPHE | ALPHANUMERIC | DECADE_NAME | YEAR_DIGITS, parse: decade },
  century: { starts: ORDINAL | ALPHANUMERIC, parse: century },
  ordinalPeriod: { starts: ORDINAL | ALPHANUMERIC | FISCAL, parse: ordinalPeriod },
  season: { starts: SEASON, parse: season },
  fiscalYear: { starts: FISCAL, parse: fiscalYear },
  shortYear: { starts: APOSTROPHE, parse: shortYear },
} as const satisfies Record<string, Rule>;

/** Rules that "the" may stand before; it belongs to the expression. */
const WITH_ARTICLE: readonly Rule[] = [
  SIMPLE.decade,
  SIMPLE.century,
  SIMPLE.ordinalPeriod,
  SIMPLE.season,
  SIMPLE.fiscalYear,
];

/** What "earlier" and "later" can be said of. */
export const SAID_DAYS: readonly Rule[] = [SIMPLE.deictic, SIMPLE.selected, SIMPLE.bareWeekday, SIMPLE.weekdayAndDate];

/** Days after "late on", "the same time". */
export const DAYS_NAMED: readonly Rule[] = [...SAID_DAYS, SIMPLE.monthFirst, SIMPLE.dayFirst];

/** What a time of day can belong to. */
export const DAYS: readonly Rule[] = [
  SIMPLE.weekdayAndDate,
  SIMPLE.monthFirst,
  SIMPLE.dayFirst,
  SIMPLE.bareWeekday,
  SIMPLE.deictic,
  SIMPLE.bareDay,
  SIMPLE.holiday,
];
