import { PARTS, SEASONS } from '../lexicon.ts';
import type { Match, Meaning, Unit } from '../meaning.ts';
import type { Words } from '../words.ts';
import { bareLength, isLength, lengthAt, mayBeLength, type Length } from './duration.ts';
import { hedgeEnd, quantity } from './quantity.ts';
import { closes, DAYS, shift } from './relative.ts';

/** "two days ago", "three weeks later", "more than a year earlier", "an hour from now", "two days before." */
export function counted(w: Words, i: number): Match | undefined {
  const hedge = hedgeEnd(w, i);
  if (!mayBeLength(w, i)) return distantPast(w, i);
  if (hedge === i && /^(?:the|these|those)$/.test(w.word(i))) return theLength(w, i);
  if (hedge === i && (w.word(i) === 'over' || w.word(i) === 'under')) return overAgo(w, i);
  const length = lengthAt(w, hedge) ?? bareLength(w, hedge);
  if (!length) return distantPast(w, i);
  if (
    length.hyphenated &&
    !length.bare &&
    !(w.isDash(length.end) && w.word(length.end + 1) === 'long') &&
    w.word(length.end) !== 'ago'
  )
    return length.value && isLength(w, i, length, true) ? lengthMatch(i, length) : undefined;
  if (w.isDash(length.end) && w.word(length.end + 1) === 'long' && w.glued(length.end + 1)) {
    return length.article ? undefined : lengthMatch(i, { ...length, end: length.end + 2 });
  }
  const after = w.word(length.end);
  const { unit, by } = stepOf(length);
  const end = length.end + 1;
  if (after === 'ago')
    return w.word(i) === 'over' && TAKES_OVER.test(w.word(i - 1)) ? undefined : agoMatch(w, i, end, length);
  if (after === 'later' || after === 'hence') return { start: i, end, meaning: laterMeaning(unit, by, 'future') };
  if (after === 'earlier') return { start: i, end, meaning: laterMeaning(unit, by === null ? null : -by, 'past') };
  if (after === 'from' && w.word(end) === 'now')
    return { start: i, end: end + 1, meaning: shift(unit, by, 'document') };
  if (after === 'before' || after === 'after' || after === 'previously') {
    const that = w.word(end) === 'that' || w.word(end) === 'this' ? end + 1 : end;
    const sign = after === 'after' ? 1 : -1;
    const meaning = laterMeaning(unit, by === null ? null : sign * by, sign > 0 ? 'future' : 'past');
    if (closes(w, that)) return { start: i, end: that, meaning };
  }
  if (!isLength(w, i, length, hedge > i)) return undefined;
  return lengthMatch(i, length);
}

/** "two summers ago", "two nights ago" */
export function namedAgo(w: Words, i: number): Match | undefined {
  const number = quantity(w, i);
  const word = number && w.word(number.end + 1) === 'ago' ? w.word(number.end) : '';
  const count = number?.count ?? undefined;
  if (!number || count === undefined || !word.endsWith('s')) return undefined;
  const name = word.slice(0, -1);
  const [season, part, end] = [SEASONS.get(name), PARTS.get(name), number.end + 2];
  if (part) return { start: i, end, meaning: shift('day', -count, 'document', part) };
  return (
    season && {
      start: i,
      end,
      meaning: { kind: 'fields', fields: { season }, outer: shift('year', -count, 'document') },
    }
  );
}

/** "the six months ended in March": a number of units with its article. */
function theLength(w: Words, i: number): Match | undefined {
  const length = lengthAt(w, i + 1);
  if (!length || length.article || length.hyphenated || length.count === 1) return undefined;
  return /^(?:ago|later|earlier)$/.test(w.word(length.end)) ? undefined : lengthMatch(i, length);
}

/** Verbs that "over" belongs to: "took over two years ago". */
const TAKES_OVER =
  /^(?:take|takes|took|taken|taking|turned|handed|rolled|crossed|fell|blew|won|knocked|passed|was|is)$/;

/** "over four weeks ago": before "ago" it can only count. */
function overAgo(w: Words, i: number): Match | undefined {
  if (TAKES_OVER.test(w.word(i - 1))) return undefined;
  const length = lengthAt(w, i + 1);
  return length && w.word(length.end) === 'ago' ? agoMatch(w, i, length.end + 1, length) : undefined;
}

function lengthMatch(start: number, length: Length): Match {
  const count = length.count;
  return { start, end: length.end, meaning: { kind: 'duration', value: length.value, unit: length.unit, count } };
}

/** "ten years ago", with the day or the stretch of that time: "twenty years ago today", "ten years ago this month". */
function agoMatch(w: Words, start: number, end: number, length: Length): Match {
  const { unit, by } = stepOf(length);
  if (by === null) return { start, end, meaning: { kind: 'vague', value: 'PAST_REF' } };
  const ago = { kind: 'shift', unit, by: -by, toward: 'past', base: 'document' } as const;
  const on = DAYS[w.word(end)];
  if (on !== undefined && /^to(?:day|morrow)$|^yesterday$/.test(w.word(end)) && unit !== 'day' && unit !== 'hour')
    return { start, end: end + 1, meaning: { ...ago, on } };
  if (unit === 'year' && w.word(end) === 'this' && w.word(end + 1) === 'month')
    return { start, end: end + 2, meaning: { ...ago, unit: 'month', by: -by * 12 } };
  return { start, end, meaning: ago };
}

const STEP_UNITS: Record<string, Unit | undefined> = { S: 'second', D: 'day', M: 'month', Y: 'year' };
const CLOCK_UNITS: Record<string, Unit | undefined> = { S: 'second', M: 'minute', H: 'hour' };

/** A length as a step: half an hour is thirty minutes. */
function stepOf({ unit, count, value }: Length): { unit: Unit; by: number | null } {
  const [, clock, number, letter = ''] = count === null ? (/^P(T?)(\d+)([SMHDY])$/.exec(value) ?? []) : [];
  const finer = clock ? CLOCK_UNITS[letter] : STEP_UNITS[letter];
  return number === undefined || finer === undefined ? { unit, by: count } : { unit: finer, by: Number(number) };
}

function laterMeaning(unit: Unit, by: number | null, toward: 'past' | 'future'): Meaning {
  return { kind: 'shift', unit, by, toward, base: 'reference' };
}

/** "long ago", "some time ago". */
function distantPast(w: Words, i: number): Match | undefined {
  const end = w.word(i) === 'some' && w.word(i + 1) === 'time' && w.word(i + 2) === 'ago' ? i + 3 : 0;
  return end > 0 ? { start: i, end, meaning: { kind: 'vague', value: 'PAST_REF' } } : undefined;
}
