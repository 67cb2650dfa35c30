import { grown } from '../util/column.ts';
import type { FormTable } from './forms.ts';

/** What makes a list: words parted by white space, those of another list, or a rule where no list can hold them all. */
export type Part = string | WordList | ((word: string) => boolean);

/** A list of words; it has one bit of those that each form has. */
export class WordList {
  readonly words: ReadonlySet<string>;
  readonly rules: readonly ((word: string) => boolean)[];
  /** Which of a form's numbers holds the bit. */
  readonly slot: number;
  readonly bit: number;

  constructor(index: number, parts: readonly Part[]) {
    this.words = new Set(parts.flatMap((part) => wordsOf(part)));
    this.rules = parts.flatMap((part) => rulesOf(part));
    this.slot = index >> 5;
    this.bit = 1 << (index & 31);
  }

  has(word: string): boolean {
    return this.words.has(word) || this.rules.some((rule) => rule(word));
  }
}

function wordsOf(part: Part): string[] {
  if (typeof part === 'string') return part.trim().split(/\s+/);
  return part instanceof WordList ? [...part.words] : [];
}

function rulesOf(part: Part): WordList['rules'] {
  if (typeof part === 'function') return [part];
  return part instanceof WordList ? part.rules : [];
}

/** For each form the lists that hold it, a bit each in `width` numbers. */
interface Bits {
  readonly width: number;
  values: Int32Array<ArrayBuffer>;
  filled: number;
}

/**
 * Lists of words that are asked about token by token. On which of them a word is, is worked out once, when a text first
 * has its form: a question is then one look at a bit.
 */
export class WordLists {
  readonly #lists: WordList[] = [];
  readonly #bits = new WeakMap<FormTable, Bits>();
  readonly #spell: (forms: FormTable) => readonly string[];
  #byWord: ReadonlyMap<string, readonly WordList[]> | undefined;

  /** @param spell how the lists spell the forms of a table: in lower case, or with straight apostrophes too */
  constructor(spell: (forms: FormTable) => readonly string[]) {
    this.#spell = spell;
  }

  /** Makes a list. All are made before the first text is read. */
  add(...parts: readonly Part[]): WordList {
    const list = new WordList(this.#lists.length, parts);
    this.#lists.push(list);
    return list;
  }

  /** The bits of all forms that a table holds now. */
  of(forms: FormTable): Bits {
    let bits = this.#bits.get(forms);
    if (!bits) {
      bits = { width: (this.#lists.length + 31) >> 5, values: new Int32Array(1 << 10), filled: 0 };
      this.#bits.set(forms, bits);
    }
    bits.values = grown(bits.values, forms.size * bits.width);
    for (; bits.filled < forms.size; bits.filled++) this.#fill(bits, this.#spell(forms)[bits.filled] ?? '');
    return bits;
  }

  #fill({ width, values, filled }: Bits, word: string): void {
    this.#byWord ??= indexed(this.#lists);
    const from = filled * width;
    const mark = ({ slot, bit }: WordList): void => {
      values[from + slot] = (values[from + slot] ?? 0) | bit;
    };
    this.#byWord.get(word)?.forEach(mark);
    for (const list of this.#lists) if (list.rules.some((rule) => rule(word))) mark(list);
  }
}

function indexed(lists: readonly WordList[]): Map<string, WordList[]> {
  const byWord = new Map<string, WordList[]>();
  for (const list of lists) for (const word of list.words) byWord.set(word, [...(byWord.get(word) ?? []), list]);
  return byWord;
}
