import type { ReviewedDocument } from '../corpus/document.ts';

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

/**
 * The latest calendar time that a text names outright: it cannot have been written before. A day, month or year as TIMEX3
 * writes it; undefined where the text names none.
 */
export function notBefore({ analysis }: ReviewedDocument): string | undefined {
  const times = analysis.dates.filter(({ type }) => type === 'DATE').flatMap(({ value }) => value.split('/'));
  return times
    .filter((value) => /^\d{4}(-\d{2}){0,2}$/.test(value))
    .sort()
    .at(-1);
}

/** The day that a person typed; undefined where it is none of the calendar's. */
export function readDay(typed: string): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.exec(typed.trim())?.[0];
  if (day === undefined) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined;
}
