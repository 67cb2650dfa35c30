import type { Resolved } from './resolve.ts';

/** The mentions of a document by the tokens at their ends. */
export class MentionIndex {
  readonly #mentions: readonly Resolved[];

  /** @param mentions in text order, not overlapping */
  constructor(mentions: readonly Resolved[]) {
    this.#mentions = mentions;
  }

  /** The mention whose first token this is. */
  starting(token: number): Resolved | undefined {
    const mention = this.#over(token);
    return mention?.candidate.first === token ? mention : undefined;
  }

  /** The mention whose last token this is. */
  ending(token: number): Resolved | undefined {
    const mention = this.#over(token);
    return mention?.candidate.last === token ? mention : undefined;
  }

  /** The last mention that starts at the token or before it: searched, as few tokens of a text are ever asked for. */
  #over(token: number): Resolved | undefined {
    const mentions = this.#mentions;
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((mentions[middle]?.candidate.first ?? Infinity) <= token) low = middle + 1;
      else high = middle;
    }
    return low > 0 ? mentions[low - 1] : undefined;
  }
}
