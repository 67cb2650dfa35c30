import { ALPHANUMERIC, CARDINAL, CARDINALS, NOON, NUMBER, PARTS, TWO_DIGITS } from '../lexicon.ts';
import { NOT_A_DATE, type DayPart, type Fields, type Match } from '../meaning.ts';
import { pad } from '../calendar.ts';
import type { Words } from '../words.ts';
import { ledHour, minutesAndHour } from './spoken-clock.ts';

interface Clock {
  readonly end: number;
  readonly clock: string;
  readonly ofTwelve?: true;
}

const HALF_DAYS = new Map<string, 'a' | 'p'>();
for (const half of ['a', 'p'] as const) for (const rest of ['m', '.m', 'm.', '.m.']) HALF_DAYS.set(half + rest, half);

const ZONES = /^(?:GMT|UTC|BST|IST|CET|CEST|EET|EEST|WET|MSK|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|CT|PT|JST|HKT|AEST|Z)$/;

/** "10 a.m.", "10:30 p.m.", "10pm", "10.30am", "15:30", "1530 GMT", "three o’clock", "ten past seven". Prepositions lead to a bare 15:30. */
export function clockTime(w: Words, i: number): Match | undefined {
  const found = compact(w, i) ?? digital(w, i) ?? oClock(w, i) ?? military(w, i) ?? inWords(w, i);
  if (!found) return undefined;
  const end = zoneEnd(w, partEnd(w, found.end));
  const open = found.ofTwelve === true && partOfDay(w, found.end) === undefined;
  const fields: Fields = { clock: adjusted(w, found), ...(open && { ofTwelve: true }) };
  return { start: i, end, meaning: { kind: 'fields', fields } };
}

function to24(hour: number, minute: number | undefined, half: string | undefined): string | undefined {
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  if (hour > 24 || (minute ?? 0) > 59) return undefined;
  const full = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour;
  return `${pad(full)}:${pad(minute ?? 0)}`;
}

/** Digits and letters in one token: 10am, 10.30pm. */
function compact(w: Words, i: number): Clock | undefined {
  if (!w.is(i, ALPHANUMERIC)) return undefined;
  const parts = /^(\d{1,2})(?:\.(\d\d))?([ap])m$/.exec(w.word(i));
  const clock = parts && to24(Number(parts[1]), parts[2] === undefined ? undefined : Number(parts[2]), parts[3]);
  return clock ? { end: i + 1, clock } : undefined;
}

/** Hours, and minutes after a colon or a stop, with or without a.m. */
function digital(w: Words, i: number): Clock | undefined {
  if (!w.is(i, NUMBER)) return undefined;
  if (!w.is(i, TWO_DIGITS)) {
    const dotted = /^(\d{1,2})\.(\d\d)$/.exec(w.raw(i));
    return dotted ? withHalf(w, i + 1, Number(dotted[1]), Number(dotted[2]), true) : undefined;
  }
  const hour = Number(w.raw(i));
  if (w.raw(i + 1) !== ':' || !w.glued(i + 1) || !w.glued(i + 2)) return withHalf(w, i + 1, hour, undefined, true);
  const glued = /^(\d\d)([ap])m$/.exec(w.word(i + 2));
  if (glued) {
    const clock = to24(hour, Number(glued[1]), glued[2]);
    return clock ? { end: i + 3, clock } : undefined;
  }
  if (!/^\d\d$/.test(w.raw(i + 2)) || (w.glued(i) && /^[\d:./-]$/.test(w.raw(i - 1)))) return undefined;
  const seconds = w.raw(i + 3) === ':' && w.glued(i + 3) && /^\d\d$/.test(w.raw(i + 4)) ? i + 5 : i + 3;
  return withHalf(w, seconds, hour, Number(w.raw(i + 2)), false);
}

const BEFORE_CLOCK =
  /^(?:at|by|from|until|till|around|about|since|before|after|between|and|to|approximately|nearly|near|past|on|,)$/;

function withHalf(
  w: Words,
  end: number,
  hour: number,
  minute: number | undefined,
  needsHalf: boolean,
): Clock | undefined {
  const half = HALF_DAYS.get(w.word(end));
  if (half) {
    const clock = to24(hour, minute, half);
    const stop =
      !w.raw(end).endsWith('.') && w.raw(end).includes('.') && w.raw(end + 1) === '.' && w.glued(end + 1) ? 2 : 1;
    return clock ? { end: end + stop, clock } : undefined;
  }
  if (needsHalf && !(minute !== undefined && isZone(w, end))) return undefined;
  const led =
    BEFORE_CLOCK.test(w.word(startOf(w, end) - 1)) ||
    isZone(w, end) ||
    w.word(end) === 'hours' ||
    !w.has(startOf(w, end) - 1) ||
    isColumn(w, startOf(w, end));
  const clock = led ? to24(hour, minute, undefined) : undefined;
  return clock ? { end: w.word(end) === 'hours' ? end + 1 : end, clock } : undefined;
}

/** "26.11.2021 | 22:41", "23/10/2020 - 21:14": a time in the line above an article. */
function isColumn(w: Words, i: number): boolean {
  const mark = w.raw(i - 1);
  return (
    (mark === '|' || mark === '-' || mark === '–') && !w.glued(i) && w.is(i - 2, NUMBER) && /\d{4}$/.test(w.raw(i - 2))
  );
}

/** Back from the end of a time in digits to its first token. */
function startOf(w: Words, end: number): number {
  let i = end - 1;
  while (i > end - 5 && w.raw(i - 1) === ':') i -= 2;
  return i;
}

function oClock(w: Words, i: number): Clock | undefined {
  const named = w.is(i, CARDINAL) ? CARDINALS.get(w.word(i)) : w.integer(i);
  if (named === undefined || named > 24) return undefined;
  const next = w.word(i + 1);
  if (next === "o'clock" || next === 'o’clock') {
    const part = partOfDay(w, i + 2);
    const clock = to24(
      named,
      undefined,
      part !== undefined && part !== 'MO' && named < 12 && !(part === 'NI' && named < 5) ? 'p' : undefined,
    );
    return clock ? { end: i + 2, clock, ...(named <= 12 && { ofTwelve: true }) } : undefined;
  }
  const half = w.is(i, CARDINAL) ? HALF_DAYS.get(next) : undefined;
  const clock = half && to24(named, undefined, half);
  return clock ? { end: i + 2, clock } : undefined;
}

/** "1530 GMT", "0600 hours". */
function military(w: Words, i: number): Clock | undefined {
  if (!w.is(i, NUMBER) || !/^[0-2]\d[0-5]\d$/.test(w.raw(i))) return undefined;
  const hours = w.word(i + 1) === 'hours' || w.word(i + 1) === 'hrs';
  if (!hours && !isZone(w, i + 1)) return undefined;
  if (hours && !w.raw(i).startsWith('0') && !/^(?:at|by|around|about|until|from)$/.test(w.word(i - 1)))
    return undefined;
  const clock = to24(Number(w.raw(i).slice(0, 2)), Number(w.raw(i).slice(2)), undefined);
  return clock ? { end: hours ? i + 2 : i + 1, clock } : undefined;
}

/** "half past nine", "8 in the morning", "zero hours". */
function inWords(w: Words, i: number): Clock | undefined {
  if (w.word(i) === 'zero' && w.word(i + 1) === 'hours') return { end: i + 2, clock: '00:00' };
  const hour = ledHour(w, i);
  const said = minutesAndHour(w, i) ?? (hour && partOfDay(w, hour.end) !== undefined ? hour : undefined);
  return said && { end: said.end, clock: `${pad(said.hour)}:${pad(said.minute)}`, ofTwelve: true };
}

/** "2023-09-21 18:40 GMT": a time in digits right behind a date in digits. */
export function clockBehindDate(w: Words, i: number): Clock | undefined {
  const minutes = i + 2;
  if (w.raw(i + 1) !== ':' || !w.glued(i + 1) || !w.glued(minutes) || w.glued(i)) return undefined;
  if (!/^\d\d?$/.test(w.raw(i)) || !/^\d\d$/.test(w.raw(minutes))) return undefined;
  const clock = to24(Number(w.raw(i)), Number(w.raw(minutes)), undefined);
  return clock === undefined ? undefined : { end: zoneEnd(w, minutes + 1), clock };
}

function partOfDay(w: Words, i: number): DayPart | undefined {
  if (w.word(i) === 'in' && w.word(i + 1) === 'the') return PARTS.get(w.word(i + 2));
  return w.word(i) === 'at' && w.word(i + 1) === 'night' ? 'NI' : undefined;
}

function partEnd(w: Words, i: number): number {
  if (partOfDay(w, i) === undefined) return i;
  return w.word(i) === 'at' ? i + 2 : i + 3;
}

/** "3:30 in the afternoon" is 15:30. */
function adjusted(w: Words, found: Clock): string {
  return inPart(found.clock, partOfDay(w, found.end));
}

/** A time of a clock of twelve hours in a part of the day. */
export function inPart(clock: string, part: DayPart | undefined): string {
  const hour = Number(clock.slice(0, 2));
  if (part === undefined || part === 'MO' || hour >= 12 || (part === 'NI' && hour < 5)) return clock;
  return pad(hour + 12) + clock.slice(2);
}

function isZone(w: Words, i: number): boolean {
  return zoneEnd(w, i) > i;
}

/** The end of a time zone at token `i`: GMT, local time, Moscow time. */
function zoneEnd(w: Words, i: number): number {
  const open = w.raw(i) === '(' ? i + 1 : i;
  if (open === i && ZONES.test(w.raw(i).replaceAll('.', ''))) return i + 1;
  if (w.word(i) === 'local' && w.word(i + 1) === 'time') return i + 2;
  if (w.isCapital(i) && w.isWord(i)) {
    if (w.word(i + 1) === 'time') return i + 2;
    if (/^(?:standard|daylight|summer)$/.test(w.word(i + 1)) && w.word(i + 2) === 'time') return i + 3;
  }
  return i;
}

/** noon, midnight: TIMEX3 counts midnight as the end of its day, what comes after it is of the next. */
export function noon(w: Words, i: number): Match | undefined {
  if (!w.is(i, NOON) || (w.isCapital(i) && w.isCapital(i + 1))) return undefined;
  const isOver = /^(?:after|past|since)$/.test(w.word(i - 1));
  const fields: Fields = { clock: w.word(i) === 'noon' ? '12:00' : isOver ? '00:00' : '24:00' };
  return { start: i, end: zoneEnd(w, i + 1), meaning: { kind: 'fields', fields } };
}

/** A score or a ratio such as 3:2 or 16:9, and a Bible verse. */
export function ratio(w: Words, i: number): Match | undefined {
  if (!w.is(i, NUMBER) || w.raw(i + 1) !== ':' || !w.glued(i + 1) || !w.glued(i + 2) || !w.is(i + 2, NUMBER))
    return undefined;
  return { start: i, end: i + 3, meaning: NOT_A_DATE };
}
