import { MONTH, WEEKDAY } from '../lexicon.ts';
import type { Match, Meaning } from '../meaning.ts';
import type { Words } from '../words.ts';
import { fourDigits } from './year.ts';

/** The same stretch of the year before. */
const A_YEAR_EARLIER: Meaning = { kind: 'shift', unit: 'year', by: -1, toward: 'past', base: 'reference' };

const PERIOD = /^(?:period|quarter|month|half|week)$/;

/** "the year-earlier period", "year-ago", "a year-earlier quarter". */
export function yearAgo(w: Words, i: number): Match | undefined {
  const at = /^(?:the|a|its)$/.test(w.word(i)) ? i + 1 : i;
  const joined = w.isDash(at + 1) ? at + 2 : at + 1;
  if (w.word(at) !== 'year' || !/^(?:ago|earlier|before)$/.test(w.word(joined)) || joined === at + 1) return undefined;
  const noun = PERIOD.test(w.word(joined + 1));
  const start = noun && w.word(i) !== 'its' ? i : at;
  const end = noun ? joined + 2 : joined + 1;
  return { start, end, meaning: A_YEAR_EARLIER };
}

/** "the same month last year", "the same period of 1988", "the same quarter a year ago". */
export function samePeriod(w: Words, i: number): Match | undefined {
  const at = w.word(i) === 'the' ? i + 1 : i;
  if (w.word(at) !== 'same' || !(PERIOD.test(w.word(at + 1)) || w.is(at + 1, MONTH | WEEKDAY))) return undefined;
  const after = at + 2;
  const of = /^(?:of|in)$/.test(w.word(after)) ? after + 1 : after;
  const year = of > after ? fourDigits(w, of) : undefined;
  if (year !== undefined) return { start: i, end: of + 1, meaning: { kind: 'fields', fields: { year } } };
  if (/^(?:last|previous)$/.test(w.word(of)) && w.word(of + 1) === 'year')
    return { start: i, end: of + 2, meaning: A_YEAR_EARLIER };
  const ago = /^(?:a|one)$/.test(w.word(after)) && /^(?:ago|earlier|before)$/.test(w.word(after + 2));
  return ago && w.word(after + 1) === 'year' ? { start: i, end: after + 3, meaning: A_YEAR_EARLIER } : undefined;
}
