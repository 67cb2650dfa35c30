/** Sums up to each line, so that any window's mean costs the same. */
export class Sums {
  readonly #sums: Float64Array;

  constructor(values: readonly number[]) {
    this.#sums = new Float64Array(values.length + 1);
    for (const [i, value] of values.entries()) this.#sums[i + 1] = this.before(i) + value;
  }

  before(i: number): number {
    return this.#sums[i] ?? 0;
  }

  get total(): number {
    return this.before(this.#sums.length - 1);
  }

  /** The sum from `start` to `end`, end exclusive, of what lies on the page. */
  sum(start: number, end: number): number {
    const [from, to] = [Math.max(0, start), Math.min(this.#sums.length - 1, end)];
    return to > from ? this.before(to) - this.before(from) : 0;
  }

  /** The mean from `start` to `end`, end exclusive, of what lies on the page; 0 of nothing. */
  mean(start: number, end: number): number {
    const [from, to] = [Math.max(0, start), Math.min(this.#sums.length - 1, end)];
    return to > from ? (this.before(to) - this.before(from)) / (to - from) : 0;
  }
}
