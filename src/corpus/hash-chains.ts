import { grown } from './column.ts';

const NONE = -1;

/** Where an item's numbers stand, from four times the item on: side by side, as they are read together. */
const HASH = 0;
const NEXT = 1;
const PREVIOUS = 2;
const IS_IN = 3;
const STRIDE = 4;

/**
 * Items, which are small numbers, by their hashes, in columns of numbers: a corpus has a million of them, and as a map of
 * objects they would be most of what it takes. Items of one hash come in no particular order.
 */
export class HashChains {
  /** The first item of each bucket; a power of two of them. */
  #heads = new Int32Array(1024).fill(NONE);
  #items = new Int32Array(STRIDE * 1024);
  #size = 0;

  /** @param item not in it; numbers are best used again */
  add(item: number, hash: number): void {
    // Half of the buckets stay empty: most of what is looked for is not there.
    if (2 * this.#size++ >= this.#heads.length) this.#widen();
    this.#items = grown(this.#items, STRIDE * (item + 1));
    this.#items[STRIDE * item + HASH] = hash;
    this.#items[STRIDE * item + IS_IN] = 1;
    this.#link(item);
  }

  /** One that is not in it is no error. */
  delete(item: number): void {
    if (this.#get(item, IS_IN) !== 1) return;
    this.#size--;
    this.#items[STRIDE * item + IS_IN] = 0;
    const [next, previous] = [this.#get(item, NEXT), this.#get(item, PREVIOUS)];
    if (previous === NONE) this.#heads[this.#bucketOf(this.#get(item, HASH))] = next;
    else this.#items[STRIDE * previous + NEXT] = next;
    if (next !== NONE) this.#items[STRIDE * next + PREVIOUS] = previous;
  }

  /** An item of this hash; -1 where there is none. */
  first(hash: number): number {
    return this.#alike(this.#heads[this.#bucketOf(hash | 0)] ?? NONE, hash | 0);
  }

  /** The next item of the same hash; -1 where there is none. */
  after(item: number): number {
    return this.#alike(this.#get(item, NEXT), this.#get(item, HASH));
  }

  #get(item: number, what: number): number {
    return this.#items[STRIDE * item + what] ?? NONE;
  }

  #alike(from: number, hash: number): number {
    let item = from;
    while (item !== NONE && this.#get(item, HASH) !== hash) item = this.#get(item, NEXT);
    return item;
  }

  #bucketOf(hash: number): number {
    return (Math.imul(hash, 0x9e3779b1) >>> 8) & (this.#heads.length - 1);
  }

  #link(item: number): void {
    const bucket = this.#bucketOf(this.#get(item, HASH));
    const next = this.#heads[bucket] ?? NONE;
    this.#heads[bucket] = item;
    this.#items[STRIDE * item + NEXT] = next;
    this.#items[STRIDE * item + PREVIOUS] = NONE;
    if (next !== NONE) this.#items[STRIDE * next + PREVIOUS] = item;
  }

  #widen(): void {
    this.#heads = new Int32Array(2 * this.#heads.length).fill(NONE);
    for (let item = 0; STRIDE * item < this.#items.length; item++) if (this.#get(item, IS_IN) === 1) this.#link(item);
  }
}
