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

/** The first file after the current one, round by the start, that is not reviewed; undefined where there is none. */
export function nextUnreviewed(
  files: readonly FileRef[],
  marks: Pick<ReviewedMarks, 'isReviewed'>,
  current: string | undefined,
): FileRef | undefined {
  const at = files.findIndex(({ uri }) => uri === current);
  return [...files.slice(at + 1), ...files.slice(0, Math.max(at, 0))].find((file) => !marks.isReviewed(file));
}
