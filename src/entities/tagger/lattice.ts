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
  /** Tags of each token that are not out of the question, ascending, and how many; mostly they are few of all. */
  #likely = new Uint8Array(0);
  #counts = new Uint8Array(0);
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
      this.#likely = new Uint8Array(cells * 2);
      this.#counts = new Uint8Array(length * 2);
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
      let count = 0;
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        const behind = (this.scores[row + tag] ?? 0) - top;
        this.#weights[row + tag] = behind < -MARGIN ? 0 : Math.exp(behind);
        if (behind >= -MARGIN) this.#likely[row + count++] = tag;
      }
      this.#counts[i] = count;
    }
  }

  /** Leaves as the likely tags of the token those that some path from the start comes to. */
  #sumForward(i: number): boolean {
    const forward = this.#forward;
    const likely = this.#likely;
    const row = i * TAG_COUNT;
    const above = row - TAG_COUNT;
    const before = i === 0 ? 0 : (this.#counts[i - 1] ?? 0);
    forward.fill(0, row, row + TAG_COUNT);
    let total = 0;
    let reached = 0;
    for (let n = 0, count = this.#counts[i] ?? 0; n < count; n++) {
      const tag = likely[row + n] ?? 0;
      let sum = i === 0 ? (starts[tag] ?? 0) : 0;
      for (let k = 0; k < before; k++) {
        const from = likely[above + k] ?? 0;
        if (follows[from * TAG_COUNT + tag] === 1)
          sum += (forward[above + from] ?? 0) * (this.#factors[from * TAG_COUNT + tag] ?? 0);
      }
      if (i === this.#length - 1) sum *= ends[tag] ?? 0;
      const weighed = sum * (this.#weights[row + tag] ?? 0);
      forward[row + tag] = weighed;
      total += weighed;
      if (weighed > 0) likely[row + reached++] = tag;
    }
    this.#counts[i] = reached;
    if (!(total > 0)) return false;
    for (let n = 0; n < reached; n++) {
      const cell = row + (likely[row + n] ?? 0);
      forward[cell] = (forward[cell] ?? 0) / total;
    }
    return true;
  }

  /** The backward weight holds the token's own weight too; normalised so that forward times backward sums to 1. */
  #sumBackward(i: number): void {
    const backward = this.#backward;
    const likely = this.#likely;
    const row = i * TAG_COUNT;
    const below = row + TAG_COUNT;
    const count = this.#counts[i] ?? 0;
    const after = i === this.#length - 1 ? 0 : (this.#counts[i + 1] ?? 0);
    // What no path comes through needs no backward weight.
    backward.fill(0, row, row + TAG_COUNT);
    let total = 0;
    for (let n = 0; n < count; n++) {
      const tag = likely[row + n] ?? 0;
      let sum = i === this.#length - 1 ? (ends[tag] ?? 0) : 0;
      for (let k = 0; k < after; k++) {
        const to = likely[below + k] ?? 0;
        if (follows[tag * TAG_COUNT + to] === 0) continue;
        const factor = (this.#factors[tag * TAG_COUNT + to] ?? 0) * (this.#weights[below + to] ?? 0);
        sum += factor * (backward[below + to] ?? 0);
      }
      backward[row + tag] = sum;
      total += sum * (this.#forward[row + tag] ?? 0);
    }
    for (let n = 0; n < count; n++) {
      const cell = row + (likely[row + n] ?? 0);
      backward[cell] = (backward[cell] ?? 0) / total;
    }
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
