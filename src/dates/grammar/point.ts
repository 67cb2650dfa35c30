import {
  ALPHANUMERIC,
  APOSTROPHE,
  BOUNDARY,
  DECADE_NAME,
  DEICTIC,
  DETERMINER,
  ERA,
  FISCAL,
  HOLIDAY,
  MONTH,
  NUMBER,
  ORDINAL,
  PART,
  PERIOD_CODE,
  POSITION,
  SEASON,
  SELECTOR,
  UNIT,
  WEEKDAY,
  PARTS,
  UNITS,
  WEEKDAYS,
} from '../lexicon.ts';
import { pad } from '../calendar.ts';
import { NOT_A_DATE, type DayPart, type Fields, type Match, type Meaning, type Unit } from '../meaning.ts';
import type { Words } from '../words.ts';
import { clockTime, inPart, noon } from './clock.ts';
import { ledHour } from './spoken-clock.ts';
import { samePeriod, yearAgo } from './comparison.ts';
import { bareDay, bareMonth, dayFirst, monthFirst, monthRange, weekdayAndDate } from './month.ts';
import { fiscalYear, holiday, ordinalPeriod, periodCode, season, withOuter, yearThenPeriod } from './period.ts';
import { beside, closes, deictic, selected, shift, theUnit, yearEnd } from './relative.ts';
import { longest, type Rule } from './rule.ts';
import { bareYear, century, decade, eraYear, fourDigits, shortYear } from './year.ts';

const HOLIDAY_BEFORE = /^(?:black|good|bloody|super|ash|palm|cyber|holy|easter|giving|shrove|maundy|whit|man|girl)$/;
const PAPER_AFTER =
  /^(?:times|telegraph|mirror|express|post|herald|mail|people|world|star|sun|journal|review|night|morning|prayers)$/;

/** "Friday", "Friday night"; not "Black Friday" or "Sunday Times". */
function bareWeekday(w: Words, i: number): Match | undefined {
  if (!w.is(i, WEEKDAY) || w.raw(i).length < 6 || !w.isCapital(i)) return undefined;
  const weekday = WEEKDAYS.get(w.word(i));
  if (weekday === undefined) return undefined;
  if (w.isCapital(i - 1) && HOLIDAY_BEFORE.test(w.word(i - 1))) return { start: i, end: i + 1, meaning: NOT_A_DATE };
  if (w.isCapital(i + 1) && PAPER_AFTER.test(w.word(i + 1))) return { start: i, end: i + 2, meaning: NOT_A_DATE };
  const part = PARTS.get(w.word(i + 1));
  if (part && !w.word(i + 1).endsWith('s'))
    return { start: i, end: i + 2, meaning: { kind: 'fields', fields: { weekday, part } } };
  return { start: i, end: i + 1, meaning: { kind: 'fields', fields: { weekday } } };
}

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

/** A point or period of the calendar at token `i`, with what says which part of it, and which year it is in. */
export function point(w: Words, i: number): Match | undefined {
  const core = longest(w, i, POINTS);
  return core && withYear(w, core);
}

/** "early 2020", "mid-July", "the late 1990s", "earlier this month", "the end of last year". */
function positioned(w: Words, i: number): Match | undefined {
  const boundary = boundaryEnd(w, i);
  if (boundary > i) return withStart(longest(w, boundary, PERIODS), i);
  const piece = pieceEnd(w, i);
  if (piece > i) return inLongPeriod(longest(w, piece, PERIODS), i);
  const at = w.word(i) === 'the' ? i + 1 : i;
  const word = w.word(at);
  if (!/^(?:early|late|mid|earlier|later)$/.test(word)) return undefined;
  const next = w.isDash(at + 1) && w.glued(at + 1) ? at + 2 : at + 1;
  if (at === i && w.word(next) === 'in' && w.word(next + 1) === 'the')
    return withStart(theUnit(w, next + 1) ?? partOfDay(w, next + 1), i);
  if (at === i && w.word(next) === 'on') return withStart(longest(w, next + 1, DAYS_NAMED), i);
  if (word === 'earlier' || word === 'later') {
    if (at > i) return undefined;
    const said = longest(w, next, SAID_DAYS);
    return said && isNamedPoint(said.meaning) ? withStart(said, i) : undefined;
  }
  const found = longest(w, next, POSITIONABLE);
  if (!found || found.meaning.kind === 'none' || found.meaning.kind === 'duration') return undefined;
  if (at > i && !takesArticle(found.meaning)) return undefined;
  return withStart(found, i);
}

/** "the early 1990s", but the "early Friday" raids. */
function takesArticle(meaning: Meaning): boolean {
  if (meaning.kind !== 'fields') return false;
  const { decade: ten, century: hundred, season: quarterOfYear, part, quarter, half } = meaning.fields;
  return (ten ?? hundred ?? quarterOfYear ?? part ?? quarter ?? half) !== undefined && meaning.which === undefined;
}

function isNamedPoint(meaning: Meaning): boolean {
  return meaning.kind === 'shift' || meaning.kind === 'fields';
}

function withStart(match: Match | undefined, start: number): Match | undefined {
  return match && { ...match, start };
}

/** The end of "the end of", "the beginning of", at token `i`; `i` where there is none. */
function boundaryEnd(w: Words, i: number): number {
  const at = w.word(i) === 'the' ? i + 1 : i;
  if (!/^(?:end|beginning|start|middle|turn|close|dawn)$/.test(w.word(at)) || w.word(at + 1) !== 'of') return i;
  if (at === i && !/^(?:at|by|until|the|since|before|in)$/.test(w.word(i - 1))) return i;
  return at + 2;
}

/** The end of "the second half of", "the first week of", at token `i`; `i` where there is none. */
function pieceEnd(w: Words, i: number): number {
  if (w.word(i) !== 'the' || w.word(i + 3) !== 'of') return i;
  if (!/^(?:first|second|third|fourth|last|final|latter|other)$/.test(w.word(i + 1))) return i;
  return /^(?:half|week|days|weekend|part)$/.test(w.word(i + 2)) ? i + 4 : i;
}

/** A half of a year has a value of its own; one of a month or a century has that of the whole. */
function inLongPeriod(match: Match | undefined, start: number): Match | undefined {
  if (match?.meaning.kind !== 'fields') return undefined;
  const { month, day, decade: ten, century: hundred } = match.meaning.fields;
  return day === undefined && (month ?? ten ?? hundred) !== undefined ? { ...match, start } : undefined;
}

/** "the end of the year": after a boundary the unit needs no preposition. */
function boundedUnit(w: Words, i: number): Match | undefined {
  const the = w.word(i) === 'the' ? i + 1 : i;
  const unit = w.is(the, UNIT) && the > i ? UNITS.get(w.word(the)) : undefined;
  if (!unit || !/^(?:week|month|quarter|year|decade|century)$/.test(unit) || w.word(the).endsWith('s'))
    return undefined;
  if (w.isDash(the + 1) && w.glued(the + 1)) return undefined;
  return { start: i, end: the + 1, meaning: { kind: 'shift', unit, by: 0, toward: 'past', base: 'spoken' } };
}

/** "December last year", "the third quarter of 1989", "July of this year", "Friday of last week", "the winter of that year". */
function withYear(w: Words, match: Match): Match {
  if (match.meaning.kind !== 'fields' || match.meaning.outer || match.then) return match;
  const { fields, which } = match.meaning;
  if (fields.year !== undefined || fields.decade !== undefined || fields.century !== undefined || which !== undefined)
    return match;
  if (fields.clock !== undefined) return match;
  const of = w.word(match.end) === 'of';
  const at = of ? match.end + 1 : match.end;
  const unit =
    fields.weekday !== undefined && fields.day === undefined
      ? 'week'
      : fields.month === undefined && fields.day !== undefined
        ? 'month'
        : 'year';
  const outer = longest(w, at, of ? OUTER_OF : OUTER);
  if (!outer || !holds(outer.meaning, unit, fields.half !== undefined && of)) return match;
  return withOuter(match, outer.end, outer.meaning);
}

/** Can a point be within this period? */
function holds(outer: Meaning, unit: Unit, halved: boolean): boolean {
  if (outer.kind === 'shift') return outer.unit === unit;
  if (outer.kind !== 'fields' || unit !== 'year') return false;
  const { year, decade: ten, century: hundred } = outer.fields;
  return year !== undefined || (halved && (ten !== undefined || hundred !== undefined));
}

/** "the morning of May 5", "the early hours of Friday", "early morning", "at night", "in the evening". */
function partOfDay(w: Words, i: number): Match | undefined {
  const the = w.word(i) === 'the' ? i + 1 : i;
  const early = /^(?:early|late)$/.test(w.word(the)) ? the + 1 : the;
  const hours = w.word(early) === 'hours' && early > the && the > i;
  const part: DayPart | undefined = hours
    ? w.word(the) === 'late'
      ? 'EV'
      : 'MO'
    : w.is(early, PART)
      ? PARTS.get(w.word(early))
      : undefined;
  if (!part || w.word(early).endsWith('s') !== hours || w.isCapital(early)) return undefined;
  let end = w.word(early + 1) === 'hours' ? early + 2 : early + 1;
  if (w.isDash(end) && w.glued(end)) return undefined;
  if (hours && w.word(end) === 'of' && w.word(end + 1) === 'the' && w.is(end + 2, PART)) end += 3;
  if (w.word(end) === 'of' || (part === 'NI' && w.word(end) === 'from')) {
    const day = longest(w, end + 1, DAYS);
    const night = day && part === 'NI' ? nightBetween(w, day) : undefined;
    if (night) return { ...night, start: i };
    if (day?.meaning.kind === 'fields')
      return { start: i, end: day.end, meaning: { ...day.meaning, fields: { ...day.meaning.fields, part } } };
    if (day?.meaning.kind === 'shift') return { start: i, end: day.end, meaning: { ...day.meaning, part } };
    if (!hours) return undefined;
  }
  if (!isSpokenOf(w, i, the, early, hours)) return undefined;
  const day = longest(w, w.word(end) === 'on' ? end + 1 : end, DAYS);
  if (day?.meaning.kind === 'fields' && !day.then)
    return { start: i, end: day.end, meaning: { ...day.meaning, fields: { ...day.meaning.fields, part } } };
  return { start: i, end, meaning: { kind: 'fields', fields: { part }, anaphoric: true } };
}

/** "the night of 3 to 4 October", "of November 8-9", "from Saturday to Sunday": by the day on which it begins. */
function nightBetween(w: Words, day: Match): Match | undefined {
  const { meaning } = day;
  const inNight = (fields: Fields, end: number): Match => ({
    start: day.start,
    end,
    meaning: { kind: 'fields', fields: { ...fields, part: 'NI' } },
  });
  if (meaning.kind === 'range') {
    const { year } = meaning.to;
    return inNight(year === undefined ? meaning.from : { ...meaning.from, year }, day.end);
  }
  if (meaning.kind !== 'fields') return undefined;
  if (day.then) return inNight(meaning.fields, day.then.end);
  const next = w.word(day.end) === 'to' || w.isDash(day.end) ? longest(w, day.end + 1, DAYS) : undefined;
  return next && inNight(meaning.fields, next.end);
}

function isSpokenOf(w: Words, i: number, the: number, early: number, hours: boolean): boolean {
  const before = w.word(i - 1);
  const word = w.word(early);
  if (hours || early > the) return true;
  if (the > i)
    return (
      /^(?:in|during|by|throughout|through|until)$/.test(before) &&
      (!w.isWord(early + 1) || !/^[a-z]+(?:s|ed)$/.test(w.word(early + 1)) || /^(?:was|as|is)$/.test(w.word(early + 1)))
    );
  if (word === 'night' || word === 'midday' || word === 'dawn' || word === 'dusk')
    return /^(?:at|by|before|since|until|after)$/.test(before) && !w.isCapital(early + 1);
  return false;
}

/** "10 p.m. Friday", "noon on 5 May", "9 a.m. tomorrow", "3 p.m. on the 5th": a time with its day. */
export function timed(w: Words, i: number): Match | undefined {
  const time = clockTime(w, i) ?? noon(w, i);
  if (time?.meaning.kind !== 'fields') return hourOf(w, i);
  const clock = time.meaning.fields.clock ?? '';
  let at = time.end;
  if (w.raw(at) === ',') at++;
  const today = longest(w, at, [RULES.selected]);
  if (today && partOf(today.meaning)) return onDay(w, i, clock, today);
  if (w.word(at) === 'on') at++;
  const day = longest(w, at, DAYS);
  return (day && onDay(w, i, clock, day)) ?? time;
}

/** A time on a day; a part of the day says which half of it is meant. */
function onDay(w: Words, start: number, clock: string, { end, meaning }: Match): Match | undefined {
  const fields: Fields = { clock: inPart(clock, partOf(meaning)) };
  if (meaning.kind === 'fields') {
    return withYear(w, { start, end, meaning: { ...meaning, fields: { ...meaning.fields, ...fields } } });
  }
  if (meaning.kind !== 'shift' || meaning.base !== 'document') return undefined;
  return { start, end, meaning: { kind: 'fields', fields, outer: meaning } };
}

function partOf(meaning: Meaning): DayPart | undefined {
  if (meaning.kind === 'fields') return meaning.fields.part;
  return meaning.kind === 'shift' ? meaning.part : undefined;
}

/** "at 9 tonight", "until 8 this morning": the part of the day shows that a number is an hour. */
function hourOf(w: Words, i: number): Match | undefined {
  const hour = ledHour(w, i);
  const day = hour && longest(w, hour.end, [RULES.selected, RULES.deictic]);
  if (!day || !partOf(day.meaning)) return undefined;
  return onDay(w, i, `${pad(hour.hour)}:00`, day);
}

/** "the same time next Monday": the day is what can be told. */
function sameTime(w: Words, i: number): Match | undefined {
  if (w.word(i) !== 'the' || w.word(i + 1) !== 'same' || w.word(i + 2) !== 'time') return undefined;
  return withStart(longest(w, w.word(i + 3) === 'on' ? i + 4 : i + 3, DAYS_NAMED), i);
}

/** Every rule of this file and its neighbours, by what it can start with. */
const RULES = {
  weekdayAndDate: { starts: WEEKDAY, parse: weekdayAndDate },
  monthFirst: { starts: MONTH, parse: monthFirst },
  dayFirst: { starts: NUMBER | ALPHANUMERIC | ORDINAL | DETERMINER, parse: dayFirst },
  monthRange: { starts: MONTH, parse: monthRange },
  bareMonth: { starts: MONTH, parse: bareMonth },
  bareYear: { starts: NUMBER, parse: bareYear },
  eraYear: { starts: NUMBER | ERA, parse: eraYear },
  periodCode: { starts: PERIOD_CODE | ALPHANUMERIC, parse: periodCode },
  yearThenPeriod: { starts: NUMBER, parse: yearThenPeriod },
  holiday: { starts: HOLIDAY, parse: holiday },
  bareDay: { starts: DETERMINER, parse: bareDay },
  bareWeekday: { starts: WEEKDAY, parse: bareWeekday },
  deictic: { starts: DEICTIC, parse: deictic },
  selected: { starts: DETERMINER | SELECTOR, parse: selected },
  beside: { starts: DETERMINER, parse: beside },
  samePeriod: { starts: DETERMINER | SELECTOR, parse: samePeriod },
  yearAgo: { starts: DETERMINER | UNIT, parse: yearAgo },
  theUnit: { starts: DETERMINER, parse: theUnit },
  yearEnd: { starts: UNIT, parse: yearEnd },
  yearNamed: { starts: DETERMINER, parse: yearNamed },
  withArticle: {
    starts: DETERMINER | ORDINAL | ALPHANUMERIC | SEASON | FISCAL | DECADE_NAME | APOSTROPHE | NUMBER,
    parse: withArticle,
  },
  positioned: { starts: DETERMINER | POSITION | BOUNDARY, parse: positioned },
  partOfDay: { starts: DETERMINER | POSITION | PART, parse: partOfDay },
  decade: { starts: APOSTROPHE | ALPHANUMERIC | DECADE_NAME | NUMBER, parse: decade },
  century: { starts: ORDINAL | ALPHANUMERIC, parse: century },
  ordinalPeriod: { starts: ORDINAL | ALPHANUMERIC | FISCAL, parse: ordinalPeriod },
  season: { starts: SEASON, parse: season },
  fiscalYear: { starts: FISCAL, parse: fiscalYear },
  boundedUnit: { starts: DETERMINER, parse: boundedUnit },
  sameTime: { starts: DETERMINER, parse: sameTime },
  shortYear: { starts: APOSTROPHE, parse: shortYear },
} as const satisfies Record<string, Rule>;

/** Rules that "the" may stand before; it belongs to the expression. */
const WITH_ARTICLE: readonly Rule[] = [
  RULES.decade,
  RULES.century,
  RULES.ordinalPeriod,
  RULES.season,
  RULES.fiscalYear,
];

/** What "early" and "late" can be said of. */
const POSITIONABLE: readonly Rule[] = [
  RULES.weekdayAndDate,
  RULES.monthFirst,
  RULES.dayFirst,
  RULES.monthRange,
  RULES.bareMonth,
  RULES.bareYear,
  RULES.shortYear,
  RULES.sameTime,
  RULES.eraYear,
  RULES.periodCode,
  RULES.yearThenPeriod,
  RULES.holiday,
  RULES.withArticle,
  RULES.bareDay,
  RULES.bareWeekday,
  RULES.deictic,
  RULES.selected,
  RULES.beside,
  RULES.yearAgo,
  RULES.samePeriod,
  RULES.yearEnd,
  RULES.theUnit,
  RULES.yearNamed,
  RULES.partOfDay,
];

const POINTS: readonly Rule[] = [...POSITIONABLE, RULES.positioned];

/** What "earlier" and "later" can be said of. */
const SAID_DAYS: readonly Rule[] = [RULES.deictic, RULES.selected, RULES.bareWeekday, RULES.weekdayAndDate];

/** Days after "late on", "the same time". */
const DAYS_NAMED: readonly Rule[] = [...SAID_DAYS, RULES.monthFirst, RULES.dayFirst];

/** What "the end of" can be said of. */
const PERIODS: readonly Rule[] = [
  RULES.monthFirst,
  RULES.bareMonth,
  RULES.bareYear,
  RULES.selected,
  RULES.boundedUnit,
  RULES.withArticle,
  RULES.deictic,
  RULES.yearNamed,
];

/** What a time of day can belong to. */
const DAYS: readonly Rule[] = [
  RULES.weekdayAndDate,
  RULES.monthFirst,
  RULES.dayFirst,
  RULES.bareWeekday,
  RULES.deictic,
  RULES.bareDay,
  RULES.holiday,
];

/** What a month or a quarter can be of: with "of", and without. */
const OUTER_OF: readonly Rule[] = [
  RULES.selected,
  RULES.bareYear,
  RULES.shortYear,
  RULES.theUnit,
  RULES.fiscalYear,
  RULES.withArticle,
];
const OUTER: readonly Rule[] = [RULES.selected, RULES.fiscalYear];
