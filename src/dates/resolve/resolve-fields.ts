import type { Evidence } from '../../model/span.ts';
import { civilDay, formatDay, type DayNumber } from '../calendar.ts';
import { inPart } from '../grammar/clock.ts';
import type { DayPart, Fields, Meaning, Which } from '../meaning.ts';
import { choose, followingYear } from './choose.ts';
import { grainOf, stampIn, timeSuffix, underspecified, weekdayNote, yearlessStamp } from './fields.ts';
import { nextOfStory, tellsStory } from './story.ts';
import { NO_DOCUMENT_DATE, type Outcome } from './outcome.ts';
import { documentAnchor, hourAnchor, referenceAnchor, stampAnchor, type Anchor, type Situation } from './situation.ts';
import { daysOf, formatStamp, formatYear, intervalOf, monthOf, yearOf, type Stamp } from './stamp.ts';

type FieldsMeaning = Extract<Meaning, { kind: 'fields' }>;

/** The outcome for a stretch of the calendar, a time of day added. */
function outcome(fields: Fields, stamp: Stamp, evidence: Evidence, anchor?: string): Outcome {
  const suffix = timeSuffix(fields);
  const type = suffix ? 'TIME' : 'DATE';
  return { type, value: formatStamp(stamp) + suffix, anchor, interval: intervalOf(stamp), evidence, stamp };
}

/** An expression that names fields of the calendar. */
export function resolveFields(m: FieldsMeaning, s: Situation, outer: Outcome | undefined): Outcome {
  const { fields } = m;
  if (outer) return withinOuter(m, s, outer);
  const absolute = resolveAbsolute(m, s);
  if (absolute) return absolute;
  const grain = grainOf(fields);
  if (grain === undefined) return resolveTime(fields, s);
  if (m.anaphoric) {
    const anchor = referenceAnchor(s);
    return anchor ? relativeTo(m, s, anchor) : unresolved(fields, s);
  }
  if (s.rangeStart && m.which === undefined) {
    const value = formatStamp(s.rangeStart);
    return relativeTo({ ...m, which: 1 }, s, { stamp: s.rangeStart, name: `${value} (where the range begins)`, value });
  }
  if (m.which === undefined) {
    if (s.isHabit()) return unresolved(fields, s);
    const inherited = inheritedYear(fields, s);
    if (inherited) return inherited;
  }
  const anchor = documentAnchor(s);
  return anchor ? relativeTo(m, s, anchor) : unresolved(fields, s);
}

/** Years, decades and centuries, and all that has a year. */
function resolveAbsolute(m: FieldsMeaning, s: Situation): Outcome | undefined {
  const { fields, why } = m;
  if (fields.century !== undefined)
    return outcome(fields, { unit: 'century', number: fields.century }, [`"${s.text}": a century`]);
  if (fields.decade !== undefined)
    return outcome(fields, { unit: 'decade', number: fields.decade }, [
      `"${s.text}": the years ${fields.decade}0 to ${fields.decade}9`,
    ]);
  if (fields.year === undefined) return undefined;
  const stamp = stampIn(fields, fields.year);
  if (!stamp) return undefined;
  const said = [`"${s.text}" names its ${grainOf(fields) === 'day' ? 'day' : 'time'} in full`];
  if (why !== undefined) said.push(why);
  return outcome(fields, stamp, stamp.unit === 'day' ? [...said, ...weekdayNote(fields, stamp.day)] : said);
}

/** "July of last year", "Friday of last week", "10 p.m. yesterday". */
function withinOuter(m: FieldsMeaning, s: Situation, outer: Outcome): Outcome {
  const { fields } = m;
  const { stamp } = outer;
  if (!stamp) return unresolvedWithin(fields, s, outer);
  const anchor = outer.anchor ?? outer.value;
  const because = [...outer.evidence];
  if (grainOf(fields) === undefined) return outcome(fields, stamp, because, anchor);
  if (fields.weekday !== undefined && fields.month === undefined && stamp.unit === 'week') {
    const day = stamp.day + fields.weekday - 1;
    return outcome(
      fields,
      { unit: 'day', day },
      [`"${s.text}": the day of ${outer.value} = ${formatDay(day)}`, ...because],
      anchor,
    );
  }
  if (grainOf(fields) === 'monthday' && stamp.unit === 'month') return dayInMonth(fields, stamp, s, outer);
  const year = yearOf(stamp);
  if (fields.half !== undefined && year === undefined)
    return outcome({}, stamp, [`"${s.text}": a part of ${outer.value}`], anchor);
  const found = year === undefined ? undefined : stampIn(fields, year);
  return found
    ? outcome(fields, found, [`"${s.text}": in ${outer.value} = ${formatStamp(found)}`, ...because], anchor)
    : unresolvedWithin(fields, s, outer);
}

/** "the 10th of next month" */
function dayInMonth(
  fields: Fields,
  { month }: Extract<Stamp, { unit: 'month' }>,
  s: Situation,
  outer: Outcome,
): Outcome {
  const year = outer.stamp && yearOf(outer.stamp);
  const dated: Fields = { ...fields, month };
  const day = year === undefined ? undefined : stampIn(dated, year);
  if (!day) return unresolvedWithin(dated, s, outer);
  const evidence = [`"${s.text}": in ${outer.value} = ${formatStamp(day)}`, ...outer.evidence];
  return outcome(dated, day, evidence, outer.anchor ?? outer.value);
}

function unresolvedWithin(fields: Fields, s: Situation, outer: Outcome): Outcome {
  return grainOf(fields) === undefined
    ? { type: 'TIME', value: outer.value.replace(/T.*/, '') + timeSuffix(fields), evidence: outer.evidence }
    : { ...unresolved(fields, s), evidence: outer.evidence };
}

/** A recurring stretch seen from an anchor: the document's day, or the date named before. */
function relativeTo(m: FieldsMeaning, s: Situation, anchor: Anchor): Outcome {
  const { fields, which } = m;
  const from = startOf(anchor.stamp, fields, which);
  if (from === undefined) {
    const document = documentAnchor(s);
    return document && document.value !== anchor.value ? relativeTo(m, s, document) : unresolved(fields, s);
  }
  const isOfThat = m.anaphoric && which === 0;
  const ofYear = isOfThat && anchor.stamp.unit === 'year' ? stampIn(fields, anchor.stamp.year) : undefined;
  if (ofYear)
    return outcome(fields, ofYear, [`"${s.text}": the one of ${anchor.name} = ${formatStamp(ofYear)}`], anchor.value);
  const choice = choose(fields, from, isOfThat ? undefined : which, () => (isOfThat ? 'future' : s.tense()));
  if (!choice) return unresolved(fields, s);
  const notes = choice.stamp.unit === 'day' ? weekdayNote(fields, choice.stamp.day) : [];
  const value = formatStamp(choice.stamp) + timeSuffix(fields);
  return outcome(
    fields,
    choice.stamp,
    [`"${s.text}": ${choice.why}, seen from ${anchor.name} = ${value}`, ...notes],
    anchor.value,
  );
}

/** The day to look from: of a period its end, or to look back its beginning; no weekday is counted from a period. */
function startOf(stamp: Stamp, fields: Fields, which: Which | undefined): DayNumber | undefined {
  const days = daysOf(stamp);
  if (stamp.unit === 'day' || !days) return days?.from;
  const grain = grainOf(fields);
  if (grain === 'weekday' || grain === 'monthday') return undefined;
  return which === -1 ? days.from : days.to;
}

/** The year of the text around it: in a narrative the one it has come to, else that of the sentence or of the date just before. */
function inheritedYear(fields: Fields, s: Situation): Outcome | undefined {
  const grain = grainOf(fields);
  if (grain === 'weekday') return undefined;
  if (grain === 'monthday') return inReferenceMonth(fields, s);
  const year = contextYear(s);
  const stamp = year === undefined ? undefined : stampAfter(fields, year, s);
  if (year !== undefined && stamp) return inYearOfText(fields, year, stamp, s);
  const next = nextOfStory(fields, s);
  return next && inYearOfText(fields, next.year, next.stamp, s);
}

/** The year turns where the news goes on from March 2023 to "the end of January". */
function stampAfter(fields: Fields, year: number, { before, narrative, document }: Situation): Stamp | undefined {
  const { dated } = before;
  const [told, here, later] = [dated && daysOf(dated.stamp), stampIn(fields, year), stampIn(fields, year + 1)];
  const [days, next] = [here && daysOf(here), later && daysOf(later)];
  if (!narrative && told && days && next && days.to < told.from && next.to <= (document ?? 0)) return later;
  const lastMonth = dated && yearOf(dated.stamp) === year ? monthOf(dated.stamp) : undefined;
  return stampIn(fields, followingYear(fields, year, lastMonth)) ?? stampIn(fields, year);
}

function inYearOfText(fields: Fields, year: number, stamp: Stamp, { text }: Situation): Outcome {
  const why = `"${text}": in the year that the text speaks of, ${formatYear(year)} = ${formatStamp(stamp)}`;
  return { ...outcome(fields, stamp, [why], formatYear(year)), goesOn: true };
}

/** How many tokens after a full date a partial one still belongs to it. */
const NEAR = 40;

function contextYear(s: Situation): number | undefined {
  if (s.sentenceYear !== undefined) return s.sentenceYear;
  const { dated, reference } = s.before;
  const year = dated && yearOf(dated.stamp);
  if (!dated || year === undefined) return undefined;
  if (s.narrative) return s.isAhead() ? undefined : year;
  // "Three weeks later …, and by mid-December": a story of another year goes on.
  const old =
    dated.isCounted && s.document !== undefined && year < civilDay(s.document).year && dated.segment === s.segment;
  const close = (s.inSentence(dated.token) || old) && s.token - dated.token < NEAR;
  const fine = monthOf(dated.stamp) !== undefined && dated.explicitYear && dated === reference;
  return close && fine && s.tense() !== 'future' ? year : undefined;
}

/** "the 27th" after "in September". */
function inReferenceMonth(fields: Fields, s: Situation): Outcome | undefined {
  const { reference } = s.before;
  if (!reference || (!s.narrative && reference.segment !== s.segment && !tellsStory(s))) return undefined;
  const month = monthOf(reference.stamp);
  if (month === undefined || reference.stamp.unit === 'week') return undefined;
  const dated: Fields = { ...fields, month };
  const year = yearOf(reference.stamp);
  const stamp = year === undefined ? yearlessStamp(dated) : stampIn(dated, year);
  if (!stamp) return undefined;
  const anchor = formatStamp(reference.stamp);
  const why = `"${s.text}": the day of the month named before, ${anchor} = ${formatStamp(stamp)}`;
  return { ...outcome(fields, stamp, [why], anchor), ...(reference.explicitYear && { goesOn: true as const }) };
}

/** A time of day: on the day spoken of. */
function resolveTime(fields: Fields, s: Situation): Outcome {
  const day = s.isStamped ? stampAnchor(s) : hourAnchor(s);
  const start = s.rangeStart?.unit === 'day' ? s.rangeStart.day : undefined;
  if (start !== undefined && s.rangeClock !== undefined && (fields.clock ?? '') < s.rangeClock)
    return outcome(fields, { unit: 'day', day: start + 1 }, [`"${s.text}": on the day after the range begins`]);
  if (!day)
    return { type: 'TIME', value: timeSuffix(fields), evidence: [`"${s.text}": a time of a day that is unknown`] };
  const part = day.clock;
  const clock =
    fields.clock === undefined
      ? undefined
      : fields.ofTwelve && isPart(part)
        ? inPart(fields.clock, part)
        : fields.clock;
  // A night ends on the day after the one that it is named by.
  const isNextDay =
    part === 'NI' &&
    clock !== undefined &&
    clock < '12:00' &&
    day.stamp.unit === 'day' &&
    !day.stamp.yearless &&
    !isLastNight(day.stamp.day, s);
  const stamp: Stamp = isNextDay ? { unit: 'day', day: day.stamp.day + 1 } : day.stamp;
  return outcome(
    clock === undefined ? fields : { ...fields, clock },
    stamp,
    [`"${s.text}": on ${day.name}`],
    day.value,
  );
}

/** "Overnight" of the report's own day is over. */
function isLastNight(day: DayNumber, s: Situation): boolean {
  return day === s.document && s.tense() !== 'future';
}

const isPart = (part: string | undefined): part is DayPart => part === 'AF' || part === 'EV' || part === 'NI';

/** The fields alone, X for the rest. */
function unresolved(fields: Fields, s: Situation): Outcome {
  const stamp = fields.year === undefined ? yearlessStamp(fields) : undefined;
  const suffix = timeSuffix(fields);
  return {
    type: suffix ? 'TIME' : 'DATE',
    value: underspecified(fields) + suffix,
    evidence: [
      `"${s.text}": ${s.document === undefined ? NO_DOCUMENT_DATE : s.isHabit() ? 'what is usually so, in no one year' : 'no such date near the document date'}`,
    ],
    stamp,
  };
}
