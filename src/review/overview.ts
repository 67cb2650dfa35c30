import { compareFiles } from '../corpus/corpus-index.ts';
import type { ReviewedDocument } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import type { Actor, ActorId } from '../model/mention.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { summaryOf } from './document-summary.ts';
import { FileNames } from './file-names.ts';

/** Where an actor of the corpus stands in one document: under which of that document's own ids. */
export interface ActorPlace {
  readonly uri: string;
  readonly ids: readonly ActorId[];
}

/** An actor over the corpus, with its documents in the order they are shown. */
export interface OverviewActor {
  readonly id: ActorId;
  readonly actor: Actor;
  readonly places: readonly ActorPlace[];
  /** Mentions outside boilerplate. */
  readonly counted: number;
  /** All mentions. */
  readonly all: number;
}

interface Draft extends OverviewActor {
  readonly places: { readonly uri: string; readonly ids: ActorId[] }[];
  counted: number;
  all: number;
}

/** All actors of the corpus with the documents that name them: put together when asked for, after each change anew. */
export class Overview implements Disposable {
  readonly #session: CorpusSession;
  readonly #owned = new DisposableStore();
  #actors: ReadonlyMap<ActorId, OverviewActor> | undefined;
  #fileNames: FileNames | undefined;

  constructor(session: CorpusSession) {
    this.#session = session;
    this.#owned.add(
      session.onDidChange(() => {
        this.#actors = undefined;
        this.#fileNames = undefined;
      }),
    );
  }

  get actors(): ReadonlyMap<ActorId, OverviewActor> {
    return (this.#actors ??= this.#collect());
  }

  get fileNames(): FileNames {
    return (this.#fileNames ??= new FileNames(this.#session.files()));
  }

  /** The corpus's actor for an actor of one of its documents. */
  of(uri: string, id: ActorId): OverviewActor | undefined {
    const document = this.#session.index.get(uri);
    const actor = document && summaryOf(document).get(id)?.actor;
    return actor && this.actors.get(this.#session.index.actors.idOf(actor));
  }

  dispose(): void {
    this.#owned.dispose();
  }

  #collect(): Map<ActorId, OverviewActor> {
    const { index } = this.#session;
    const found = new Map<ActorId, Draft>();
    const documents = [...index.documents()].sort(compareFiles);
    for (const document of documents) this.#collectFrom(document, found);
    return found;
  }

  #collectFrom(document: ReviewedDocument, found: Map<ActorId, Draft>): void {
    const { actors } = this.#session.index;
    for (const { actor, counted, all } of this.#session.index.actorsOf(document.uri)) {
      if (all === 0) continue;
      const id = actors.idOf(actor);
      let entry = found.get(id);
      if (!entry) {
        entry = { id, actor: actors.actorOf(actor), places: [], counted: 0, all: 0 };
        found.set(id, entry);
      }
      const last = entry.places.at(-1);
      if (last?.uri === document.uri) last.ids.push(actor.id);
      else entry.places.push({ uri: document.uri, ids: [actor.id] });
      entry.counted += counted;
      entry.all += all;
    }
  }
}
