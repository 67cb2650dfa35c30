import type { FileRef } from '../corpus/document.ts';
import type { Event } from '../util/event.ts';

/** Which files a person has marked as reviewed: `status: reviewed` in `documents.yaml`. */
export interface ReviewedMarks {
  isReviewed(file: FileRef): boolean;
  /** Writes it down. Rejects where the YAML cannot be written. */
  set(file: FileRef, reviewed: boolean): Promise<void>;
  /** Fires with the URIs of files whose mark changed. */
  readonly onDidChange: Event<ReadonlySet<string>>;
}
