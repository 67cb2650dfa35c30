import { FormColumn, type FormTable } from '../../text/forms.ts';
import { SourceText } from '../../text/source.ts';
import { HASH_SEED, hashFolded, hashPhraseStep, scatter } from './hashing.ts';
import { TokenTable } from './token-table.ts';

/** Hashes keep this many bits in the file: enough that one unknown word in a hundred or fewer is taken for a listed one. */
export const LEXICON_HASH_BITS = 26;
const HASH_MASK = (1 << LEXICON_HASH_BITS) - 1;

const FILTER_BITS = 1 << 19;

/** What a lexicon files a word or phrase under: a hash of {@link LEXICON_HASH_BITS} bits. */
export function lexiconKey(hash: number): number {
  return scatter(hash) & HASH_MASK;
}

/** Key of a word or phrase written out, as the tagger will see it. */
export function lexiconKeyOf(entry: string): number {
  const table = new TokenTable(new SourceText(entry));
  if (table.count === 1) return lexiconKey(hashFolded(entry, table.start[0] ?? 0, table.end[0] ?? 0));
  let hash = HASH_SEED;
  for (let i = 0; i < table.count; i++) hash = hashPhraseStep(hash, table.word[i] ?? 0);
  return lexiconKey(hash);
}

/** A map from hashed words or phrases to the set of lists that hold them, as a bit mask. Immutable, open addressing. */
export class Lexicon {
  readonly #keys: Int32Array;
  readonly #values: Int32Array;
  readonly #mask: number;
  /** A bit for the low bits of each key: most phrases asked for are in no list, and this stays in the caches. */
  readonly #filter = new Int32Array(FILTER_BITS >> 5);
  readonly #byForm = new FormColumn((form) => this.get(lexiconKey(hashFolded(form, 0, form.length))));

  constructor(keys: Int32Array, values: Int32Array) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size).fill(-1);
    this.#values = new Int32Array(size);
    for (let i = 0; i < keys.length; i++) this.#insert(keys[i] ?? 0, values[i] ?? 0);
  }

  #insert(key: number, value: number): void {
    let slot = key & this.#mask;
    while (this.#keys[slot] !== -1 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    this.#keys[slot] = key;
    this.#values[slot] = value;
    const bit = key & (FILTER_BITS - 1);
    this.#filter[bit >> 5] = (this.#filter[bit >> 5] ?? 0) | (1 << (bit & 31));
  }

  /** The value under a key made by {@link lexiconKey}, 0 if there is none. */
  get(key: number): number {
    const bit = key & (FILTER_BITS - 1);
    if ((((this.#filter[bit >> 5] ?? 0) >>> (bit & 31)) & 1) === 0) return 0;
    const keys = this.#keys;
    const mask = this.#mask;
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const found = keys[slot];
      if (found === key) return this.#values[slot] ?? 0;
      if (found === -1) return 0;
    }
  }

  /** The values of all forms that a table holds now. */
  ofForms(forms: FormTable): Int32Array {
    return this.#byForm.of(forms);
  }
}
