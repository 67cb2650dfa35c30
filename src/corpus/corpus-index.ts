import { countActors, type CountedActor } from '../analysis/findings.ts';
import { ActorDirectory } from './actors.ts';
import type { FileRef, ReviewedDocument } from './document.ts';

const NOBODY: readonly CountedActor[] = [];

/** What is known of all documents together, kept up to date document by document. */
export class CorpusIndex {
  readonly #documents = new Map<string, ReviewedDocument>();
  readonly #actorsOf = new Map<string, readonly CountedActor[]>();
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

  /**
   * The actors of a document, in order of their first mention, without its analysis being unpacked. Their aliases and
   * roles may be those of another document that names the same actor.
   */
  actorsOf(uri: string): readonly CountedActor[] {
    return this.#actorsOf.get(uri) ?? NOBODY;
  }

  /** Adds a document, in the place of what was there under its URI. */
  set(document: ReviewedDocument, found: readonly CountedActor[] = countActors(document.analysis)): void {
    const { uri } = document;
    this.delete(uri);
    this.#documents.set(uri, document);
    this.#actorsOf.set(uri, this.actors.add(found));
  }

  delete(uri: string): void {
    if (!this.#documents.delete(uri)) return;
    this.actors.remove(this.actorsOf(uri));
    this.#actorsOf.delete(uri);
  }
}

/** Made once: a thousand files are sorted ten times as fast as with `localeCompare`. */
const names = new Intl.Collator('en', { numeric: true });

/** By folder, then name, digits as numbers: the order in which files are shown. */
export function compareFiles(a: FileRef, b: FileRef): number {
  return (a.folder === b.folder ? 0 : names.compare(a.folder, b.folder)) || names.compare(a.name, b.name);
}
