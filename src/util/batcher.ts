import type { Disposable } from './disposable.ts';

/** Collects values and hands them over together once none has come for `quietMs`, and at the latest after `maxMs`. */
export class Batcher<T> implements Disposable {
  readonly #quietMs: number;
  readonly #maxMs: number;
  readonly #deliver: (values: ReadonlySet<T>) => void;
  #values = new Set<T>();
  #firstAt = 0;
  #lastAt = 0;
  /** Not set anew by each of many values: it looks when it is due. */
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(quietMs: number, maxMs: number, deliver: (values: ReadonlySet<T>) => void) {
    this.#quietMs = quietMs;
    this.#maxMs = maxMs;
    this.#deliver = deliver;
  }

  add(value: T): void {
    this.#lastAt = performance.now();
    if (this.#values.size === 0) this.#firstAt = this.#lastAt;
    this.#values.add(value);
    if (this.#timer === undefined) this.#wait();
  }

  /** Hands over what has come so far. */
  flush(): void {
    this.#stop();
    const values = this.#values;
    this.#values = new Set();
    if (values.size > 0) this.#deliver(values);
  }

  dispose(): void {
    this.#stop();
    this.#values.clear();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  get #due(): number {
    return Math.min(this.#lastAt + this.#quietMs, this.#firstAt + this.#maxMs);
  }

  #wait(): void {
    const look = (): void => {
      if (this.#due > performance.now()) this.#wait();
      else this.flush();
    };
    this.#timer = setTimeout(look, Math.max(0, this.#due - performance.now()));
  }
}
