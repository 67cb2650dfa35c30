import type { DocumentFacts } from '../knowledge/knowledge.ts';
import type { Boilerplate, BoilerplateCategory } from '../model/boilerplate.ts';
import type { DateMention, DocumentDate } from '../model/date.ts';
import type { Span } from '../model/span.ts';
import { LARGE, SourceText } from '../text/source.ts';
import { civilDay, parseDay } from './calendar.ts';
import { dayInFileName, isPublicationYear } from './document/file-name.ts';
import { isRightsLine, judge, mayDate, type Candidate } from './document/line-date.ts';
import { datesWithin } from './find-dates.ts';
import { numericOrder, type NumericOrder } from './grammar/numeric.ts';

export interface DocumentDateInput {
  /** The file's name or path, `/` between its parts; empty where there is none. */
  readonly name: string;
  readonly facts: DocumentFacts | undefined;
  /** The day that came with the text, `YYYY-MM-DD`. */
  readonly given?: string;
  readonly boilerplate: readonly Boilerplate[];
}

/** How many lines with text count as the top of a document, and as its foot. */
const TOP_LINES = 12;
const FOOT_LINES = 8;

/** Only the start of a line is looked at; bylines and datelines are short. */
const LINE_START = 400;

/**
 * The day a document was published, or null where nothing says so. `documents.yaml` wins, then what came with the text,
 * then a byline, dateline or navigation line, then the file's name; a copyright line never counts. The evidence names what
 * contradicts it.
 */
export function findDocumentDate(source: SourceText, input: DocumentDateInput): DocumentDate | null {
  const lines = linesToRead(source, input.boilerplate);
  const candidates = candidatesIn(source, lines);
  const named = dayInFileName(input.name);
  const best = candidates.reduce<Candidate | undefined>((a, b) => (a && a.rank >= b.rank ? a : b), undefined);
  const told = toldBy(input);
  if (told) {
    const evidence = [told.why, ...contradictions(told.value, candidates, named?.value)];
    return { value: told.value, source: told.source, evidence };
  }
  if (best) {
    const { value, span, why } = best;
    const evidence = [why, ...contradictions(value, candidates, named?.value), ...rightsOf(source, lines, value)];
    return { value, source: best.source, span, evidence };
  }
  if (!named) return null;
  const evidence = [`"${named.text}" in the file name`, ...rightsOf(source, lines, named.value)];
  return { value: named.value, source: 'file name', evidence };
}

/** A date from outside the text; a reviewer's goes before the one that came with it. */
function toldBy({
  facts,
  given,
}: DocumentDateInput): (Pick<DocumentDate, 'value' | 'source'> & { why: string }) | null {
  const isDay = (value: string | undefined): value is string => value !== undefined && parseDay(value) !== undefined;
  if (isDay(facts?.date)) return { value: facts.date, source: 'documents.yaml', why: 'set in documents.yaml' };
  return isDay(given) ? { value: given, source: 'given', why: 'given with the text' } : null;
}

/** A line that may say when the text was published, as far as it is looked at. */
interface LineStart extends Span {
  readonly text: string;
  readonly number: number;
  readonly category: BoilerplateCategory | undefined;
  readonly atTop: boolean;
}

/** Of the first and last lines, and of those that are boilerplate, the ones with a number. */
function linesToRead(source: SourceText, boilerplate: readonly Boilerplate[]): LineStart[] {
  const categories = new Map(boilerplate.map(({ line, category }) => [line, category]));
  const filled = source.lines.filter((line) => line.end > line.start);
  const read: LineStart[] = [];
  for (const [i, { start, end: lineEnd, number }] of filled.entries()) {
    const atTop = i < TOP_LINES;
    const category = categories.get(number);
    if (!atTop && i < filled.length - FOOT_LINES && category === undefined) continue;
    const end = Math.min(lineEnd, start + LINE_START);
    const text = source.text.slice(start, end);
    if (/\d/.test(text)) read.push({ start, end, text, number, category, atTop });
  }
  return read;
}

function candidatesIn(source: SourceText, lines: readonly LineStart[]): Candidate[] {
  return lines.flatMap((line) => {
    const { text, start, number, category, atTop } = line;
    if (!mayDate(text, category, atTop) || isOfRights(line)) return [];
    return datesOf(source, line).flatMap((date) =>
      isFullDay(date) ? (judge(text, start, number, date, category, atTop) ?? []) : [],
    );
  });
}

function isOfRights({ text, category }: LineStart): boolean {
  return category === 'copyright' || isRightsLine(text);
}

function datesOf(source: SourceText, { start, end, text }: LineStart): DateMention[] {
  const askOrder = (): NumericOrder => numericOrder(source);
  if (source.text.length <= LARGE) return datesWithin(source, { start, end }, askOrder);
  const dates = datesWithin(new SourceText(text), { start: 0, end: text.length }, askOrder);
  return dates.map((date) => ({ ...date, start: date.start + start, end: date.end + start }));
}

function isFullDay(date: DateMention): boolean {
  if (date.type !== 'DATE' && date.type !== 'TIME') return false;
  const day = parseDay(date.value.slice(0, 10));
  return day !== undefined && !date.value.includes('/') && isPublicationYear(civilDay(day).year);
}

/** What else claims to date the document, and why it does not count. */
function contradictions(value: string, candidates: readonly Candidate[], named: string | undefined): string[] {
  const others = candidates.filter((other) => other.value !== value).slice(0, 3);
  const notes = others.map((other) => `${other.value} ${other.why}: less certain`);
  if (named !== undefined && named !== value)
    notes.push(`the file name says ${named}: what the text or documents.yaml says goes before it`);
  return notes;
}

/** The first other year of a line about rights. */
function rightsOf(source: SourceText, lines: readonly LineStart[], day: string): string[] {
  for (const line of lines.filter(isOfRights)) {
    const years = datesOf(source, line).map(({ value }) => value.slice(0, 4));
    const other = years.find((year) => year !== day.slice(0, 4));
    if (other !== undefined) return [`line ${line.number} says ${other}, but that is a copyright line`];
  }
  return [];
}
