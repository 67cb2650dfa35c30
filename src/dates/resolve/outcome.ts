import type { DateType, Interval } from '../../model/date.ts';
import type { Evidence } from '../../model/span.ts';
import type { Stamp } from './stamp.ts';

/** What an expression means where it stands. */
export interface Outcome {
  readonly type: DateType;
  readonly value: string;
  readonly anchor?: string | undefined;
  readonly interval?: Interval | undefined;
  readonly evidence: Evidence;
  /** What later expressions can count from. */
  readonly stamp?: Stamp | undefined;
  /** Its year is that of a date in the text, which goes on in that year. */
  readonly goesOn?: true;
}

export const NO_DOCUMENT_DATE = 'the document date is unknown, so this stays unresolved';
