/** A small generator of pseudo-random numbers (xorshift32), so that training gives the same bytes each time. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0 || 1;
  }

  /** 0 inclusive to 1 exclusive. */
  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return (x >>> 0) / 4294967296;
  }

  /** An integer, 0 inclusive to `limit` exclusive. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  shuffle(items: Int32Array): void {
    for (let i = items.length - 1; i > 0; i--) {
      const other = this.below(i + 1);
      const kept = items[i] ?? 0;
      items[i] = items[other] ?? 0;
      items[other] = kept;
    }
  }
}
