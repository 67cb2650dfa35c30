import type { Fields, Match, Meaning } from '../meaning.ts';
import { choose } from './choose.ts';
import { stampIn, underspecified } from './fields.ts';
import type { Outcome } from './outcome.ts';
import { resolveFields } from './resolve-fields.ts';
import { resolveDuration, resolveShift } from './resolve-shift.ts';
import { documentAnchor, type Situation } from './situation.ts';
import { daysOf, formatStamp, yearOf, type Stamp } from './stamp.ts';
import { formatDay } from '../calendar.ts';

const VAGUE_WORDS = {
  PAST_REF: 'some time in the past',
  PRESENT_REF: 'the present of the text',
  FUTURE_REF: 'some time in the future',
} as const;

/** What an expression means in its situation; undefined for what is no date. */
export function resolve(meaning: Meaning, s: Situation): Outcome | undefined {
  switch (meaning.kind) {
    case 'none':
      return undefined;
    case 'fields':
      return resolveFields(meaning, s, meaning.outer && resolve(meaning.outer, s));
    case 'range':
      return resolveRange(meaning.from, meaning.to, s);
    case 'shift':
      return resolveShift(meaning, s);
    case 'duration':
      return resolveDuration(meaning, s);
    case 'set':
      return { type: 'SET', value: meaning.value, evidence: [`"${s.text}": something that recurs`] };
    case 'vague':
      return {
        type: 'DATE',
        value: meaning.value,
        evidence: [`"${s.text}": ${VAGUE_WORDS[meaning.value]}, no day is said`],
      };
  }
}

/** "1992-1994", "27 September – 10 November": both ends, the second one first, as it carries the year. */
function resolveRange(from: Fields, to: Fields, s: Situation): Outcome {
  const end = rangeEnd(to, s);
  const endYear = end && yearOf(end);
  const wraps = from.year === undefined && (from.month ?? 0) > (to.month ?? 12);
  const year = from.year ?? (endYear === undefined ? undefined : endYear - (wraps ? 1 : 0));
  const start = year === undefined ? undefined : stampIn(from, year);
  const value = `${start ? formatStamp(start) : underspecified(from)}/${end ? formatStamp(end) : underspecified(to)}`;
  const first = start && daysOf(start);
  const last = end && daysOf(end);
  return {
    type: 'DATE',
    value,
    evidence: [`"${s.text}": a stretch from ${value.replace('/', ' to ')}`],
    interval: first && last ? { from: formatDay(first.from), to: formatDay(last.to) } : undefined,
    anchor: end && to.year === undefined && s.document !== undefined ? formatDay(s.document) : undefined,
    stamp: end,
  };
}

function rangeEnd(to: Fields, s: Situation): Stamp | undefined {
  if (to.year !== undefined) return stampIn(to, to.year);
  const { dated } = s.before;
  const year = s.narrative && dated ? yearOf(dated.stamp) : undefined;
  if (year !== undefined) return stampIn(to, year);
  const anchor = documentAnchor(s);
  return anchor && s.document !== undefined ? choose(to, s.document, undefined, () => s.tense())?.stamp : undefined;
}

/** Does the expression say its year itself? */
export function namesYear(match: Match): boolean {
  const { meaning } = match;
  if (meaning.kind === 'range') return meaning.to.year !== undefined;
  return meaning.kind === 'fields' && meaning.fields.year !== undefined;
}
