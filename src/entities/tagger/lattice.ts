import { mayEnd, mayFollow, mayStart, OUTSIDE, partOf, TAG_COUNT, UNIT, LAST, INSIDE } from './tags.ts';
import { ROLE } from './segments.ts';

/** For each tag, the tags that may follow it, and those that it may follow, ascending. */
const behind = allTags().map((tag) => Int32Array.from(allTags().filter((next) => mayFollow(tag, next))));
const ahead = allTags().map((tag) => Int32Array.from(allTags().filter((previous) => mayFollow(previous, tag))));
const NO_TAGS = new Int32Array(0);
const starts = Uint8Array.from(allTags(), (tag) => (mayStart(tag) ? 1 : 0));
const ends = Uint8Array.from(allTags(), (tag) => (mayEnd(tag) ? 1 : 0));
/** A tag that may start a stretch may follow any that may end one, and an open one is followed by its own label alone. */
const STARTING = Int32Array.from(allTags().filter(mayStart));
const ENDING = Int32Array.from(allTags().filter(mayEnd));
const ALL = Int32Array.from(allTags());
/** A stretch of one token is mostly all there is: it both starts and ends. */
const LONE = STARTING.filter(mayEnd);

function allTags(): number[] {
  return Array.from({ length: TAG_COUNT }, (_, tag) => tag);
}

/** For each role a token can play in a name, the tags it may not take. */
const outOfRole = Object.values(ROLE).map((role) => ALL.filter((tag) => !mayTake(role, tag)));

export function tagsOutOf(role: number): Int32Array {
  return outOfRole[role] ?? NO_TAGS;
}

function mayTake(role: number, tag: number): boolean {
  if (tag === OUTSIDE || role === ROLE.capitalised) return true;
  const part = partOf(tag);
  if (role === ROLE.none || role === ROLE.joiner) return part === INSIDE;
  if (role === ROLE.suffix) return part === INSIDE || part === LAST;
  return part !== UNIT || role === ROLE.number;
}

/** Tags this far, in log score, behind the best of their token are left out: no transition makes up for so much. */
export const MARGIN = 10;
/** Far above what rounding to 32 bits makes of the sum of a path. */
const ROUNDING = 0.01;

/** Sums and best paths over the tag sequences of one stretch of tokens; its arrays are reused for the next. */
export class Lattice {
  /** Log scores, `TAG_COUNT` a token. To be filled before a run; a tag that is out of the question is `-Infinity`. */
  scores = new Float32Array(0);
  readonly #transitions: Float32Array;
  readonly #factors: Float32Array;
  readonly #exp: (below: number) => number;
  /** By how much, at most, the way into a tag is worth more from one {@link ENDING} tag than from another. */
  #spread = 0;
  /** Of one token, the {@link ENDING} or {@link STARTING} tags that count for its neighbour, and how many they are. */
  readonly #telling = new Int32Array(TAG_COUNT);
  #tellingCount = 0;
  #length = 0;
  #best = new Float32Array(0);
  #from = new Uint8Array(0);
  #weights = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  /** The best tag of each token, after {@link findBest}. */
  path = new Uint8Array(0);

  /**
   * @param transitions log scores, row: tag, column: the next tag
   * @param exp as `Math.exp`, for {@link MARGIN} below 0 at most
   */
  constructor(transitions: Float32Array, exp = Math.exp) {
    this.#transitions = transitions;
    this.#exp = exp;
    this.#factors = new Float32Array(transitions.length);
    this.refresh();
  }

  /** To be called when the transitions have changed. */
  refresh(): void {
    for (let i = 0; i < this.#transitions.length; i++) this.#factors[i] = Math.exp(this.#transitions[i] ?? 0);
    this.#spread = 0;
    for (const tag of STARTING) {
      const ways = Array.from(ENDING, (from) => this.#transitions[from * TAG_COUNT + tag] ?? 0);
      this.#spread = Math.max(this.#spread, Math.max(...ways) - Math.min(...ways));
    }
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

  /** The tags that a token may have by its place in the stretch. */
  #tagsAt(i: number): Int32Array {
    const isLast = i === this.#length - 1;
    return i === 0 ? (isLast ? LONE : STARTING) : isLast ? ENDING : ALL;
  }

  /** Viterbi: fills {@link path}. */
  findBest(): void {
    const best = this.#best;
    best.fill(-Infinity, 0, this.#length * TAG_COUNT);
    const first = this.#tagsAt(0);
    for (let k = 0, count = first.length; k < count; k++) best[first[k] ?? 0] = this.scores[first[k] ?? 0] ?? 0;
    for (let i = 1; i < this.#length; i++) this.#extendBest(i);
    let last = OUTSIDE;
    const row = (this.#length - 1) * TAG_COUNT;
    const tags = this.#tagsAt(this.#length - 1);
    for (let k = 0, count = tags.length; k < count; k++) {
      const tag = tags[k] ?? 0;
      if ((best[row + tag] ?? 0) > (best[row + last] ?? 0)) last = tag;
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
    this.#findLeaders(above);
    const mine = this.#tagsAt(i);
    for (let t = 0, many = mine.length; t < many; t++) {
      const tag = mine[t] ?? 0;
      const score = this.scores[row + tag] ?? 0;
      let top = -Infinity;
      let from = OUTSIDE;
      if (score >= floor) {
        const isStart = starts[tag] === 1;
        const tags = isStart ? this.#telling : (ahead[tag] ?? NO_TAGS);
        for (let k = 0, count = isStart ? this.#tellingCount : tags.length; k < count; k++) {
          const candidate = tags[k] ?? 0;
          const sum = (best[above + candidate] ?? 0) + (transitions[candidate * TAG_COUNT + tag] ?? 0);
          if (sum > top) {
            top = sum;
            from = candidate;
          }
        }
      }
      best[row + tag] = top + score;
      this.#from[row + tag] = from;
    }
  }

  /** The tags that end a name, or stand outside, on the best path into some tag that starts one: mostly a single one. */
  #findLeaders(row: number): void {
    let top = -Infinity;
    for (let k = 0, count = ENDING.length; k < count; k++) top = Math.max(top, this.#best[row + (ENDING[k] ?? 0)] ?? 0);
    const floor = top - this.#spread - ROUNDING;
    this.#tellingCount = 0;
    for (let k = 0, count = ENDING.length; k < count; k++) {
      const tag = ENDING[k] ?? 0;
      if ((this.#best[row + tag] ?? 0) >= floor) this.#telling[this.#tellingCount++] = tag;
    }
  }

  /**
   * Sums over all paths, so that {@link marginal}, {@link pairMarginal} and {@link spanProbability} can be asked.
   * @returns false if no path has any weight
   */
  sum(): boolean {
    this.#forward.fill(0, 0, this.#length * TAG_COUNT);
    this.#backward.fill(0, 0, this.#length * TAG_COUNT);
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

  /** Scores become weights, each token's highest being 1, where some path from the start comes to the tag. */
  #sumForward(i: number): boolean {
    const forward = this.#forward;
    const row = i * TAG_COUNT;
    const top = this.#highest(row);
    if (i > 0) this.#findWeighty(forward, row - TAG_COUNT, ENDING);
    const tags = this.#tagsAt(i);
    let total = 0;
    for (let k = 0, count = tags.length; k < count; k++) {
      const cell = row + (tags[k] ?? 0);
      const below = (this.scores[cell] ?? 0) - top;
      let sum = below < -MARGIN ? 0 : this.#sumInto(i, tags[k] ?? 0);
      if (sum > 0) sum *= this.#weights[cell] = this.#exp(below);
      forward[cell] = sum;
      total += sum;
    }
    if (!(total > 0)) return false;
    for (let k = 0, count = tags.length; k < count; k++) divide(forward, row + (tags[k] ?? 0), total);
    return true;
  }

  /** The sum of the paths that lead to a tag. */
  #sumInto(i: number, tag: number): number {
    if (i === 0) return 1;
    const above = (i - 1) * TAG_COUNT;
    const isStart = starts[tag] === 1;
    const tags = isStart ? this.#telling : (ahead[tag] ?? NO_TAGS);
    let sum = 0;
    for (let k = 0, count = isStart ? this.#tellingCount : tags.length; k < count; k++) {
      const from = tags[k] ?? 0;
      sum += (this.#forward[above + from] ?? 0) * (this.#factors[from * TAG_COUNT + tag] ?? 0);
    }
    return sum;
  }

  /** The backward weight holds the token's own weight too; normalised so that forward times backward sums to 1. */
  #sumBackward(i: number): void {
    const backward = this.#backward;
    const row = i * TAG_COUNT;
    if (i < this.#length - 1) this.#findWeighty(backward, row + TAG_COUNT, STARTING);
    const tags = this.#tagsAt(i);
    let total = 0;
    for (let k = 0, count = tags.length; k < count; k++) {
      const tag = tags[k] ?? 0;
      const forward = this.#forward[row + tag] ?? 0;
      // What no path comes through needs no backward weight.
      const sum = forward > 0 ? this.#sumOutOf(i, tag) : 0;
      backward[row + tag] = sum;
      total += sum * forward;
    }
    for (let k = 0, count = tags.length; k < count; k++) divide(backward, row + (tags[k] ?? 0), total);
  }

  /** The sum of the paths that lead on from a tag. */
  #sumOutOf(i: number, tag: number): number {
    if (i === this.#length - 1) return 1;
    const below = (i + 1) * TAG_COUNT;
    const isEnd = ends[tag] === 1;
    const tags = isEnd ? this.#telling : (behind[tag] ?? NO_TAGS);
    let sum = 0;
    for (let k = 0, count = isEnd ? this.#tellingCount : tags.length; k < count; k++) {
      const to = tags[k] ?? 0;
      const factor = (this.#factors[tag * TAG_COUNT + to] ?? 0) * (this.#weights[below + to] ?? 0);
      sum += factor * (this.#backward[below + to] ?? 0);
    }
    return sum;
  }

  /** Of the tags, those with any weight at one token: without the others, each sum is the very same. */
  #findWeighty(weights: Float64Array, row: number, tags: Int32Array): void {
    this.#tellingCount = 0;
    for (let k = 0, count = tags.length; k < count; k++) {
      const tag = tags[k] ?? 0;
      if ((weights[row + tag] ?? 0) > 0) this.#telling[this.#tellingCount++] = tag;
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
      const next = behind[previous] ?? NO_TAGS;
      for (let k = 0, count = next.length; k < count; k++) total += this.pairWeight(i - 1, previous, next[k] ?? 0);
      if (!(total > 0)) return 0;
      product *= this.pairWeight(i - 1, previous, tag) / total;
    }
    return Math.min(1, product);
  }
}

function divide(weights: Float64Array, cell: number, total: number): void {
  weights[cell] = (weights[cell] ?? 0) / total;
}

/** The tags that may follow `tag`. */
export function tagsBehind(tag: number): Int32Array {
  return behind[tag] ?? NO_TAGS;
}
