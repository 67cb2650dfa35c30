import { PART, PARTS } from '../lexicon.ts';
import type { DayPart, Fields, Match } from '../meaning.ts';
import type { Words } from '../words.ts';
import { longest } from './rule.ts';
import { DAYS } from './simple.ts';

/** "the morning of May 5", "the early hours of Friday", "early morning", "at night", "in the evening". */
export function partOfDay(w: Words, i: number): Match | undefined {
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
