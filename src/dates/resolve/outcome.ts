import type { DateType, Interval } from '../../model/date.ts';
import type { Evidence } from '../../model/span.ts';
import type { Stamp } from './stamp.ts';

/** What an expression means where it stands. */
export interface Outcome {
  readonly type: DateType;
  readonly value: string;
  readonly anchor?: string;
  readonly interval?: Interval;
  readonly evidence: Evidence;
  /** What later expressions can count from. */
  readonly stamp?: Stamp;
  /** Its year is that of a date in the text, which goes on in that year. */
  readonly goesOn?: true;
}

export const NO_DOCUMENT_DATE = 'the document date is unknown, so this stays unresolved';
