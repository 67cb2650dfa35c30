import type { Boilerplate } from '../model/boilerplate.ts';
import type { Span } from '../model/span.ts';
import type { Line } from '../text/lines.ts';
import type { SourceText } from '../text/source.ts';
import { groupBy } from '../util/group-by.ts';

/**
 * The article's text without its boilerplate. Line ends stay as they were; where lines went, one blank line at most is
 * left between paragraphs that had one, and none at either end. A text without boilerplate comes back unchanged.
 */
export function cleanText(source: SourceText, boilerplate: readonly Boilerplate[]): string {
  let cleaned = '';
  let at = 0;
  for (const { start, end } of boilerplateCuts(source, boilerplate)) {
    cleaned += source.text.slice(at, start);
    at = end;
  }
  return cleaned + source.text.slice(at);
}

/**
 * What to cut out of a text to take away these pieces of boilerplate and the blank space they leave, in order, not
 * overlapping. Cutting them one after the other leaves the same text as cutting them together.
 */
export function boilerplateCuts(source: SourceText, boilerplate: readonly Boilerplate[]): Span[] {
  const dropped = new Set(boilerplate.filter(({ wholeLine }) => wholeLine).map(({ line }) => line));
  const ranges = rangesByLine(boilerplate);
  const cuts: Span[] = [];
  let gap: Gap = { before: undefined, blanks: [], hasDropped: false };
  for (const line of source.lines) {
    const inLine = dropped.has(line.number) ? [] : cutsInLine(source.text, line, ranges.get(line.number) ?? []);
    if (dropped.has(line.number) || isEmptied(source.text, line, inLine)) gap.hasDropped = true;
    else if (inLine.length === 0 && isBlank(source.text, line)) gap.blanks.push(line);
    else {
      if (gap.hasDropped) cuts.push(...gapCuts(source, gap, line));
      cuts.push(...inLine);
      gap = { before: line, blanks: [], hasDropped: false };
    }
  }
  if (gap.hasDropped) cuts.push(...gapCuts(source, gap, undefined));
  return cuts.filter(({ start, end }) => end > start);
}

/** What stands between two lines of content, or before the first or after the last. */
interface Gap {
  readonly before: Line | undefined;
  readonly blanks: Line[];
  hasDropped: boolean;
}

/** Leaves the first blank line of a gap that had one; at either end of the text, none. */
function gapCuts({ text }: SourceText, { before, blanks }: Gap, after: Line | undefined): Span[] {
  const start = before ? afterLineEnd(text, before.end) : 0;
  if (!after) {
    const keepsLineEnd = !before || /[\n\r]$/.test(text);
    return [{ start: keepsLineEnd ? start : before.end, end: text.length }];
  }
  const [kept] = before ? blanks : [];
  if (!kept) return [{ start, end: after.start }];
  return [
    { start, end: kept.start },
    { start: afterLineEnd(text, kept.end), end: after.start },
  ];
}

const rangesByLine = (boilerplate: readonly Boilerplate[]): Map<number, Boilerplate[]> =>
  groupBy(
    boilerplate.filter(({ wholeLine }) => !wholeLine),
    ({ line }) => line,
  );

/** The ranges to cut out of a line, with the space that would be left over beside them. */
function cutsInLine(text: string, line: Line, ranges: readonly Boilerplate[]): Span[] {
  const cuts: { start: number; end: number }[] = [];
  for (const range of ranges) {
    const last = cuts.at(-1);
    const start = Math.max(range.start, last?.end ?? line.start);
    let end = Math.min(Math.max(range.end, start), line.end);
    const opens = start === line.start || start === last?.end || /\s/.test(text.charAt(start - 1));
    while (opens && end < line.end && text.charAt(end) === ' ') end++;
    if (last?.end === start) last.end = end;
    else cuts.push({ start, end });
  }
  const last = cuts.at(-1);
  if (last && text.slice(last.end, line.end).trim() === '') {
    const least = cuts.at(-2)?.end ?? line.start;
    while (last.start > least && /\s/.test(text.charAt(last.start - 1))) last.start--;
    last.end = line.end;
  }
  return cuts;
}

/** Whether nothing but space is left of a line. */
function isEmptied(text: string, line: Line, cuts: readonly Span[]): boolean {
  let at = line.start;
  for (const { start, end } of cuts) {
    if (text.slice(at, start).trim() !== '') return false;
    at = end;
  }
  return cuts.length > 0 && text.slice(at, line.end).trim() === '';
}

const isBlank = (text: string, { start, end }: Span): boolean => text.slice(start, end).trim() === '';

/** Where the next line starts. */
function afterLineEnd(text: string, at: number): number {
  if (at >= text.length) return at;
  return text.charAt(at) === '\r' && text.charAt(at + 1) === '\n' ? at + 2 : at + 1;
}
