import { addMonths, civilDay, dayNumber, daysInMonth, formatDay, pad } from '../calendar.ts';
import type { Interval } from '../../model/date.ts';
import type { Meaning, Unit } from '../meaning.ts';
import { NO_DOCUMENT_DATE, type Outcome } from './outcome.ts';
import {
  dayAnchor,
  documentAnchor,
  lastDayAnchor,
  periodAnchor,
  referenceAnchor,
  spokenAnchor,
  type Anchor,
  type Situation,
} from './situation.ts';
import { formatStamp, inYear, intervalOf, mondayOf, shiftStamp, type Stamp } from './stamp.ts';

type ShiftMeaning = Extract<Meaning, { kind: 'shift' }>;
type DurationMeaning = Extract<Meaning, { kind: 'duration' }>;

/** Values of units whose place in the calendar is unknown. */
const UNKNOWN: Record<Unit, string> = {
  second: 'XXXX-XX-XXTXX:XX',
  minute: 'XXXX-XX-XXTXX:XX',
  hour: 'XXXX-XX-XXTXX',
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  half: 'XXXX-HX',
  season: 'XXXX-XX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
  millennium: 'X',
};

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function inWords(count: number, unit: Unit): string {
  return `${NUMBERS[count] ?? String(count)} ${unit}${count === 1 ? '' : 's'}`;
}

/** "one year before 2021-12-22 (document date)". */
function arithmetic(m: ShiftMeaning, by: number, anchor: Anchor): string {
  if (by === 0) return `the ${m.unit} of ${anchor.name}`;
  return `${inWords(Math.abs(by), m.unit)} ${by < 0 ? 'before' : 'after'} ${anchor.name}`;
}

/** "last week", "two days ago", "the next day". */
export function resolveShift(m: ShiftMeaning, s: Situation): Outcome {
  const suffix = m.part ? `T${m.part}` : '';
  const type = suffix || isClockUnit(m.unit) ? 'TIME' : 'DATE';
  if (m.by === null) {
    return {
      type: 'DATE',
      value: m.toward === 'past' ? 'PAST_REF' : 'FUTURE_REF',
      evidence: [`"${s.text}": how long is left open`],
    };
  }
  const anchor = anchorFor(m, s);
  const found = anchor && land(m, m.by, anchor, s);
  if (!anchor || !found) {
    const fallback = anchor && m.base !== 'document' && !s.narrative ? documentAnchor(s) : undefined;
    const again = fallback ? land(m, m.by, fallback, s) : undefined;
    if (fallback && again) return landed(m, again, fallback, s, suffix, type);
    const why = anchor ? `${anchor.name} is not fine enough to count from` : NO_DOCUMENT_DATE;
    return { type, value: UNKNOWN[m.unit] + suffix, evidence: [`"${s.text}": ${why}`] };
  }
  return landed(m, found, anchor, s, suffix, type);
}

/** How many tokens after a quarter "a year ago" still compares with it. */
const COMPARED = 30;

/** "a year ago" in a sentence on a quarter's figures is that quarter of the year before. */
function yearAgoAnchor(m: ShiftMeaning, s: Situation): Anchor | undefined {
  const { reference } = s.before;
  if (m.unit !== 'year' || m.by !== -1 || !/ago$/i.test(s.text) || reference?.stamp.unit !== 'quarter')
    return undefined;
  return reference.segment === s.segment && s.token - reference.token < COMPARED ? referenceAnchor(s) : undefined;
}

function anchorFor(m: ShiftMeaning, s: Situation): Anchor | undefined {
  if (isComparison(m)) return periodAnchor(s) ?? referenceAnchor(s);
  if (m.base === 'document') return yearAgoAnchor(m, s) ?? documentAnchor(s);
  if (m.base === 'spoken') return spokenAnchor(s, m.unit);
  const isOfDays = m.unit === 'day' || isClockUnit(m.unit);
  return isOfDays && s.before.heading && s.before.reference?.stamp.unit !== 'day'
    ? dayAnchor(s)
    : ((isOfDays ? lastDayAnchor(s) : undefined) ?? referenceAnchor(s));
}

/** "a year earlier", "the year-earlier period": what figures are compared with; the text goes on in its own year. */
export function isComparison(m: Meaning): boolean {
  return m.kind === 'shift' && m.unit === 'year' && m.by === -1 && m.base === 'reference';
}

const MINUTES_IN: Partial<Record<Unit, number>> = { hour: 60, minute: 1, second: 1 / 60 };
const DAY_MINUTES = 24 * 60;

/** "two hours later" than a time of day named before. */
function clockStep(m: ShiftMeaning, by: number, { stamp, clock }: Anchor): { stamp: Stamp; clock: string } | undefined {
  const [hour, minute] = clock?.split(':').map(Number) ?? [];
  if (hour === undefined || minute === undefined || stamp.unit !== 'day') return undefined;
  const at = hour * 60 + minute + by * (MINUTES_IN[m.unit] ?? NaN);
  if (!Number.isInteger(at)) return undefined;
  const days = Math.floor(at / DAY_MINUTES);
  const rest = at - days * DAY_MINUTES;
  const time = `${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`;
  return { stamp: { ...stamp, day: stamp.day + days }, clock: `T${time}` };
}

function landed(
  m: ShiftMeaning,
  stamp: Stamp,
  anchor: Anchor,
  s: Situation,
  suffix: string,
  type: 'TIME' | 'DATE',
): Outcome {
  const step = isClockUnit(m.unit) ? clockStep(m, m.by ?? 0, anchor) : undefined;
  const clock = step?.clock ?? (isClockUnit(m.unit) ? UNKNOWN[m.unit].slice('XXXX-XX-XX'.length) : suffix);
  const day = step?.stamp ?? stamp;
  const value = formatStamp(day) + clock;
  return {
    type,
    value,
    anchor: anchor.value,
    interval: intervalOf(day),
    evidence: [`"${s.text}": ${arithmetic(m, m.by ?? 0, anchor)} = ${value}`],
    stamp: day,
  };
}

function isClockUnit(unit: Unit): boolean {
  return unit === 'hour' || unit === 'minute' || unit === 'second';
}

/** Where the step ends. */
function land(m: ShiftMeaning, by: number, anchor: Anchor, s: Situation): Stamp | undefined {
  const { stamp } = anchor;
  if (m.on !== undefined) {
    const day = stamp.unit === 'day' ? moved(m.unit, by, stamp.day) : undefined;
    return day === undefined ? undefined : { unit: 'day', day: day + m.on };
  }
  if (isClockUnit(m.unit)) return stamp.unit === 'day' ? stamp : undefined;
  if (m.unit === 'weekend' && by === 0 && stamp.unit === 'day' && (m.toward === 'past' || s.tense() === 'past')) {
    const saturday = stamp.day - mondayOf(stamp.day) >= 5 || s.tense() === 'future';
    return { unit: 'weekend', day: mondayOf(stamp.day) - (saturday ? 0 : 7) };
  }
  if (m.unit === 'year' && Math.abs(by) === 1) {
    const sameStretch =
      stamp.unit === 'quarter' || stamp.unit === 'half' || isComparison(m) ? inYear(stamp, by) : undefined;
    if (sameStretch) return sameStretch;
  }
  return shiftStamp(stamp, m.unit, by);
}

/** A length of time; one that reaches to or from the document's day has an interval. */
export function resolveDuration(m: DurationMeaning, s: Situation): Outcome {
  const base: Outcome = { type: 'DURATION', value: m.value, evidence: [`"${s.text}": a length of time`] };
  if (!m.reach || m.count === null) return base;
  const anchor = documentAnchor(s);
  if (!anchor)
    return {
      ...base,
      evidence: [...base.evidence, `${m.reach === 'past' ? 'ends' : 'starts'} at the document date, which is unknown`],
    };
  const interval = reachOf(m, m.count, s.document ?? 0);
  if (!interval) return base;
  const where = `${interval.from ?? ''} to ${interval.to ?? ''}`;
  return {
    ...base,
    anchor: anchor.value,
    interval,
    evidence: [`"${s.text}": ${m.reach === 'past' ? 'up to' : 'from'} ${anchor.name} = ${where}`],
  };
}

function reachOf(m: DurationMeaning, count: number, from: number): Interval | undefined {
  const sign = m.reach === 'past' ? -1 : 1;
  const to = moved(m.unit, count * sign, from);
  if (to === undefined) return undefined;
  return sign < 0 ? { from: formatDay(to), to: formatDay(from) } : { from: formatDay(from), to: formatDay(to) };
}

const MONTHS_IN: Partial<Record<Unit, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

function moved(unit: Unit, by: number, from: number): number | undefined {
  if (unit === 'day') return Number.isInteger(by) ? from + by : undefined;
  if (unit === 'week') return Number.isInteger(by * 7) ? from + by * 7 : undefined;
  const months = MONTHS_IN[unit];
  if (months === undefined || !Number.isInteger(by * months)) return undefined;
  const { year, month, day } = civilDay(from);
  const target = addMonths(year, month, by * months);
  if (target.year < 1 || target.year > 9999) return undefined;
  return dayNumber(target.year, target.month, Math.min(day, daysInMonth(target.year, target.month)));
}
