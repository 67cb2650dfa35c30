import { grown } from '../util/column.ts';

const NONE = -1;

/** Where an item's numbers stand, from four times the item on: side by side, as they are read together. */
const HASH = 0;
const NEXT = 1;
const PREVIOUS = 2;
/** How many items of its hash there are from this one on; 0 where it is in no chain. */
const COUNT = 3;
const STRIDE = 4;

const FEWEST_BUCKETS = 1024;

/**
 * Items, which are small numbers, by their hashes, in columns of numbers: a corpus has a million of them, and as a map of
 * objects they would be most of what it takes. Deleting an item takes as long as there are items of its hash. It grows by
 * linear hashing, a bucket at a time: to sort a million items anew at once would hold up whoever types.
 */
export class HashChains {
  /** The first item of each bucket. */
  #heads = new Int32Array(FEWEST_BUCKETS).fill(NONE);
  #buckets = FEWEST_BUCKETS;
  /** The largest power of two below the number of buckets, or the first number of them. */
  #whole = FEWEST_BUCKETS;
  #items = new Int32Array(STRIDE * 1024);
  #size = 0;

  /** @param item not in it; numbers are best used again */
  add(item: number, hash: number): void {
    // Half of the buckets stay empty: most of what is looked for is not there.
    this.#size++;
    while (2 * this.#size > this.#buckets) this.#addBucket();
    this.#items = grown(this.#items, STRIDE * (item + 1));
    this.#set(item, HASH, hash);
    this.#link(item);
  }

  /** One that is not in it is no error. */
  delete(item: number): void {
    if (!this.#isIn(item)) return;
    this.#size--;
    const hash = this.#get(item, HASH);
    for (let other = this.first(hash); other !== item; other = this.after(other))
      this.#set(other, COUNT, this.#get(other, COUNT) - 1);
    this.#set(item, COUNT, 0);
    const [next, previous] = [this.#get(item, NEXT), this.#get(item, PREVIOUS)];
    if (previous === NONE) this.#heads[this.#bucketOf(hash)] = next;
    else this.#set(previous, NEXT, next);
    if (next !== NONE) this.#set(next, PREVIOUS, previous);
  }

  /** How many items have this hash. */
  count(hash: number): number {
    const first = this.first(hash);
    return first === NONE ? 0 : this.#get(first, COUNT);
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

  #set(item: number, what: number, value: number): void {
    this.#items[STRIDE * item + what] = value;
  }

  /** Numbers from the end of the column on are in no chain. */
  #isIn(item: number): boolean {
    return this.#get(item, COUNT) > 0;
  }

  #alike(from: number, hash: number): number {
    let item = from;
    while (item !== NONE && this.#get(item, HASH) !== hash) item = this.#get(item, NEXT);
    return item;
  }

  #bucketOf(hash: number): number {
    const spread = Math.imul(hash, 0x9e3779b1) >>> 8;
    const bucket = spread & (2 * this.#whole - 1);
    return bucket < this.#buckets ? bucket : bucket - this.#whole;
  }

  #link(item: number): void {
    const hash = this.#get(item, HASH);
    const bucket = this.#bucketOf(hash);
    const next = this.#heads[bucket] ?? NONE;
    this.#set(item, COUNT, this.count(hash) + 1);
    this.#heads[bucket] = item;
    this.#set(item, NEXT, next);
    this.#set(item, PREVIOUS, NONE);
    if (next !== NONE) this.#set(next, PREVIOUS, item);
  }

  /** Half of the items of one bucket, about, move to a new one. */
  #addBucket(): void {
    if (this.#buckets === 2 * this.#whole) this.#whole = this.#buckets;
    const added = this.#buckets++;
    const split = added - this.#whole;
    this.#heads = grown(this.#heads, this.#buckets);
    let item = this.#heads[split] ?? NONE;
    this.#heads[split] = this.#heads[added] = NONE;
    while (item !== NONE) {
      const next = this.#get(item, NEXT);
      this.#link(item);
      item = next;
    }
  }
}
