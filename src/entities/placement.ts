import type { Candidate } from './candidate.ts';

const NONE: readonly Candidate[] = [];

/** The candidates that stand, by the tokens they cover; no two share one. */
export class Placement {
  readonly #byToken: (Candidate | undefined)[];
  /** Until one is put or removed. */
  #all: readonly Candidate[] | undefined;

  /** @param length how many tokens the text has */
  constructor(length: number, candidates: readonly Candidate[]) {
    this.#byToken = new Array<Candidate | undefined>(length).fill(undefined);
    for (const candidate of candidates) this.put(candidate);
  }

  put(candidate: Candidate): void {
    this.#set(candidate, candidate);
  }

  remove(candidate: Candidate): void {
    this.#set(candidate, undefined);
  }

  #set({ first, last }: Candidate, candidate: Candidate | undefined): void {
    for (let i = first; i <= last; i++) this.#byToken[i] = candidate;
    this.#all = undefined;
  }

  replace(old: Candidate, fresh: Candidate): void {
    this.remove(old);
    this.put(fresh);
  }

  at(token: number): Candidate | undefined {
    return token < 0 ? undefined : this.#byToken[token];
  }

  free(token: number): boolean {
    return this.at(token) === undefined;
  }

  /** Those that share a token with `first` to `last`, in order. */
  within(first: number, last: number): readonly Candidate[] {
    let found: Candidate[] | undefined;
    for (let i = first; i <= last; i++) {
      const candidate = this.#byToken[i];
      if (!candidate) continue;
      if (found) found.push(candidate);
      else found = [candidate];
      i = candidate.last;
    }
    return found ?? NONE;
  }

  /** All of them in text order. */
  all(): readonly Candidate[] {
    return (this.#all ??= this.#findAll());
  }

  #findAll(): Candidate[] {
    const found: Candidate[] = [];
    let before: Candidate | undefined;
    for (const candidate of this.#byToken) {
      if (candidate && candidate !== before) found.push(candidate);
      before = candidate;
    }
    return found;
  }
}
