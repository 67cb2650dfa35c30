/**
 * Finds one after the other of a few characters, by `indexOf`, which looks at many at a time. Linear over all, because it
 * never goes back.
 */
export class Marks {
  readonly #text: string;
  readonly #marks: readonly string[];
  /** Where each of them stands next. */
  readonly #next: number[];

  constructor(text: string, ...marks: readonly string[]) {
    this.#text = text;
    this.#marks = marks;
    this.#next = marks.map(() => -1);
  }

  /** Where the next of them stands, at or after `from`; the text's end if there is none. `from` only grows. */
  after(from: number): number {
    let first = this.#text.length;
    for (let k = 0; k < this.#marks.length; k++) {
      let at = this.#next[k] ?? 0;
      if (at < from) {
        at = this.#text.indexOf(this.#marks[k] ?? '', from);
        if (at < 0) at = this.#text.length;
        this.#next[k] = at;
      }
      if (at < first) first = at;
    }
    return first;
  }
}
