/** Sums up to each line, so that any window's mean costs the same. */
export class Sums {
  /** An array as any other: of a page's few lines, a typed one takes longer to make than to use. */
  readonly #sums: number[] = [0];

  /** Takes in the value of the next line. */
  add(value: number): void {
    this.#sums.push(this.total + value);
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
