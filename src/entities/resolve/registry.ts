import { slug } from '../../knowledge/fold.ts';
import type { KnownActor, Knowledge } from '../../knowledge/knowledge.ts';
import type { Actor, ActorId, Label } from '../../model/mention.ts';

interface Draft {
  readonly id: ActorId;
  readonly label: Label;
  name: string;
  readonly known: KnownActor | undefined;
  /** Forms other than the name, and roles; most actors have none. */
  forms: Set<string> | undefined;
  roles: Set<string> | undefined;
  isNamed: boolean;
}

/** The actors of one document, with ids that depend on it and on the knowledge alone. */
export class ActorRegistry {
  readonly #knowledge: Knowledge;
  readonly #drafts = new Map<ActorId, Draft>();
  readonly #byKey = new Map<string, ActorId>();
  /** Those that mentions name, in order of the first. */
  readonly #named: Draft[] = [];

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
    const actor = this.#drafts.has(id) ? undefined : this.#knowledge.actor(id);
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
    this.#add(id, label, inUsualCase(name, label), undefined);
    return id;
  }

  /** Gives a key another name for the same actor. */
  alias(key: string, id: ActorId): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, id);
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** A mention names the actor by this form. */
  addForm(id: ActorId, form: string): void {
    const draft = this.#drafts.get(id);
    if (!draft) return;
    if (!draft.isNamed) this.#named.push(draft);
    draft.isNamed = true;
    // "XI'AN" in the dateline, "Xi'an" in the text.
    if (!draft.known && form !== draft.name && draft.name === form.toUpperCase()) draft.name = form;
    if (form !== draft.name) (draft.forms ??= new Set()).add(form);
  }

  addRole(id: ActorId, role: string): void {
    const draft = this.#drafts.get(id);
    if (draft) (draft.roles ??= new Set()).add(role);
  }

  nameOf(id: ActorId): string {
    return this.#drafts.get(id)?.name ?? this.#knowledge.actor(id)?.name ?? id;
  }

  /** The actors that mentions name, in order of the first mention. */
  actors(): Actor[] {
    return this.#named.map(toActor);
  }

  #add(id: ActorId, label: Label, name: string, known: KnownActor | undefined): void {
    this.#drafts.set(id, { id, label, name, known, forms: undefined, roles: undefined, isNamed: false });
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

/** "CATHRINE GONZALES-REYES" in a byline, "RAIPUR" in a dateline: all that the text has of the name shouts. */
function inUsualCase(name: string, label: Label): string {
  const mayBeLetters = !name.includes(' ') && name.length < SHORTEST_WORD;
  if (!SPOKEN.includes(label) || mayBeLetters || /\p{Ll}/u.test(name)) return name;
  return name.replace(/\p{L}{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** Fewer capitals alone may be an abbreviation. */
const SHORTEST_WORD = 5;

/** What has names of words, and hardly ever abbreviations. */
const SPOKEN: readonly Label[] = ['PERSON', 'GPE', 'LOC'];

const ACTING: readonly Label[] = ['PERSON', 'ORG', 'GPE', 'NORP'];

function toActor({ id, label, name, known, forms, roles }: Draft): Actor {
  const aliases = forms ? [...forms] : [];
  for (const alias of known?.aliases ?? []) if (alias !== name && !aliases.includes(alias)) aliases.push(alias);
  const source = known?.source ?? 'text';
  const acts = ACTING.includes(label) || known?.kind === 'bloc';
  if (!roles) return { id, label, name, aliases, source, acts };
  return { id, label, name, aliases, source, acts, roles: withoutShorter([...roles]) };
}

/** "President" adds nothing beside "President of Russia". */
function withoutShorter(roles: readonly string[]): string[] {
  return roles.filter((role) => !roles.some((other) => other !== role && other.startsWith(`${role} of `)));
}
