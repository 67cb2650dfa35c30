/** Of each run its own, so that no text can be made whose words all fall into one slot. */
const SEED = (Math.random() * 2 ** 32) | 0;

/** Numbers words by their hashes, from 0. Open addressing: a `Map` takes several times as long, and every word is looked up. */
export class WordNumbers {
  /** A hash, and its number and one; 0 where there is none. */
  readonly #slots: Int32Array;
  /** How many words have a number. */
  size = 0;

  /** @param most how many words will be added at most */
  constructor(most: number) {
    this.#slots = new Int32Array(4 << Math.ceil(Math.log2(most + 1)));
  }

  /** The number of a word, which it is given where it has none. @param word a signed hash */
  add(word: number): number {
    const slot = this.#slotOf(word);
    if (this.#slots[slot + 1] === 0) {
      this.#slots[slot] = word;
      this.#slots[slot + 1] = ++this.size;
    }
    return (this.#slots[slot + 1] ?? 0) - 1;
  }

  /** The number of a word, -1 where it has none. */
  find(word: number): number {
    return (this.#slots[this.#slotOf(word) + 1] ?? 0) - 1;
  }

  #slotOf(word: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    let slot = scattered(word) & mask;
    while (slots[slot + 1] !== 0 && slots[slot] !== word) slot = (slot + 2) & mask;
    return slot;
  }
}

function scattered(word: number): number {
  const mixed = Math.imul(word ^ SEED, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
