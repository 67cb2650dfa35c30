import { compareFiles, countMentions } from '../corpus/corpus-index.ts';
import type { ReviewedDocument } from '../corpus/document.ts';
import type { CorpusSession, FileState } from '../corpus/session.ts';
import type { Actor, ActorId, Mention } from '../model/mention.ts';

/**
 * A row of the Actors tree. Rows are identities only, one object an identity, so that a view keeps its selection and
 * scroll while counts change under it; what a row shows is asked of the tree each time.
 */
export type ActorRow =
  | { readonly kind: 'file'; readonly uri: string }
  | { readonly kind: 'others'; readonly uri: string }
  | { readonly kind: 'actor'; readonly uri: string; readonly actor: ActorId }
  | { readonly kind: 'mention'; readonly uri: string; readonly actor: ActorId; readonly ordinal: number };

export interface ActorTreeOptions {
  /** Also show what is named only inside boilerplate. */
  readonly showBoilerplate: boolean;
}

/** File > actor > mention over a session; entities that cannot act stand together under the last row of their file. */
export class ActorTree {
  options: ActorTreeOptions = { showBoilerplate: false };
  readonly #session: CorpusSession;
  readonly #rows = new Map<string, ActorRow>();

  constructor(session: CorpusSession) {
    this.#session = session;
  }

  /** The files, in the order of their names. */
  roots(): ActorRow[] {
    const files = this.#session.files().sort(compareFiles);
    return files.map(({ uri }) => this.fileRow(uri));
  }

  children(row: ActorRow): ActorRow[] {
    const document = this.document(row.uri);
    if (!document) return [];
    switch (row.kind) {
      case 'file': {
        const rows = this.#actorRows(document, true);
        return this.#shownActors(document, false).length > 0
          ? [...rows, this.#intern({ kind: 'others', uri: row.uri })]
          : rows;
      }
      case 'others':
        return this.#actorRows(document, false);
      case 'actor':
        return this.mentionsOf(row).map((_, ordinal) =>
          this.#intern({ kind: 'mention', uri: row.uri, actor: row.actor, ordinal }),
        );
      case 'mention':
        return [];
    }
  }

  parent(row: ActorRow): ActorRow | undefined {
    switch (row.kind) {
      case 'file':
        return undefined;
      case 'others':
        return this.fileRow(row.uri);
      case 'mention':
        return this.#intern({ kind: 'actor', uri: row.uri, actor: row.actor });
      case 'actor':
        return this.actor(row)?.acts === false ? this.#intern({ kind: 'others', uri: row.uri }) : this.fileRow(row.uri);
    }
  }

  fileRow(uri: string): ActorRow {
    return this.#intern({ kind: 'file', uri });
  }

  /** The row of a mention of a document, or undefined where the tree does not show it. */
  mentionRow(uri: string, mention: Mention): ActorRow | undefined {
    const ordinal = this.mentionsOf({ uri, actor: mention.actor }).indexOf(mention);
    return ordinal < 0 ? undefined : this.#intern({ kind: 'mention', uri, actor: mention.actor, ordinal });
  }

  /** Unique and lasting. */
  id(row: ActorRow): string {
    return idOf(row);
  }

  state(row: ActorRow): FileState | undefined {
    return this.#session.state(row.uri);
  }

  document(uri: string): ReviewedDocument | undefined {
    return this.#session.index.get(uri);
  }

  actor(row: { readonly uri: string; readonly actor: ActorId }): Actor | undefined {
    return this.document(row.uri)?.analysis.actors.find(({ id }) => id === row.actor);
  }

  /** The mentions that the tree shows for an actor of a file, in text order. */
  mentionsOf(row: { readonly uri: string; readonly actor: ActorId }): Mention[] {
    const mentions = this.document(row.uri)?.analysis.mentions ?? [];
    return mentions.filter((mention) => mention.actor === row.actor && this.#shows(mention));
  }

  /** Drops the rows of files that are gone. */
  forget(uri: string): void {
    for (const [id, row] of this.#rows) if (row.uri === uri) this.#rows.delete(id);
  }

  #shows(mention: Mention): boolean {
    return this.options.showBoilerplate || !mention.boilerplate;
  }

  /** Actors with their counts, those named most first. */
  #shownActors(document: ReviewedDocument, acts: boolean): Actor[] {
    const counts = this.options.showBoilerplate ? countAll(document) : countMentions(document);
    const count = (actor: Actor): number => counts.get(actor.id) ?? 0;
    return document.analysis.actors
      .filter((actor) => actor.acts === acts && count(actor) > 0)
      .sort((a, b) => count(b) - count(a) || a.name.localeCompare(b.name, 'en'));
  }

  #actorRows(document: ReviewedDocument, acts: boolean): ActorRow[] {
    return this.#shownActors(document, acts).map(({ id }) =>
      this.#intern({ kind: 'actor', uri: document.uri, actor: id }),
    );
  }

  #intern(row: ActorRow): ActorRow {
    const id = idOf(row);
    const known = this.#rows.get(id) ?? row;
    this.#rows.set(id, known);
    return known;
  }
}

function idOf(row: ActorRow): string {
  switch (row.kind) {
    case 'file':
      return row.uri;
    case 'others':
      return `${row.uri}#`;
    case 'actor':
      return `${row.uri}#${row.actor}`;
    case 'mention':
      return `${row.uri}#${row.actor}#${row.ordinal}`;
  }
}

function countAll(document: ReviewedDocument): Map<ActorId, number> {
  const counts = new Map<ActorId, number>();
  for (const { actor } of document.analysis.mentions) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return counts;
}
