import type { Actor, ActorId } from '../model/mention.ts';
import { foldForSearch } from './display.ts';

/** An actor with its id in the corpus. */
interface Named {
  readonly id: ActorId;
  readonly actor: Actor;
}

const wordsOf = (name: string): string[] => foldForSearch(name).split(' ');

/**
 * Actors of the same kind that may be the same one: all words of one name stand in the other ("Kerimov" and "Agshin
 * Kerimov"). Those with the shortest names first: what names are cut down to is usually what they have in common.
 */
export function similarActors<T extends Named>({ id, actor }: Named, others: Iterable<T>): T[] {
  const own = new Set(wordsOf(actor.name));
  const found: T[] = [];
  for (const other of others) {
    if (other.id === id || other.actor.label !== actor.label) continue;
    const words = wordsOf(other.actor.name);
    const [fewer, more] = words.length < own.size ? [words, own] : [[...own], new Set(words)];
    if (fewer.every((word) => more.has(word))) found.push(other);
  }
  return found.sort((a, b) => a.actor.name.length - b.actor.name.length || (a.id < b.id ? -1 : 1));
}
