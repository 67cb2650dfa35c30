import { countActors, type CountedActor } from '../analysis/findings.ts';
import type { Actor } from '../model/mention.ts';
import { ActorDirectory } from './actors.ts';
import type { FileRef, ReviewedDocument } from './document.ts';

const NOBODY: readonly CountedActor[] = [];

/** The actors of one document: a corpus has half a million of them, too many for an object each. */
class ActorCounts {
  readonly #actors: readonly Actor[];
  /** Two for each. */
  readonly #counts: Uint32Array;

  constructor(found: readonly CountedActor[]) {
    this.#actors = found.map(({ actor }) => actor);
    this.#counts = Uint32Array.from(found.flatMap(({ counted, all }) => [counted, all]));
  }

  get list(): CountedActor[] {
    return this.#actors.map((actor, at) => {
      return { actor, counted: this.#counts[2 * at] ?? 0, all: this.#counts[2 * at + 1] ?? 0 };
    });
  }
}

/** What is known of all documents together, kept up to date document by document. */
export class CorpusIndex {
  readonly #documents = new Map<string, ReviewedDocument>();
  readonly #actorsOf = new Map<string, ActorCounts>();
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
    return this.#actorsOf.get(uri)?.list ?? NOBODY;
  }

  /** Adds a document, in the place of what was there under its URI. */
  set(document: ReviewedDocument, found: readonly CountedActor[] = countActors(document.analysis)): void {
    const { uri } = document;
    this.delete(uri);
    this.#documents.set(uri, document);
    this.#actorsOf.set(uri, new ActorCounts(this.actors.add(found)));
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
