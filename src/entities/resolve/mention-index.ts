import type { Resolved } from './resolve.ts';
import { firstWhere } from '../../util/first-where.ts';

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
    const later = firstWhere(mentions.length, (i) => (mentions[i]?.candidate.first ?? Infinity) > token);
    return mentions[later - 1];
  }
}
