import type { Candidate } from '../candidate.ts';
import type { Placement } from '../placement.ts';
import type { Words } from '../words.ts';

/** The American bodies whose names others have too. */
const SHARED = /^(?:Congress|Senate|House of Representatives|Department of .*|.* Department)$/;

const HOME = 'united-states';

/** The state that a mention stands for or belongs to. */
function stateOf(candidate: Candidate | undefined): string | undefined {
  const actor = candidate?.actor;
  return actor && (actor.kind === 'state' ? actor.id : (actor.seatOf ?? actor.of));
}

/** The state before a name: "Peru's Congress", "the Peruvian Congress". */
export function stateBefore(words: Words, placement: Placement, first: number): string | undefined {
  const at = words.isPossessive(first - 1) ? first - 2 : first - 1;
  const owner = placement.at(at);
  return owner && (at < first - 1 || owner.use === 'demonym') ? stateOf(owner) : undefined;
}

/** The state behind it: "the Senate in Manila", "the Congress of Peru". */
function stateAfter(words: Words, placement: Placement, last: number): string | undefined {
  if (!/^(?:in|of)$/.test(words.lower(last + 1))) return undefined;
  return stateOf(placement.at(words.lower(last + 2) === 'the' ? last + 3 : last + 2));
}

/**
 * Whose body a name such as "Congress" means where it is not the American one that the knowledge has: what stands beside
 * it says so, or the document, which names another state more than once and nothing of the United States.
 */
export class OwnedBodies {
  readonly #words: Words;
  readonly #placement: Placement;
  readonly #only: string | undefined;

  constructor(words: Words, placement: Placement, candidates: readonly Candidate[]) {
    this.#words = words;
    this.#placement = placement;
    this.#only = candidates.some((candidate) => this.#isShared(candidate)) ? this.#onlyState(candidates) : undefined;
  }

  /** The id of the other state; undefined if the mention is no such name or means the American body. */
  ownerOf(candidate: Candidate): string | undefined {
    if (!this.#isShared(candidate)) return undefined;
    const { first, last } = candidate;
    const beside = stateBefore(this.#words, this.#placement, first) ?? stateAfter(this.#words, this.#placement, last);
    const owner = beside ?? this.#only;
    return owner === HOME ? undefined : owner;
  }

  #isShared(candidate: Candidate): boolean {
    return (
      candidate.origin === 'built-in' && candidate.actor?.of === HOME && SHARED.test(this.#words.textOf(candidate))
    );
  }

  /** The state named most, where the document names nothing of the United States. */
  #onlyState(candidates: readonly Candidate[]): string | undefined {
    const counts = new Map<string, number>();
    for (const candidate of candidates) {
      if (this.#isShared(candidate)) continue;
      if (isAmerican(candidate)) return undefined;
      const state = stateOf(candidate);
      if (state !== undefined) counts.set(state, (counts.get(state) ?? 0) + 1);
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    return best && best[1] > 1 ? best[0] : undefined;
  }
}

/** Of the United States, by the state itself, a body, an office or a party. */
function isAmerican(candidate: Candidate): boolean {
  const { actor } = candidate;
  if (!actor) return false;
  const office = actor.offices?.some((title) => title.endsWith('of the United States')) ?? false;
  return (
    office || stateOf(candidate) === HOME || (actor.kind === 'group' && /^(?:Republicans|Democrats)$/.test(actor.name))
  );
}
