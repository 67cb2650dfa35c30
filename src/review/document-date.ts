import type { ReviewedDocument } from '../corpus/document.ts';
import type { NamedTime } from '../model/date.ts';
import { t } from '../util/l10n.ts';

/** A day that a person may take for the date of a document that has none. */
export interface DateChoice {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Where in the text it stands, 1-based. */
  readonly line: number;
}

/** The calendar days that a text names, each once, those named first first. */
export function dateChoices({ analysis, lines }: ReviewedDocument): DateChoice[] {
  const choices = new Map<string, DateChoice>();
  for (const { value, start } of analysis.dates) {
    const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(value)?.[0];
    if (day !== undefined && !choices.has(day)) choices.set(day, { day, line: lines.positionOf(start).line });
  }
  return [...choices.values()];
}

/** Bounds on a document's date, each with the line of the text that names it. */
export interface DateBounds {
  /** A day, month or year as TIMEX3 writes it. */
  readonly notBefore?: { readonly value: string; readonly line: number };
  readonly notAfter?: { readonly value: string; readonly line: number };
}

/** Between which times a document without a date was published, by the dates of its text. */
export function dateBounds({ analysis, lines }: ReviewedDocument): DateBounds {
  const at = (time: NamedTime): { value: string; line: number } => {
    return { value: time.value, line: lines.positionOf(time.start).line };
  };
  const { notBefore, notAfter } = analysis.published ?? {};
  return { ...(notBefore && { notBefore: at(notBefore) }), ...(notAfter && { notAfter: at(notAfter) }) };
}

/** In words for a person; undefined where the text sets no bound. */
export function boundsText({ notBefore, notAfter }: DateBounds): string | undefined {
  if (notBefore && notAfter)
    return t(
      'between {0} (line {1}) and {2} (line {3})',
      notBefore.value,
      notBefore.line,
      notAfter.value,
      notAfter.line,
    );
  if (notBefore) return t('not before {0} (line {1})', notBefore.value, notBefore.line);
  return notAfter && t('not after {0} (line {1})', notAfter.value, notAfter.line);
}

/**
 * What the bounds say of the day, as the start of what a person types: the whole day where they allow but one, else the
 * month or year that both share, or that the one bound names.
 */
export function boundsStart({ notBefore, notAfter }: DateBounds): string {
  const [first = '', second = first] = [notBefore, notAfter].flatMap((bound) => (bound ? [bound.value] : []));
  const parts = first.split('-');
  const other = second.split('-');
  let shared = 0;
  while (shared < parts.length && parts[shared] === other[shared]) shared++;
  const start = parts.slice(0, shared).join('-');
  if (notBefore && notAfter) return shared === 0 || shared === 3 ? start : `${start}-`;
  // One bound leaves the day open; the month of a day is a good guess.
  return start === '' ? '' : `${start.slice(0, 7)}-`;
}

/** The day that a person typed; undefined where it is none of the calendar's. */
export function readDay(typed: string): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.exec(typed.trim())?.[0];
  if (day === undefined) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined;
}
