import type { DateMention, DocumentDate } from '../model/date.ts';
import type { Span } from '../model/span.ts';
import type { SourceText } from '../text/source.ts';
import { parseDay } from './calendar.ts';
import { numericOrder, type AskOrder, type NumericOrder } from './grammar/numeric.ts';
import type { Match } from './meaning.ts';
import { matchesIn } from './matches.ts';
import { NameGuard } from './names.ts';
import { isNarrative, shareYears, type Found } from './narrative.ts';
import { Place, type Named } from './place.ts';
import type { Outcome } from './resolve/outcome.ts';
import { Context } from './resolve/context.ts';
import { namesYear, resolve } from './resolve/resolve.ts';
import type { Reference, Situation } from './resolve/situation.ts';
import type { Stamp } from './resolve/stamp.ts';
import { endsRange, isAside, isAttribution, isSince } from './surroundings.ts';
import { Words } from './words.ts';

export interface DatesInput {
  readonly documentDate: DocumentDate | null;
  /** Names found in the text, in order: nothing inside one is a date ("Russia Today"). */
  readonly names: readonly Span[];
}

/**
 * The temporal expressions of a text, in order, as TIMEX3. Extents are without prepositions, with what says more of the
 * time ("the early 1990s"). Relative ones are resolved against the document date; without one they stay underspecified.
 * Linear in the length of the text.
 */
export function findDates(source: SourceText, { documentDate, names }: DatesInput): DateMention[] {
  const words = new Words(source);
  const guard = new NameGuard(names);
  const order = (): NumericOrder => numericOrder(source);
  const found: Found[] = [];
  for (let from = 0, to; from < words.count; from = to) {
    to = words.enterSegment(from);
    for (const phrase of phrasesIn(source, words, from, to, order)) if (!guard.covers(phrase.span)) found.push(phrase);
  }
  return resolveAll(words, shareYears(words, found), documentDate);
}

/**
 * The temporal expressions of a part of a line, as if it stood alone and with no day of publication.
 *
 * @param askOrder how 03/04/2021 is to be read, which the rest of the text decides
 */
export function datesWithin(source: SourceText, { start, end }: Span, askOrder: AskOrder): DateMention[] {
  const words = new Words(source);
  const from = source.tokens.indexFrom(start);
  const last = source.tokens.indexAtOrBefore(end - 1);
  const to = words.end(last) > end ? last : last + 1;
  if (to <= from) return [];
  words.useSegment(from, to);
  const found = phrasesIn(source, words, from, to, askOrder);
  return resolveAll(words, shareYears(words, found), null);
}

/** What is read in the current segment, its tokens `from` to `to`, from left to right. */
function phrasesIn(source: SourceText, w: Words, from: number, to: number, askOrder: AskOrder): Found[] {
  const found: Found[] = [];
  for (const match of matchesIn(source, w, from, to, askOrder)) {
    for (let last: Match | undefined = match; last; last = last.then) {
      if (last.meaning.kind === 'none') continue;
      const span = { start: w.start(last.start), end: last.endOffset ?? w.end(last.end - 1) };
      found.push({ match: last, span, segment: from, segmentEnd: to });
    }
  }
  return found;
}

/** Resolves in text order, each date an anchor for those after it. */
function resolveAll(w: Words, found: readonly Found[], documentDate: DocumentDate | null): DateMention[] {
  const document = documentDate ? parseDay(documentDate.value) : undefined;
  const narrative = isNarrative(found);
  const mentions: DateMention[] = [];
  const context = new Context(document, narrative);
  let segmentNumber = -1;
  let segment = -1;
  let before: Named | undefined;
  let inPast = false;
  for (const phrase of found) {
    const { match, span, segment: from, segmentEnd } = phrase;
    w.useSegment(from, segmentEnd);
    if (from !== segment) segmentNumber++;
    segment = from;
    const references = context.referencesIn(segmentNumber);
    const begun = before && endsRange(w, before.match, match) ? before : undefined;
    const place: Situation = new Place(w, phrase, segmentNumber, { document, narrative, inPast }, references, begun);
    const outcome = resolve(match.meaning, place);
    if (!outcome) continue;
    inPast ||= narrative && namesYear(match) && place.tense() === 'past';
    mentions.push(mentionOf(span, outcome));
    const { stamp } = outcome;
    const clock = clockOf(outcome, references.reference);
    before = { match, stamp, clock };
    if (!stamp || !goesThere(w, match, stamp, place)) continue;
    const goesOn =
      outcome.goesOn === true || (place.isHour && references.reference?.explicitYear === true && !namesYear(match));
    const isCounted = countsOn(match);
    const named = {
      stamp,
      segment: segmentNumber,
      token: match.start,
      clock,
      explicitYear: namesYear(match) || goesOn || (isCounted && references.reference?.explicitYear === true),
      goesOn,
      isCounted,
      isFlashback: !narrative && place.isFlashback(),
      isHeading: match.start === from && match.end === segmentEnd,
    };
    context.add(named, outcome.anchor !== undefined && outcome.anchor === documentDate?.value);
  }
  return mentions;
}

/** The time of day of a date; "the same evening" leaves the hour as it was. */
function clockOf({ type, value, stamp }: Outcome, last: Reference | undefined): string | undefined {
  if (type !== 'TIME') return undefined;
  const clock = /T(\d\d:\d\d|[A-Z]{2})$/.exec(value)?.[1];
  const isSameDay = stamp?.unit === 'day' && last?.stamp.unit === 'day' && stamp.day === last.stamp.day;
  return isSameDay && clock !== undefined && last.clock?.includes(':') === true && !clock.includes(':')
    ? last.clock
    : clock;
}

/** Does the text go on from this date? Not from one named by the way, nor in a section with a day from somebody's "today". */
function goesThere(w: Words, match: Match, stamp: Stamp, s: Situation): boolean {
  const { narrative, segment } = s;
  const { heading, reference } = s.before;
  if (heading && match.meaning.kind === 'shift' && match.meaning.base === 'document') return false;
  if (!narrative && reference?.segment === segment && isAttribution(w, match)) return false;
  return !(narrative ? isSince(w, match) : isAside(w, match, stamp));
}

/** "three weeks later" is in a year that stands in the text where the date that it counts from is. */
function countsOn({ meaning }: Match): boolean {
  return (
    (meaning.kind === 'shift' && meaning.base === 'reference') ||
    (meaning.kind === 'fields' && meaning.anaphoric === true)
  );
}

function mentionOf({ start, end }: Span, { type, value, anchor, interval, evidence }: Outcome): DateMention {
  return {
    start,
    end,
    type,
    value,
    evidence,
    ...(anchor !== undefined && { anchor }),
    ...(interval && { interval }),
  };
}
