import { sigmoid, type Forest } from '../../boilerplate/forest.ts';
import { firstWhere } from '../../util/first-where.ts';
import { generator } from './random.ts';

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  /** How much of its correction each tree makes. */
  readonly rate: number;
  /** Added to the weight of a leaf, so that small leaves say little. */
  readonly ridge: number;
  /** No leaf holds less weight than this. */
  readonly leastWeight: number;
  /** Into how many steps each feature's values are cut. */
  readonly bins: number;
  /** Share of rows and of features that each tree looks at. */
  readonly rows: number;
  readonly columns: number;
}

export const BOOST_DEFAULTS: BoostOptions = {
  trees: 140,
  depth: 4,
  rate: 0.1,
  ridge: 1,
  leastWeight: 3,
  bins: 48,
  rows: 0.7,
  columns: 0.5,
};

export interface Sample {
  /** One row a line, all of the same length. */
  readonly rows: readonly Float64Array[];
  readonly targets: readonly (0 | 1)[];
  readonly weights: readonly number[];
}

/** Gradient boosting of logistic loss over histograms (Friedman 2001; the split gain of XGBoost). Deterministic. */
export function trainForest(sample: Sample, options: BoostOptions = BOOST_DEFAULTS): Forest {
  const { rows, targets, weights } = sample;
  const binned = binRows(rows, options.bins);
  const random = generator(7);
  const base = priorOdds(targets, weights);
  const odds = new Float64Array(rows.length).fill(base);
  const [gradients, curvatures] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  const trees: Tree[] = [];
  while (trees.length < options.trees) {
    for (let i = 0; i < rows.length; i++) {
      const p = sigmoid(odds[i] ?? 0);
      const weight = random() < options.rows ? (weights[i] ?? 1) : 0;
      gradients[i] = weight * ((targets[i] ?? 0) - p);
      curvatures[i] = weight * p * (1 - p);
    }
    const columns = binned.cuts.flatMap((_, column) => (random() < options.columns ? [column] : []));
    const tree = growTree(binned, columns, gradients, curvatures, options);
    for (let i = 0; i < rows.length; i++) odds[i] = (odds[i] ?? 0) + (tree.leaves[tree.places[i] ?? 0] ?? 0);
    trees.push(tree);
  }
  return pack(trees, options.depth, base);
}

function priorOdds(targets: readonly number[], weights: readonly number[]): number {
  let [positive, whole] = [0, 0];
  for (const [i, weight] of weights.entries()) {
    whole += weight;
    positive += weight * (targets[i] ?? 0);
  }
  return Math.log(positive / (whole - positive));
}

interface Binned {
  /** Rising limits of each column; a value is in bin `b` where it is at or above `b` of them. */
  readonly cuts: readonly (readonly number[])[];
  /** Bins, row by row. */
  readonly bins: Uint8Array;
  readonly count: number;
}

function binRows(rows: readonly Float64Array[], most: number): Binned {
  const columns = rows[0]?.length ?? 0;
  const bins = new Uint8Array(rows.length * columns);
  const cuts = Array.from({ length: columns }, (_, column) => {
    const values = Float32Array.from(rows, (row) => row[column] ?? 0).sort();
    const limits: number[] = [];
    for (let b = 1; b < most; b++) {
      const value = values[Math.floor((b * values.length) / most)] ?? 0;
      if (value > (limits.at(-1) ?? -Infinity)) limits.push(value);
    }
    for (const [i, row] of rows.entries()) bins[i * columns + column] = binOf(row[column] ?? 0, limits);
    return limits;
  });
  return { cuts, bins, count: rows.length };
}

const binOf = (value: number, limits: readonly number[]): number =>
  firstWhere(limits.length, (bin) => value < (limits[bin] ?? 0));

/** A complete tree in heap order; `places` holds each row's leaf. */
interface Tree {
  readonly features: number[];
  readonly thresholds: number[];
  readonly leaves: number[];
  readonly places: Int32Array;
}

function growTree(
  binned: Binned,
  columns: readonly number[],
  gradients: Float64Array,
  curvatures: Float64Array,
  options: BoostOptions,
): Tree {
  const places = new Int32Array(binned.count);
  const [features, thresholds]: [number[], number[]] = [[], []];
  for (let level = 0; level < options.depth; level++) {
    const nodes = 2 ** level;
    const sums = histogram(binned, columns, places, nodes, gradients, curvatures, options.bins);
    const splits = Array.from({ length: nodes }, (_, node) => bestSplit(sums, node, binned, columns, options));
    for (const split of splits) {
      features.push(split?.column ?? 0);
      thresholds.push(split ? (binned.cuts[split.column]?.[split.bin] ?? Infinity) : Infinity);
    }
    for (let i = 0; i < binned.count; i++) {
      const node = places[i] ?? 0;
      const split = splits[node];
      const above = split && (binned.bins[i * binned.cuts.length + split.column] ?? 0) > split.bin;
      places[i] = 2 * node + (above ? 1 : 0);
    }
  }
  return { features, thresholds, leaves: leafValues(places, gradients, curvatures, options), places };
}

function leafValues(
  places: Int32Array,
  gradients: Float64Array,
  curvatures: Float64Array,
  { depth, rate, ridge }: BoostOptions,
): number[] {
  const sums = Array.from({ length: 2 ** depth }, () => ({ gradient: 0, curvature: 0 }));
  for (const [i, place] of places.entries()) {
    const leaf = sums[place];
    if (!leaf) continue;
    leaf.gradient += gradients[i] ?? 0;
    leaf.curvature += curvatures[i] ?? 0;
  }
  return sums.map(({ gradient, curvature }) => (rate * gradient) / (curvature + ridge));
}

/** Sums of gradients and curvatures by node, column and bin. */
interface Histogram {
  readonly gradients: Float64Array;
  readonly curvatures: Float64Array;
}

function histogram(
  { bins, cuts, count }: Binned,
  columns: readonly number[],
  places: Int32Array,
  nodes: number,
  gradients: Float64Array,
  curvatures: Float64Array,
  most: number,
): Histogram {
  const size = nodes * columns.length * most;
  const sums = { gradients: new Float64Array(size), curvatures: new Float64Array(size) };
  for (let i = 0; i < count; i++) {
    const [gradient, curvature] = [gradients[i] ?? 0, curvatures[i] ?? 0];
    if (curvature === 0) continue;
    const first = (places[i] ?? 0) * columns.length;
    const row = i * cuts.length;
    for (let c = 0; c < columns.length; c++) {
      const at = (first + c) * most + (bins[row + (columns[c] ?? 0)] ?? 0);
      sums.gradients[at] = (sums.gradients[at] ?? 0) + gradient;
      sums.curvatures[at] = (sums.curvatures[at] ?? 0) + curvature;
    }
  }
  return sums;
}

interface SplitPoint {
  readonly column: number;
  /** The last bin below the threshold. */
  readonly bin: number;
}

function bestSplit(
  sums: Histogram,
  node: number,
  { cuts }: Binned,
  columns: readonly number[],
  { bins, ridge, leastWeight }: BoostOptions,
): SplitPoint | null {
  const score = (gradient: number, curvature: number): number => (gradient * gradient) / (curvature + ridge);
  let best: SplitPoint | null = null;
  let bestGain = 1e-6;
  for (const [c, column] of columns.entries()) {
    const first = (node * columns.length + c) * bins;
    let [wholeGradient, wholeCurvature] = [0, 0];
    for (let b = 0; b < bins; b++) {
      wholeGradient += sums.gradients[first + b] ?? 0;
      wholeCurvature += sums.curvatures[first + b] ?? 0;
    }
    let [gradient, curvature] = [0, 0];
    for (let bin = 0; bin < (cuts[column]?.length ?? 0); bin++) {
      gradient += sums.gradients[first + bin] ?? 0;
      curvature += sums.curvatures[first + bin] ?? 0;
      const rest = wholeCurvature - curvature;
      if (curvature < leastWeight || rest < leastWeight) continue;
      const gain =
        score(gradient, curvature) + score(wholeGradient - gradient, rest) - score(wholeGradient, wholeCurvature);
      if (gain > bestGain) [best, bestGain] = [{ column, bin }, gain];
    }
  }
  return best;
}

/** Eight bits a leaf. */
function pack(trees: readonly Tree[], depth: number, base: number): Forest {
  const largest = trees.reduce((most, { leaves }) => Math.max(most, ...leaves.map(Math.abs)), 1e-9);
  const leafScale = Math.fround(largest / 127);
  return {
    depth,
    features: Uint8Array.from(trees.flatMap(({ features }) => features)),
    thresholds: Float32Array.from(trees.flatMap(({ thresholds }) => thresholds)),
    leaves: Int8Array.from(trees.flatMap(({ leaves }) => leaves.map((leaf) => Math.round(leaf / leafScale)))),
    leafScale,
    base: Math.fround(base),
  };
}
