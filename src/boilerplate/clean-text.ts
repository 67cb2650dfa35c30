import type { Boilerplate } from '../model/boilerplate.ts';
import type { SourceText } from '../text/source.ts';

/**
 * The article's text without its boilerplate. Line ends stay as they were; where lines went, one blank line at most is
 * left between paragraphs that had one, and none at either end. A text without boilerplate comes back unchanged.
 */
export function cleanText(source: SourceText, boilerplate: readonly Boilerplate[]): string {
  if (boilerplate.length === 0) return source.text;
  const dropped = new Set(boilerplate.filter(({ wholeLine }) => wholeLine).map(({ line }) => line));
  const ranges = rangesByLine(boilerplate);
  let cleaned = '';
  let pending = '';
  for (const line of source.lines) {
    if (dropped.has(line.number)) continue;
    const text = withoutRanges(source.text, line, ranges.get(line.number) ?? []);
    const end = lineEndAfter(source.text, line.end);
    if (text.trim() === '') {
      // A blank run keeps the first of its line ends only.
      if (cleaned !== '' && pending === '') pending = `${text}${end}`;
    } else {
      cleaned += `${startsBlock(cleaned) ? pending : ''}${text}${end}`;
      pending = '';
    }
  }
  return endsWithLineEnd(source.text) ? cleaned : withoutLastLineEnd(cleaned);
}

const startsBlock = (before: string): boolean => before !== '';

function rangesByLine(boilerplate: readonly Boilerplate[]): Map<number, Boilerplate[]> {
  const ranges = new Map<number, Boilerplate[]>();
  for (const found of boilerplate) {
    if (found.wholeLine) continue;
    const others = ranges.get(found.line);
    if (others) others.push(found);
    else ranges.set(found.line, [found]);
  }
  return ranges;
}

/** A line without the ranges in it, and without the space that would be left over beside them. */
function withoutRanges(text: string, line: { start: number; end: number }, ranges: readonly Boilerplate[]): string {
  let kept = '';
  let at = line.start;
  for (const { start, end } of ranges) {
    kept += text.slice(at, start);
    at = Math.max(at, end);
    if (/\s$/.test(kept)) while (at < line.end && text.charAt(at) === ' ') at++;
  }
  kept += text.slice(at, line.end);
  return ranges.length === 0 ? kept : kept.trimEnd();
}

function lineEndAfter(text: string, at: number): string {
  const first = text.charAt(at);
  return first === '\r' && text.charAt(at + 1) === '\n' ? '\r\n' : first;
}

const endsWithLineEnd = (text: string): boolean => /[\n\r]$/.test(text);

const withoutLastLineEnd = (text: string): string => text.replace(/(?:\r\n|\n|\r)$/, '');
