import { memoLast } from '../util/memo.ts';

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

/** The most that the trees from each one on can add to the sum of their leaves; the last number is of no tree. */
const mostToCome = memoLast(({ depth, leaves }: Forest): Int32Array => {
  const size = 1 << depth;
  const most = new Int32Array(leaves.length / size + 1);
  for (let tree = most.length - 2; tree >= 0; tree--)
    most[tree] = (most[tree + 1] ?? 0) + Math.max(...leaves.subarray(tree * size, (tree + 1) * size));
  return most;
});

/**
 * The sum of the trees for one row of features.
 * @param least where the sum cannot reach it, -Infinity may come: most lines are far from it before the last third of the trees
 */
export function forestOdds(forest: Forest, row: Float64Array, least = -Infinity): number {
  const { depth, features, thresholds, leaves } = forest;
  const toCome = mostToCome(forest);
  const leastSum = (least - forest.base) / forest.leafScale - SLACK;
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
    if (sum + (toCome[tree + 1] ?? 0) < leastSum) return -Infinity;
  }
  return forest.base + sum * forest.leafScale;
}

/** Of a step of the leaves: rounding moves a sum by less. */
const SLACK = 0.01;

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
