import type { AugmentOptions } from './augment.ts';
import type { SetName } from './corpus.ts';
import type { TrainingOptions } from './crf.ts';

/** What training depends on beside its data. Chosen on the development split; MODEL.md has the comparisons. */
export const SETTINGS: {
  /** Weight of each set in the likelihood. */
  readonly weights: Readonly<Record<SetName, number>>;
  /** Of texts made from others, times that of their set. */
  readonly augmentedWeight: number;
  readonly augment: AugmentOptions;
  /** Features seen less often are dropped. */
  readonly leastCount: number;
  /** Weights nearer to zero are dropped. */
  readonly leastWeight: number;
  readonly training: Omit<TrainingOptions, 'log'>;
} = {
  weights: { articles: 1, sentences: 1, written: 1, wikigold: 1, redocred: 1, crossner: 1, btc: 0.3, wnut: 0.3 },
  augmentedWeight: 0.5,
  augment: { capitals: 0.25, titleCase: 0.25, renamed: 1, seed: 7 },
  leastCount: 2,
  leastWeight: 0.02,
  training: {
    epochs: 4,
    averaged: 2,
    rate: 0.1,
    l1: 0.05,
    l2: 1,
    dropout: 0.1,
    lexical: new Set([1, 6, 7, 9, 41]),
    seed: 1,
  },
};
