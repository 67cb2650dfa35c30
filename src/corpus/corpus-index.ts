import type { ActorId } from '../model/mention.ts';
import { ActorDirectory } from './actors.ts';
import type { FileRef, ReviewedDocument } from './document.ts';

/** What is known of all documents together, kept up to date document by document. */
export class CorpusIndex {
  readonly #documents = new Map<string, ReviewedDocument>();
  readonly actors = new ActorDirectory();

  get size(): number {
    return this.#documents.size;
  }

  get(uri: string): ReviewedDocument | undefined {
    return this.#documents.get(uri);
  }

  documents(): Iterable<ReviewedDocument> {
    return this.#documents.values();
  }

  /** Adds a document, in the place of what was there under its URI. */
  set(document: ReviewedDocument): void {
    this.delete(document.uri);
    this.#documents.set(document.uri, document);
    this.actors.add(document.uri, document.analysis.actors, countMentions(document));
  }

  delete(uri: string): void {
    const document = this.#documents.get(uri);
    if (!document) return;
    this.#documents.delete(uri);
    this.actors.remove(uri, document.analysis.actors);
  }
}

/** Mentions of each actor of one document, those in boilerplate left out. */
export function countMentions(document: Pick<ReviewedDocument, 'analysis'>): Map<ActorId, number> {
  const counts = new Map<ActorId, number>();
  for (const { actor, boilerplate } of document.analysis.mentions) {
    if (!boilerplate) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  return counts;
}

/** Made once: a thousand files are sorted ten times as fast as with `localeCompare`. */
const names = new Intl.Collator('en', { numeric: true });

/** By folder, then name, digits as numbers: the order in which files are shown. */
export function compareFiles(a: FileRef, b: FileRef): number {
  return (a.folder === b.folder ? 0 : names.compare(a.folder, b.folder)) || names.compare(a.name, b.name);
}
