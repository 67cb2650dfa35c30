import { FormColumn } from '../text/forms.ts';
import type { SourceText } from '../text/source.ts';
import { fold } from './fold.ts';
import { ALPHANUMERIC, literalsOf, MOST_LITERALS, OPENING, type Literals } from './literals.ts';
import { WordTree } from './word-tree.ts';

/** For each phrase: can it be there at all? A bit for each set of its literals; see {@link PhraseClues.number}. */
export type Clues = readonly number[];

/** Phrases whose bits share a number, which so stays a small one: of large ones, V8 makes objects. */
const SHARE = Math.floor(30 / MOST_LITERALS);
/** All bits of one phrase. */
const ALL = (1 << MOST_LITERALS) - 1;

/**
 * Tells the patterns that a line may match from those that lack every word they cannot do without: to try some forty patterns
 * on each line of a page costs twenty times as much. What a word is a clue to is worked out once for each form.
 */
export class PhraseClues {
  readonly #literals: (readonly Literals[])[] = [];
  #known: FormClues | undefined;

  /** Takes a pattern in, before the first line is read; where its bits are. */
  number(pattern: RegExp): number {
    this.#known = undefined;
    return placeOf(this.#literals.push(literalsOf(pattern)) - 1);
  }

  /** The clues in the tokens of a text that start in a stretch of it. */
  of(source: SourceText, start: number, end: number): Clues {
    return (this.#known ??= new FormClues(this.#literals)).read(source, start, end);
  }
}

/** The first bit of the `nth` pattern: which number of {@link Clues} it is in, times 32, and which of its bits it is. */
const placeOf = (nth: number): number => Math.floor(nth / SHARE) * 32 + (nth % SHARE) * MOST_LITERALS;

export const hasClue = (clues: Clues, number: number): boolean =>
  (((clues[number >> 5] ?? 0) >> (number & 31)) & ALL) === ALL;

/** Bits of phrases: the place of a number among {@link Clues} and its bits, by turns. */
type Bits = readonly number[];

/** What a form of a word or mark tells. */
interface Told {
  /** The bits of phrases wherever it stands. */
  readonly inside: Bits;
  /** And where a line opens with it. */
  readonly opening: Bits;
  /** False for what has neither letter nor digit. */
  readonly opens: boolean;
}

class FormClues {
  readonly #words = new WordTree();
  /** The bits of what patterns do not promise. */
  readonly #always: Clues;
  /** What forms tell, each once: few tell anything, and many the same. */
  readonly #told: Told[] = [];
  readonly #numbers = new Map<string, number>();
  /** For each form the number of what it tells. */
  readonly #column = new FormColumn((form) => this.#numberOf(this.#read(fold(form))));

  constructor(patterns: readonly (readonly Literals[])[]) {
    const always = new Array<number>(Math.ceil(patterns.length / SHARE)).fill(0);
    for (const [nth, literals] of patterns.entries()) {
      for (let i = 0; i < MOST_LITERALS; i++) {
        const bit = placeOf(nth) + i;
        if (!literals[i]) mark(always, bitsOf([bit]));
        for (const word of literals[i] ?? []) this.#words.plant(word, bit);
      }
    }
    this.#always = always;
    for (const opens of [true, false]) this.#numberOf({ inside: [], opening: [], opens });
  }

  read({ tokens, forms }: SourceText, start: number, end: number): Clues {
    const clues = this.#always.slice();
    const column = this.#column.of(forms);
    let opened = false;
    const { form, start: starts } = tokens;
    for (let i = tokens.indexFrom(start); (starts[i] ?? end) < end; i++) {
      const number = column[form[i] ?? 0] ?? 0;
      if (opened && number <= MOST_TELL_NOTHING) continue;
      const told = this.#told[number];
      if (!told) continue;
      mark(clues, told.inside);
      if (opened || !told.opens) continue;
      opened = true;
      mark(clues, told.opening);
    }
    return clues;
  }

  #read(folded: string): Told {
    const opens = folded.search(ALPHANUMERIC);
    return {
      inside: bitsOf(Array.from({ length: folded.length }, (_, at) => this.#words.numbersAt(folded, at)).flat()),
      opening: bitsOf(opens < 0 ? [] : (this.#words.branch(OPENING)?.numbersAt(folded, opens) ?? [])),
      opens: opens >= 0,
    };
  }

  #numberOf(told: Told): number {
    const key = JSON.stringify(told);
    const known = this.#numbers.get(key) ?? this.#told.push(told) - 1;
    this.#numbers.set(key, known);
    return known;
  }
}

/** The numbers up to this one are of what most words and marks tell: nothing. */
const MOST_TELL_NOTHING = 1;

/** @param places as {@link PhraseClues.number} gives them */
function bitsOf(places: readonly number[]): Bits {
  const numbers = new Map<number, number>();
  for (const bit of places) numbers.set(bit >> 5, (numbers.get(bit >> 5) ?? 0) | (1 << (bit & 31)));
  return [...numbers].flat();
}

function mark(clues: number[], bits: Bits): void {
  for (let i = 0; i < bits.length; i += 2) {
    const at = bits[i] ?? 0;
    clues[at] = (clues[at] ?? 0) | (bits[i + 1] ?? 0);
  }
}
