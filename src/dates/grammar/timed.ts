import { pad } from '../calendar.ts';
import type { DayPart, Fields, Match, Meaning } from '../meaning.ts';
import type { Words } from '../words.ts';
import { clockTime, inPart, noon } from './clock.ts';
import { withYear } from './point.ts';
import { longest } from './rule.ts';
import { DAYS, SIMPLE } from './simple.ts';
import { ledHour } from './spoken-clock.ts';

/** "10 p.m. Friday", "noon on 5 May", "9 a.m. tomorrow", "3 p.m. on the 5th": a time with its day. */
export function timed(w: Words, i: number): Match | undefined {
  const time = clockTime(w, i) ?? noon(w, i);
  if (time?.meaning.kind !== 'fields') return hourOf(w, i);
  const clock = time.meaning.fields.clock ?? '';
  let at = time.end;
  if (w.raw(at) === ',') at++;
  const today = longest(w, at, [SIMPLE.selected]);
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
  const day = hour && longest(w, hour.end, [SIMPLE.selected, SIMPLE.deictic]);
  if (!day || !partOf(day.meaning)) return undefined;
  return onDay(w, i, `${pad(hour.hour)}:00`, day);
}
