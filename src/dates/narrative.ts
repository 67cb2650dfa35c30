import type { Span } from '../model/span.ts';
import type { Fields, Match } from './meaning.ts';
import { namesYear } from './resolve/resolve.ts';
import type { Words } from './words.ts';

/** A match in its place. */
export interface Found {
  readonly match: Match;
  readonly span: Span;
  /** Tokens of the segment that holds it, `segmentEnd` exclusive. */
  readonly segment: number;
  readonly segmentEnd: number;
}

/**
 * Does the text tell of a past of its own (a history, a chronicle) rather than of the days before its publication? It
 * does where it names years and nothing in it points to the moment of writing: no "today", "last week", no bare Friday.
 */
export function isNarrative(found: readonly Found[]): boolean {
  let years = 0;
  for (const { match } of found) {
    const { meaning } = match;
    if (namesYear(match)) years++;
    if (meaning.kind === 'shift' && meaning.base === 'document') return false;
    if (meaning.kind === 'duration' && meaning.reach) return false;
    if (meaning.kind === 'fields' && isSpoken(meaning.fields, meaning.which)) return false;
  }
  return years >= 2;
}

function isSpoken(fields: Fields, which: number | undefined): boolean {
  return which !== undefined || (fields.weekday !== undefined && fields.month === undefined);
}

const JOINING = /^(?:to|and|or|through|until|till|,|-|–|—|on|the|between|from)$/;

/** "from May to July 2020": the year said last holds for both. */
export function shareYears(w: Words, found: readonly Found[]): Found[] {
  const shared = [...found];
  for (let i = shared.length - 2; i >= 0; i--) {
    const first = shared[i];
    const second = shared[i + 1];
    if (!first || first.segment !== second?.segment) continue;
    const from = first.match.meaning;
    const to = second.match.meaning;
    if (from.kind !== 'fields' || to.kind !== 'fields' || from.which !== undefined || from.outer) continue;
    const { year, month } = to.fields;
    const partial =
      from.fields.year === undefined && (from.fields.month ?? from.fields.quarter ?? from.fields.season) !== undefined;
    if (year === undefined || !partial || !joins(w, first, second)) continue;
    const earlier = month !== undefined && (from.fields.month ?? 0) > month;
    const fields: Fields = { ...from.fields, year: earlier ? year - 1 : year };
    shared[i] = { ...first, match: { ...first.match, meaning: { ...from, fields } } };
  }
  return shared;
}

/** Are there only joining words between the two, at most three? */
function joins(w: Words, first: Found, second: Found): boolean {
  if (second.match.start - first.match.end > 3) return false;
  w.useSegment(first.segment, first.segmentEnd);
  for (let i = first.match.end; i < second.match.start; i++) if (!JOINING.test(w.word(i))) return false;
  return true;
}
