import type { Actor, ActorId } from '../model/mention.ts';
import { MultiMap } from '../util/multi-map.ts';

/** An actor over all documents of the corpus; mentions in boilerplate are not counted. */
export interface CorpusActor {
  readonly id: ActorId;
  /** As it was first seen, under its fullest name. */
  readonly actor: Actor;
  /** Mentions by document; a document that names the actor only in boilerplate has none. */
  readonly documents: ReadonlyMap<string, number>;
  readonly mentions: number;
}

interface Entry {
  readonly actor: Actor;
  readonly counts: Map<string, number>;
}

/**
 * The actors of many documents as one list. Each document's analysis gives its actors ids of their own; here those that
 * are one actor come together: equal ids, and a person who is only a surname in one document joins the one person of the
 * corpus with that surname. A person and something else of the same name stay apart.
 */
export class ActorDirectory {
  /** In the order of their first mention. */
  readonly #entries = new Set<Entry>();
  readonly #persons = new Map<ActorId, Entry>();
  readonly #others = new Map<ActorId, Entry>();
  /** Persons with a full name, by surname. */
  readonly #bySurname = new MultiMap<string, ActorId>();
  /** Persons who are only a surname. */
  readonly #bare = new Map<string, ActorId>();

  /** @param counts mentions outside boilerplate, by the document's own actor ids */
  add(document: string, actors: readonly Actor[], counts: ReadonlyMap<ActorId, number>): void {
    for (const actor of actors) {
      const table = this.#tableOf(actor);
      let entry = table.get(actor.id);
      if (!entry) {
        entry = { actor, counts: new Map() };
        this.#entries.add(entry);
        table.set(actor.id, entry);
        const surname = surnameOf(actor);
        if (surname !== undefined) this.#bySurname.add(surname, actor.id);
        if (isBareSurname(actor)) this.#bare.set(actor.name.toLowerCase(), actor.id);
      }
      entry.counts.set(document, counts.get(actor.id) ?? 0);
    }
  }

  remove(document: string, actors: readonly Actor[]): void {
    for (const actor of actors) {
      const table = this.#tableOf(actor);
      const entry = table.get(actor.id);
      if (!entry?.counts.delete(document) || entry.counts.size > 0) continue;
      this.#entries.delete(entry);
      table.delete(actor.id);
      const surname = surnameOf(entry.actor);
      if (surname !== undefined) this.#bySurname.delete(surname, actor.id);
      if (isBareSurname(entry.actor)) this.#bare.delete(entry.actor.name.toLowerCase());
    }
  }

  /** The corpus's actor for an actor of one of its documents. */
  resolve(actor: Actor): CorpusActor | undefined {
    const entry = this.#entryOf(actor);
    if (!entry) return undefined;
    const documents = new Map(entry.counts);
    for (const [document, count] of this.#bareEntryOf(entry.actor)?.counts ?? []) {
      documents.set(document, (documents.get(document) ?? 0) + count);
    }
    const mentions = [...documents.values()].reduce((sum, count) => sum + count, 0);
    return { id: this.#idOf(entry.actor), actor: entry.actor, documents, mentions };
  }

  /** The same without its documents: cheap, where `resolve` counts. */
  actorOf(actor: Actor): Actor {
    return this.#entryOf(actor)?.actor ?? actor;
  }

  /** The id in the corpus of an actor of one of its documents. */
  idOf(actor: Actor): ActorId {
    return this.#idOf(this.actorOf(actor));
  }

  /** Every actor once, in the order of their first mention. */
  *all(): Iterable<CorpusActor> {
    for (const entry of this.#entries) {
      const found = this.#entryOf(entry.actor) === entry ? this.resolve(entry.actor) : undefined;
      if (found) yield found;
    }
  }

  /** A person and something else may have one id. */
  #tableOf({ label }: Actor): Map<ActorId, Entry> {
    return label === 'PERSON' ? this.#persons : this.#others;
  }

  #entryOf(actor: Actor): Entry | undefined {
    const full = isBareSurname(actor) ? this.#onlyPersonCalled(actor.name.toLowerCase()) : undefined;
    return this.#tableOf(actor).get(full ?? actor.id);
  }

  #onlyPersonCalled(surname: string): ActorId | undefined {
    const [only, another] = this.#bySurname.get(surname);
    return another === undefined ? only : undefined;
  }

  /** The entry of the bare surname that belongs to a person with a full name, if there is one. */
  #bareEntryOf(actor: Actor): Entry | undefined {
    const surname = surnameOf(actor);
    if (surname === undefined || this.#onlyPersonCalled(surname) === undefined) return undefined;
    return this.#persons.get(this.#bare.get(surname) ?? '');
  }

  #idOf({ label, id }: Actor): ActorId {
    return label === 'PERSON' && this.#others.has(id) ? `${id}-person` : id;
  }
}

const isBareSurname = (actor: Actor): boolean =>
  actor.label === 'PERSON' && actor.source === 'text' && !/\s/.test(actor.name);

/** The last word of a person's full name, in lower case; undefined for all other actors. */
function surnameOf(actor: Actor): string | undefined {
  if (actor.label !== 'PERSON') return undefined;
  const words = actor.name.toLowerCase().split(/\s+/);
  return words.length > 1 ? words.at(-1) : undefined;
}
