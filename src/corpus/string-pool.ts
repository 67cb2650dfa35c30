import { withoutStrings, withStrings } from '../util/pack.ts';

/** Shorter strings cost little, and looking them up as much as long ones. */
const LEAST = 16;

/**
 * The longer strings of many packed analyses, each once: evidence, names and aliases are most of an analysis and come again in
 * every other. Those that only texts of the past have used stay until the window closes.
 */
export class StringPool {
  readonly #numbers = new Map<string, number>();
  readonly #strings: string[] = [];

  /** Keeps packed bytes in less room. @returns what gives them back */
  keep(packed: Uint8Array): () => Uint8Array {
    const kept = withoutStrings(packed, (text) => (text.length < LEAST ? 0 : this.#numberOf(text)));
    return () => withStrings(kept, (number) => this.#strings[number - 1] ?? '');
  }

  /** Its number, from 1 on. */
  #numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    // A copy: a part of a string holds on to all of it.
    const copy = JSON.parse(JSON.stringify(text)) as string;
    const number = this.#strings.push(copy);
    this.#numbers.set(copy, number);
    return number;
  }
}
