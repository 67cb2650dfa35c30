import type { CountedActor } from '../analysis/findings.ts';
import type { Actor } from '../model/mention.ts';

/** The actors of the documents of one segment, each once: most documents name the same ones. */
export class ActorTable {
  readonly items: Actor[] = [];
  readonly #numbers = new Map<Actor, number>();

  /** The actors of a document as numbers: three each, its place in the table and its counts. */
  numbersOf(found: readonly CountedActor[]): number[] {
    return found.flatMap(({ actor, counted, all }) => [this.#numberOf(actor), counted, all]);
  }

  #numberOf(actor: Actor): number {
    let number = this.#numbers.get(actor);
    if (number === undefined) {
      number = this.items.push(actor) - 1;
      this.#numbers.set(actor, number);
    }
    return number;
  }
}

/** The actors that {@link ActorTable.numbersOf} was given. */
export function actorsFrom(table: readonly Actor[], numbers: readonly number[]): CountedActor[] {
  const found: CountedActor[] = [];
  for (let at = 0; at < numbers.length; at += 3) {
    const [number = 0, counted = 0, all = 0] = [numbers[at], numbers[at + 1], numbers[at + 2]];
    const actor = table[number];
    if (actor) found.push({ actor, counted, all });
  }
  return found;
}
