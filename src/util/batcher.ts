import type { Disposable } from './disposable.ts';

/** Collects values and hands them over together once none has come for `quietMs`, and at the latest after `maxMs`. */
export class Batcher<T> implements Disposable {
  readonly #quietMs: number;
  readonly #maxMs: number;
  readonly #deliver: (values: ReadonlySet<T>) => void;
  #values = new Set<T>();
  #firstAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(quietMs: number, maxMs: number, deliver: (values: ReadonlySet<T>) => void) {
    this.#quietMs = quietMs;
    this.#maxMs = maxMs;
    this.#deliver = deliver;
  }

  add(value: T): void {
    const now = performance.now();
    if (this.#values.size === 0) this.#firstAt = now;
    this.#values.add(value);
    clearTimeout(this.#timer);
    const left = this.#firstAt + this.#maxMs - now;
    this.#timer = setTimeout(
      () => {
        this.flush();
      },
      Math.max(0, Math.min(this.#quietMs, left)),
    );
  }

  /** Hands over what has come so far. */
  flush(): void {
    clearTimeout(this.#timer);
    const values = this.#values;
    this.#values = new Set();
    if (values.size > 0) this.#deliver(values);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#values.clear();
  }
}
