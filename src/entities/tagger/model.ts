import { scatter } from './hashing.ts';
import { type WordKnowledge } from './view.ts';

/** The weights of the sequence model, as the file holds them. */
export interface Weights {
  /** Hashes of the features, ascending as unsigned numbers. */
  readonly features: Int32Array;
  /** Feature `f` has the cells `cellStart[f]` to `cellStart[f + 1]`, exclusive. */
  readonly cellStart: Int32Array;
  /** Tag of each cell. */
  readonly cellTag: Uint8Array;
  /** Weight of each cell; one unit is `scale` in log space. */
  readonly cellWeight: Int8Array;
  readonly scale: number;
  /** Log scores, row: tag, column: the next tag. */
  readonly transitions: Float32Array;
  /** Log scores are divided by this before probabilities are taken, so that they hold on unseen text. */
  readonly temperature: number;
}

export interface Model {
  readonly weights: Weights;
  readonly knowledge: WordKnowledge;
}

/** Finds the row of a feature by its hash; open addressing. */
export class FeatureIndex {
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;

  constructor(features: Int32Array) {
    let size = 16;
    while (size < features.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#rows = new Int32Array(size).fill(-1);
    for (let row = 0; row < features.length; row++) {
      const key = features[row] ?? 0;
      let slot = scatter(key) & this.#mask;
      while (this.#rows[slot] !== -1) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = key;
      this.#rows[slot] = row;
    }
  }

  /** Row of the feature, or -1. */
  rowOf(key: number): number {
    const rows = this.#rows;
    for (let slot = scatter(key) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const row = rows[slot] ?? -1;
      if (row === -1 || this.#keys[slot] === key) return row;
    }
  }
}
