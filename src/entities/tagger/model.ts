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

/** Finds the weights of a feature by its hash: open addressing, all of a slot on one cache line. */
export class FeatureIndex {
  /** Four numbers a slot: hash, first cell, end of cells (0 for an empty slot), nothing. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** Weight times 64, plus the tag. */
  readonly #cells: Int16Array;

  constructor(weights: Weights) {
    const { features, cellStart, cellTag, cellWeight } = weights;
    let size = 16;
    while (size < features.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size * 4);
    // Cell 0 stays unused, so that no feature ends at 0.
    this.#cells = new Int16Array(cellTag.length + 1);
    for (let cell = 0; cell < cellTag.length; cell++) {
      this.#cells[cell + 1] = (cellWeight[cell] ?? 0) * 64 + (cellTag[cell] ?? 0);
    }
    for (let row = 0; row < features.length; row++) {
      const key = features[row] ?? 0;
      let slot = scatter(key) & this.#mask;
      while (this.#slots[slot * 4 + 2] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot * 4] = key;
      this.#slots[slot * 4 + 1] = (cellStart[row] ?? 0) + 1;
      this.#slots[slot * 4 + 2] = (cellStart[row + 1] ?? 0) + 1;
    }
  }

  /** Adds the weights of a feature, in units of the scale, to `scores[row + tag]`. */
  add(key: number, scores: Float32Array, row: number): void {
    const slots = this.#slots;
    for (let slot = scatter(key) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const stop = slots[slot * 4 + 2] ?? 0;
      if (stop === 0) return;
      if (slots[slot * 4] !== key) continue;
      const cells = this.#cells;
      for (let cell = slots[slot * 4 + 1] ?? 0; cell < stop; cell++) {
        const packed = cells[cell] ?? 0;
        const at = row + (packed & 63);
        scores[at] = (scores[at] ?? 0) + (packed >> 6);
      }
      return;
    }
  }
}
