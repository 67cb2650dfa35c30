import type { WordKnowledge } from './view.ts';

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
