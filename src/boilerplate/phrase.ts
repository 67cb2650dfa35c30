import { alternativesOf } from './alternatives.ts';
import { PHRASES, type LineView } from './page.ts';
import { hasClue } from './phrase-clues.ts';

/**
 * A pattern for the folded text of a line (lower case, straight quotes, single spaces). Tried only where words stand that it
 * cannot do without, and then only those of its alternatives that may match. To be made before the first line is read.
 */
export class Phrase {
  readonly #pattern: RegExp;
  readonly #number: number;
  readonly #alternatives: readonly { readonly pattern: RegExp; readonly number: number }[];

  /** @param pattern without flags, or with `u` alone */
  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    this.#number = PHRASES.number(pattern);
    const alternatives = alternativesOf(pattern);
    const isOne = alternatives.length === 1;
    this.#alternatives = alternatives.map((alternative) => ({
      pattern: alternative,
      number: isOne ? this.#number : PHRASES.number(alternative),
    }));
  }

  isIn(line: LineView): boolean {
    return this.find(line) !== null;
  }

  /** The words that match first, or null. */
  find(line: LineView): string | null {
    if (!hasClue(line.clues, this.#number)) return null;
    const lacks = line.lacks?.text === line.text ? line.lacks.phrases : undefined;
    if (lacks?.has(this.#pattern)) return null;
    const found = this.#search(line);
    if (found === null) lacks?.add(this.#pattern);
    return found;
  }

  #search({ clues, folded }: LineView): string | null {
    let first: RegExpExecArray | null = null;
    for (const { pattern, number } of this.#alternatives) {
      const found = hasClue(clues, number) ? pattern.exec(folded) : null;
      if (found && (!first || found.index < first.index)) first = found;
      if (first?.index === 0) break;
    }
    return first?.[0] ?? null;
  }
}
