import { unpackAnalysis } from '../analysis/findings.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Span } from '../model/span.ts';
import { indexAtOrBefore, splitLines } from '../text/lines.ts';
import { firstWhere } from '../util/first-where.ts';

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

/** A document whose analysis lies packed and is unpacked for whoever asks: most of a corpus is not looked at. */
export class PackedDocument implements ReviewedDocument {
  readonly uri: string;
  readonly folder: string;
  readonly name: string;
  readonly lines: LineStarts;
  readonly #packed: () => Uint8Array;
  /** Held by those who use it alone. */
  #analysis: WeakRef<Analysis> | undefined;

  constructor({ uri, folder, name }: FileRef, lines: LineStarts, packed: () => Uint8Array) {
    this.uri = uri;
    this.folder = folder;
    this.name = name;
    this.lines = lines;
    this.#packed = packed;
  }

  get analysis(): Analysis {
    const known = this.#analysis?.deref();
    if (known) return known;
    const analysis = unpackAnalysis(this.#packed());
    this.#analysis = new WeakRef(analysis);
    return analysis;
  }
}

function boundsOf(text: string): Uint32Array {
  const lines = splitLines(text);
  const bounds = new Uint32Array(2 * lines.length);
  lines.forEach(({ start, end }, at) => {
    bounds[2 * at] = start;
    bounds[2 * at + 1] = end;
  });
  return bounds;
}

/** Carries offsets to lines and columns: a file on disk and in the editor may differ in their line ends. */
export class LineStarts {
  /** Where each line starts and ends, in turn: a corpus has many lines, so numbers and no objects. */
  readonly #bounds: Uint32Array;

  /** @param from a text, or the bytes of another */
  constructor(from: string | Uint8Array) {
    this.#bounds = typeof from === 'string' ? boundsOf(from) : new Uint32Array(from.slice().buffer);
  }

  /** All there is to know, to make it anew from. */
  get bytes(): Uint8Array {
    return new Uint8Array(this.#bounds.buffer);
  }

  get count(): number {
    return this.#bounds.length / 2;
  }

  positionOf(offset: number): Position {
    const opened = firstWhere(this.count, (at) => (this.#bounds[2 * at] ?? Infinity) > offset);
    const line = Math.max(1, opened);
    return { line, column: offset - (this.#bounds[2 * (line - 1)] ?? 0) };
  }

  /** The offset of a position; one past the end of its line or text is brought back into it. */
  offsetOf({ line, column }: Position): number {
    const span = this.spanOf(Math.min(Math.max(line, 1), this.count));
    return span ? Math.min(span.start + Math.max(column, 0), span.end) : 0;
  }

  /** The first line that is not empty. */
  get firstVisible(): Span | undefined {
    for (let line = 1; line <= this.count; line++) {
      const span = this.spanOf(line);
      if (span && span.end > span.start) return span;
    }
    return undefined;
  }

  /** A line without its end; undefined where there is no such line. */
  spanOf(line: number): Span | undefined {
    const start = this.#bounds[2 * (line - 1)];
    const end = this.#bounds[2 * (line - 1) + 1];
    return start === undefined || end === undefined ? undefined : { start, end };
  }
}

/** The span of a sorted, non-overlapping list that holds `offset`; its end counts as inside, as under a caret. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const index = indexAtOrBefore(spans, offset);
  return [spans[index], spans[index - 1]].find((span) => span && span.start <= offset && offset <= span.end);
}
