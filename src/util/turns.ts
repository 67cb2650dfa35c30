/** Runs a task again and again, never twice at once. */
export class Turns {
  readonly #task: () => Promise<void>;
  #last: Promise<unknown> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(task: () => Promise<void>) {
    this.#task = task;
  }

  /** True from when a turn is asked for until it begins. */
  get isAsked(): boolean {
    return this.#next !== undefined;
  }

  /**
   * Resolves, or rejects as the task does, after a turn that begins from now on: at once, or when the present one has
   * ended. Those who ask for it before it begins share it.
   */
  ask(): Promise<void> {
    this.#next ??= this.#last.then(() => {
      this.#next = undefined;
      return this.#task();
    });
    this.#last = this.#next.catch(() => undefined);
    return this.#next;
  }
}
