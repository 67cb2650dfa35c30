import { isDay } from '../calendar.ts';
import { ALPHANUMERIC, MONTH, MONTHS, NUMBER, TWO_DIGITS, WEEKDAY, WEEKDAYS } from '../lexicon.ts';
import { NOT_A_DATE, type Fields, type Match } from '../meaning.ts';
import type { Words } from '../words.ts';
import { ordinal, yearAfterMonth } from './year.ts';
import { wordSet } from '../../util/word-set.ts';

/** Month names that are something else as well. */
const AMBIGUOUS = wordSet('may march mar jan sep dec april june august jun jul apr feb oct nov sept');

interface Read<T> {
  readonly end: number;
  readonly value: T;
}

/** A month's name at token `i`, its abbreviation's stop included where `more` follows it. */
function monthName(w: Words, i: number): Read<number> | undefined {
  if (!w.is(i, MONTH)) return undefined;
  const value = MONTHS.get(w.word(i));
  if (value === undefined || (!w.isCapital(i) && AMBIGUOUS.has(w.word(i)))) return undefined;
  const abbreviated = w.raw(i).length <= 4 && w.raw(i + 1) === '.' && w.glued(i + 1);
  return { end: abbreviated ? i + 2 : i + 1, value };
}

/** A day of the month: 27, 27th. */
function dayOfMonth(w: Words, i: number): Read<number> | undefined {
  if (w.is(i, NUMBER)) {
    const value = w.is(i, TWO_DIGITS) ? (w.integer(i) ?? 0) : 0;
    return value >= 1 ? { end: i + 1, value } : undefined;
  }
  const found = ordinal(w, i);
  return found && found.value <= 31 ? { end: found.end, value: found.value } : undefined;
}

/** Counted things after a number: "in June 20 people died". */
const COUNTED_AFTER =
  /^(?:people|men|women|children|soldiers|troops|civilians|percent|per|%|million|billion|thousand|hundred|km|miles|kilometers|tanks|vehicles|houses|of|others|were|years|days|weeks|months|hours|minutes|more|to)$/;

function countsSomething(w: Words, i: number): boolean {
  const word = w.word(i);
  if (w.raw(i) === '%' || (w.raw(i) === '.' && w.glued(i) && w.glued(i + 1) && w.is(i + 1, NUMBER))) return true;
  return word !== 'of' && word !== 'to' && COUNTED_AFTER.test(word);
}

/** Comma or nothing, and then a year. */
function yearFollows(w: Words, i: number): { end: number; year: number } | undefined {
  return (
    yearAfterMonth(w, i) ??
    (w.raw(i) === ',' || (w.word(i) === 'of' && yearAfterMonth(w, i + 1)) || w.raw(i) === '.'
      ? yearAfterMonth(w, i + 1)
      : undefined)
  );
}

/** Is the number at `i` the hour of "10 a.m." or "10:30"? */
function isClock(w: Words, i: number): boolean {
  return (w.raw(i + 1) === ':' && w.glued(i + 1)) || /^(?:a\.m\.?|p\.m\.?|am|pm|o'clock|o’clock)$/.test(w.word(i + 1));
}

/** "Sept. 27", "September 27th, 2020", "September 27-29", "September 27 and 28", "September 2020". */
export function monthFirst(w: Words, i: number): Match | undefined {
  const month = monthName(w, i);
  if (!month) return undefined;
  const the = w.word(month.end) === 'the' ? month.end + 1 : month.end;
  const day = isClock(w, the) ? undefined : dayOfMonth(w, the);
  if (day && !countsSomething(w, day.end) && !(the > month.end && !w.is(the, ALPHANUMERIC))) {
    const fields = { month: month.value, day: day.value };
    const dashed = dayRange(w, i, day.end, fields);
    if (dashed) return dashed;
    const year = yearFollows(w, day.end);
    if (!isDay(year?.year, month.value, day.value)) return { start: i, end: year?.end ?? day.end, meaning: NOT_A_DATE };
    if (year) return { start: i, end: year.end, meaning: { kind: 'fields', fields: { ...fields, year: year.year } } };
    return { start: i, end: day.end, meaning: { kind: 'fields', fields }, ...nextDay(w, day.end, month.value) };
  }
  const year = yearFollows(w, month.end);
  if (!year || (w.raw(month.end) === '.' && !w.glued(month.end))) return undefined;
  return { start: i, end: year.end, meaning: { kind: 'fields', fields: { month: month.value, year: year.year } } };
}

/** The second day of "May 5 and 6". */
function nextDay(w: Words, i: number, month: number): { then: Match } | object {
  if (!/^(?:and|to|or|through|until)$/.test(w.word(i)) || !w.is(i + 1, NUMBER)) return {};
  const day = dayOfMonth(w, i + 1);
  if (!day || isClock(w, i + 1) || !isDay(undefined, month, day.value) || w.is(day.end, MONTH)) return {};
  const year = yearFollows(w, day.end);
  if (!year && w.isWord(day.end) && !/^(?:and|in|at|when|the|to|for|with|but|as|on|by|of|after)$/.test(w.word(day.end)))
    return {};
  const fields: Fields = year ? { month, day: day.value, year: year.year } : { month, day: day.value };
  return { then: { start: i + 1, end: year?.end ?? day.end, meaning: { kind: 'fields', fields } } };
}

/** "September 27-29, 2020", "Sept. 27 – Oct. 3". */
function dayRange(w: Words, start: number, i: number, from: { month: number; day: number }): Match | undefined {
  if (!w.isDash(i)) return undefined;
  const month = monthName(w, i + 1);
  const day = dayOfMonth(w, month?.end ?? i + 1);
  if (!day || (!month && (day.value <= from.day || !w.glued(i)))) return undefined;
  const to = { month: month?.value ?? from.month, day: day.value };
  if (!isDay(undefined, from.month, from.day) || !isDay(undefined, to.month, to.day)) return undefined;
  return rangeMatch(w, start, day.end, from, to);
}

function rangeMatch(w: Words, start: number, end: number, from: Fields, to: Fields): Match {
  const year = yearFollows(w, end);
  const dated = year ? { ...to, year: year.year } : to;
  const first =
    year && from.year === undefined
      ? { ...from, year: (from.month ?? 1) > (to.month ?? 12) ? year.year - 1 : year.year }
      : from;
  return { start, end: year?.end ?? end, meaning: { kind: 'range', from: first, to: dated } };
}

/** "27 September 2020", "the 27th of September", "27-29 September", "27 September – 10 November 2020", "5 and 6 May". */
export function dayFirst(w: Words, i: number): Match | undefined {
  return singleDayFirst(w, i) ?? twoDays(w, i);
}

function singleDayFirst(w: Words, i: number): Match | undefined {
  const first = w.word(i) === 'the' ? i + 1 : i;
  const day = dayOfMonth(w, first);
  if (!day || (first > i && w.is(first, NUMBER) && !w.is(day.end, MONTH))) return undefined;
  const of = w.word(day.end) === 'day' ? day.end + 1 : day.end;
  const month = monthName(w, w.word(of) === 'of' && !w.is(first, NUMBER) ? of + 1 : day.end);
  if (!month) return dayRangeFirst(w, i, day);
  if (!isDay(undefined, month.value, day.value)) {
    return { start: i, end: yearFollows(w, month.end)?.end ?? month.end, meaning: NOT_A_DATE };
  }
  const fields = { month: month.value, day: day.value };
  if (w.isDash(month.end)) {
    const to = dayOfMonth(w, month.end + 1);
    const toMonth = to && monthName(w, to.end);
    if (to && toMonth && isDay(undefined, toMonth.value, to.value)) {
      return rangeMatch(w, i, toMonth.end, fields, { month: toMonth.value, day: to.value });
    }
  }
  const year = yearFollows(w, month.end);
  if (year && !isDay(year.year, month.value, day.value)) return { start: i, end: year.end, meaning: NOT_A_DATE };
  const end = year?.end ?? (w.raw(month.end - 1) === '.' ? month.end - 1 : month.end);
  return { start: i, end, meaning: { kind: 'fields', fields: year ? { ...fields, year: year.year } : fields } };
}

/** "27-29 September 2020". */
function dayRangeFirst(w: Words, start: number, from: Read<number>): Match | undefined {
  if (!w.isDash(from.end)) return undefined;
  const to = dayOfMonth(w, from.end + 1);
  const month = to && monthName(w, to.end);
  if (!month || to.value <= from.value || !isDay(undefined, month.value, to.value)) return undefined;
  return rangeMatch(
    w,
    start,
    month.end,
    { month: month.value, day: from.value },
    { month: month.value, day: to.value },
  );
}

/** "5 and 6 May": two days, the month said once. */
function twoDays(w: Words, start: number): Match | undefined {
  const day = dayOfMonth(w, w.word(start) === 'the' ? start + 1 : start);
  if (!day || !/^(?:and|to|or|through|until)$/.test(w.word(day.end))) return undefined;
  const second = singleDayFirst(w, day.end + 1);
  if (second?.meaning.kind !== 'fields') return undefined;
  const { month, year } = second.meaning.fields;
  if (month === undefined || !isDay(undefined, month, day.value)) return undefined;
  const fields: Fields = year === undefined ? { month, day: day.value } : { month, day: day.value, year };
  return { start, end: day.end, meaning: { kind: 'fields', fields }, then: second };
}

/** "Friday, Dec. 13, 2024", "Fri 13 December": a weekday and the date it belongs to. */
export function weekdayAndDate(w: Words, i: number): Match | undefined {
  if (!w.is(i, WEEKDAY) || !w.isCapital(i)) return undefined;
  const weekday = WEEKDAYS.get(w.word(i));
  if (weekday === undefined) return undefined;
  let at = i + 1;
  if (w.raw(at) === '.' && w.glued(at) && w.raw(i).length <= 5) at++;
  if (w.raw(at) === ',') at++;
  const day = w.word(at) === 'the' && w.is(at + 1, ALPHANUMERIC) ? ordinal(w, at + 1) : undefined;
  if (day && day.value >= 1 && day.value <= 31 && w.raw(at - 1) === ',' && !w.isWord(day.end))
    return { start: i, end: day.end, meaning: { kind: 'fields', fields: { day: day.value } } };
  const date = monthFirst(w, at) ?? dayFirst(w, at);
  if (date?.meaning.kind !== 'fields' || date.meaning.fields.day === undefined) return undefined;
  return { ...date, start: i, meaning: { ...date.meaning, fields: { ...date.meaning.fields, weekday } } };
}

/** "May–July 2020". */
export function monthRange(w: Words, i: number): Match | undefined {
  const from = monthName(w, i);
  if (!from || !w.isDash(from.end)) return undefined;
  const to = monthName(w, from.end + 1);
  if (!to) return undefined;
  const year = yearFollows(w, to.end);
  const start = { month: from.value };
  if (!year) return { start: i, end: to.end, meaning: { kind: 'range', from: start, to: { month: to.value } } };
  return rangeMatch(w, i, to.end, start, { month: to.value });
}

/** Words of time that a month stands after. */
const BEFORE_MONTH =
  /^(?:in|since|by|until|till|from|of|during|before|after|between|to|through|throughout|late|early|mid|last|next|this|that|every|each|for|around|about|and|or|-|–|than|into|previous|following|for|via|ending|ended|beginning|starting|again|late|back|earlier|later|’s|'s|on)$/;

/** What follows a person's or a thing's name rather than a month. */
const MODAL_NEIGHBOURS =
  /^(?:be|have|not|also|well|still|seem|even|yet|or|soon|only|never|take|become|need|include|lead|contain|i|he|she|it|we|they|you|his|her|god|on|for|against|madness|hare)$/;

/** A month that stands alone: "in July". Its ambiguous names need a word of time before them. */
export function bareMonth(w: Words, i: number): Match | undefined {
  const month = monthName(w, i);
  if (!month) return undefined;
  const word = w.word(i);
  const before = w.word(i - 1);
  const match: Match = { start: i, end: i + 1, meaning: { kind: 'fields', fields: { month: month.value } } };
  const led = BEFORE_MONTH.test(before) && !(w.opensSentence(i) && w.isDash(i - 1));
  if (word.length <= 4 && word !== 'may' && word !== 'june' && word !== 'july')
    return led && month.end > i + 1 ? match : undefined;
  if (word === 'may' || word === 'march') {
    if (
      w.raw(i) === w.raw(i).toUpperCase() ||
      (MODAL_NEIGHBOURS.test(w.word(i + 1)) && !/^(?:in|since|last|next|until|by)$/.test(before))
    )
      return undefined;
    return led &&
      !(nameFollows(w, i) && !/^(?:in|since|last|next|until|by|during)$/.test(before)) &&
      before !== 'that' &&
      before !== 'or'
      ? match
      : undefined;
  }
  if (AMBIGUOUS.has(word)) {
    if (led) return match;
    return nameFollows(w, i) || (w.isCapital(i - 1) && w.isWord(i - 1) && !w.opensSentence(i - 1)) ? undefined : match;
  }
  return match;
}

function nameFollows(w: Words, i: number): boolean {
  return w.isCapital(i + 1) && w.isWord(i + 1) && !w.is(i + 1, WEEKDAY | MONTH);
}

const FUNCTION_WORDS =
  /^(?:and|or|to|when|that|after|before|but|as|at|in|with|while|it|he|she|they|we|the|there|by|until|on|for|from|is|was|a|most|all|many|some|only|i|you|no|nobody|everybody|everyone|everything|nothing|his|her|their|our|my|were|had|would|will)$/;

/** "on Thursday week, the 13th" */
function isApposed(w: Words, i: number): boolean {
  return w.raw(i - 1) === ',' && (w.is(i - 2, WEEKDAY) || w.word(i - 2) === 'week');
}

/** "it is the 27th" */
function isToday(w: Words, i: number): boolean {
  return /^(?:is|was)$/.test(w.word(i - 1)) && /^(?:it|today|tomorrow|yesterday)$/.test(w.word(i - 2));
}

/** "on the 27th": a day whose month the text leaves to the context. */
export function bareDay(w: Words, i: number): Match | undefined {
  if (w.word(i) !== 'the' || !w.is(i + 1, ALPHANUMERIC)) return undefined;
  const day = ordinal(w, i + 1);
  if (
    !day ||
    day.value > 31 ||
    day.value < 1 ||
    !(
      /^(?:on|by|until|till|from|since|to|and|before|after|of)$/.test(w.word(i - 1)) ||
      isApposed(w, i) ||
      isToday(w, i)
    )
  )
    return undefined;
  const ofMonth = w.word(day.end) === 'of' && /^(?:this|next|last|that|the)$/.test(w.word(day.end + 1));
  if (w.isWord(day.end) && !FUNCTION_WORDS.test(w.word(day.end)) && !ofMonth) return undefined;
  if (w.isDash(day.end) && w.glued(day.end)) return undefined;
  return { start: i, end: day.end, meaning: { kind: 'fields', fields: { day: day.value } } };
}
