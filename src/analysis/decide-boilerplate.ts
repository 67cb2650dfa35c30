import type { Boilerplate } from '../model/boilerplate.ts';
import type { Ruling } from '../model/decision.ts';
import type { Span } from '../model/span.ts';
import type { SourceText } from '../text/source.ts';
import type { SpanList } from './span-list.ts';

/** Applies a ruling to the boilerplate of a document. A range over several lines is ruled on line by line. */
export function ruleOnBoilerplate(
  boilerplate: SpanList<Boilerplate>,
  ruling: Extract<Ruling, { kind: 'boilerplate' | 'not-boilerplate' }>,
  place: { readonly span: Span; readonly reason: string; readonly source: SourceText },
): void {
  if (ruling.kind === 'not-boilerplate') {
    for (const item of boilerplate.touching(place.span)) boilerplate.remove(item);
    return;
  }
  const { category } = ruling;
  for (const { line, start, end, wholeLine } of partsOf(place.span, place.source)) {
    const [around] = boilerplate.touching({ start, end }).filter((item) => item.start <= start && item.end >= end);
    const evidence = [place.reason, ...(around?.evidence ?? [])];
    const item = around ?? { line, start, end, wholeLine };
    boilerplate.put({ ...item, category, score: 1, decided: true, evidence });
  }
}

/** A span cut at line ends, empty lines left out; a part that is all there is in its line is the whole line. */
function partsOf(span: Span, source: SourceText): (Span & { readonly line: number; readonly wholeLine: boolean })[] {
  const parts: (Span & { line: number; wholeLine: boolean })[] = [];
  for (let number = source.lineNumberAt(span.start); number <= source.lines.length; number++) {
    const line = source.lines[number - 1];
    if (!line || line.start >= span.end) break;
    const start = Math.max(line.start, span.start);
    const end = Math.min(line.end, span.end);
    if (source.slice({ start, end }).trim() === '') continue;
    const rest = source.slice({ start: line.start, end: start }) + source.slice({ start: end, end: line.end });
    const wholeLine = !/[\p{L}\p{N}]/u.test(rest);
    parts.push({ line: number, ...(wholeLine ? { start: line.start, end: line.end } : { start, end }), wholeLine });
  }
  return parts;
}
