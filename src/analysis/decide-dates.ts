import type { DateMention, DateType, Interval } from '../model/date.ts';
import type { DecisionScope, Ruling } from '../model/decision.ts';
import type { Span } from '../model/span.ts';
import type { SpanList } from './span-list.ts';

/** Applies a ruling to the dates of a document. */
export function ruleOnDates(
  dates: SpanList<DateMention>,
  ruling: Extract<Ruling, { kind: 'date' | 'not-a-date' }>,
  place: { readonly span: Span; readonly scope: DecisionScope; readonly reason: string },
): void {
  const exact = dates.exactly(place.span);
  const touching = dates.touching(place.span);
  if (!exact && touching.length > 0 && place.scope !== 'here') return;
  if (ruling.kind === 'not-a-date') {
    for (const old of exact ? [exact] : touching) dates.remove(old);
    return;
  }
  const { value } = ruling;
  const type = ruling.type ?? typeOf(value, exact?.type);
  const interval = intervalOf(value);
  const evidence = [place.reason, ...(exact?.evidence ?? [])];
  const boilerplate = exact?.boilerplate && { boilerplate: exact.boilerplate };
  const { start, end } = place.span;
  dates.put({ start, end, type, value, ...(interval && { interval }), ...boilerplate, decided: true, evidence });
}

/** A value says its type, except that a set of times is written like any of them. */
function typeOf(value: string, before: DateType | undefined): DateType {
  if (before === 'SET') return 'SET';
  if (/^P(?!AST|RES)/.test(value)) return 'DURATION';
  return value.includes('T') && !value.includes('_') ? 'TIME' : 'DATE';
}

/** The days of a year, month or day; undefined for other values. */
function intervalOf(value: string): Interval | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (day !== undefined) return { from: value, to: value };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${value}-01`, to: `${value}-${last}` };
}
