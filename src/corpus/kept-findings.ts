import type { StoredDocument, StoredIndex } from './stored-index.ts';

/** Keeps what was found when the window closes. */
export type Keeper = Pick<StoredIndex, 'keep' | 'forget' | 'stamp'>;

/** How much of what was found under one version of the knowledge holds under another. */
export type Fit = 'whole' | 'recognised' | 'none';

/** What is kept of a corpus for another session, and under which of its knowledge it was found. */
export class KeptFindings {
  readonly #keeper: Keeper | undefined;
  /** The version of each corpus folder's knowledge, and the folders of which what is kept was made under another. */
  readonly #knowledge = new Map<string, string>();
  readonly #unstamped = new Set<string>();

  constructor(keeper: Keeper | undefined) {
    this.#keeper = keeper;
  }

  /** The version of the knowledge that counts in a corpus folder. */
  knowledgeOf(folder: string): string {
    return this.#knowledge.get(folder) ?? '';
  }

  learn(folder: string, version: string): void {
    this.#knowledge.set(folder, version);
    this.#unstamped.add(folder);
  }

  fitOf({ folder, knowledge }: StoredDocument): Fit {
    const fit = fitOf(knowledge, this.knowledgeOf(folder));
    if (fit === 'recognised') this.#unstamped.add(folder);
    return fit;
  }

  /** @param document asked when it is written, a moment later */
  keep(uri: string, document: () => StoredDocument | undefined): void {
    this.#keeper?.keep(uri, document);
  }

  forget(uri: string): void {
    this.#keeper?.forget(uri);
  }

  /**
   * Nothing is left to do: what is kept of a corpus is right under its knowledge of now, where nothing was given up.
   * @param told of each folder whose knowledge has changed since; says whether all of it is done
   */
  stamp(told: (folder: string, knowledge: string) => boolean): void {
    for (const folder of this.#unstamped) {
      const knowledge = this.knowledgeOf(folder);
      if (!told(folder, knowledge)) continue;
      this.#unstamped.delete(folder);
      this.#keeper?.stamp(folder, knowledge);
    }
  }
}

function fitOf(before: string, now: string): Fit {
  // Its third part is the decisions.
  const withoutDecisions = (version: string): string => version.replace(/^([^+]*\+[^+]*\+)[^@]*/, '$1');
  if (before === now) return 'whole';
  return withoutDecisions(before) === withoutDecisions(now) ? 'recognised' : 'none';
}
