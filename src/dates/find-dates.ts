import type { DateMention, DocumentDate } from '../model/date.ts';
import type { Span } from '../model/span.ts';
import type { SourceText } from '../text/source.ts';
import { parseDay } from './calendar.ts';
import { numericOrder, type NumericOrder } from './grammar/numeric.ts';
import type { Match } from './meaning.ts';
import { matchesIn } from './matches.ts';
import { NameGuard } from './names.ts';
import { isNarrative, shareYears, type Found } from './narrative.ts';
import type { Outcome } from './resolve/outcome.ts';
import { Context } from './resolve/context.ts';
import { namesYear, resolve } from './resolve/resolve.ts';
import type { Reference, Situation } from './resolve/situation.ts';
import type { Stamp } from './resolve/stamp.ts';
import {
  endsRange,
  inSentence,
  isAside,
  isAttribution,
  isHabit,
  isSince,
  isStamped,
  sentenceYear,
} from './surroundings.ts';
import { isAheadOfNow, isFlashback, tenseAround } from './tense.ts';
import { Words } from './words.ts';

export interface DatesInput {
  readonly documentDate: DocumentDate | null;
  /** Names found in the text, in order: nothing inside one is a date ("Russia Today"). */
  readonly names: readonly Span[];
  /** How 03/04/2021 is to be read, where the text is only a part of what decides it. */
  readonly order?: NumericOrder;
}

/**
 * The temporal expressions of a text, in order, as TIMEX3. Extents are without prepositions, with what says more of the
 * time ("the early 1990s"). Relative ones are resolved against the document date; without one they stay underspecified.
 * Linear in the length of the text.
 */
export function findDates(source: SourceText, input: DatesInput): DateMention[] {
  const words = new Words(source);
  const found = shareYears(words, findPhrases(source, words, input));
  return resolveAll(words, found, input.documentDate);
}

/** All matches, left to right, none inside a name. */
function findPhrases(source: SourceText, w: Words, { names, order: given }: DatesInput): Found[] {
  const order = given ?? numericOrder(source);
  const guard = new NameGuard(names);
  const found: Found[] = [];
  for (let from = 0; from < w.count;) {
    const to = w.enterSegment(from);
    for (const match of matchesIn(source, w, from, to, order)) {
      for (let last: Match | undefined = match; last; last = last.then) {
        const span = { start: w.start(last.start), end: last.endOffset ?? w.end(last.end - 1) };
        if (last.meaning.kind !== 'none' && !guard.covers(span))
          found.push({ match: last, span, segment: from, segmentEnd: to });
      }
    }
    from = to;
  }
  return found;
}

/** An expression that the one behind it may go on from. */
interface Named {
  readonly match: Match;
  readonly stamp: Stamp | undefined;
  readonly clock: string | undefined;
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
  let toldInPast = false;
  for (const { match, span, segment: from, segmentEnd } of found) {
    w.useSegment(from, segmentEnd);
    if (from !== segment) segmentNumber++;
    segment = from;
    const references = context.referencesIn(segmentNumber);
    const begun = before && endsRange(w, before.match, match) ? before : undefined;
    const situation: Situation = {
      document,
      narrative,
      segment: segmentNumber,
      token: match.start,
      text: w.text.slice(span.start, span.end),
      inSentence: (token) => inSentence(w, token, match.start),
      tense: () => tenseAround(w, match.start, match.end),
      isAhead: () => toldInPast && document !== undefined && isAheadOfNow(w, match.start, match.end),
      isStamped: isStamped(w, match, from),
      isHour: match.meaning.kind === 'fields' && match.meaning.fields.clock !== undefined,
      opensSentence: () => w.opensSentence(match.start) || w.opensSentence(match.start - 1),
      isFlashback: () => isFlashback(w, match.start, match.end),
      isHabit: () => isHabit(w, match.start),
      ...references,
      rangeStart: begun?.stamp,
      rangeClock: begun?.clock,
      sentenceYear: sentenceYear(w, references.dated, match, segmentNumber),
    };
    const outcome = resolve(match.meaning, situation);
    if (!outcome) continue;
    toldInPast ||= narrative && namesYear(match) && situation.tense() === 'past';
    mentions.push(mentionOf(span, outcome));
    const { stamp } = outcome;
    const clock = clockOf(outcome, references.reference);
    before = { match, stamp, clock };
    if (!stamp || !goesThere(w, match, stamp, situation)) continue;
    const isCounted = countsOn(match);
    const goesOn =
      outcome.goesOn === true || (situation.isHour && references.reference?.explicitYear === true && !namesYear(match));
    const named = {
      stamp,
      segment: segmentNumber,
      token: match.start,
      clock,
      explicitYear: namesYear(match) || goesOn || (isCounted && situation.reference?.explicitYear === true),
      goesOn,
      isCounted,
      isFlashback: !narrative && situation.isFlashback(),
      isHeading: match.start === from && match.end === segmentEnd,
    };
    context.add(named, outcome.anchor !== undefined && outcome.anchor === documentDate?.value);
  }
  return mentions;
}

/** The time of day of a date; "the same evening" leaves the hour as it was. */
function clockOf({ value, stamp }: Outcome, last: Reference | undefined): string | undefined {
  const clock = /T(\d\d:\d\d|[A-Z]{2})$/.exec(value)?.[1];
  const isSameDay = stamp?.unit === 'day' && last?.stamp.unit === 'day' && stamp.day === last.stamp.day;
  return isSameDay && clock !== undefined && last.clock?.includes(':') === true && !clock.includes(':')
    ? last.clock
    : clock;
}

/** Does the text go on from this date? Not from one named by the way, nor in a section with a day from somebody's "today". */
function goesThere(w: Words, match: Match, stamp: Stamp, s: Situation): boolean {
  const { narrative, heading, reference, segment } = s;
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
