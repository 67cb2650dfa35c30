import { BOUNDARY, LED, ORDINAL, POSITION, SELECTOR } from '../lexicon.ts';
import type { Match, Meaning, Unit } from '../meaning.ts';
import type { Words } from '../words.ts';
import { withOuter } from './period.ts';
import { POSITIONABLE, positioned } from './positioned.ts';
import { longest, type Rule } from './rule.ts';
import { SIMPLE } from './simple.ts';

/** A point or period of the calendar at token `i`, with what says which part of it, and which year it is in. */
export function point(w: Words, i: number): Match | undefined {
  const core = longest(w, i, POINTS);
  return core && withYear(w, core);
}

/** "December last year", "the third quarter of 1989", "July of this year", "Friday of last week", "the winter of that year". */
export function withYear(w: Words, match: Match): Match {
  if (match.meaning.kind !== 'fields' || match.meaning.outer || match.then) return match;
  const { fields, which } = match.meaning;
  if (fields.year !== undefined || fields.decade !== undefined || fields.century !== undefined || which !== undefined)
    return match;
  if (fields.clock !== undefined) return match;
  const of = w.word(match.end) === 'of';
  const at = of ? match.end + 1 : match.end;
  const unit =
    fields.weekday !== undefined && fields.day === undefined
      ? 'week'
      : fields.month === undefined && fields.day !== undefined
        ? 'month'
        : 'year';
  const outer = longest(w, at, of ? OUTER_OF : OUTER);
  if (!outer || !holds(outer.meaning, unit, fields.half !== undefined && of)) return match;
  return withOuter(match, outer.end, outer.meaning);
}

/** Can a point be within this period? */
function holds(outer: Meaning, unit: Unit, halved: boolean): boolean {
  if (outer.kind === 'shift') return outer.unit === unit;
  if (outer.kind !== 'fields' || unit !== 'year') return false;
  const { year, decade: ten, century: hundred } = outer.fields;
  return year !== undefined || (halved && (ten !== undefined || hundred !== undefined));
}

const POINTS: readonly Rule[] = [
  ...POSITIONABLE,
  {
    starts: POSITION | BOUNDARY,
    after: BOUNDARY | ORDINAL | SELECTOR | LED | POSITION,
    parse: positioned,
  },
];

/** What a month or a quarter can be of: with "of", and without. */
const OUTER_OF: readonly Rule[] = [
  SIMPLE.selected,
  SIMPLE.bareYear,
  SIMPLE.shortYear,
  SIMPLE.theUnit,
  SIMPLE.fiscalYear,
  SIMPLE.withArticle,
];
const OUTER: readonly Rule[] = [SIMPLE.selected, SIMPLE.fiscalYear];
