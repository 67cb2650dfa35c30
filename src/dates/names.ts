import type { Span } from '../model/span.ts';

/** Answers, for spans asked in text order, whether a name holds them. */
export class NameGuard {
  readonly #names: readonly Span[];
  #at = 0;

  /** @param names in order of their starts */
  constructor(names: readonly Span[]) {
    this.#names = names;
  }

  /** Is the span strictly inside a name? A name that is no longer than the date is taken for a mistake of the recogniser. */
  covers(span: Span): boolean {
    while ((this.#names[this.#at]?.end ?? Infinity) <= span.start) this.#at++;
    for (let i = this.#at; (this.#names[i]?.start ?? Infinity) <= span.start; i++) {
      const name = this.#names[i];
      if (name && name.end >= span.end && name.end - name.start > span.end - span.start) return true;
    }
    return false;
  }
}
