import { formatDay, type DayNumber } from '../calendar.ts';
import type { Unit } from '../meaning.ts';
import type { Tense } from '../tense.ts';
import type { Story } from './story.ts';
import { formatStamp, type Stamp } from './stamp.ts';

/** The last date named, with the segment of the text it stands in. */
export interface Reference {
  readonly stamp: Stamp;
  readonly segment: number;
  /** Index of its token. */
  readonly token: number;
  /** Its time or part of the day: `15:30`, `NI`. */
  readonly clock?: string | undefined;
  /** Its year stands in the text. */
  readonly explicitYear: boolean;
  /** Its year is that of a date before it. */
  readonly goesOn: boolean;
  /** It was counted from a date before it: the text goes on in that time. */
  readonly isCounted: boolean;
  /** It is of a time before the one that the text tells of: "he had left on Monday". */
  readonly isFlashback: boolean;
  /** It stands on a line of its own. */
  readonly isHeading: boolean;
}

/** The dates named so far that a later one may count from. */
export interface References {
  readonly reference: Reference | undefined;
  /** The last date named that is not after the document's: what a clause in the past tense counts from. */
  readonly past: Reference | undefined;
  /** The last quarter, half or month named: the one whose figures are compared with those of "a year earlier". */
  readonly period: Reference | undefined;
  /** The last day named. */
  readonly day: Reference | undefined;
  readonly story: Story | undefined;
  /** The last date that names its year. */
  readonly dated: Reference | undefined;
  /** The last day that heads a section, as in a chronicle: what the section tells is of that day. */
  readonly heading: Reference | undefined;
}

/** What an expression is resolved against, as it is where the expression stands. */
export interface Situation {
  /** The dates named before. */
  readonly before: References;
  /** The document's day. */
  readonly document: DayNumber | undefined;
  /** Does the text tell of a past of its own, rather than of the days before its publication? */
  readonly narrative: boolean;
  readonly segment: number;
  readonly token: number;
  /** The expression's words, for the evidence. */
  readonly text: string;
  /** Is token `token`, before the expression, in the same sentence as it? */
  inSentence(token: number): boolean;
  /** Tense of the clause; asked for only where it decides. */
  tense(): Tense;
  /** Does the clause, in a text that tells of the past, speak of what is still to come for its reader? */
  isAhead(): boolean;
  /** Is it the time of an entry of a live blog, or of a rule such as a curfew: of the day of the report? */
  readonly isStamped: boolean;
  /** Is it a time by the clock? */
  readonly isHour: boolean;
  /** Does the sentence open with it: "On 14 May he moved the rest"? */
  opensSentence(): boolean;
  /** Does the clause tell of a time before the one the text tells of? */
  isFlashback(): boolean;
  /** Does the clause speak of what is usually so? Asked for only where no year is said. */
  isHabit(): boolean;
  /** Where the range begins that this date ends: "from June 1 through Nov. 30". */
  readonly rangeStart: Stamp | undefined;
  /** The time of day at which that range begins. */
  readonly rangeClock: string | undefined;
  /** Is the dated reference the opening of the sentence that this expression stands in ("In 1991, …")? */
  readonly sentenceYear: number | undefined;
}

/** A day or period to count from, with its name for the evidence. */
export interface Anchor {
  readonly stamp: Stamp;
  readonly clock?: string | undefined;
  readonly name: string;
  readonly value: string;
}

export function documentAnchor(s: Situation): Anchor | undefined {
  if (s.document === undefined) return undefined;
  const value = formatDay(s.document);
  return { stamp: { unit: 'day', day: s.document }, name: `${value} (document date)`, value };
}

/** How many segments back a date named before is still the one that is spoken of. */
export const MEMORY = 3;

/** The date named before, else the document's. What lies ahead is no anchor for a clause in the past tense. */
export function referenceAnchor(s: Situation): Anchor | undefined {
  const { reference, past } = s.before;
  const isAhead = reference !== past && s.tense() === 'past';
  return anchorAt(isAhead ? past : reference, s) ?? documentAnchor(s);
}

/** The last day named, where a month or year was named since by the way. */
export function lastDayAnchor(s: Situation): Anchor | undefined {
  const { reference, day } = s.before;
  const isDay = reference === undefined || reference.stamp.unit === 'day';
  return isDay || s.narrative ? undefined : anchorAt(day, s);
}

/** The day spoken of: the one named before, or the one that heads the section, else the document's. */
export function dayAnchor(s: Situation): Anchor | undefined {
  const anchor = referenceAnchor(s);
  if (anchor?.stamp.unit === 'day' && !isLongPast(anchor.stamp.day, s)) return anchor;
  return headingAnchor(s) ?? documentAnchor(s);
}

function headingAnchor({ before }: Situation): Anchor | undefined {
  return before.heading && anchorOf(before.heading);
}

/** The day of a report's entries. */
export function stampAnchor(s: Situation): Anchor | undefined {
  return headingAnchor(s) ?? documentAnchor(s) ?? dayAnchor(s);
}

/** The day of an hour: what is still to come in a new paragraph is of no day that is over. */
export function hourAnchor(s: Situation): Anchor | undefined {
  const { document, narrative } = s;
  const { reference, heading } = s.before;
  const isNew = reference !== undefined && reference.segment !== s.segment && !narrative && !heading;
  if (!isNew || document === undefined || reference.stamp.unit !== 'day' || reference.stamp.day >= document)
    return dayAnchor(s);
  return s.tense() === 'future' ? documentAnchor(s) : dayAnchor(s);
}

/** How many days a report goes back when it tells the hours of a day, unless they stand beside it. */
const HOURS_TOLD = 8;
const BESIDE = 12;

/** A day further back that was named by the way: the hours of a report are those of its own days. */
function isLongPast(day: DayNumber, s: Situation): boolean {
  const { document, narrative } = s;
  const { reference, heading } = s.before;
  if (narrative || document === undefined || reference === undefined || heading) return false;
  const gone = s.segment - reference.segment;
  if (gone === 0 && (reference.isCounted || reference.clock !== undefined)) return false;
  if (gone === 1 && s.isHour && reference.clock !== undefined) return false;
  return document - day > HOURS_TOLD && !(reference.segment === s.segment && s.token - reference.token < BESIDE);
}

/** The period whose figures a sentence compares with those of the year before. */
export function periodAnchor(s: Situation): Anchor | undefined {
  return s.narrative ? undefined : anchorAt(s.before.period, s);
}

/** A date named before as an anchor, if the text has not gone far since. */
function anchorAt(reference: Reference | undefined, s: Situation): Anchor | undefined {
  return reference && (s.narrative || s.segment - reference.segment < MEMORY) ? anchorOf(reference) : undefined;
}

function anchorOf(reference: Reference): Anchor {
  const value = formatStamp(reference.stamp);
  return { stamp: reference.stamp, clock: reference.clock, name: `${value} (the date named before)`, value };
}

/**
 * What a bare "the year" or "the quarter" is of: a period named before that fits it, or that said its year; else the
 * document's day.
 */
export function spokenAnchor(s: Situation, unit: Unit): Anchor | undefined {
  if (unit === 'month' && s.tense() === 'future') return documentAnchor(s) ?? referenceAnchor(s);
  if (s.before.period?.stamp.unit === unit) return periodAnchor(s) ?? documentAnchor(s);
  const { reference } = s.before;
  const anchor = referenceAnchor(s);
  if (!reference || s.narrative || s.document === undefined) return anchor;
  const period =
    reference.stamp.unit === 'month' || reference.stamp.unit === 'quarter' || reference.stamp.unit === 'half';
  const fits =
    reference.segment === s.segment &&
    (reference.explicitYear ||
      (reference.stamp.unit === unit && unit !== 'year') ||
      (period && unit !== 'day' && unit !== 'week'));
  return fits ? anchor : documentAnchor(s);
}
