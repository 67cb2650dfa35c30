/** The newest text of a file: what is in the editor where it is open, else what is on disk. Rejects if there is none. */
export interface TextReader {
  read(uri: string): Promise<Text>;
  /** The stamp that the text on disk would be read with, without reading it; undefined where it is not what counts. */
  stamp?(uri: string): Promise<string | undefined>;
}

/** A file's text, and what a reader knows of it. */
export interface Text {
  readonly text: string;
  /** Where the file is no text, or too large for all of the analysis. */
  readonly notice?: string;
  /** Too large for more than the cheap parts of the analysis, and for being compared with other files. */
  readonly isLarge?: boolean;
  /** Changes with the file on disk; absent where the text is not the one on disk. */
  readonly stamp?: string;
}
