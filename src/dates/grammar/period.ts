import { FISCAL, HOLIDAY, ORDINAL, ALPHANUMERIC, PERIOD_CODE, SEASON, SEASONS } from '../lexicon.ts';
import type { Fields, Match, Meaning } from '../meaning.ts';
import type { Words } from '../words.ts';
import { fourDigits, ordinal, yearAfterMonth } from './year.ts';

const fieldsMatch = (start: number, end: number, fields: Fields): Match => ({
  start,
  end,
  meaning: { kind: 'fields', fields },
});

/** Before "first half" in news of business and war, not of sport. */
const SPORT = /^(?:goal|goals|scored|whistle|match|game|minute|kick|penalty|team|striker)$/;

/** "the third quarter", "third-quarter", "the first half", "the fiscal second quarter"; a year may stand before. */
export function ordinalPeriod(w: Words, i: number): Match | undefined {
  let at = i;
  if (w.is(at, FISCAL)) at++;
  if (!w.is(at, ORDINAL | ALPHANUMERIC)) return undefined;
  const number = ordinal(w, at);
  if (!number || number.value < 1 || number.value > 4) return undefined;
  at = w.is(number.end, FISCAL) ? number.end + 1 : number.end;
  if (w.isDash(at) && w.glued(at)) at++;
  const word = w.word(at);
  if (w.isCapital(at) && !w.isCapital(i)) return undefined;
  if (word === 'quarter') return fieldsMatch(i, at + 1, { quarter: number.value });
  if (word === 'half' && w.word(at + 1) === 'of' && !ofTime(w, at + 2)) return undefined;
  if (word === 'half' && number.value <= 2 && !SPORT.test(w.word(at + 1)) && !SPORT.test(w.word(i - 1)))
    return fieldsMatch(i, at + 1, { half: number.value });
  return undefined;
}

/** "the first half of the year", but "of the sentence". */
function ofTime(w: Words, i: number): boolean {
  const at = /^(?:the|this|last|next|that|its|his|her|their)$/.test(w.word(i)) ? i + 1 : i;
  return w.classes(at) !== 0;
}

/** Q3, H1, 3Q, with a year on either side. */
export function periodCode(w: Words, i: number): Match | undefined {
  const raw = w.raw(i);
  const code = w.is(i, PERIOD_CODE)
    ? /^([QH])(\d)$/.exec(raw)
    : w.is(i, ALPHANUMERIC)
      ? /^(\d)([QH])$/.exec(raw)
      : null;
  if (!code) return undefined;
  const letterFirst = /[QH]/.test(code[1] ?? '');
  const number = Number(letterFirst ? code[2] : code[1]);
  const half = (letterFirst ? code[1] : code[2]) === 'H';
  if (number < 1 || number > (half ? 2 : 4)) return undefined;
  const fields: Fields = half ? { half: number } : { quarter: number };
  const year =
    yearAfterMonth(w, i + 1) ?? (w.word(i + 1) === 'of' || w.isDash(i + 1) ? yearAfterMonth(w, i + 2) : undefined);
  return fieldsMatch(i, year?.end ?? i + 1, year ? { ...fields, year: year.year } : fields);
}

/** "2024 Q3", "1989 third quarter", "1989’s third quarter". */
export function yearThenPeriod(w: Words, i: number): Match | undefined {
  const year = fourDigits(w, i);
  if (year === undefined) return undefined;
  let at = i + 1;
  if (/^['’]s$/.test(w.raw(at)) || w.isDash(at)) at++;
  const period = periodCode(w, at) ?? ordinalPeriod(w, at);
  if (period?.meaning.kind !== 'fields' || period.meaning.fields.year !== undefined) return undefined;
  return fieldsMatch(i, period.end, { ...period.meaning.fields, year });
}

/** "fiscal 1989", "fiscal year 2024", "the fiscal year" (by `article`). */
export function fiscalYear(w: Words, i: number): Match | undefined {
  if (!w.is(i, FISCAL)) return undefined;
  let at = i + 1;
  if (w.isDash(at)) at++;
  if (w.word(at) === 'year') at++;
  const year = yearAfterMonth(w, at);
  if (year) return fieldsMatch(i, year.end, { year: year.year });
  return undefined;
}

const LEADS_TO_SEASON =
  /^(?:in|during|by|until|since|this|last|next|the|early|late|mid|every|each|of|previous|following|for|throughout|before|after|-|–|and|or|that)$/;

const LEADS_TO_SPRING = /^(?:in|during|by|until|since|of|before|after)$/;
/** "after the fall" is of a town. */
const LEADS_TO_FALL = /^(?:in|during|by|until)$/;

/** "summer 2020", "the summer of 2020", "in the spring", "winter". "fall" and "spring" alone are not enough. */
export function season(w: Words, i: number): Match | undefined {
  if (!w.is(i, SEASON)) return undefined;
  const value = SEASONS.get(w.word(i));
  if (!value) return undefined;
  const of = w.word(i + 1) === 'of' || w.raw(i + 1) === ',' ? i + 2 : i + 1;
  const year = yearAfterMonth(w, of);
  if (year) {
    const to =
      (w.raw(year.end) === '/' || w.isDash(year.end)) &&
      w.glued(year.end) &&
      /^\d{2}(?:\d\d)?$/.test(w.raw(year.end + 1))
        ? year.end + 2
        : year.end;
    return fieldsMatch(i, to, { season: value, year: year.year });
  }
  const before = w.word(i - 1);
  if (w.isCapital(i) && !w.opensSentence(i)) return undefined;
  if (!LEADS_TO_SEASON.test(before) || (w.glued(i) && !w.isDash(i - 1))) return undefined;
  const risky = w.word(i) === 'fall' || w.word(i) === 'spring';
  const thing =
    w.word(i + 1) === 'of' || w.word(i + 1) === 'in' || before === 'to' || (w.isDash(i + 1) && w.glued(i + 1));
  if (
    risky &&
    (thing ||
      !(
        /^(?:this|last|next|early|late)$/.test(before) ||
        (before === 'the' && (w.word(i) === 'fall' ? LEADS_TO_FALL : LEADS_TO_SPRING).test(w.word(i - 2))) ||
        (before === 'in' && w.word(i) === 'spring')
      ))
  )
    return undefined;
  if (!risky && /^(?:of|for|and|or)$/.test(before) && w.isWord(i + 1) && !/^(?:and|or|when|of)$/.test(w.word(i + 1)))
    return undefined;
  return fieldsMatch(i, i + 1, { season: value });
}

interface Holiday {
  readonly words: readonly string[];
  readonly fields: Fields;
}

/** Holidays whose name is said as a date; the moving ones are those of the United States. */
const HOLIDAYS: readonly Holiday[] = [
  { words: ['christmas', 'eve'], fields: { month: 12, day: 24 } },
  { words: ['christmas', 'day'], fields: { month: 12, day: 25 } },
  { words: ['christmas'], fields: { month: 12, day: 25 } },
  { words: ['boxing', 'day'], fields: { month: 12, day: 26 } },
  { words: ['new', 'year', "'s", 'eve'], fields: { month: 12, day: 31 } },
  { words: ['new', 'year', "'s", 'day'], fields: { month: 1, day: 1 } },
  { words: ['thanksgiving', 'day'], fields: { month: 11, weekday: 4, nth: 4 } },
  { words: ['thanksgiving'], fields: { month: 11, weekday: 4, nth: 4 } },
  { words: ['memorial', 'day'], fields: { month: 5, weekday: 1, nth: 5 } },
  { words: ['labor', 'day'], fields: { month: 9, weekday: 1, nth: 1 } },
  { words: ['veterans', 'day'], fields: { month: 11, day: 11 } },
  { words: ['halloween'], fields: { month: 10, day: 31 } },
  { words: ['valentine', "'s", 'day'], fields: { month: 2, day: 14 } },
];

/** "Christmas Eve", "New Year’s Day". */
export function holiday(w: Words, i: number): Match | undefined {
  if (!w.is(i, HOLIDAY) || !w.isCapital(i)) return undefined;
  const found = HOLIDAYS.find(({ words }) => words.every((word, k) => w.word(i + k).replace('’', "'") === word));
  if (!found) return undefined;
  const end = i + found.words.length;
  if (w.isCapital(end) && w.isWord(end)) return undefined;
  if (
    found.words.length === 1 &&
    w.isWord(end) &&
    !/^(?:and|or|in|at|when|this|last|next|was|is|he|to|with|but|the|by|that)$/.test(w.word(end))
  )
    return undefined;
  const year = yearAfterMonth(w, end) ?? (w.raw(end) === ',' ? yearAfterMonth(w, end + 1) : undefined);
  const { fields } = found;
  return fieldsMatch(i, year?.end ?? end, year ? { ...fields, year: year.year } : fields);
}

/** Puts a year, or where to take it from, into a period that lacks it. */
export function withOuter(match: Match, end: number, outer: Meaning): Match {
  if (match.meaning.kind !== 'fields') return match;
  const absolute =
    outer.kind === 'fields' && outer.fields.year !== undefined && outer.which === undefined && !outer.outer;
  const meaning: Meaning = absolute
    ? { ...match.meaning, fields: { ...outer.fields, ...match.meaning.fields } }
    : { ...match.meaning, outer };
  return { ...match, end, meaning };
}
