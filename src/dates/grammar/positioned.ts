import { BOUNDARY, PART, POSITION, SELECTOR, UNIT, UNITS } from '../lexicon.ts';
import type { Match, Meaning } from '../meaning.ts';
import type { Words } from '../words.ts';
import { partOfDay } from './day-part.ts';
import { theUnit } from './relative.ts';
import { longest, type Rule } from './rule.ts';
import { DAYS_NAMED, SAID_DAYS, SIMPLE } from './simple.ts';

/** "early 2020", "mid-July", "the late 1990s", "earlier this month", "the end of last year". */
export function positioned(w: Words, i: number): Match | undefined {
  const boundary = boundaryEnd(w, i);
  if (boundary > i) return withStart(longest(w, boundary, PERIODS), i);
  const piece = pieceEnd(w, i);
  if (piece > i) return inLongPeriod(longest(w, piece, PERIODS), i);
  const at = w.word(i) === 'the' ? i + 1 : i;
  const word = w.word(at);
  if (!w.is(at, POSITION) || word === 'middle') return undefined;
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
  if (!w.is(at, BOUNDARY) || w.word(at + 1) !== 'of') return i;
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

/** "the same time next Monday": the day is what can be told. */
function sameTime(w: Words, i: number): Match | undefined {
  if (w.word(i) !== 'the' || w.word(i + 1) !== 'same' || w.word(i + 2) !== 'time') return undefined;
  return withStart(longest(w, w.word(i + 3) === 'on' ? i + 4 : i + 3, DAYS_NAMED), i);
}

const SAME_TIME: Rule = { starts: 0, after: SELECTOR, parse: sameTime };
const PART_OF_DAY: Rule = { starts: POSITION | PART, after: POSITION | PART, parse: partOfDay };
const BOUNDED_UNIT: Rule = { starts: 0, after: UNIT, parse: boundedUnit };

/** What "early" and "late" can be said of. */
export const POSITIONABLE: readonly Rule[] = [
  SIMPLE.weekdayAndDate,
  SIMPLE.monthFirst,
  SIMPLE.dayFirst,
  SIMPLE.monthRange,
  SIMPLE.bareMonth,
  SIMPLE.bareYear,
  SIMPLE.shortYear,
  SAME_TIME,
  SIMPLE.eraYear,
  SIMPLE.periodCode,
  SIMPLE.yearThenPeriod,
  SIMPLE.holiday,
  SIMPLE.withArticle,
  SIMPLE.bareDay,
  SIMPLE.bareWeekday,
  SIMPLE.deictic,
  SIMPLE.selected,
  SIMPLE.beside,
  SIMPLE.yearAgo,
  SIMPLE.samePeriod,
  SIMPLE.yearEnd,
  SIMPLE.theUnit,
  SIMPLE.yearNamed,
  PART_OF_DAY,
];

/** What "the end of" can be said of. */
const PERIODS: readonly Rule[] = [
  SIMPLE.monthFirst,
  SIMPLE.bareMonth,
  SIMPLE.bareYear,
  SIMPLE.selected,
  BOUNDED_UNIT,
  SIMPLE.withArticle,
  SIMPLE.deictic,
  SIMPLE.yearNamed,
];
