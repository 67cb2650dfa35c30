import type { Analysis } from '../model/analysis.ts';
import type { Span } from '../model/span.ts';
import { indexAtOrBefore, splitLines } from '../text/lines.ts';

/** A file that is reviewed, and where it stands. */
export interface FileRef {
  /** Identity: the file's URI, or its path on the command line. */
  readonly uri: string;
  /** The corpus folder it belongs to, as a URI or path. */
  readonly folder: string;
  /** Its path in the corpus folder, `/` between its parts. */
  readonly name: string;
}

/** A place as editors count it: `line` 1-based, `column` 0-based in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** An analysed document: what was found, and where its lines begin. The text itself is not kept. */
export interface ReviewedDocument extends FileRef {
  readonly analysis: Analysis;
  readonly lines: LineStarts;
}

/** Carries offsets to lines and columns: a file on disk and in the editor may differ in their line ends. */
export class LineStarts {
  readonly #starts: readonly Span[];

  constructor(text: string) {
    this.#starts = splitLines(text);
  }

  get count(): number {
    return this.#starts.length;
  }

  positionOf(offset: number): Position {
    const index = Math.max(0, indexAtOrBefore(this.#starts, offset));
    return { line: index + 1, column: offset - (this.#starts[index]?.start ?? 0) };
  }

  /** The offset of a position; one past the end of its line or text is brought back into it. */
  offsetOf({ line, column }: Position): number {
    const span = this.#starts[Math.min(Math.max(line, 1), this.#starts.length) - 1];
    return span ? Math.min(span.start + Math.max(column, 0), span.end) : 0;
  }

  /** The first line that is not empty. */
  get firstVisible(): Span | undefined {
    return this.#starts.find(({ start, end }) => end > start);
  }

  /** A line without its end; undefined where there is no such line. */
  spanOf(line: number): Span | undefined {
    return this.#starts[line - 1];
  }
}

/** The span of a sorted, non-overlapping list that holds `offset`; its end counts as inside, as under a caret. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const index = indexAtOrBefore(spans, offset);
  return [spans[index], spans[index - 1]].find((span) => span && span.start <= offset && offset <= span.end);
}
