/** Where else in the corpus a line stands. */
export interface Repetition {
  /** How many other files hold it. */
  readonly count: number;
  /** Names of some of them. */
  readonly files: readonly string[];
  /** True where the line there is only nearly the same. */
  readonly near: boolean;
}

/** What the corpus knows about the lines of one of its files. */
export interface RepetitionWitness {
  /**
   * The other files that hold a line, or null where none does.
   * @param line the trimmed line, at most its first 600 characters
   * @param length the whole trimmed line's length in UTF-16 units
   */
  otherFiles(line: string, length: number): Repetition | null;
}

/** A line of a text with where else it stands: a witness that can be sent to a worker. */
export interface RepeatedLine extends Repetition {
  readonly line: string;
}

/** A witness that knows the lines it is given. */
export function witnessOf(lines: readonly RepeatedLine[]): RepetitionWitness {
  const known = new Map(lines.map((repeated) => [repeated.line, repeated]));
  return { otherFiles: (line) => known.get(line) ?? null };
}
