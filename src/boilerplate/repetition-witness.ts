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
