import type { DocumentFacts } from '../knowledge/knowledge.ts';
import type { Boilerplate } from '../model/boilerplate.ts';
import type { DateMention, DocumentDate } from '../model/date.ts';
import type { Span } from '../model/span.ts';
import type { Line } from '../text/lines.ts';
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
  const { candidates, rights } = candidatesIn(source, input.boilerplate);
  const named = dayInFileName(input.name);
  const best = candidates.reduce<Candidate | undefined>((a, b) => (a && a.rank >= b.rank ? a : b), undefined);
  const told = toldBy(input);
  if (told) {
    const evidence = [told.why, ...contradictions(told.value, candidates, named?.value, [])];
    return { value: told.value, source: told.source, evidence };
  }
  if (best) {
    const evidence = [best.why, ...contradictions(best.value, candidates, named?.value, rights)];
    return { value: best.value, source: best.source, span: best.span, evidence };
  }
  if (!named) return null;
  return {
    value: named.value,
    source: 'file name',
    evidence: [`"${named.text}" in the file name`, ...contradictions(named.value, [], undefined, rights)],
  };
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

interface Clues {
  readonly candidates: readonly Candidate[];
  /** What lines about rights say, for the evidence. */
  readonly rights: readonly { readonly line: number; readonly value: string }[];
}

function candidatesIn(source: SourceText, boilerplate: readonly Boilerplate[]): Clues {
  const byLine = new Map(boilerplate.map((entry) => [entry.line, entry]));
  const candidates: Candidate[] = [];
  const rights: { line: number; value: string }[] = [];
  for (const { line, atTop } of linesToRead(source, byLine)) {
    const start = { start: line.start, end: Math.min(line.end, line.start + LINE_START) };
    const text = source.slice(start);
    const category = byLine.get(line.number)?.category;
    const isRights = category === 'copyright' || isRightsLine(text);
    if (!isRights && !mayDate(text, category, atTop)) continue;
    for (const date of datesOf(source, start, text)) {
      if (isRights) rights.push({ line: line.number, value: date.value });
      else if (isFullDay(date)) {
        const candidate = judge(text, line.start, line.number, date, category, atTop);
        if (candidate) candidates.push(candidate);
      }
    }
  }
  return { candidates, rights };
}

/** The first and last lines, and those that are boilerplate. */
function linesToRead(source: SourceText, byLine: ReadonlyMap<number, Boilerplate>): { line: Line; atTop: boolean }[] {
  const filled = source.lines.filter((line) => line.end > line.start);
  return filled.flatMap((line, i) => {
    const atTop = i < TOP_LINES;
    return atTop || i >= filled.length - FOOT_LINES || byLine.has(line.number) ? [{ line, atTop }] : [];
  });
}

function datesOf(source: SourceText, part: Span, text: string): DateMention[] {
  if (!/\d/.test(text)) return [];
  const askOrder = (): NumericOrder => numericOrder(source);
  if (source.text.length <= LARGE) return datesWithin(source, part, askOrder);
  const dates = datesWithin(new SourceText(text), { start: 0, end: text.length }, askOrder);
  return dates.map((date) => ({ ...date, start: date.start + part.start, end: date.end + part.start }));
}

function isFullDay(date: DateMention): boolean {
  if (date.type !== 'DATE' && date.type !== 'TIME') return false;
  const day = parseDay(date.value.slice(0, 10));
  return day !== undefined && !date.value.includes('/') && isPublicationYear(civilDay(day).year);
}

/** What else claims to date the document, and why it does not count. */
function contradictions(
  value: string,
  candidates: readonly Candidate[],
  named: string | undefined,
  rights: Clues['rights'],
): string[] {
  const others = candidates.filter((other) => other.value !== value).slice(0, 3);
  const notes = others.map((other) => `${other.value} ${other.why}: less certain`);
  if (named !== undefined && named !== value)
    notes.push(`the file name says ${named}: what the text or documents.yaml says goes before it`);
  const right = rights.find((other) => other.value.slice(0, 4) !== value.slice(0, 4));
  if (right) notes.push(`line ${right.line} says ${right.value.slice(0, 4)}, but that is a copyright line`);
  return notes;
}
