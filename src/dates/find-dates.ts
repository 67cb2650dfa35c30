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
import { isComparison } from './resolve/resolve-shift.ts';
import { namesYear, resolve } from './resolve/resolve.ts';
import type { Reference, Situation } from './resolve/situation.ts';
import type { Stamp } from './resolve/stamp.ts';
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

/** The time that opens an entry of a live blog, or one of a curfew: they are of the day of the report. */
function isStamped(w: Words, { start, meaning }: Match, line: number): boolean {
  if (meaning.kind !== 'fields' || meaning.fields.clock === undefined) return false;
  if (start === line) return /^\d/.test(w.raw(start));
  for (let i = start - 1; i > start - RULE && w.has(i); i--) {
    if (/^[.?!;]$/.test(w.raw(i)) && !w.glued(i + 1)) return false;
    if (w.word(i) === 'curfew') return true;
  }
  return false;
}

/** "usually held in May": of no year. */
function isHabit(w: Words, start: number): boolean {
  for (let i = start - 1; i > start - RULE && w.has(i) && !/^[.?!;,]$/.test(w.raw(i)); i--)
    if (/^(?:usually|normally|traditionally|typically|always)$/.test(w.word(i))) return true;
  return false;
}

/** How many tokens before its hours a curfew is named. */
const RULE = 9;

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

/** "…, he said on Thursday", "told reporters late Friday": the day of the words, not of what they tell. */
function isAttribution(w: Words, { start }: Match): boolean {
  const at = w.word(start - 1) === 'on' ? start - 2 : start - 1;
  return (
    /^(?:said|says|added|announced|confirmed|wrote|tweeted)$/.test(w.word(at)) ||
    w.word(at - 1) === 'told' ||
    w.word(at - 2) === 'told'
  );
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

/** "from June 1 through Nov. 30", "between Monday and Friday": is the second one the end of a range? */
function endsRange(w: Words, from: Match, to: Match): boolean {
  if (to.start - from.end !== 1) return false;
  const [lead, join] = [w.word(from.start - 1), w.word(from.end)];
  return lead === 'between' ? join === 'and' : lead === 'from' && /^(?:to|through|until|till)$/.test(join);
}

/** Further back, in tokens, no sentence is looked through. */
const SENTENCE = 40;

const ARTICLE = /^(?:the|a|an|its|their|his|her|this)$/;

/** Named only by the way: "the first since 1981", "than in June 2008", "the 1990 models", "a year earlier". The text does not go there. */
function isAside(w: Words, match: Match, { unit }: Stamp): boolean {
  const { start, end, meaning } = match;
  if (isComparison(meaning)) return true;
  if (unit === 'day' || unit === 'week' || unit === 'weekend') return false;
  if (unit === 'year' && ARTICLE.test(w.word(start - 1)) && w.isWord(end) && !w.isCapital(end)) return true;
  return (
    isSince(w, match) ||
    /^(?:than|versus|against)$/.test(w.word(start - 1)) ||
    (w.word(start - 1) === 'with' && w.word(start - 2).startsWith('compar'))
  );
}

/** "for the first time since 1994" */
function isSince(w: Words, { start }: Match): boolean {
  return w.word(start - 1) === 'since';
}

/** "In 1991, … in September": the year that opens the sentence holds for what follows in it. */
function sentenceYear(w: Words, dated: Reference | undefined, match: Match, segment: number): number | undefined {
  if (dated?.segment !== segment || dated.stamp.unit !== 'year' || match.start - dated.token > SENTENCE)
    return undefined;
  if (!w.opensSentence(dated.token) && !w.opensSentence(dated.token - 1)) return undefined;
  return inSentence(w, dated.token, match.start) ? dated.stamp.year : undefined;
}

/** Is there no end of a sentence between two tokens of a segment? */
function inSentence(w: Words, from: number, to: number): boolean {
  if (!w.has(from) || to - from > SENTENCE) return false;
  for (let i = from; i < to; i++) if (/^[.?!]$/.test(w.raw(i)) && !w.glued(i + 1) && w.isCapital(i + 1)) return false;
  return true;
}
