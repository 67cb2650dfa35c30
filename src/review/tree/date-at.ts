import { spanAt, type ReviewedDocument } from '../../corpus/document.ts';

/** Which of a document's dates stands at an offset; -1 where none does. */
export function indexOfDateAt({ analysis }: ReviewedDocument, offset: number | undefined): number {
  const date = offset === undefined ? undefined : spanAt(analysis.dates, offset);
  return date ? analysis.dates.indexOf(date) : -1;
}
