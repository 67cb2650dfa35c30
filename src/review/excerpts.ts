import type { ReviewedDocument } from '../corpus/document.ts';
import type { TextReader } from '../corpus/text-reader.ts';
import type { Span } from '../model/span.ts';
import { snippetOf, type Snippet } from './snippet.ts';

/** Texts kept at hand: the rows of one file ask for it together. */
const KEPT = 8;

/** Words around places of reviewed files. The corpus itself is not held in memory, so a text is read when it is seen. */
export class Excerpts {
  readonly #reader: TextReader;
  readonly #texts = new Map<ReviewedDocument, Promise<string | undefined>>();

  constructor(reader: TextReader) {
    this.#reader = reader;
  }

  /** A place in its line, see {@link snippetOf}; undefined where the text has gone or is another one by now. */
  async snippet(document: ReviewedDocument, span: Span, room?: number): Promise<Snippet | undefined> {
    const text = await this.text(document);
    const line = document.lines.spanOf(document.lines.positionOf(span.start).line);
    if (text === undefined || !line) return undefined;
    const inLine = { start: span.start - line.start, end: Math.min(span.end, line.end) - line.start };
    return snippetOf(text.slice(line.start, line.end), inLine, room);
  }

  /** The text that a document's analysis speaks of; undefined where it has gone or is another one by now. */
  text(document: ReviewedDocument): Promise<string | undefined> {
    let text = this.#texts.get(document);
    if (!text) {
      text = this.#read(document);
      this.#texts.set(document, text);
      const [oldest] = this.#texts.size > KEPT ? this.#texts.keys() : [];
      if (oldest) this.#texts.delete(oldest);
    }
    return text;
  }

  async #read(document: ReviewedDocument): Promise<string | undefined> {
    try {
      const { text } = await this.#reader.read(document.uri);
      return document.lines.spanOf(document.lines.count)?.end === text.length ? text : undefined;
    } catch {
      // The file went while it was asked for: its rows go with it.
      return undefined;
    }
  }
}
