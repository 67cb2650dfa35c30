/** How long the thread may be held at once. */
const SLICE_MS = 20;

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
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 0);
    });
    this.#since = performance.now();
  }
}
