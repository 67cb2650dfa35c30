import {
  ALPHANUMERIC,
  AMOUNT,
  APOSTROPHE,
  APPROXIMATE,
  BOUNDARY,
  CARDINAL,
  DECADE_NAME,
  DEICTIC,
  DETERMINER,
  ERA,
  FISCAL,
  FREQUENCY,
  HOLIDAY,
  IDIOM,
  LED,
  MONTH,
  NOON,
  NUMBER,
  ORDINAL,
  PART,
  PERIOD_CODE,
  POSITION,
  RECURRENCE,
  SEASON,
  SELECTOR,
  TWO_DIGITS,
  UNIT,
  VAGUE,
  WEEKDAY,
  WEEKDAY_PLURAL,
} from '../lexicon.ts';
import { NOT_A_DATE, type Match } from '../meaning.ts';
import type { Words } from '../words.ts';
import { clockBehindDate, clockTime, ratio } from './clock.ts';
import { age, longAdjective, mayBeLength, wholeUnit } from './duration.ts';
import { numericDate, type AskOrder } from './numeric.ts';
import { point } from './point.ts';
import { hedgeEnd } from './quantity.ts';
import { every, frequency, rate, timesPer, weekdays } from './recurrence.ts';
import { counted, namedAgo } from './counted.ts';
import { ANY, longest, type Rule } from './rule.ts';
import { vagueAdverb, vagueNoun } from './vague.ts';
import { timed } from './timed.ts';
import { slashedPair } from './year.ts';
import { wordSet } from '../../util/word-set.ts';

const NUMERAL = NUMBER | ALPHANUMERIC | CARDINAL;
const POINT_START =
  MONTH |
  WEEKDAY |
  NUMBER |
  ALPHANUMERIC |
  ORDINAL |
  SEASON |
  PART |
  POSITION |
  SELECTOR |
  DEICTIC |
  HOLIDAY |
  FISCAL |
  APOSTROPHE |
  DECADE_NAME |
  PERIOD_CODE |
  UNIT |
  ERA |
  BOUNDARY;

/** What a length of time can go on with behind its article. */
const COUNTED = NUMERAL | AMOUNT | APPROXIMATE | UNIT | IDIOM | LED | SELECTOR | FISCAL | DETERMINER;

/** In order of preference among matches of the same length. */
const RULES: readonly Rule[] = [
  { starts: POINT_START, after: ANY, parse: point },
  { starts: NUMERAL | NOON, after: UNIT, parse: timed },
  { starts: NUMERAL | AMOUNT | APPROXIMATE | UNIT, after: COUNTED, parse: age },
  { starts: NUMERAL | AMOUNT | APPROXIMATE | IDIOM, after: COUNTED, parse: counted },
  { starts: NUMERAL, parse: namedAgo },
  { starts: APPROXIMATE, parse: hedgedPoint },
  { starts: SELECTOR | APPROXIMATE | CARDINAL, after: SELECTOR, parse: wholeUnit },
  { starts: UNIT | IDIOM, parse: longAdjective },
  { starts: RECURRENCE, parse: every },
  { starts: WEEKDAY | WEEKDAY_PLURAL, parse: weekdays },
  { starts: FREQUENCY, parse: frequency },
  { starts: RECURRENCE | NUMERAL, parse: timesPer },
  { starts: RECURRENCE, after: UNIT, parse: rate },
  { starts: VAGUE | SELECTOR, parse: vagueAdverb },
  { starts: VAGUE, after: VAGUE | LED, parse: vagueNoun },
  { starts: NUMBER, parse: ratio },
  { starts: NUMBER, parse: slashedPair },
  { starts: ORDINAL, after: ORDINAL, parse: ordinalIdiom },
];

/** Words that are everywhere and start an expression only if the next word belongs to one. */
const LEADING = DETERMINER | APPROXIMATE | BOUNDARY | LED;

function leads(w: Words, i: number): boolean {
  const classes = w.classes(i);
  if (w.classes(i + 1) === 0 || (classes & (DETERMINER | APPROXIMATE | BOUNDARY)) === 0) return false;
  return classes !== APPROXIMATE || hedgeEnd(w, i) > i || w.word(i) === 'over' || w.word(i) === 'under';
}

const PLAIN_NUMBER = NUMBER | TWO_DIGITS | CARDINAL;

/** What an expression goes on with behind a number, of the words that are of no class. */
const BEHIND_NUMBER = wordSet(
  "and or through until in million billion times am a.m a.m. am. pm p.m p.m. pm. o'clock o’clock",
);

/** Does a number count what is no time: "two soldiers", "50 of them"? A name behind it may be a zone. */
function countsOther(w: Words, i: number): boolean {
  const next = i + 1;
  if (!w.isWord(next) || w.classes(next) !== 0 || w.isCapital(next) || w.word(next + 1) === 'ago') return false;
  return !BEHIND_NUMBER.has(w.word(next)) && !mayBeLength(w, i);
}

/** The longest temporal expression, or what must not be read as one, that starts at token `i`. */
export function phraseAt(w: Words, i: number, order: AskOrder): Match | undefined {
  const classes = w.classes(i);
  if (classes === 0 || ((classes & ~LEADING) === 0 && !leads(w, i))) return undefined;
  if ((classes & ~PLAIN_NUMBER) === 0 && countsOther(w, i)) return undefined;
  const numeric = classes & NUMBER ? numericDate(w, i, order) : undefined;
  if (numeric) return withClock(w, numeric);
  const match = longest(w, i, RULES);
  return match && withTime(w, match);
}

/** "Sun 15 Nov 2020 17.32 GMT", "May 5, 2020 at 10 a.m.": a full date and its time. */
function withTime(w: Words, date: Match): Match {
  const { meaning } = date;
  if (meaning.kind !== 'fields' || meaning.fields.day === undefined || meaning.fields.year === undefined) return date;
  if (meaning.fields.clock !== undefined || meaning.fields.part !== undefined || date.then) return date;
  const behind = clockBehindDate(w, date.end);
  const said = behind ? undefined : clockTime(w, w.word(date.end) === 'at' ? date.end + 1 : date.end);
  const clock = behind?.clock ?? (said?.meaning.kind === 'fields' ? said.meaning.fields.clock : undefined);
  if (clock === undefined) return date;
  return {
    start: date.start,
    end: (behind ?? said)?.end ?? date.end,
    meaning: { ...meaning, fields: { ...meaning.fields, clock } },
  };
}

/** "2023-09-21 18:40 GMT" */
function withClock(w: Words, date: Match): Match {
  const { meaning } = date;
  if (meaning.kind !== 'fields' || meaning.fields.clock !== undefined || date.endOffset !== w.end(date.end - 1))
    return date;
  const time = clockBehindDate(w, date.end);
  if (!time) return date;
  const { clock } = time;
  return { start: date.start, end: time.end, meaning: { ...meaning, fields: { ...meaning.fields, clock } } };
}

/** "about 4 p.m.", "around 1990", "nearly midnight", "exactly a week": approximation of a point in time. */
function hedgedPoint(w: Words, i: number): Match | undefined {
  if (!/^(?:about|around|approximately|roughly|nearly|almost|exactly|at|no|not)$/.test(w.word(i))) return undefined;
  const end = hedgeEnd(w, i);
  if (end === i) return undefined;
  const said =
    timed(w, end) ?? (/^(?:about|around|approximately|roughly)$/.test(w.word(i)) ? point(w, end) : undefined);
  if (said?.meaning.kind !== 'fields' || said.meaning.which !== undefined || said.meaning.anaphoric) return undefined;
  const { clock, year, decade, weekday } = said.meaning.fields;
  if (
    (weekday !== undefined && clock === undefined) ||
    (clock === undefined && year === undefined && decade === undefined)
  )
    return undefined;
  return { ...said, start: i };
}

/** "for the second time", "a second front", "second-hand": the ordinal, not the unit. */
function ordinalIdiom(w: Words, i: number): Match | undefined {
  const at = w.word(i) === 'a' || w.word(i) === 'the' ? i + 1 : i;
  return w.word(at) === 'second' &&
    w.isWord(at + 1) &&
    w.word(at + 1) !== 'half' &&
    w.word(at + 1) !== 'quarter' &&
    w.word(at + 1) !== 'of' &&
    w.word(at + 1) !== 'fiscal' &&
    w.word(at + 1) !== 'century'
    ? { start: i, end: at + 1, meaning: NOT_A_DATE }
    : undefined;
}
