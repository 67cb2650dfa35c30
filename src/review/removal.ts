import { boilerplateCuts } from '../boilerplate/clean-text.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Boilerplate } from '../model/boilerplate.ts';
import type { Span } from '../model/span.ts';
import { SourceText } from '../text/source.ts';

/** What to do to take boilerplate out of a text. */
export interface Removal {
  /** Stretches to delete, in order, not overlapping. */
  readonly cuts: readonly Span[];
  /**
   * The document's date, `YYYY-MM-DD`, where the removal takes away the words it was read from: it has to be written down
   * first. Undefined where the date stays.
   */
  readonly losesDate: string | undefined;
}

/**
 * Takes pieces of boilerplate out of a text, and the blank space they leave. All pieces of a document together leave what
 * `cleanText` gives.
 * @param text the very text that was analysed
 */
export function removal(
  text: string,
  { documentDate }: Pick<Analysis, 'documentDate'>,
  pieces: readonly Boilerplate[],
): Removal {
  const cuts = boilerplateCuts(new SourceText(text), pieces);
  const span = documentDate?.span;
  const isCut = span !== undefined && cuts.some(({ start, end }) => start < span.end && span.start < end);
  return { cuts, losesDate: isCut ? documentDate?.value : undefined };
}

/** The pieces of boilerplate that touch a stretch of text. */
export function boilerplateIn({ boilerplate }: Pick<Analysis, 'boilerplate'>, { start, end }: Span): Boilerplate[] {
  return boilerplate.filter((piece) => piece.start <= end && start <= piece.end);
}
