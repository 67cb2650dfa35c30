import type { Actor } from '../model/mention.ts';
import { foldForSearch } from './display.ts';

const folded = new WeakMap<Actor, string>();

/** An actor's names as one string to search in, worked out once. */
function namesOf(actor: Actor): string {
  let names = folded.get(actor);
  if (names === undefined) {
    names = foldForSearch([actor.name, ...actor.aliases, ...(actor.roles ?? [])].join('\n'));
    folded.set(actor, names);
  }
  return names;
}

/** What a person typed to narrow a tree: every word of it must occur. The empty filter lets everything through. */
export class Filter {
  readonly text: string;
  readonly #words: readonly string[];

  constructor(text: string) {
    this.text = text.trim();
    this.#words = foldForSearch(text).split(' ').filter(Boolean);
  }

  get isEmpty(): boolean {
    return this.#words.length === 0;
  }

  matches(text: string): boolean {
    if (this.isEmpty) return true;
    const within = foldForSearch(text);
    return this.#words.every((word) => within.includes(word));
  }

  /** By name, alias or role. */
  matchesActor(actor: Actor): boolean {
    if (this.isEmpty) return true;
    const names = namesOf(actor);
    return this.#words.every((word) => names.includes(word));
  }
}
