/** A stretch of text in UTF-16 code units, `end` exclusive, counted from the first character after a byte order mark. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why something was marked, one reason an entry, in plain words a reviewer can read. Never empty. */
export type Evidence = readonly string[];
