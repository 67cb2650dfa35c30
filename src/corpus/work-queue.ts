/** The files that wait to be worked on in the background, by URI, and how many are being worked on. */
export class WorkQueue {
  readonly #soon = new Set<string>();
  /** What has time until nothing else waits. */
  readonly #later = new Set<string>();
  #running = 0;

  /** Files that are not done. */
  get pending(): number {
    return this.#soon.size + this.#later.size + this.#running;
  }

  /** Does anything wait that has no time? */
  get isBusy(): boolean {
    return this.#soon.size > 0;
  }

  has(uri: string): boolean {
    return this.#soon.has(uri);
  }

  add(uri: string): void {
    this.#soon.add(uri);
  }

  postpone(uri: string): void {
    this.#later.add(uri);
  }

  delete(uri: string): void {
    this.#soon.delete(uri);
    this.#later.delete(uri);
  }

  clear(): void {
    this.#soon.clear();
    this.#later.clear();
  }

  /** Takes the next one out. @param most that may be worked on at once where this one is among them */
  take(most: (uri: string) => number): string | undefined {
    const [uri] = this.#soon.size > 0 ? this.#soon : this.#later;
    if (uri === undefined || this.#running >= most(uri)) return undefined;
    this.delete(uri);
    return uri;
  }

  async run(work: () => Promise<void>): Promise<void> {
    this.#running++;
    try {
      await work();
    } finally {
      this.#running--;
    }
  }
}
