import { Lattice, tagsBehind, tagsOutOf } from '../../entities/tagger/lattice.ts';
import { mayEnd, mayFollow, mayStart, TAG_COUNT } from '../../entities/tagger/tags.ts';
import type { Dataset } from './dataset.ts';
import { Random } from './random.ts';

export interface TrainingOptions {
  readonly epochs: number;
  /** Epochs at the end whose weights are averaged. */
  readonly averaged: number;
  /** Learning rate, and the L1 and L2 penalties, of FTRL-proximal (McMahan et al. 2013, "Ad click prediction"). */
  readonly rate: number;
  readonly l1: number;
  readonly l2: number;
  /** Share of a token's occurrences at which a feature of a lexical template is left out. */
  readonly dropout: number;
  readonly lexical: ReadonlySet<number>;
  readonly seed: number;
  readonly log: (line: string) => void;
}

export interface Trained {
  /** Rows of `TAG_COUNT`. */
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/** Trains a linear-chain CRF where each token has a set of allowed tags; the likelihood sums over the allowed paths. */
export function trainCrf(dataset: Dataset, rows: number, options: TrainingOptions): Trained {
  return new Trainer(dataset, rows, options).run();
}

/** Gradients below this are not worth a step. */
const NEGLIGIBLE = 1e-3;
/** Longer stretches are left out: they are lists or shouting, and would need much room. */
const MAX_LENGTH = 1000;
/** Room for the features of one token. */
const MAX_ACTIVE = 256;
/** A weight, its FTRL sum and its sum of squares stand side by side, so that a step touches one cache line. */
const STRIDE = 3;

class Trainer {
  readonly #dataset: Dataset;
  readonly #options: TrainingOptions;
  readonly #random: Random;
  readonly #cells: Float32Array;
  /** Bits of the tags with a weight other than zero, two words a row: nearly all weights are zero. */
  readonly #used: Int32Array;
  readonly #transitions = new Float32Array(TAG_COUNT * TAG_COUNT);
  readonly #free: Lattice;
  readonly #bound: Lattice;
  readonly #gradient = new Float32Array(TAG_COUNT * TAG_COUNT);
  readonly #tags = new Int32Array(TAG_COUNT);
  readonly #active = new Int32Array(MAX_ACTIVE * MAX_LENGTH);
  /** The one allowed tag of each token, where {@link #single} holds. */
  readonly #path = new Uint8Array(MAX_LENGTH);
  #single = false;
  /** The transitions are the rows after the features. */
  readonly #transitionRow: number;
  #loss = 0;

  constructor(dataset: Dataset, rows: number, options: TrainingOptions) {
    this.#dataset = dataset;
    this.#options = options;
    this.#random = new Random(options.seed);
    this.#transitionRow = rows;
    this.#cells = new Float32Array((rows + TAG_COUNT) * TAG_COUNT * STRIDE);
    this.#used = new Int32Array((rows + TAG_COUNT) * 2);
    this.#free = new Lattice(this.#transitions);
    this.#bound = new Lattice(this.#transitions);
  }

  run(): Trained {
    const { epochs, averaged, log } = this.#options;
    const order = Int32Array.from({ length: this.#dataset.sequenceCount }, (_, i) => i);
    const sum = new Float32Array(this.#cells.length / STRIDE);
    for (let epoch = 0; epoch < epochs; epoch++) {
      this.#random.shuffle(order);
      this.#loss = 0;
      for (let step = 0; step < order.length; step++) {
        if (step % 64 === 0) this.#refreshTransitions();
        this.#learn(order[step] ?? 0);
      }
      log(`epoch ${epoch + 1}: loss ${(this.#loss / this.#dataset.tokenCount).toFixed(4)}`);
      if (epoch < epochs - averaged) continue;
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (this.#cells[i * STRIDE] ?? 0) / averaged;
    }
    const split = this.#transitionRow * TAG_COUNT;
    return { weights: sum.subarray(0, split), transitions: sum.slice(split) };
  }

  #refreshTransitions(): void {
    const base = this.#transitionRow * TAG_COUNT;
    for (let i = 0; i < this.#transitions.length; i++) this.#transitions[i] = this.#cells[(base + i) * STRIDE] ?? 0;
    this.#free.refresh();
    this.#bound.refresh();
  }

  #learn(sequence: number): void {
    const { sequenceStart, sequenceWeight } = this.#dataset;
    const weight = (sequenceWeight.values[sequence] ?? 0) / 1000;
    const from = sequenceStart.values[sequence] ?? 0;
    const last = sequence + 1 >= this.#dataset.sequenceCount;
    const to = last ? this.#dataset.tokenCount : (sequenceStart.values[sequence + 1] ?? 0);
    if (weight === 0 || to - from > MAX_LENGTH) return;
    this.#readAllowed(from, to);
    this.#score(from, to);
    if (!this.#free.sum() || (!this.#single && !this.#bound.sum())) return;
    let wrong = false;
    for (let i = 0; i < to - from; i++) wrong = this.#learnToken(i, weight) || wrong;
    if (wrong) this.#learnTransitions(to - from, weight);
  }

  /** Finds out whether each token has one allowed tag only, and they form a path: then there is nothing to sum over. */
  #readAllowed(from: number, to: number): void {
    const { allowedLow, allowedHigh } = this.#dataset;
    this.#single = true;
    for (let i = from; i < to; i++) {
      const low = allowedLow.values[i] ?? 0;
      const high = allowedHigh.values[i] ?? 0;
      const one = (low & (low - 1)) === 0 && (high & (high - 1)) === 0 && (low === 0) !== (high === 0);
      if (!one) this.#single = false;
      else this.#path[i - from] = low !== 0 ? 31 - Math.clz32(low) : 62 - Math.clz32(high);
    }
    const last = to - from - 1;
    if (!mayStart(this.#path[0] ?? 0) || !mayEnd(this.#path[last] ?? 0)) this.#single = false;
    for (let i = 0; i < last; i++) if (!mayFollow(this.#path[i] ?? 0, this.#path[i + 1] ?? 0)) this.#single = false;
  }

  #score(from: number, to: number): void {
    const { roles, allowedLow, allowedHigh } = this.#dataset;
    this.#free.reset(to - from);
    if (!this.#single) this.#bound.reset(to - from);
    const free = this.#free.scores;
    for (let i = from; i < to; i++) {
      const row = (i - from) * TAG_COUNT;
      this.#addFeatures(i, row, (i - from) * MAX_ACTIVE);
      for (const tag of tagsOutOf(roles.values[i] ?? 0)) free[row + tag] = -Infinity;
      if (this.#single) continue;
      const low = allowedLow.values[i] ?? 0;
      const high = allowedHigh.values[i] ?? 0;
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        const allowed = tag < 31 ? (low >>> tag) & 1 : (high >>> (tag - 31)) & 1;
        this.#bound.scores[row + tag] = allowed === 1 ? (free[row + tag] ?? 0) : -Infinity;
      }
    }
  }

  #addFeatures(i: number, row: number, activeFrom: number): void {
    const { featureStart, features, templates } = this.#dataset;
    const { dropout, lexical } = this.#options;
    const scores = this.#free.scores;
    const stop = i + 1 < this.#dataset.tokenCount ? (featureStart.values[i + 1] ?? 0) : features.length;
    let active = activeFrom;
    for (let k = featureStart.values[i] ?? 0; k < stop; k++) {
      const feature = features.values[k] ?? -1;
      if (feature < 0) continue;
      if (dropout > 0 && lexical.has(templates.values[k] ?? 0) && this.#random.next() < dropout) continue;
      this.#active[active++] = feature;
      const base = feature * TAG_COUNT;
      for (let half = 0; half < 2; half++) {
        for (let bits = this.#used[feature * 2 + half] ?? 0; bits !== 0; bits &= bits - 1) {
          const tag = 31 - Math.clz32(bits & -bits) + half * 31;
          scores[row + tag] = (scores[row + tag] ?? 0) + (this.#cells[(base + tag) * STRIDE] ?? 0);
        }
      }
    }
    this.#active[active] = -1;
  }

  /** Returns whether there was anything to learn. */
  #learnToken(i: number, weight: number): boolean {
    const gradient = this.#gradient;
    const tags = this.#tags;
    let count = 0;
    let kept = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const free = this.#free.marginal(i, tag);
      const bound = !this.#single ? this.#bound.marginal(i, tag) : this.#path[i] === tag ? 1 : 0;
      if (bound > 0) kept += free;
      const difference = (free - bound) * weight;
      if (difference < NEGLIGIBLE && difference > -NEGLIGIBLE) continue;
      gradient[tag] = difference;
      tags[count++] = tag;
    }
    this.#loss -= Math.log(Math.max(1e-9, kept)) * weight;
    if (count === 0) return false;
    for (let k = i * MAX_ACTIVE; (this.#active[k] ?? -1) >= 0; k++) {
      const row = this.#active[k] ?? 0;
      for (let t = 0; t < count; t++) {
        const tag = tags[t] ?? 0;
        this.#update(row, tag, gradient[tag] ?? 0);
      }
    }
    return true;
  }

  #update(row: number, tag: number, g: number): void {
    const { rate, l1, l2 } = this.#options;
    const cells = this.#cells;
    const cell = (row * TAG_COUNT + tag) * STRIDE;
    const weight = cells[cell] ?? 0;
    const n = cells[cell + 2] ?? 0;
    const grown = n + g * g;
    const root = Math.sqrt(grown);
    const z = (cells[cell + 1] ?? 0) + g - ((root - Math.sqrt(n)) / rate) * weight;
    cells[cell + 1] = z;
    cells[cell + 2] = grown;
    const next = z > l1 ? (l1 - z) / ((1 + root) / rate + l2) : z < -l1 ? (-l1 - z) / ((1 + root) / rate + l2) : 0;
    cells[cell] = next;
    if ((next === 0) === (weight === 0)) return;
    const half = tag < 31 ? 0 : 1;
    this.#used[row * 2 + half] = (this.#used[row * 2 + half] ?? 0) ^ (1 << (tag - half * 31));
  }

  #learnTransitions(length: number, weight: number): void {
    const gradient = this.#gradient;
    for (let i = 0; i + 1 < length; i++) {
      gradient.fill(0);
      this.#addPairs(this.#free, i, weight);
      if (this.#single) {
        const cell = (this.#path[i] ?? 0) * TAG_COUNT + (this.#path[i + 1] ?? 0);
        gradient[cell] = (gradient[cell] ?? 0) - weight;
      } else this.#addPairs(this.#bound, i, -weight);
      for (let cell = 0; cell < gradient.length; cell++) {
        const g = gradient[cell] ?? 0;
        if (g < NEGLIGIBLE && g > -NEGLIGIBLE) continue;
        this.#update(this.#transitionRow + Math.floor(cell / TAG_COUNT), cell % TAG_COUNT, g);
      }
    }
    gradient.fill(0);
  }

  #addPairs(lattice: Lattice, i: number, sign: number): void {
    let total = 0;
    for (let pass = 0; pass < 2; pass++) {
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        // The pairs of an unlikely tag are all negligible.
        if (lattice.marginal(i, tag) < NEGLIGIBLE) continue;
        const behind = tagsBehind(tag);
        for (let k = 0, count = behind.length; k < count; k++) {
          const next = behind[k] ?? 0;
          const pair = lattice.pairWeight(i, tag, next);
          if (pass === 0) total += pair;
          else
            this.#gradient[tag * TAG_COUNT + next] =
              (this.#gradient[tag * TAG_COUNT + next] ?? 0) + (sign * pair) / total;
        }
      }
      if (!(total > 0)) return;
    }
  }
}
