import { slug } from '../knowledge/fold.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Actor, ActorId, Label } from '../model/mention.ts';

/** What is known of the actors that decisions name. */
export type ActorLookup = Pick<Knowledge, 'actors'>;

interface Index {
  readonly byId: ReadonlyMap<ActorId, ActorLookup['actors'][number]>;
  readonly seatsByName: ReadonlyMap<string, ActorLookup['actors'][number]>;
}

const INDEXES = new WeakMap<ActorLookup['actors'], Index>();

function indexOf({ actors }: ActorLookup): Index {
  const known = INDEXES.get(actors);
  if (known) return known;
  const seats = actors.filter(({ seatOf }) => seatOf !== undefined);
  const seatsByName = new Map(
    seats.flatMap((seat) => [seat.name, ...seat.aliases].map((name) => [name, seat] as const)),
  );
  const index = { byId: new Map(actors.map((actor) => [actor.id, actor])), seatsByName };
  INDEXES.set(actors, index);
  return index;
}

const ACTING = new Set<Label>(['PERSON', 'ORG', 'GPE', 'NORP']);

/** A state and its people are one actor under two labels. */
export const fits = (mention: Label, actor: Label): boolean =>
  mention === actor ||
  ((mention === 'NORP' || mention === 'GPE' || mention === 'LOC') && (actor === 'GPE' || actor === 'NORP'));

/** The actors of one document while decisions are applied to it. */
export class DecidedActors {
  readonly #actors: Map<ActorId, Actor>;
  readonly #index: Index;

  constructor(actors: readonly Actor[], lookup: ActorLookup) {
    this.#actors = new Map(actors.map((actor) => [actor.id, actor]));
    this.#index = indexOf(lookup);
  }

  get(id: ActorId): Actor | undefined {
    return this.#actors.get(id) ?? this.#known(id);
  }

  /** The actor of an id; one that nobody knows is named as the text names it. */
  need(id: ActorId, name: string, label: Label): Actor {
    const actor = this.get(id) ?? { id, label, name, aliases: [], source: 'text', acts: ACTING.has(label) };
    this.#actors.set(id, actor);
    return actor;
  }

  /** The actor that a name with a label means in this document, or a new one. */
  named(name: string, label: Label): Actor {
    for (const actor of this.#actors.values()) {
      const isNamed = actor.name === name || actor.aliases.includes(name);
      if (isNamed && fits(label, actor.label)) return actor;
    }
    const id = slug(name);
    const taken = this.get(id);
    if (!taken || fits(label, taken.label)) return this.need(id, name, label);
    return this.need(`${id}-${slug(label)}`, name, label);
  }

  /** Whom a mention of a seat counts for under a reading; undefined where the place is no seat that is known. */
  ofReading(id: ActorId, name: string, reading: 'government' | 'place'): Actor | undefined {
    const current = this.#index.byId.get(id);
    const seat = current?.seatOf === undefined ? this.#index.seatsByName.get(name) : current;
    const wanted = reading === 'place' ? seat?.id : seat?.seatOf;
    return wanted === undefined ? undefined : this.get(wanted);
  }

  /** Those of `ids`, in their order. An actor known from the text alone takes the one label that its mentions have. */
  listed(ids: ReadonlyMap<ActorId, ReadonlySet<Label>>): Actor[] {
    return [...ids].flatMap(([id, labels]) => {
      const actor = this.get(id);
      const [label] = labels;
      if (actor?.source !== 'text' || labels.size !== 1 || !label || label === actor.label) return actor ?? [];
      return { ...actor, label, acts: ACTING.has(label) };
    });
  }

  #known(id: ActorId): Actor | undefined {
    const known = this.#index.byId.get(id);
    if (!known) return undefined;
    const { label, name, aliases, source } = known;
    return { id, label, name, aliases, source, acts: ACTING.has(label) };
  }
}
