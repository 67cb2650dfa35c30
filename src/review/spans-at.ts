import type { Span } from '../model/span.ts';

/** The spans that hold `offset`, where they may stand inside each other: the innermost first. Ends count as inside. */
export function spansAt<T extends Span>(spans: readonly T[], offset: number): T[] {
  const found = spans.filter(({ start, end }) => start <= offset && offset <= end);
  return found.sort((a, b) => a.end - a.start - (b.end - b.start));
}
