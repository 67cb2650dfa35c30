/**
 * Boosted regression trees, each complete and of the same depth, in heap order: node `i` has the children `2i + 1` (below
 * the threshold) and `2i + 2` (at or above it). Their sum is the log-odds of a line.
 */
export interface Forest {
  readonly depth: number;
  /** Which feature each inner node looks at: `2 ** depth - 1` a tree. */
  readonly features: Uint8Array;
  /** Infinity where a branch ends early: every value is below it. */
  readonly thresholds: Float32Array;
  /** `2 ** depth` a tree, in steps of `leafScale`. */
  readonly leaves: Int8Array;
  readonly leafScale: number;
  readonly base: number;
}

/** The sum of the trees for one row of features. */
export function forestOdds(forest: Forest, row: Float64Array): number {
  const { depth, features, thresholds, leaves } = forest;
  const inner = (1 << depth) - 1;
  const trees = Math.floor(features.length / inner);
  let sum = 0;
  for (let tree = 0; tree < trees; tree++) {
    const first = tree * inner;
    let node = 0;
    for (let level = 0; level < depth; level++) {
      const at = first + node;
      const value = row[features[at] ?? 0] ?? 0;
      // No branch: which way a node goes is hard to foretell.
      node = 2 * node + 1 + Number(value >= (thresholds[at] ?? 0));
    }
    sum += leaves[tree * (inner + 1) + node - inner] ?? 0;
  }
  return forest.base + sum * forest.leafScale;
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
