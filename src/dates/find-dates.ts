import type { DateMention, DocumentDate } from '../model/date.ts';
import type { Span } from '../model/span.ts';
import type { SourceText } from '../text/source.ts';

export interface DatesInput {
  readonly documentDate: DocumentDate | null;
  /** Names found in the text, in order: nothing inside one is a date ("Russia Today"). */
  readonly names: readonly Span[];
}

/** The temporal expressions of a text, in order. */
export function findDates(source: SourceText, input: DatesInput): DateMention[] {
  void source;
  void input;
  return [];
}
