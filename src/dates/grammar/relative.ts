import {
  DEICTIC,
  MONTH,
  NUMBER,
  PART,
  PARTS,
  SEASON,
  SEASONS,
  SELECTOR,
  UNIT,
  UNITS,
  WEEKDAY,
  WEEKDAYS,
} from '../lexicon.ts';
import type { Base, DayPart, Match, Meaning, Unit, Which } from '../meaning.ts';
import type { Words } from '../words.ts';
import { durationOf, lengthAt } from './duration.ts';
import { bareMonth, monthFirst } from './month.ts';
import { holiday } from './period.ts';
import { hedgeEnd } from './quantity.ts';
import { isPast } from '../verbs.ts';
import { fourDigits } from './year.ts';

/** A step on the calendar. */
export function shift(unit: Unit, by: number | null, base: Base, part?: DayPart): Meaning {
  const meaning = { kind: 'shift', unit, by, toward: (by ?? -1) < 0 ? 'past' : 'future', base } as const;
  return part ? { ...meaning, part } : meaning;
}

/** How many days from the present one these are. */
export const DAYS: Record<string, number> = { today: 0, yesterday: -1, tomorrow: 1, tonight: 0, overnight: 0 };

/** "yesterday", "tomorrow morning", "tonight". A capital in mid-sentence makes it a name: "Russia Today". */
export function deictic(w: Words, i: number): Match | undefined {
  if (!w.is(i, DEICTIC) || (w.isDash(i + 1) && w.glued(i + 1) && w.isCapital(i))) return undefined;
  const opens = w.opensSentence(i) || /^[,"“‘«]$/.test(w.raw(i - 1));
  if (w.isCapital(i) && ((w.isCapital(i - 1) && w.isWord(i - 1)) || !opens)) return undefined;
  const word = w.word(i);
  const by = DAYS[word] ?? 0;
  if (word === 'tonight' || word === 'overnight')
    return { start: i, end: i + 1, meaning: shift('day', by, 'document', 'NI') };
  const part = PARTS.get(w.word(i + 1));
  return { start: i, end: part ? i + 2 : i + 1, meaning: shift('day', by, 'document', part) };
}

interface Step {
  readonly by: Which;
  readonly base: Base;
}

/** How a selector turns one unit into a point: the step, and whether it counts from the date named before. */
const STEPS = new Map<string, Step>();
for (const [base, by, selectors] of [
  ['document', -1, 'last past latest'],
  ['document', 0, 'this current'],
  ['document', 1, 'next coming upcoming'],
  ['reference', -1, 'previous preceding prior'],
  ['reference', 0, 'that same'],
  ['reference', 1, 'following ensuing subsequent'],
] as const)
  for (const selector of selectors.split(' ')) STEPS.set(selector, { by, base });

const OF_SPAN = /^(?:over|in|during|within|for|throughout|of|through|across)$/;

/** "may last months": the verb. */
const MODAL = /^(?:may|might|will|would|could|can|should|must|to|not|did|does|do|usually|often|typically|’ll)$/;

/** "may last weeks", "to last ten days", but "in reply to last week’s vote". */
function isVerb(w: Words, i: number): boolean {
  const before = w.word(i - 1);
  if (before === 'may' && w.isCapital(i - 1)) return false;
  return MODAL.test(before) && (before !== 'to' || w.word(i + 1).endsWith('s') || lengthAt(w, i + 1) !== undefined);
}

/** "last week", "the past month", "the next ten years", "this morning", "that day", "the following Friday", "recent years". */
export function selected(w: Words, i: number): Match | undefined {
  const first = w.word(i);
  const article =
    first === 'the' ||
    (first === 'this' && /^(?:past|coming|same)$/.test(w.word(i + 1))) ||
    (first === 'that' && w.word(i + 1) === 'same') ||
    first === 'these';
  const at = article ? i + 1 : i;
  const selector = w.word(at);
  if (first === 'these' || first === 'those') return theseDays(w, i);
  if (!w.is(at, SELECTOR) && selector !== 'this' && selector !== 'that') return undefined;
  if (w.isCapital(at) && !w.opensSentence(i)) return undefined;
  if (selector === 'last' && at === i && isVerb(w, i)) return undefined;
  if (first !== 'the' && /^(?:following|preceding|ensuing|subsequent)$/.test(selector)) return undefined;
  return selectedMany(w, i, at, selector) ?? selectedOne(w, i, at, selector, first) ?? selectedName(w, i, at, selector);
}

function theseDays(w: Words, i: number): Match | undefined {
  if (w.word(i + 1) !== 'days') return undefined;
  return {
    start: i,
    end: i + 2,
    meaning: { kind: 'vague', value: w.word(i) === 'these' ? 'PRESENT_REF' : 'PAST_REF' },
  };
}

const REACH = new Map<string, 'past' | 'future' | 'none'>();
for (const [reach, selectors] of [
  ['past', 'last past recent latest'],
  ['future', 'next coming upcoming'],
  ['none', 'previous preceding prior following ensuing subsequent first final initial same'],
] as const)
  for (const selector of selectors.split(' ')) REACH.set(selector, reach);

/** A number of units, or units in the plural. */
function selectedMany(w: Words, start: number, at: number, selector: string): Match | undefined {
  const reach = REACH.get(selector);
  if (!reach) return undefined;
  const length = w.word(at + 1) === 'a' || w.word(at + 1) === 'an' ? undefined : lengthAt(w, hedgeEnd(w, at + 1));
  if (length && !length.article && !length.hyphenated) {
    const meaning = durationOf(length.unit, length.count, reach === 'none' ? undefined : reach);
    return { start, end: length.end, meaning: { ...meaning, value: length.value } };
  }
  const unit = w.is(at + 1, UNIT) && w.word(at + 1).endsWith('s') ? UNITS.get(w.word(at + 1)) : undefined;
  if (!unit || unit === 'second')
    return selector === 'recent' && w.word(at + 1) === 'times'
      ? { start, end: at + 2, meaning: { kind: 'vague', value: 'PAST_REF' } }
      : undefined;
  if (unit === 'weekend' || selector === 'same') return undefined;
  const end = at + 2;
  if (selector === 'recent' || selector === 'previous' || selector === 'prior')
    return { start, end, meaning: { kind: 'vague', value: 'PAST_REF' } };
  if (selector === 'coming' || selector === 'upcoming')
    return { start, end, meaning: { kind: 'vague', value: 'FUTURE_REF' } };
  if (w.word(end) === 'of' && /^(?:first|final|initial|last)$/.test(selector)) return undefined;
  return { start, end, meaning: durationOf(unit, null, reach === 'none' ? undefined : reach) };
}

/** One unit: a point, or a length where a preposition of length goes before "the". */
function selectedOne(w: Words, start: number, at: number, selector: string, first: string): Match | undefined {
  const step = STEPS.get(selector);
  const fiscal = /^(?:fiscal|calendar|financial)$/.test(w.word(at + 1)) ? 1 : 0;
  const noun = w.word(at + 1 + fiscal);
  const isDate = noun === 'date' && step?.base === 'reference' && step.by === 0;
  const unit = isDate ? 'day' : w.is(at + 1 + fiscal, UNIT) ? UNITS.get(noun) : undefined;
  if (!step || !unit || unit === 'second' || unit === 'minute' || w.word(at + 1 + fiscal).endsWith('s'))
    return undefined;
  const end = at + 2 + fiscal;
  if (w.isDash(end) && w.glued(end) && w.glued(end + 1)) return undefined;
  if (unit === 'hour' && selector !== 'past' && selector !== 'last') return undefined;
  if (unit === 'day' && (selector === 'this' || selector === 'last' || selector === 'latest' || selector === 'current'))
    return undefined;
  if (unit === 'half' && w.word(end) !== 'of' && selector !== 'this' && selector !== 'same') return undefined;
  const the = first === 'the' || first === 'this';
  const spans = the && OF_SPAN.test(w.word(start - 1));
  if (selector === 'past' && unit === 'weekend') {
    return { start, end, meaning: { kind: 'shift', unit, by: 0, toward: 'past', base: 'document' } };
  }
  if (
    selector === 'past' ||
    (selector !== 'this' &&
      the &&
      spans &&
      /^(?:last|next|coming)$/.test(selector) &&
      !(selector === 'next' && unit === 'day'))
  ) {
    return { start, end, meaning: durationOf(unit, 1, step.by < 0 ? 'past' : 'future') };
  }
  const base: Base = the && selector === 'next' ? 'reference' : step.base;
  return { start, end, meaning: shift(unit, step.by, base) };
}

/** Something with a name: "last Friday", "next July", "this morning", "that night", "the following spring". */
function selectedName(w: Words, start: number, at: number, selector: string): Match | undefined {
  const step = STEPS.get(selector);
  if (!step || selector === 'current' || selector === 'latest') return undefined;
  const named = at + 1;
  const part = w.is(named, PART) ? PARTS.get(w.word(named)) : undefined;
  if (part && !w.word(named).endsWith('s')) return selectedPart(w, start, named, part, step, selector);
  if (w.is(named, WEEKDAY) && w.isCapital(named)) {
    const weekday = WEEKDAYS.get(w.word(named));
    if (weekday === undefined || w.raw(named).length < 6) return undefined;
    const later = PARTS.get(w.word(named + 1));
    const fields = later ? { weekday, part: later } : { weekday };
    return fieldsMatch(start, later ? named + 2 : named + 1, fields, step);
  }
  if (w.is(named, MONTH)) {
    const month = monthFirst(w, named) ?? bareMonth(w, named);
    return month?.meaning.kind === 'fields' && month.meaning.fields.year === undefined
      ? fieldsMatch(start, month.end, month.meaning.fields, step)
      : undefined;
  }
  const season = w.is(named, SEASON) && !w.isCapital(named) ? SEASONS.get(w.word(named)) : undefined;
  if (season) return fieldsMatch(start, named + 1, { season }, step);
  const day = holiday(w, named);
  return day?.meaning.kind === 'fields' && day.meaning.fields.year === undefined
    ? fieldsMatch(start, day.end, day.meaning.fields, step)
    : undefined;
}

function fieldsMatch(start: number, end: number, fields: object, step: Step): Match {
  const meaning: Meaning = { kind: 'fields', fields, which: step.by };
  return { start, end, meaning: step.base === 'reference' ? { ...meaning, anaphoric: true } : meaning };
}

function selectedPart(
  w: Words,
  start: number,
  named: number,
  part: DayPart,
  step: Step,
  selector: string,
): Match | undefined {
  if (w.isDash(named + 1) && w.glued(named + 1)) return undefined;
  if (w.word(named) === 'midday' || w.word(named) === 'lunchtime') return undefined;
  const base: Base = selector === 'next' || step.base === 'reference' ? 'reference' : 'document';
  return { start, end: named + 1, meaning: shift('day', step.by, base, part) };
}

/** Does the clause or sentence end after token `i - 1`, so that "before" or "after" takes no object? */
export function closes(w: Words, i: number): boolean {
  return !w.isWord(i) && !(w.isApostrophe(i) || /^["“‘(]$/.test(w.raw(i))) && w.classes(i) === 0;
}

/** "the day before", "the night before", "the day before yesterday", "the week after next", "the day after tomorrow", "the week after." */
export function beside(w: Words, i: number): Match | undefined {
  const after = w.word(i + 2);
  if (w.word(i) !== 'the' || (after !== 'before' && after !== 'after')) return undefined;
  const name = w.word(i + 1);
  const part = PARTS.get(name);
  const unit: Unit | undefined = part ? 'day' : UNITS.get(name);
  if (!unit || name.endsWith('s')) return undefined;
  const sign = after === 'before' ? -1 : 1;
  const day = w.word(i + 3);
  if (unit === 'day' && !part && ((day === 'yesterday' && sign < 0) || (day === 'tomorrow' && sign > 0)))
    return { start: i, end: i + 4, meaning: shift('day', 2 * sign, 'document') };
  if (part && day === 'last' && sign < 0 && closes(w, i + 4))
    return { start: i, end: i + 4, meaning: shift('day', -2, 'document', part) };
  if (!part && ((day === 'last' && sign < 0) || (day === 'next' && sign > 0)) && closes(w, i + 4))
    return { start: i, end: i + 4, meaning: shift(unit, 2 * sign, 'document') };
  return closes(w, i + 3) ? { start: i, end: i + 3, meaning: shift(unit, sign, 'reference', part) } : undefined;
}

/** "year-end", "year-end 1989". */
export function yearEnd(w: Words, i: number): Match | undefined {
  if (w.word(i) !== 'year') return undefined;
  const dashed = w.isDash(i + 1) && w.glued(i + 2);
  const end = dashed ? i + 3 : i + 2;
  if (w.word(end - 1) !== 'end' || (!dashed && !/^(?:at|by|around|before|until|since)$/.test(w.word(i - 1))))
    return undefined;
  const year = fourDigits(w, end);
  if (year !== undefined) return { start: i, end: end + 1, meaning: { kind: 'fields', fields: { year } } };
  return { start: i, end, meaning: { kind: 'shift', unit: 'year', by: 0, toward: 'past', base: 'spoken' } };
}

const BEFORE_THE_UNIT =
  /^(?:for|in|during|by|within|throughout|over|of|earlier|later|late|early|this|that|on|through|until)$/;
const PARTITIVE =
  /^(?:half|quarter|months|weeks|days|rest|remainder|most|part|end|portion|start|beginning|middle|balance|course|time)$/;
const AFTER_THE_UNIT =
  /^(?:and|or|but|to|as|at|with|because|while|from|the|a|was|is|were|will|which|although|since|on|by|compared|versus|against|an|than|that|when|where|it|he|she|they|we|there)$/;

/** "for the year", "in the quarter", "during the week", "the weekend": the one that is being spoken of. */
export function theUnit(w: Words, i: number): Match | undefined {
  if (w.word(i) !== 'the') return undefined;
  const fiscal = w.word(i + 1) === 'fiscal' ? 1 : 0;
  const unit = w.is(i + 1 + fiscal, UNIT) ? UNITS.get(w.word(i + 1 + fiscal)) : undefined;
  const end = i + 2 + fiscal;
  if (!unit || w.word(end - 1).endsWith('s') || w.isCapital(end - 1) || (w.isDash(end) && w.glued(end)))
    return undefined;
  if (unit === 'weekend')
    return { start: i, end, meaning: { kind: 'shift', unit, by: 0, toward: 'past', base: 'document' } };
  const before = w.word(i - 1);
  if (w.is(end, NUMBER)) return undefined;
  if (!/^(?:day|week|month|quarter|year|decade|century)$/.test(unit) || !BEFORE_THE_UNIT.test(before)) return undefined;
  if (before === 'of' && (!PARTITIVE.test(w.word(i - 2)) || (unit === 'day' && w.word(i - 2) === 'end')))
    return undefined;
  if (
    /^(?:ended|ending|to|through|before|after|since|leading|preceding|following)$/.test(w.word(end)) &&
    unit !== 'day'
  ) {
    return { start: i, end, meaning: durationOf(unit, 1) };
  }
  if (/^(?:that|which)$/.test(w.word(end)) && /^(?:ends|ended|begins|began|starts|started)$/.test(w.word(end + 1)))
    return { start: i, end, meaning: durationOf(unit, 1) };
  if (
    unit === 'day' &&
    !(
      before === 'during' ||
      (before === 'in' && /^(?:earlier|later|late|early)$/.test(w.word(i - 2))) ||
      PARTITIVE.test(w.word(i - 2)) ||
      (before === 'for' && !w.isWord(end))
    )
  )
    return undefined;
  if (
    w.isWord(end) &&
    !AFTER_THE_UNIT.test(w.word(end)) &&
    !isPast(w, end) &&
    !(w.word(end) === 'in' && before !== 'on')
  )
    return undefined;
  return { start: i, end, meaning: { kind: 'shift', unit, by: 0, toward: 'past', base: 'spoken' } };
}
