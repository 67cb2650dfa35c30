import { slug } from '../../knowledge/fold.ts';
import type { KnownActor, Knowledge } from '../../knowledge/knowledge.ts';
import type { Actor, ActorId, Label } from '../../model/mention.ts';

interface Draft {
  readonly id: ActorId;
  readonly label: Label;
  readonly name: string;
  readonly known: KnownActor | undefined;
  readonly forms: Set<string>;
  readonly roles: Set<string>;
}

/** The actors of one document, with ids that depend on it and on the knowledge alone. */
export class ActorRegistry {
  readonly #knowledge: Knowledge;
  readonly #drafts = new Map<ActorId, Draft>();
  readonly #byKey = new Map<string, ActorId>();

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** An actor that the knowledge has. */
  known(actor: KnownActor): ActorId {
    const { id, label, name } = actor;
    if (!this.#drafts.has(id)) this.#add(id, label, name, actor);
    return id;
  }

  /** The same by its id. */
  knownById(id: ActorId): ActorId {
    const actor = this.#knowledge.actor(id);
    return actor ? this.known(actor) : id;
  }

  /** What the knowledge has of an actor of the document. */
  knownOf(id: ActorId): KnownActor | undefined {
    return this.#drafts.get(id)?.known;
  }

  /** The actor that `key` stands for in this document; made with `label` and `name` on first sight. */
  fromText(key: string, label: Label, name: string): ActorId {
    const found = this.#byKey.get(key);
    if (found !== undefined) return found;
    const id = this.#freeId(slug(name), label);
    this.#byKey.set(key, id);
    this.#add(id, label, name, undefined);
    return id;
  }

  /** Gives a key another name for the same actor. */
  alias(key: string, id: ActorId): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, id);
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  addForm(id: ActorId, form: string): void {
    this.#drafts.get(id)?.forms.add(form);
  }

  addRole(id: ActorId, role: string): void {
    this.#drafts.get(id)?.roles.add(role);
  }

  nameOf(id: ActorId): string {
    return this.#drafts.get(id)?.name ?? this.#knowledge.actor(id)?.name ?? id;
  }

  /** The actors of `ids`, in that order, each once. */
  actors(ids: Iterable<ActorId>): Actor[] {
    const actors: Actor[] = [];
    for (const id of new Set(ids)) {
      const draft = this.#drafts.get(id);
      if (draft) actors.push(toActor(draft));
    }
    return actors;
  }

  #add(id: ActorId, label: Label, name: string, known: KnownActor | undefined): void {
    this.#drafts.set(id, { id, label, name, known, forms: new Set(), roles: new Set() });
  }

  #freeId(wanted: string, label: Label): ActorId {
    const taken = (id: string): boolean => this.#drafts.has(id) || this.#knowledge.actor(id) !== undefined;
    if (!taken(wanted)) return wanted;
    const labelled = `${wanted}-${slug(label)}`;
    let id = labelled;
    for (let n = 2; taken(id); n++) id = `${labelled}-${n}`;
    return id;
  }
}

const ACTING: readonly Label[] = ['PERSON', 'ORG', 'GPE', 'NORP'];

function toActor({ id, label, name, known, forms, roles }: Draft): Actor {
  const aliases: string[] = [];
  for (const form of forms) if (form !== name) aliases.push(form);
  for (const alias of known?.aliases ?? []) if (alias !== name && !aliases.includes(alias)) aliases.push(alias);
  const source = known?.source ?? 'text';
  const acts = ACTING.includes(label) || known?.kind === 'bloc';
  if (roles.size === 0) return { id, label, name, aliases, source, acts };
  return { id, label, name, aliases, source, acts, roles: withoutShorter([...roles]) };
}

/** "President" adds nothing beside "President of Russia". */
function withoutShorter(roles: readonly string[]): string[] {
  return roles.filter((role) => !roles.some((other) => other !== role && other.startsWith(`${role} of `)));
}
