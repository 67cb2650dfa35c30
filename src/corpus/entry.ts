import type { FileRef, ReviewedDocument } from './document.ts';
import type { LastFindings } from './last-findings.ts';

/** How far a file has come. */
export type FileState =
  | { readonly status: 'waiting' }
  | { readonly status: 'ready'; readonly document: ReviewedDocument }
  | { readonly status: 'failed'; readonly message: string };

/** One request that is being worked on, or has been. */
interface Run {
  readonly request: number;
  /** Never rejects. */
  readonly done: Promise<void>;
}

/** A file of the corpus as a session follows it. */
export class Entry {
  readonly file: FileRef;
  state: FileState = { status: 'waiting' };
  /** Counts requests: an answer to an older one is dropped. */
  request = 0;
  /** Nothing says that the file is another one than when it was last read. */
  isRead = false;
  /** What was found is of another session, or was to be looked at again: the file may have changed since. */
  isUnverified: boolean;
  /** Requests that are being worked on. */
  busy = 0;
  /** The last of them that was begun. */
  newest: Run | undefined;
  /** What was found last, also while marks are carried along with edits. */
  last: LastFindings | undefined;

  /** @param restored what was found in another session */
  constructor(file: FileRef, restored?: LastFindings) {
    this.file = file;
    this.isUnverified = restored !== undefined;
    this.last = restored;
  }

  /** It is analysed, and nothing was learned since that may concern it. */
  get isUpToDate(): boolean {
    return this.last?.isUpToDate ?? false;
  }

  /** Is something to be done about it? */
  get isOpen(): boolean {
    return !this.isRead || this.last?.isUpToDate === false;
  }
}
