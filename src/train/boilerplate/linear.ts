import { sigmoid } from '../../boilerplate/forest.ts';
import type { LinearPass } from '../../boilerplate/line-model.ts';
import type { ExamplePage } from './examples.ts';
import { generator, shuffled } from './random.ts';

export interface LinearOptions {
  /** Log2 of the number of buckets. */
  readonly log: number;
  readonly epochs: number;
  /** Step size of the adaptive gradient. */
  readonly rate: number;
  /** How strongly weights are drawn to zero. */
  readonly decay: number;
  /** In how many different pages a feature must occur to be learned: a word of one site alone teaches nothing. */
  readonly pages: number;
}

export const LINEAR_DEFAULTS: LinearOptions = { log: 16, epochs: 12, rate: 0.02, decay: 2e-5, pages: 3 };

interface Line {
  readonly buckets: Uint32Array;
  readonly target: 0 | 1;
  readonly weight: number;
}

/** Trains a logistic model by adaptive gradient descent, in a fixed pseudo-random order: the same pages give the same model. */
export function trainLinear(pages: readonly ExamplePage[], options: LinearOptions = LINEAR_DEFAULTS): LinearPass {
  const lines = readLines(pages, options);
  const size = 2 ** options.log;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-3);
  let bias = 0;
  let biasSquare = 1e-3;
  const random = generator(42);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { buckets, target, weight } of shuffled(lines, random)) {
      let odds = bias;
      for (const bucket of buckets) odds += weights[bucket] ?? 0;
      const error = weight * (sigmoid(odds) - target);
      for (const bucket of buckets) {
        const gradient = error + options.decay * (weights[bucket] ?? 0);
        squares[bucket] = (squares[bucket] ?? 0) + gradient * gradient;
        weights[bucket] = (weights[bucket] ?? 0) - (options.rate * gradient) / Math.sqrt(squares[bucket] ?? 1);
      }
      biasSquare += error * error;
      bias -= (options.rate * error) / Math.sqrt(biasSquare);
    }
  }
  return quantised(weights, bias);
}

function readLines(pages: readonly ExamplePage[], options: LinearOptions): Line[] {
  const mask = 2 ** options.log - 1;
  const common = commonFeatures(pages, options.pages);
  return pages.flatMap(({ features, targets, weights }) =>
    features.map((own, i) => ({
      buckets: Uint32Array.from(
        own.filter((feature) => common.has(feature)),
        (feature) => feature & mask,
      ),
      target: targets[i] ?? 0,
      weight: weights[i] ?? 1,
    })),
  );
}

/** The features that occur in at least `least` different pages. */
function commonFeatures(pages: readonly ExamplePage[], least: number): Set<number> {
  const seenIn = new Map<number, { count: number; last: string }>();
  for (const { id, features } of pages) {
    for (const feature of features.flat()) {
      const seen = seenIn.get(feature);
      if (!seen) seenIn.set(feature, { count: 1, last: id });
      else if (seen.last !== id) {
        seen.count++;
        seen.last = id;
      }
    }
  }
  return new Set([...seenIn].flatMap(([feature, { count }]) => (count >= least ? [feature] : [])));
}

/** Eight bits a weight; the largest weights are cut so that the many small ones keep their differences. */
function quantised(weights: Float64Array, bias: number): LinearPass {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const scale = Math.fround((sizes[Math.floor(sizes.length * 0.9995)] ?? 1) / 127);
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  return { weights: bytes, scale, bias: Math.fround(bias) };
}
