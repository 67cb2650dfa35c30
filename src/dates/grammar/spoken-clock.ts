import { CARDINAL, CARDINALS, NUMBER } from '../lexicon.ts';
import type { Words } from '../words.ts';
import { wordSet } from '../../util/word-set.ts';

/** A time of day in words, on a clock of twelve hours. */
export interface SpokenTime {
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
}

const MINUTES = new Map(Object.entries({ half: 30, quarter: 15, five: 5, ten: 10, twenty: 20 }));

/** What leads to a time of day; "by five to four" counts votes. */
const LEADS = wordSet('at about around from until till since by before after towards ,');
const LEADS_TO = /^(?:at|about|around)$/;
const GOES_ON = /^(?:in|on|at|when|and|but|as|that|the|this|a|he|she|it|they|we|i)$/;

/** "ten past seven", "half past nine", "a quarter to six"; a range such as "at five to ten percent" is none. */
export function minutesAndHour(w: Words, i: number): SpokenTime | undefined {
  const first = w.word(i) === 'a' && w.word(i + 1) === 'quarter' ? i + 1 : i;
  const count = MINUTES.get(w.word(first));
  if (count === undefined) return undefined;
  const five = w.word(first) === 'twenty' && w.isDash(first + 1) && w.word(first + 2) === 'five';
  const join = five ? first + 3 : first + 1;
  const isPast = w.word(join) === 'past';
  const hour = hourAt(w, join + 1);
  if (hour === undefined || !(isPast || w.word(join) === 'to')) return undefined;
  if (!(isPast ? w.word(first) === 'half' || LEADS.has(w.word(i - 1)) : LEADS_TO.test(w.word(i - 1)))) return undefined;
  if (w.isWord(join + 2) && !GOES_ON.test(w.word(join + 2))) return undefined;
  const minute = five ? count + 5 : count;
  const before = hour === 1 ? 12 : hour - 1;
  return { end: join + 2, hour: isPast ? hour : before, minute: isPast ? minute : 60 - minute };
}

/** The hour of "8 in the morning", "9 tonight": a bare number, which only what follows shows to be one. */
export function ledHour(w: Words, i: number): SpokenTime | undefined {
  const hour = LEADS.has(w.word(i - 1)) ? hourAt(w, i) : undefined;
  return hour === undefined ? undefined : { end: i + 1, hour, minute: 0 };
}

function hourAt(w: Words, i: number): number | undefined {
  const hour = w.is(i, CARDINAL) ? CARDINALS.get(w.word(i)) : w.is(i, NUMBER) ? w.integer(i) : undefined;
  return hour !== undefined && hour >= 1 && hour <= 12 ? hour : undefined;
}
