import { ALPHANUMERIC, literalsOf, OPENING } from './literals.ts';

/** Of a longer literal, its start is looked for: that keeps the table small. */
const LONGEST = 6;

/** For each phrase, in one pass over a line: can it be there at all? A bit each; see {@link PhraseClues.number}. */
export type Clues = Int32Array;

/**
 * Tells the patterns that a line may match from those that lack every word they cannot do without, in one pass over the line
 * (Aho and Corasick, 1975): to try some forty patterns on each line of a page costs twenty times as much.
 */
export class PhraseClues {
  readonly #literals: (readonly string[] | null)[] = [];
  #automaton: Automaton | undefined;

  /** Takes a pattern in, before the first line is read. */
  number(pattern: RegExp): number {
    this.#automaton = undefined;
    return this.#literals.push(literalsOf(pattern)) - 1;
  }

  of(folded: string): Clues {
    return (this.#automaton ??= new Automaton(this.#literals)).read(folded);
  }
}

export const hasClue = (clues: Clues, number: number): boolean =>
  ((clues[number >> 5] ?? 0) & (1 << (number & 31))) !== 0;

/** States are numbered from 0, the start. */
class Automaton {
  /** A small number for each code unit that some literal has; 0 for all others. */
  readonly #letters = new Uint8Array(0x10000);
  readonly #width: number;
  /** For each state and letter the next state. */
  readonly #next: Uint16Array;
  /** For each state the clues found on coming to it. */
  readonly #found: readonly (Clues | undefined)[];
  /** The state at the opening of a line. */
  readonly #opened: number;
  /** Patterns that promise nothing. */
  readonly #always: Clues;

  constructor(literals: readonly (readonly string[] | null)[]) {
    this.#always = new Int32Array((literals.length + 31) >> 5);
    const all = literals.flatMap((words, number) => {
      if (!words) mark(this.#always, number);
      return (words ?? []).map((word) => ({ word: word.slice(0, LONGEST), number }));
    });
    let letters = 0;
    for (const { word } of all) for (let i = 0; i < word.length; i++) this.#letters[word.charCodeAt(i)] ||= ++letters;
    this.#width = letters + 1;
    const size = all.reduce((sum, { word }) => sum + word.length, 1);
    this.#next = new Uint16Array(size * this.#width);
    this.#found = this.#link(this.#plant(all));
    this.#opened = this.#next[this.#letters[OPENING.charCodeAt(0)] ?? 0] ?? 0;
  }

  /** The tree of all words; gives the clues at their ends. */
  #plant(all: readonly { readonly word: string; readonly number: number }[]): (Clues | undefined)[] {
    const found: (Clues | undefined)[] = [];
    let states = 1;
    for (const { word, number } of all) {
      let state = 0;
      for (let i = 0; i < word.length; i++) {
        const cell = state * this.#width + (this.#letters[word.charCodeAt(i)] ?? 0);
        state = this.#next[cell] ||= states++;
      }
      mark((found[state] ??= new Int32Array(this.#always.length)), number);
    }
    found.length = states;
    return found;
  }

  /** Makes each missing step one from the longest end of what was read that the tree has; level by level. */
  #link(found: (Clues | undefined)[]): (Clues | undefined)[] {
    const width = this.#width;
    const next = this.#next;
    const fallback = new Uint16Array(found.length);
    const queue = [0];
    for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
      const back = fallback[state] ?? 0;
      for (let letter = 1; letter < width; letter++) {
        const cell = state * width + letter;
        const there = state === 0 ? 0 : (next[back * width + letter] ?? 0);
        const child = next[cell] ?? 0;
        if (child === 0) next[cell] = there;
        else {
          fallback[child] = there;
          found[child] = union(found[child], found[there]);
          queue.push(child);
        }
      }
    }
    return found;
  }

  read(text: string): Clues {
    const clues = this.#always.slice();
    this.#follow(text, 0, text.length, 0, clues);
    const opening = text.search(ALPHANUMERIC);
    if (opening >= 0) this.#follow(text, opening, Math.min(text.length, opening + LONGEST), this.#opened, clues);
    return clues;
  }

  /** Adds the clues found from a state on. */
  #follow(text: string, start: number, end: number, from: number, clues: Clues): void {
    const next = this.#next;
    let state = from;
    for (let i = start; i < end; i++) {
      state = next[state * this.#width + (this.#letters[text.charCodeAt(i)] ?? 0)] ?? 0;
      const found = state === 0 ? undefined : this.#found[state];
      if (found) for (let k = 0; k < found.length; k++) clues[k] = (clues[k] ?? 0) | (found[k] ?? 0);
    }
  }
}

function mark(clues: Clues, number: number): void {
  clues[number >> 5] = (clues[number >> 5] ?? 0) | (1 << (number & 31));
}

function union(a: Clues | undefined, b: Clues | undefined): Clues | undefined {
  return a && b ? a.map((bits, i) => bits | (b[i] ?? 0)) : (a ?? b);
}
