import type { DocumentFacts } from '../knowledge/knowledge.ts';
import type { Boilerplate } from '../model/boilerplate.ts';
import type { DocumentDate } from '../model/date.ts';
import type { SourceText } from '../text/source.ts';

export interface DocumentDateInput {
  /** The file's name or path, `/` between its parts; empty where there is none. */
  readonly name: string;
  readonly facts: DocumentFacts | undefined;
  readonly boilerplate: readonly Boilerplate[];
}

/** The day a document was published, or null where nothing says so. */
export function findDocumentDate(source: SourceText, input: DocumentDateInput): DocumentDate | null {
  void source;
  void input;
  return null;
}
