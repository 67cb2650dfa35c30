import {
  FREQUENCIES,
  FREQUENCY,
  MONTH,
  MONTHS,
  PARTS,
  RECURRENCE,
  SEASONS,
  UNIT,
  UNITS,
  WEEKDAY,
  WEEKDAYS,
  WEEKDAY_PLURAL,
} from '../lexicon.ts';
import type { Match } from '../meaning.ts';
import type { Words } from '../words.ts';
import { wordSet } from '../../util/word-set.ts';
import { pad } from '../calendar.ts';
import { periodValue } from './duration.ts';
import { dayFirst } from './month.ts';
import { cardinal } from './quantity.ts';
import { ordinal } from './year.ts';

const set = (start: number, end: number, value: string): Match => ({ start, end, meaning: { kind: 'set', value } });

/** "every Friday", "each year", "every two days", "every other week", "every summer". */
export function every(w: Words, i: number): Match | undefined {
  if (!/^(?:every|each)$/.test(w.word(i))) return undefined;
  let at = i + 1;
  if (w.word(at) === 'single') at++;
  const other = w.word(at) === 'other';
  const dated = dayFirst(w, at);
  if (dated?.meaning.kind === 'fields' && dated.meaning.fields.year === undefined && !dated.then) {
    const { month, day } = dated.meaning.fields;
    return month === undefined ? undefined : set(i, dated.end, `XXXX-${pad(month)}-${pad(day ?? 1)}`);
  }
  const number = other ? { end: at + 1, count: 2 } : (cardinal(w, at) ?? nth(w, at));
  if (number) at = number.end;
  const count = number?.count ?? 1;
  const unit = w.is(at, UNIT) ? UNITS.get(w.word(at)) : undefined;
  if (unit && !(w.word(i) === 'each' && unit === 'half')) return set(i, at + 1, periodValue(unit, count));
  const named = namedRecurrence(w, at);
  return named ? set(i, named.end, named.value) : undefined;
}

function nth(w: Words, i: number): { end: number; count: number } | undefined {
  const found = ordinal(w, i);
  return found && { end: found.end, count: found.value };
}

function namedRecurrence(w: Words, i: number): { end: number; value: string } | undefined {
  const weekday = w.isCapital(i) && w.is(i, WEEKDAY) ? WEEKDAYS.get(w.word(i)) : undefined;
  if (weekday !== undefined) return withPart(w, i + 1, `XXXX-WXX-${weekday}`);
  const month = w.isCapital(i) && w.is(i, MONTH) ? MONTHS.get(w.word(i)) : undefined;
  if (month !== undefined) {
    const day = w.integer(i + 1);
    return day !== undefined && day <= 31
      ? { end: i + 2, value: `XXXX-${pad(month)}-${pad(day)}` }
      : { end: i + 1, value: `XXXX-${pad(month)}` };
  }
  const season = SEASONS.get(w.word(i));
  if (season) return { end: i + 1, value: `XXXX-${season}` };
  const part = PARTS.get(w.word(i));
  return part && !w.word(i).endsWith('s') ? { end: i + 1, value: `XXXX-XX-XXT${part}` } : undefined;
}

function withPart(w: Words, i: number, day: string): { end: number; value: string } {
  const part = PARTS.get(w.word(i));
  return part ? { end: i + 1, value: `${day}T${part}` } : { end: i, value: day };
}

/** "Sundays", "Friday nights". */
export function weekdays(w: Words, i: number): Match | undefined {
  if (!w.isCapital(i)) return undefined;
  const plural = w.is(i, WEEKDAY_PLURAL);
  const weekday = WEEKDAYS.get(plural ? w.word(i).slice(0, -1) : w.word(i));
  if (weekday === undefined) return undefined;
  const part = w.word(i + 1).endsWith('s') ? PARTS.get(w.word(i + 1)) : undefined;
  if (part) return set(i, i + 2, `XXXX-WXX-${weekday}T${part}`);
  return plural ? set(i, i + 1, `XXXX-WXX-${weekday}`) : undefined;
}

/** "daily", "annual", "monthly"; capitals make it a name ("Daily Mail", "Annual Report"). */
export function frequency(w: Words, i: number): Match | undefined {
  if (!w.is(i, FREQUENCY)) return undefined;
  if (w.isCapital(i) && (!w.opensSentence(i) || w.isCapital(i + 1))) return undefined;
  const value = FREQUENCIES.get(w.word(i));
  if (value === undefined || (w.glued(i) && w.isDash(i - 1)) || (w.isDash(i + 1) && w.glued(i + 1))) return undefined;
  return set(/^(?:almost|nearly)$/.test(w.word(i - 1)) ? i - 1 : i, i + 1, value);
}

const TIMES = wordSet('once twice thrice');
const TIMED = wordSet('times days nights hours');

/** "once a week", "twice-daily", "twice a month", "three times a year", "two days a week". */
export function timesPer(w: Words, i: number): Match | undefined {
  let at = i + 1;
  const often = w.isDash(at) && w.glued(at) && w.glued(at + 1) ? FREQUENCIES.get(w.word(at + 1)) : undefined;
  const isAdverb = w.is(i, RECURRENCE) && TIMES.has(w.word(i));
  if (often !== undefined && isAdverb) return set(i, at + 2, often);
  if (!isAdverb) {
    const number = cardinal(w, i);
    if (!number || !TIMED.has(w.word(number.end))) return undefined;
    at = number.end + 1;
  }
  const unit =
    /^(?:a|per|each|every|an)$/.test(w.word(at)) && w.is(at + 1, UNIT) ? UNITS.get(w.word(at + 1)) : undefined;
  return unit && !w.word(at + 1).endsWith('s') ? set(i, at + 2, periodValue(unit, 1)) : undefined;
}

const RATE_UNITS = /^(?:day|week|month|year|hour|quarter)$/;
const NOT_RATED =
  /^(?:is|was|has|this|as|its|his|us|less|it’s|it's|years|months|weeks|days|hours|minutes|does|lasts|takes|always|plus|minus|versus|unless|perhaps|sometimes|across|towards|besides|thus|yes)$/;

/** "$30 a month", "400 barrels a day", "30% a year": a rate, after a number or a plural. Not of speed: "miles an hour". */
export function rate(w: Words, i: number): Match | undefined {
  if (!/^(?:a|an|each|per)$/.test(w.word(i)) || !RATE_UNITS.test(w.word(i + 1))) return undefined;
  const unit = UNITS.get(w.word(i + 1));
  const before = w.word(i - 1);
  if (!unit || /^(?:miles|kilometers|kilometres|km|knots|feet|meters|metres)$/.test(before)) return undefined;
  if (/^(?:ago|earlier|later|before|after|and|or|old|long|of|from)$/.test(w.word(i + 2))) return undefined;
  const counted =
    w.integer(i - 1) !== undefined ||
    /^(?:percent|%|million|billion|trillion|thousand|hundred|once|twice)$/.test(before) ||
    ((w.word(i) === 'per' || /[^s]s$/.test(before)) &&
      w.isWord(i - 1) &&
      !NOT_RATED.test(before) &&
      hasNumberBefore(w, i - 2));
  return counted ? set(i, i + 2, periodValue(unit, 1)) : undefined;
}

/** Is there a number up to four tokens back: "400,000 barrels of oil a day"? */
function hasNumberBefore(w: Words, i: number): boolean {
  for (let at = i; at > i - 4; at--) if (cardinal(w, at)) return true;
  return false;
}
