import type { Actor, ActorId } from '../model/mention.ts';

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
  readonly #entries = new Map<string, Entry>();
  /** Keys of persons with a full name, by surname. */
  readonly #bySurname = new Map<string, Set<string>>();
  /** Keys of persons who are only a surname. */
  readonly #bare = new Map<string, string>();

  /** @param counts mentions outside boilerplate, by the document's own actor ids */
  add(document: string, actors: readonly Actor[], counts: ReadonlyMap<ActorId, number>): void {
    for (const actor of actors) {
      const key = keyOf(actor);
      let entry = this.#entries.get(key);
      if (!entry) {
        entry = { actor, counts: new Map() };
        this.#entries.set(key, entry);
        const surname = surnameOf(actor);
        if (surname !== undefined) this.#bySurname.set(surname, (this.#bySurname.get(surname) ?? new Set()).add(key));
        if (isBareSurname(actor)) this.#bare.set(actor.name.toLowerCase(), key);
      }
      entry.counts.set(document, counts.get(actor.id) ?? 0);
    }
  }

  remove(document: string, actors: readonly Actor[]): void {
    for (const actor of actors) {
      const key = keyOf(actor);
      const entry = this.#entries.get(key);
      if (!entry?.counts.delete(document) || entry.counts.size > 0) continue;
      this.#entries.delete(key);
      const surname = surnameOf(entry.actor);
      if (surname !== undefined) this.#bySurname.get(surname)?.delete(key);
      if (isBareSurname(entry.actor)) this.#bare.delete(entry.actor.name.toLowerCase());
    }
  }

  /** The corpus's actor for an actor of one of its documents. */
  resolve(actor: Actor): CorpusActor | undefined {
    const key = this.#keyInCorpus(keyOf(actor), actor);
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    const documents = new Map(entry.counts);
    for (const [document, count] of this.#bareEntryOf(entry.actor)?.counts ?? []) {
      documents.set(document, (documents.get(document) ?? 0) + count);
    }
    const mentions = [...documents.values()].reduce((sum, count) => sum + count, 0);
    return { id: this.#idOf(key, entry.actor), actor: entry.actor, documents, mentions };
  }

  /** The id in the corpus of an actor of one of its documents: cheap, where `resolve` counts. */
  idOf(actor: Actor): ActorId {
    const key = this.#keyInCorpus(keyOf(actor), actor);
    return this.#idOf(key, this.#entries.get(key)?.actor ?? actor);
  }

  /** Every actor once, in no particular order. */
  *all(): Iterable<CorpusActor> {
    for (const [key, { actor }] of this.#entries) {
      if (this.#keyInCorpus(key, actor) !== key) continue;
      const found = this.resolve(actor);
      if (found) yield found;
    }
  }

  #keyInCorpus(key: string, actor: Actor): string {
    if (!isBareSurname(actor)) return key;
    const full = this.#bySurname.get(actor.name.toLowerCase());
    const [only] = full?.size === 1 ? full : [];
    return only ?? key;
  }

  /** The entry of the bare surname that belongs to a person with a full name, if there is one. */
  #bareEntryOf(actor: Actor): Entry | undefined {
    const surname = surnameOf(actor);
    if (surname === undefined || this.#bySurname.get(surname)?.size !== 1) return undefined;
    return this.#entries.get(this.#bare.get(surname) ?? '');
  }

  #idOf(key: string, actor: Actor): ActorId {
    const clash = actor.label === 'PERSON' && this.#entries.has(`other ${actor.id}`);
    return clash && key.startsWith('person') ? `${actor.id}-person` : actor.id;
  }
}

const keyOf = (actor: Actor): string => `${actor.label === 'PERSON' ? 'person' : 'other'} ${actor.id}`;

const isBareSurname = (actor: Actor): boolean =>
  actor.label === 'PERSON' && actor.source === 'text' && !/\s/.test(actor.name);

/** The last word of a person's full name, in lower case; undefined for all other actors. */
function surnameOf(actor: Actor): string | undefined {
  if (actor.label !== 'PERSON') return undefined;
  const words = actor.name.toLowerCase().split(/\s+/);
  return words.length > 1 ? words.at(-1) : undefined;
}
