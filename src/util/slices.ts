/** How long the thread may be held at once. */
const SLICE_MS = 20;

/** Does something with each item, in slices; undefined where all was done within the first. */
export function inSlices<T>(items: Iterable<T>, run: (item: T) => void): Promise<void> | undefined {
  const left = items[Symbol.iterator]();
  const slice = (): Promise<void> | undefined => {
    const end = performance.now() + SLICE_MS;
    for (let next = left.next(); !next.done; next = left.next()) {
      run(next.value);
      if (performance.now() >= end) return othersTurn().then(slice);
    }
    return undefined;
  };
  return slice();
}

const othersTurn = (): Promise<void> =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });

/** Cuts long work into slices: a window that is drawn meanwhile must not wait for all of it. */
export class Slices {
  #since = performance.now();
  #last: Promise<void> = Promise.resolve();

  /** Lets the thread do what else there is to do, if it was held for long. Of many who ask at once each waits for its turn. */
  pause(): Promise<void> {
    this.#last = this.#last.then(() => this.#pause());
    return this.#last;
  }

  async #pause(): Promise<void> {
    if (performance.now() - this.#since < SLICE_MS) return;
    await othersTurn();
    this.#since = performance.now();
  }
}
