import { mayEnd, mayFollow, mayStart, OUTSIDE, partOf, TAG_COUNT, UNIT, LAST, INSIDE } from './tags.ts';
import { ROLE } from './segments.ts';

/** 1 where the tag of the column may follow that of the row. */
const follows = Uint8Array.from({ length: TAG_COUNT * TAG_COUNT }, (_, cell) =>
  mayFollow(Math.floor(cell / TAG_COUNT), cell % TAG_COUNT) ? 1 : 0,
);
/** For each tag, the tags that may follow it. */
const behind: readonly Int32Array[] = Array.from({ length: TAG_COUNT }, (_, tag) =>
  Int32Array.from(allTags().filter((next) => mayFollow(tag, next))),
);
const starts = Uint8Array.from(allTags(), (tag) => (mayStart(tag) ? 1 : 0));
const ends = Uint8Array.from(allTags(), (tag) => (mayEnd(tag) ? 1 : 0));

function allTags(): number[] {
  return Array.from({ length: TAG_COUNT }, (_, tag) => tag);
}

/** For each role a token can play in a name, 1 for the tags it may take. */
export const tagsOfRole: readonly Uint8Array[] = Object.values(ROLE).map((role) =>
  Uint8Array.from(allTags(), (tag) => (mayTake(role, tag) ? 1 : 0)),
);

function mayTake(role: number, tag: number): boolean {
  if (tag === OUTSIDE || role === ROLE.capitalised) return true;
  const part = partOf(tag);
  if (role === ROLE.none || role === ROLE.joiner) return part === INSIDE;
  if (role === ROLE.suffix) return part === INSIDE || part === LAST;
  return part !== UNIT || role === ROLE.number;
}

/** Tags this far, in log score, behind the best of their token are left out: no transition makes up for so much. */
const MARGIN = 10;

/** Tags of one token that some path comes through, ascending. Mostly they are few of all, and only they count for the next. */
class LiveTags {
  readonly tags = new Uint8Array(TAG_COUNT);
  count = 0;

  add(tag: number): void {
    this.tags[this.count++] = tag;
  }
}

/** Sums and best paths over the tag sequences of one stretch of tokens; its arrays are reused for the next. */
export class Lattice {
  /** Log scores, `TAG_COUNT` a token. To be filled before a run; a tag that is out of the question is `-Infinity`. */
  scores = new Float32Array(0);
  readonly #transitions: Float32Array;
  readonly #factors: Float32Array;
  #length = 0;
  #best = new Float32Array(0);
  #from = new Uint8Array(0);
  #weights = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #live = new LiveTags();
  #nextLive = new LiveTags();
  /** The best tag of each token, after {@link findBest}. */
  path = new Uint8Array(0);

  /** @param transitions log scores, row: tag, column: the next tag */
  constructor(transitions: Float32Array) {
    this.#transitions = transitions;
    this.#factors = new Float32Array(transitions.length);
    this.refresh();
  }

  /** To be called when the transitions have changed. */
  refresh(): void {
    for (let i = 0; i < this.#transitions.length; i++) this.#factors[i] = Math.exp(this.#transitions[i] ?? 0);
  }

  /** Makes room for a stretch of `length` tokens and clears its scores. */
  reset(length: number): void {
    this.#length = length;
    const cells = length * TAG_COUNT;
    if (this.scores.length < cells) {
      this.scores = new Float32Array(cells * 2);
      this.#best = new Float32Array(cells * 2);
      this.#from = new Uint8Array(cells * 2);
      this.#weights = new Float64Array(cells * 2);
      this.#forward = new Float64Array(cells * 2);
      this.#backward = new Float64Array(cells * 2);
      this.path = new Uint8Array(length * 2);
    }
    this.scores.fill(0, 0, cells);
  }

  /** Makes the live tags that were collected for this token those of the neighbour, for the next one. */
  #turnLive(): void {
    const spent = this.#live;
    this.#live = this.#nextLive;
    this.#nextLive = spent;
    spent.count = 0;
  }

  /** Viterbi: fills {@link path}. */
  findBest(): void {
    const best = this.#best;
    this.#nextLive.count = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      best[tag] = starts[tag] === 1 ? (this.scores[tag] ?? 0) : -Infinity;
      if ((best[tag] ?? 0) > -Infinity) this.#nextLive.add(tag);
    }
    this.#turnLive();
    for (let i = 1; i < this.#length; i++) this.#extendBest(i);
    let last = OUTSIDE;
    const row = (this.#length - 1) * TAG_COUNT;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      if (ends[tag] === 1 && (best[row + tag] ?? 0) > (best[row + last] ?? 0)) last = tag;
    }
    for (let i = this.#length - 1; i >= 0; i--) {
      this.path[i] = last;
      last = this.#from[i * TAG_COUNT + last] ?? OUTSIDE;
    }
  }

  #extendBest(i: number): void {
    const best = this.#best;
    const transitions = this.#transitions;
    const row = i * TAG_COUNT;
    const above = row - TAG_COUNT;
    const floor = this.#highest(row) - MARGIN;
    const { tags, count } = this.#live;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const score = this.scores[row + tag] ?? 0;
      let top = -Infinity;
      let from = OUTSIDE;
      if (score >= floor) {
        for (let k = 0; k < count; k++) {
          const candidate = tags[k] ?? 0;
          if (follows[candidate * TAG_COUNT + tag] === 0) continue;
          const sum = (best[above + candidate] ?? 0) + (transitions[candidate * TAG_COUNT + tag] ?? 0);
          if (sum > top) {
            top = sum;
            from = candidate;
          }
        }
      }
      best[row + tag] = top + score;
      this.#from[row + tag] = from;
      if (top > -Infinity) this.#nextLive.add(tag);
    }
    this.#turnLive();
  }

  /**
   * Sums over all paths, so that {@link marginal}, {@link pairMarginal} and {@link spanProbability} can be asked.
   * @returns false if no path has any weight
   */
  sum(): boolean {
    this.#weigh();
    this.#nextLive.count = 0;
    for (let i = 0; i < this.#length; i++) if (!this.#sumForward(i)) return false;
    for (let i = this.#length - 1; i >= 0; i--) this.#sumBackward(i);
    return true;
  }

  #highest(row: number): number {
    let top = -Infinity;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const score = this.scores[row + tag] ?? 0;
      if (score > top) top = score;
    }
    return top;
  }

  /** Exponentials of the scores, each token's highest being 1. */
  #weigh(): void {
    for (let i = 0; i < this.#length; i++) {
      const row = i * TAG_COUNT;
      const top = this.#highest(row);
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        const behind = (this.scores[row + tag] ?? 0) - top;
        this.#weights[row + tag] = behind < -MARGIN ? 0 : Math.exp(behind);
      }
    }
  }

  #sumForward(i: number): boolean {
    const forward = this.#forward;
    const row = i * TAG_COUNT;
    const above = row - TAG_COUNT;
    const { tags, count } = this.#live;
    let total = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const weight = this.#weights[row + tag] ?? 0;
      let sum = 0;
      if (i === 0) sum = starts[tag] ?? 0;
      else if (weight > 0) {
        for (let k = 0; k < count; k++) {
          const from = tags[k] ?? 0;
          if (follows[from * TAG_COUNT + tag] === 1)
            sum += (forward[above + from] ?? 0) * (this.#factors[from * TAG_COUNT + tag] ?? 0);
        }
      }
      if (i === this.#length - 1) sum *= ends[tag] ?? 0;
      forward[row + tag] = sum * weight;
      total += sum * weight;
      if (sum * weight > 0) this.#nextLive.add(tag);
    }
    this.#turnLive();
    if (!(total > 0)) return false;
    for (let tag = 0; tag < TAG_COUNT; tag++) forward[row + tag] = (forward[row + tag] ?? 0) / total;
    return true;
  }

  /** The backward weight holds the token's own weight too; normalised so that forward times backward sums to 1. */
  #sumBackward(i: number): void {
    const backward = this.#backward;
    const row = i * TAG_COUNT;
    const below = row + TAG_COUNT;
    const { tags, count } = this.#live;
    let total = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      let sum = 0;
      // What no path comes through needs no backward weight.
      if ((this.#forward[row + tag] ?? 0) === 0) sum = 0;
      else if (i === this.#length - 1) sum = ends[tag] ?? 0;
      else {
        for (let k = 0; k < count; k++) {
          const to = tags[k] ?? 0;
          if (follows[tag * TAG_COUNT + to] === 0) continue;
          const factor = (this.#factors[tag * TAG_COUNT + to] ?? 0) * (this.#weights[below + to] ?? 0);
          sum += factor * (backward[below + to] ?? 0);
        }
      }
      backward[row + tag] = sum;
      if (sum > 0) this.#nextLive.add(tag);
      total += sum * (this.#forward[row + tag] ?? 0);
    }
    this.#turnLive();
    for (let tag = 0; tag < TAG_COUNT; tag++) backward[row + tag] = (backward[row + tag] ?? 0) / total;
  }

  /** Probability that token `i` has `tag`. */
  marginal(i: number, tag: number): number {
    const cell = i * TAG_COUNT + tag;
    return (this.#forward[cell] ?? 0) * (this.#backward[cell] ?? 0);
  }

  /** Unnormalised weight of `tag` at token `i` and `next` at the token after it; see {@link pairTotal}. */
  pairWeight(i: number, tag: number, next: number): number {
    const below = (i + 1) * TAG_COUNT + next;
    const step = (this.#factors[tag * TAG_COUNT + next] ?? 0) * (this.#weights[below] ?? 0);
    return (this.#forward[i * TAG_COUNT + tag] ?? 0) * step * (this.#backward[below] ?? 0);
  }

  /** Probability that the tokens `from` to `to`, exclusive, have the tags of {@link path}. */
  pathProbability(from: number, to: number): number {
    let product = this.marginal(from, this.path[from] ?? 0);
    for (let i = from + 1; i < to; i++) {
      const previous = this.path[i - 1] ?? 0;
      const tag = this.path[i] ?? 0;
      let total = 0;
      const next = behind[previous] ?? starts;
      for (let k = 0, count = next.length; k < count; k++) total += this.pairWeight(i - 1, previous, next[k] ?? 0);
      if (!(total > 0)) return 0;
      product *= this.pairWeight(i - 1, previous, tag) / total;
    }
    return Math.min(1, product);
  }
}

/** The tags that may follow `tag`. */
export function tagsBehind(tag: number): Int32Array {
  return behind[tag] ?? new Int32Array(0);
}
