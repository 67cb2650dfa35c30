import { FormColumn } from '../text/forms.ts';
import { indexAtOrBefore } from '../text/lines.ts';
import type { SourceText } from '../text/source.ts';
import { fold } from './fold.ts';
import { ALPHANUMERIC, literalsOf, OPENING } from './literals.ts';
import { WordTree } from './word-tree.ts';

/** For each phrase: can it be there at all? A bit each; see {@link PhraseClues.number}. */
export type Clues = Int32Array;

/**
 * Tells the patterns that a line may match from those that lack every word they cannot do without: to try some forty patterns
 * on each line of a page costs twenty times as much. What a word is a clue to is worked out once for each form.
 */
export class PhraseClues {
  readonly #literals: (readonly string[] | null)[] = [];
  #known: FormClues | undefined;

  /** Takes a pattern in, before the first line is read. */
  number(pattern: RegExp): number {
    this.#known = undefined;
    return this.#literals.push(literalsOf(pattern)) - 1;
  }

  /** The clues in the tokens of a text that start in a stretch of it. */
  of(source: SourceText, start: number, end: number): Clues {
    return (this.#known ??= new FormClues(this.#literals)).read(source, start, end);
  }
}

export const hasClue = (clues: Clues, number: number): boolean =>
  ((clues[number >> 5] ?? 0) & (1 << (number & 31))) !== 0;

/** What a form of a word or mark tells. */
interface Told {
  /** Wherever it stands. */
  readonly inside: Clues | undefined;
  /** Where a line opens with it. */
  readonly opening: Clues | undefined;
  /** False for what has neither letter nor digit. */
  readonly opens: boolean;
}

class FormClues {
  readonly #words = new WordTree();
  /** Patterns that promise nothing. */
  readonly #always: Clues;
  /** What forms tell, each once: few tell anything, and many the same. */
  readonly #told: Told[] = [];
  readonly #numbers = new Map<string, number>();
  /** For each form the number of what it tells. */
  readonly #column = new FormColumn((form) => this.#numberOf(fold(form)));

  constructor(literals: readonly (readonly string[] | null)[]) {
    const always: number[] = [];
    for (const [number, words] of literals.entries()) {
      if (!words) always.push(number);
      for (const word of words ?? []) this.#words.plant(word, number);
    }
    this.#always = new Int32Array((literals.length + 31) >> 5);
    for (const number of always) mark(this.#always, number);
  }

  read({ tokens, tokenForms, forms }: SourceText, start: number, end: number): Clues {
    const clues = this.#always.slice();
    const column = this.#column.of(forms);
    let opened = false;
    for (let i = indexAtOrBefore(tokens, start - 1) + 1; (tokens[i]?.start ?? end) < end; i++) {
      const told = this.#told[column[tokenForms[i] ?? 0] ?? 0];
      if (told?.inside) unite(clues, told.inside);
      if (opened || !told?.opens) continue;
      opened = true;
      if (told.opening) unite(clues, told.opening);
    }
    return clues;
  }

  #numberOf(folded: string): number {
    const inside = Array.from(folded, (_, at) => this.#words.numbersAt(folded, at)).flat();
    const opens = folded.search(ALPHANUMERIC);
    const opening = opens < 0 ? [] : (this.#words.branch(OPENING)?.numbersAt(folded, opens) ?? []);
    const key = `${inside.join()} ${opening.join()} ${opens >= 0}`;
    const known =
      this.#numbers.get(key) ??
      this.#told.push({ inside: this.#marked(inside), opening: this.#marked(opening), opens: opens >= 0 }) - 1;
    this.#numbers.set(key, known);
    return known;
  }

  #marked(numbers: readonly number[]): Clues | undefined {
    if (numbers.length === 0) return undefined;
    const clues = new Int32Array(this.#always.length);
    for (const number of numbers) mark(clues, number);
    return clues;
  }
}

function mark(clues: Clues, number: number): void {
  clues[number >> 5] = (clues[number >> 5] ?? 0) | (1 << (number & 31));
}

function unite(clues: Clues, more: Clues): void {
  for (let i = 0; i < more.length; i++) clues[i] = (clues[i] ?? 0) | (more[i] ?? 0);
}
