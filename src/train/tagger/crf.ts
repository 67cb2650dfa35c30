import { Lattice, tagsBehind, tagsOfRole } from '../../entities/tagger/lattice.ts';
import { mayFollow, TAG_COUNT } from '../../entities/tagger/tags.ts';
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

class Trainer {
  readonly #dataset: Dataset;
  readonly #options: TrainingOptions;
  readonly #random: Random;
  readonly #weights: Float32Array;
  readonly #z: Float32Array;
  readonly #n: Float32Array;
  /** The transitions are the rows after the features. */
  readonly #transitions: Float32Array;
  readonly #free: Lattice;
  readonly #bound: Lattice;
  readonly #gradient = new Float32Array(TAG_COUNT * TAG_COUNT);
  readonly #active = new Int32Array(256 * 4096);
  readonly #transitionBase: number;
  readonly #tags = new Int32Array(TAG_COUNT);
  #loss = 0;

  constructor(dataset: Dataset, rows: number, options: TrainingOptions) {
    this.#dataset = dataset;
    this.#options = options;
    this.#random = new Random(options.seed);
    const cells = (rows + TAG_COUNT) * TAG_COUNT;
    this.#transitionBase = rows * TAG_COUNT;
    this.#weights = new Float32Array(cells);
    this.#z = new Float32Array(cells);
    this.#n = new Float32Array(cells);
    this.#transitions = this.#weights.subarray(this.#transitionBase);
    this.#free = new Lattice(this.#transitions);
    this.#bound = new Lattice(this.#transitions);
  }

  run(): Trained {
    const { epochs, averaged, log } = this.#options;
    const order = Int32Array.from({ length: this.#dataset.sequenceCount }, (_, i) => i);
    const sum = new Float32Array(this.#weights.length);
    for (let epoch = 0; epoch < epochs; epoch++) {
      this.#random.shuffle(order);
      this.#loss = 0;
      order.forEach((sequence, step) => {
        if (step % 64 === 0) {
          this.#free.refresh();
          this.#bound.refresh();
        }
        this.#learn(sequence);
      });
      log(`epoch ${epoch + 1}: loss ${(this.#loss / this.#dataset.tokenCount).toFixed(4)}`);
      if (epoch >= epochs - averaged)
        for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (this.#weights[i] ?? 0);
    }
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) / averaged;
    return { weights: sum.subarray(0, this.#transitionBase), transitions: sum.slice(this.#transitionBase) };
  }

  #learn(sequence: number): void {
    const { sequenceStart, sequenceWeight } = this.#dataset;
    const weight = (sequenceWeight.values[sequence] ?? 0) / 1000;
    const from = sequenceStart.values[sequence] ?? 0;
    const last = sequence + 1 >= this.#dataset.sequenceCount;
    const to = last ? this.#dataset.tokenCount : (sequenceStart.values[sequence + 1] ?? 0);
    if (weight === 0 || to - from > 4000) return;
    this.#score(from, to);
    if (!this.#bound.sum() || !this.#free.sum()) return;
    let wrong = false;
    for (let i = 0; i < to - from; i++) wrong = this.#learnToken(i, weight) || wrong;
    if (wrong) this.#learnTransitions(to - from, weight);
  }

  #score(from: number, to: number): void {
    const { featureStart, features, templates, roles, allowedLow, allowedHigh } = this.#dataset;
    this.#free.reset(to - from);
    this.#bound.reset(to - from);
    const { dropout, lexical } = this.#options;
    for (let i = from; i < to; i++) {
      const row = (i - from) * TAG_COUNT;
      const stop = i + 1 < this.#dataset.tokenCount ? (featureStart.values[i + 1] ?? 0) : features.length;
      let active = (i - from) * 256;
      for (let k = featureStart.values[i] ?? 0; k < stop; k++) {
        const feature = features.values[k] ?? -1;
        if (feature < 0) continue;
        if (dropout > 0 && lexical.has(templates.values[k] ?? 0) && this.#random.next() < dropout) continue;
        this.#active[active++] = feature;
        const base = feature * TAG_COUNT;
        for (let tag = 0; tag < TAG_COUNT; tag++) {
          this.#free.scores[row + tag] = (this.#free.scores[row + tag] ?? 0) + (this.#weights[base + tag] ?? 0);
        }
      }
      this.#active[active] = -1;
      const role = tagsOfRole[roles.values[i] ?? 0];
      const low = allowedLow.values[i] ?? 0;
      const high = allowedHigh.values[i] ?? 0;
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        const allowed = tag < 31 ? (low >>> tag) & 1 : (high >>> (tag - 31)) & 1;
        if (role?.[tag] !== 1) this.#free.scores[row + tag] = -Infinity;
        this.#bound.scores[row + tag] = allowed === 1 ? (this.#free.scores[row + tag] ?? 0) : -Infinity;
      }
    }
  }

  /** Returns whether there was anything to learn. */
  #learnToken(i: number, weight: number): boolean {
    const gradient = this.#gradient;
    let any = false;
    let kept = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const free = this.#free.marginal(i, tag);
      const bound = this.#bound.marginal(i, tag);
      if (bound > 0) kept += free;
      const difference = (free - bound) * weight;
      gradient[tag] = difference > NEGLIGIBLE || difference < -NEGLIGIBLE ? difference : 0;
      any ||= gradient[tag] !== 0;
    }
    this.#loss -= Math.log(Math.max(1e-9, kept)) * weight;
    if (!any) return false;
    const tags = this.#tags;
    let count = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) if (gradient[tag] !== 0) tags[count++] = tag;
    for (let k = i * 256; (this.#active[k] ?? -1) >= 0; k++) {
      const base = (this.#active[k] ?? 0) * TAG_COUNT;
      for (let t = 0; t < count; t++) {
        const tag = tags[t] ?? 0;
        this.#update(base + tag, gradient[tag] ?? 0);
      }
    }
    return true;
  }

  #update(cell: number, g: number): void {
    const { rate, l1, l2 } = this.#options;
    const n = this.#n[cell] ?? 0;
    const grown = n + g * g;
    const root = Math.sqrt(grown);
    const sigma = (root - Math.sqrt(n)) / rate;
    const z = (this.#z[cell] ?? 0) + g - sigma * (this.#weights[cell] ?? 0);
    this.#n[cell] = grown;
    this.#z[cell] = z;
    this.#weights[cell] =
      z > l1 ? (l1 - z) / ((1 + root) / rate + l2) : z < -l1 ? (-l1 - z) / ((1 + root) / rate + l2) : 0;
  }

  #learnTransitions(length: number, weight: number): void {
    const gradient = this.#gradient;
    for (let i = 0; i + 1 < length; i++) {
      gradient.fill(0);
      this.#addPairs(this.#free, i, weight);
      this.#addPairs(this.#bound, i, -weight);
      for (let cell = 0; cell < gradient.length; cell++) {
        const g = gradient[cell] ?? 0;
        if (g > NEGLIGIBLE || g < -NEGLIGIBLE) this.#update(this.#transitionBase + cell, g);
      }
    }
  }

  #addPairs(lattice: Lattice, i: number, sign: number): void {
    let total = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      for (const next of tagsBehind(tag)) total += lattice.pairWeight(i, tag, next);
    }
    if (!(total > 0)) return;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      for (const next of tagsBehind(tag)) {
        const cell = tag * TAG_COUNT + next;
        this.#gradient[cell] = (this.#gradient[cell] ?? 0) + (sign * lattice.pairWeight(i, tag, next)) / total;
      }
    }
  }
}

/** Is the transition possible at all? */
export function isPossible(cell: number): boolean {
  return mayFollow(Math.floor(cell / TAG_COUNT), cell % TAG_COUNT);
}
