import { AMOUNT, APPROXIMATE, CARDINAL, DETERMINER, NUMBER, UNIT, UNITS } from '../lexicon.ts';
import { NOT_A_DATE, type Match, type Meaning, type Unit } from '../meaning.ts';
import type { Words } from '../words.ts';
import { hedgeEnd, quantity, type Quantity } from './quantity.ts';
import { wordSet } from '../../util/word-set.ts';

const CODES: Record<Unit, string> = {
  second: 'TxS',
  minute: 'TxM',
  hour: 'TxH',
  day: 'xD',
  week: 'xW',
  weekend: 'xWE',
  month: 'xM',
  quarter: 'xQ',
  half: 'xH',
  season: 'xSE',
  year: 'xY',
  decade: 'xDE',
  century: 'xCE',
  millennium: 'xML',
};

type DurationMeaning = Extract<Meaning, { kind: 'duration' }>;

/** TIMEX3 period: `P10D`, `PT24H`, `PXY`, `P2.5Y`. */
export function periodValue(unit: Unit, count: number | null): string {
  return `P${CODES[unit].replace('x', count === null ? 'X' : String(count))}`;
}

export function durationOf(unit: Unit, count: number | null, reach?: 'past' | 'future'): DurationMeaning {
  const meaning = { kind: 'duration', value: periodValue(unit, count), unit, count } as const;
  return reach ? { ...meaning, reach } : meaning;
}

/** A number of units, as read. */
export interface Length {
  readonly end: number;
  readonly unit: Unit;
  readonly count: number | null;
  readonly value: string;
  /** "a week" rather than "one week". */
  readonly article: boolean;
  readonly hyphenated: boolean;
  readonly bare: boolean;
}

/** Adjectives between number and unit. */
const BETWEEN = wordSet(
  'more full whole straight consecutive additional further extra long short entire other working business trading calendar fiscal successive solid odd bloody difficult',
);

/** A unit at token `i`, over adjectives. */
function unitAt(w: Words, i: number): { end: number; unit: Unit; plural: boolean } | undefined {
  let at = i;
  while (at < i + 2 && BETWEEN.has(w.word(at))) at++;
  const unit = w.is(at, UNIT) ? UNITS.get(w.word(at)) : undefined;
  if (!unit || unit === 'half' || w.isCapital(at)) return undefined;
  return { end: at + 1, unit, plural: w.word(at).endsWith('s') || unit === 'millennium' };
}

/** Words of no class of their own that a length has before its unit. */
const WITHIN = wordSet(
  '/ no not just than least most later to many long little bit good and or of million billion number hundreds thousands dozens scores tens',
);
const WITHIN_CLASSES = NUMBER | CARDINAL | AMOUNT | APPROXIMATE | DETERMINER;

/** No length has more tokens before its unit, with hedge and two numbers. */
const LONGEST = 80;

/** Does a unit follow token `i` with nothing between that a length of time does not have? Of most numbers none does. */
export function mayBeLength(w: Words, i: number): boolean {
  for (let at = i; at < i + LONGEST; at++) {
    if (w.is(at, UNIT)) return true;
    if (!w.is(at, WITHIN_CLASSES) && !isWithin(w, at)) return false;
  }
  return true;
}

function isWithin(w: Words, i: number): boolean {
  const word = w.word(i);
  return WITHIN.has(word) || BETWEEN.has(word) || w.isDash(i);
}

/** "ten days", "24-hour", "half an hour", "several months", "a quarter of a century" at token `i`. */
export function lengthAt(w: Words, i: number): Length | undefined {
  const half = fraction(w, i);
  if (half) return half;
  const number = quantity(w, i);
  if (!number) return undefined;
  const hyphenated = w.isDash(number.end) && w.glued(number.end) && w.glued(number.end + 1);
  const unit = unitAt(w, hyphenated ? number.end + 1 : number.end);
  if (!unit || !fits(w, number, unit, hyphenated)) return undefined;
  const length = withHalfUnit(w, {
    end: unit.end,
    unit: unit.unit,
    count:
      unit.unit === 'week' && w.word(unit.end - 1) === 'fortnight' && number.count !== null
        ? number.count * 2
        : number.count,
    value: '',
    article: number.article === true,
    hyphenated,
    bare: false,
  });
  return hyphenated ? length : withSmallerUnits(w, length);
}

/** From the largest, as a compound names them. */
const UNITS_DOWN: readonly Unit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** "six years and four months", "a year and a day". */
function withSmallerUnits(w: Words, length: Length): Length {
  const larger = UNITS_DOWN.indexOf(length.unit);
  if (larger < 0 || w.word(length.end) !== 'and' || !Number.isInteger(length.count)) return length;
  const rest = lengthAt(w, length.end + 1);
  if (!rest || rest.hyphenated || rest.count === null || UNITS_DOWN.indexOf(rest.unit) <= larger) return length;
  const [date, time = ''] = rest.value.slice(1).split('T');
  const clock = length.value.includes('T') || time === '' ? time : `T${time}`;
  return { ...length, end: rest.end, value: `${length.value}${date ?? ''}${clock}` };
}

/** Rules out ordinals, fractions and shows: "a second", "three quarters", "60 Minutes". */
function fits(
  w: Words,
  number: Quantity,
  unit: { end: number; unit: Unit; plural: boolean },
  hyphenated: boolean,
): boolean {
  if (unit.unit === 'second') return unit.plural ? number.article !== true : hyphenated;
  if (unit.unit === 'quarter') return unit.plural && areQuartersOfYears(w, number, unit.end);
  if (unit.unit === 'weekend') return unit.plural;
  if (number.article) return !unit.plural;
  if (hyphenated) return true;
  return unit.plural || number.count === 1 || w.word(unit.end - 1) === 'fortnight';
}

/** "two quarters ago", "the first three quarters", "two straight quarters"; else they may be fractions. */
function areQuartersOfYears(w: Words, number: Quantity, end: number): boolean {
  return (
    /^(?:consecutive|straight|fiscal|successive)$/.test(w.word(end - 2)) ||
    /^(?:ago|earlier|later|running)$/.test(w.word(end)) ||
    (number.count !== null && /^(?:first|last|past|next|previous)$/.test(w.word(end - 3)) && w.word(end) !== 'of')
  );
}

/** "a year and a half", and the value. */
function withHalfUnit(w: Words, length: Length): Length {
  const half = w.word(length.end) === 'and' && w.word(length.end + 1) === 'a' && w.word(length.end + 2) === 'half';
  const count = half && length.count !== null ? length.count + 0.5 : length.count;
  return { ...length, end: half ? length.end + 3 : length.end, count, value: periodValue(length.unit, count) };
}

/** Halves and quarters of a unit, in the next smaller units. */
const HALVES: Partial<Record<Unit, string>> = {
  hour: 'PT30M',
  minute: 'PT30S',
  day: 'PT12H',
  year: 'P6M',
  century: 'P50Y',
  decade: 'P5Y',
  week: 'P0.5W',
  month: 'P0.5M',
};
const QUARTERS: Partial<Record<Unit, string>> = { hour: 'PT15M', century: 'P25Y' };

function fraction(w: Words, i: number): Length | undefined {
  const article = w.word(i) === 'a' || w.word(i) === 'the';
  const name = article ? i + 1 : i;
  const table = w.word(name) === 'half' ? HALVES : w.word(name) === 'quarter' ? QUARTERS : undefined;
  if (!table) return undefined;
  let at = name + 1;
  if (w.isDash(at)) at++;
  else if (w.word(at) === 'of') at++;
  if (/^an?$/.test(w.word(at))) at++;
  else if (at === name + 1 && !article && !/^(?:last|past|next|first)$/.test(w.word(i - 1))) return undefined;
  const unit = w.is(at, UNIT) ? UNITS.get(w.word(at)) : undefined;
  const value = unit && table[unit];
  if (!value || w.word(at).endsWith('s')) return undefined;
  return { end: at + 1, unit, count: null, value, article: false, hyphenated: false, bare: false };
}

const BEFORE_BARE =
  /^(?:for|over|after|within|in|into|across|spanning|takes|took|take|taken|lasted|last|lasting|spent|despite|following|throughout|of|than|through|during)$/;

/** "for decades", "after years of war": plural units with no number. */
export function bareLength(w: Words, i: number): Length | undefined {
  const word = w.word(i);
  const unit = w.is(i, UNIT) && word.endsWith('s') ? UNITS.get(word) : undefined;
  if (!unit || (w.isCapital(i) && !w.opensSentence(i))) return undefined;
  const long = w.isDash(i + 1) && w.glued(i + 1) && w.word(i + 2) === 'long';
  if (/^(?:quarter|second|weekend)$/.test(unit)) return undefined;
  if (!long && w.word(i + 1) !== 'ago' && !ofTime(w, i)) return undefined;
  return {
    end: long ? i + 3 : i + 1,
    unit,
    count: null,
    value: periodValue(unit, null),
    article: false,
    hyphenated: long,
    bare: true,
  };
}

function ofTime(w: Words, i: number): boolean {
  const before = w.word(i - 1);
  if (/^(?:later|earlier|before|after)$/.test(w.word(i + 1)) && w.word(i - 1) !== 'the') return true;
  if (w.word(i + 1) === 'of')
    return !/^(?:the|these|those|first|last|final|early|his|her|their|its|our|my|’s|'s|working|school)$/.test(before);
  if (before === 'of' && w.word(i - 2) === 'matter') return true;
  if (before === 'of' || before === 'through' || before === 'during' || before === 'than')
    return w.word(i + 1) === 'of' && before !== 'than';
  return BEFORE_BARE.test(before);
}

const AGES = /^(?:old|olds)$/;

/** "10-year-old", "47 years old", "aged 10 months", "12 years of age": a person's age is no date. */
export function age(w: Words, i: number): Match | undefined {
  if (!mayBeLength(w, i)) return undefined;
  const hedge = hedgeEnd(w, i);
  const length = lengthAt(w, i) ?? (hedge > i ? lengthAt(w, hedge) : undefined);
  if (!length) return undefined;
  const at = w.isDash(length.end) && w.glued(length.end) ? length.end + 1 : length.end;
  if (AGES.test(w.word(at))) return { start: i, end: at + 1, meaning: NOT_A_DATE };
  if (w.word(at) === 'of' && w.word(at + 1) === 'age') return { start: i, end: at + 2, meaning: NOT_A_DATE };
  const aged =
    /^(?:aged|age|ages)$/.test(w.word(i - 1)) ||
    (w.word(i - 2) === 'age' && w.word(i - 1) === 'of') ||
    (w.word(i - 1) === 'of' && /^(?:man|woman|boy|girl)$/.test(w.word(i - 2)) && length.unit === 'year');
  return aged ? { start: i, end: length.end, meaning: NOT_A_DATE } : undefined;
}

/** "week-long", "daylong", "year-long". */
export function longAdjective(w: Words, i: number): Match | undefined {
  const solid = /^(day|week|month|year)long$/.exec(w.word(i));
  const start = w.isDash(i - 1) && w.glued(i) ? undefined : i;
  if (solid && start !== undefined)
    return { start: i, end: i + 1, meaning: durationOf((solid[1] ?? 'day') as Unit, 1) };
  const unit = w.is(i, UNIT) ? UNITS.get(w.word(i)) : undefined;
  if (!unit || start === undefined || w.word(i).endsWith('s') || !w.isDash(i + 1) || w.word(i + 2) !== 'long')
    return undefined;
  return { start: i, end: i + 3, meaning: durationOf(unit, 1) };
}

const AFTER_WORDS =
  /^(?:for|in|after|within|about|around|than|least|over|nearly|almost|every|by|take|takes|took|taken|lasted|lasts|last|lasting|only|just|under|once|spent|spend|spending|to|until|be|was|is|of|into|with|another|during|and|or|ran|stayed|waited|requires|required|needs|needed)$/;

/** Rates: "60 miles an hour", "5 percent a year". */
const NO_LENGTH_AFTER =
  /^(?:percent|%|times|once|twice|miles|mile|km|kilometers|kilometres|knots|meters|metres|feet|mph|dollars|euros|million|billion)$/;

/** "one day we will" is not a length of time. */
export function isLength(w: Words, i: number, length: Length, hedged: boolean): boolean {
  if (w.word(length.end) === 'hand' && length.unit === 'second') return false;
  const before = w.word(i - 1);
  if (length.article && NO_LENGTH_AFTER.test(before)) return false;
  if (length.unit === 'day' && length.count === 1 && !length.hyphenated && !hedged) {
    const next = w.word(length.end);
    return next === 'after' || next === 'before' || (AFTER_WORDS.test(before) && !/^(?:of|was|is|be)$/.test(before));
  }
  if (length.article && length.unit === 'minute') return AFTER_WORDS.test(before);
  return true;
}

/** "all day", "the whole week", "the entire month". */
export function wholeUnit(w: Words, i: number): Match | undefined {
  const the = w.word(i) === 'the' || w.word(i) === 'an' || w.word(i) === 'a' ? i + 1 : i;
  const all = w.word(the) === 'all' && the === i;
  if (!all && !(the > i && /^(?:whole|entire|full)$/.test(w.word(the)))) return undefined;
  const at = all && w.word(the + 1) === 'the' ? the + 2 : the + 1;
  const unit = w.is(at, UNIT) ? UNITS.get(w.word(at)) : undefined;
  if (w.word(at) === 'night' && all)
    return {
      start: i,
      end: at + 1,
      meaning: { kind: 'duration', value: 'PTXNI'.replace('X', '1'), unit: 'day', count: 1 },
    };
  if (!unit || unit === 'second' || unit === 'quarter' || w.word(at).endsWith('s')) return undefined;
  if (w.isDash(at + 1) && w.glued(at + 1)) return undefined;
  return { start: i, end: at + 1, meaning: durationOf(unit, 1) };
}
