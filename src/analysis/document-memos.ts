import { TextMemo } from '../text/memo.ts';

/** How many documents are kept in mind: those somebody may be typing in, and what is looked at beside them. */
const KEPT = 4;

/**
 * The memos of the documents that are analysed again and again. A document gets one when it comes for the second time in
 * a row, or nearly so: thousands of files that are read once cost nothing.
 */
export class DocumentMemos {
  /** Last come last; null for what has come once. */
  readonly #memos = new Map<string, TextMemo | null>();

  /** The memo of a document, ready for an analysis; undefined on first sight. */
  of(document: string): TextMemo | undefined {
    const seen = this.#memos.get(document);
    const memo = seen === undefined ? null : (seen ?? new TextMemo());
    this.#memos.delete(document);
    this.#memos.set(document, memo);
    for (const oldest of this.#memos.keys()) {
      if (this.#memos.size <= KEPT) break;
      this.#memos.delete(oldest);
    }
    memo?.turn();
    return memo ?? undefined;
  }
}
