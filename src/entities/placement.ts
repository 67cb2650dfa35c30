import type { Candidate } from './candidate.ts';

/** The candidates that stand, by the tokens they cover; no two share one. */
export class Placement {
  readonly #byToken = new Map<number, Candidate>();

  constructor(candidates: readonly Candidate[]) {
    for (const candidate of candidates) this.put(candidate);
  }

  put(candidate: Candidate): void {
    for (let i = candidate.first; i <= candidate.last; i++) this.#byToken.set(i, candidate);
  }

  remove(candidate: Candidate): void {
    for (let i = candidate.first; i <= candidate.last; i++) this.#byToken.delete(i);
  }

  replace(old: Candidate, fresh: Candidate): void {
    this.remove(old);
    this.put(fresh);
  }

  at(token: number): Candidate | undefined {
    return this.#byToken.get(token);
  }

  free(token: number): boolean {
    return !this.#byToken.has(token);
  }

  /** Those that share a token with `first` to `last`, in order. */
  within(first: number, last: number): Candidate[] {
    const found: Candidate[] = [];
    for (let i = first; i <= last; i++) {
      const candidate = this.#byToken.get(i);
      if (candidate && candidate !== found.at(-1)) found.push(candidate);
    }
    return found;
  }

  /** All of them in text order. */
  all(): Candidate[] {
    return [...new Set(this.#byToken.values())].sort((a, b) => a.first - b.first);
  }
}
