import type { CountedActor } from '../analysis/findings.ts';
import type { Actor, ActorId } from '../model/mention.ts';
import { MultiMap } from '../util/multi-map.ts';

/** An actor over all documents of the corpus; mentions in boilerplate are not counted. */
export interface CorpusActor {
  readonly id: ActorId;
  /** As it was first seen, under its fullest name. */
  readonly actor: Actor;
  readonly mentions: number;
}

interface Entry {
  readonly actor: Actor;
  /** One object for all documents in which it looks the same. */
  readonly forms: Actor[];
  /** How many documents name it, in boilerplate too. */
  documents: number;
  mentions: number;
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

  /**
   * Takes in the actors of one more document.
   * @returns the same, with one object for an actor that many documents name: they are most of what is kept
   */
  add(found: readonly CountedActor[]): CountedActor[] {
    return found.map(({ actor, counted, all }) => {
      const entry = this.#tableOf(actor).get(actor.id) ?? this.#addEntry(copyOf(actor));
      entry.documents++;
      entry.mentions += counted;
      return { actor: formOf(entry, actor), counted, all };
    });
  }

  /** Forgets a document. @param found its actors, as {@link add} gave them back */
  remove(found: readonly CountedActor[]): void {
    for (const { actor, counted } of found) {
      const entry = this.#tableOf(actor).get(actor.id);
      if (!entry) continue;
      entry.documents--;
      entry.mentions -= counted;
      if (entry.documents === 0) this.#removeEntry(entry);
    }
  }

  /** The corpus's actor for an actor of one of its documents. */
  resolve(actor: Actor): CorpusActor | undefined {
    const entry = this.#entryOf(actor);
    if (!entry) return undefined;
    const mentions = entry.mentions + (this.#bareEntryOf(entry.actor)?.mentions ?? 0);
    return { id: this.#idOf(entry.actor), actor: entry.actor, mentions };
  }

  /** The same without its mentions. */
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

  #addEntry(actor: Actor): Entry {
    const entry: Entry = { actor, forms: [actor], documents: 0, mentions: 0 };
    this.#entries.add(entry);
    this.#tableOf(actor).set(actor.id, entry);
    const surname = surnameOf(actor);
    if (surname !== undefined) this.#bySurname.add(surname, actor.id);
    if (isBareSurname(actor)) this.#bare.set(actor.name.toLowerCase(), actor.id);
    return entry;
  }

  #removeEntry(entry: Entry): void {
    const { actor } = entry;
    this.#entries.delete(entry);
    this.#tableOf(actor).delete(actor.id);
    const surname = surnameOf(actor);
    if (surname !== undefined) this.#bySurname.delete(surname, actor.id);
    if (isBareSurname(actor)) this.#bare.delete(actor.name.toLowerCase());
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

function formOf({ forms }: Entry, actor: Actor): Actor {
  const { label, name, source, acts } = actor;
  for (const form of forms)
    if (form.label === label && form.name === name && form.source === source && form.acts === acts) return form;
  const form = copyOf(actor);
  forms.push(form);
  return form;
}

/** What was unpacked holds on to all strings of its document. */
const copyOf = (actor: Actor): Actor => JSON.parse(JSON.stringify(actor)) as Actor;

const isBareSurname = (actor: Actor): boolean =>
  actor.label === 'PERSON' && actor.source === 'text' && !/\s/.test(actor.name);

/** The last word of a person's full name, in lower case; undefined for all other actors. */
function surnameOf(actor: Actor): string | undefined {
  if (actor.label !== 'PERSON') return undefined;
  const words = actor.name.toLowerCase().split(/\s+/);
  return words.length > 1 ? words.at(-1) : undefined;
}
