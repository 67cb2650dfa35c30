import { pageFeatures } from '../../boilerplate/features.ts';
import { judgeLines } from '../../boilerplate/find-boilerplate.ts';
import type { LineModel } from '../../boilerplate/line-model.ts';
import { sigmoid } from '../../boilerplate/smoothing.ts';
import { SourceText } from '../../text/source.ts';
import type { LabelledPage } from './pages.ts';

export interface TrainOptions {
  /** Log2 of the number of buckets. */
  readonly log: number;
  readonly epochs: number;
  /** Step size of the adaptive gradient. */
  readonly rate: number;
  /** How strongly weights are drawn to zero. */
  readonly decay: number;
  /** In how many different pages a feature must occur to be learned: a word of one site alone teaches nothing. */
  readonly pages: number;
  readonly cohesion: number;
}

export const DEFAULTS: TrainOptions = { log: 16, epochs: 12, rate: 0.02, decay: 2e-5, pages: 3, cohesion: 1.7 };

interface Example {
  readonly buckets: Uint32Array;
  readonly target: 0 | 1;
  readonly weight: number;
}

/** Trains a logistic model by adaptive gradient descent, in a fixed pseudo-random order: the same pages give the same model. */
export function train(pages: readonly LabelledPage[], options: TrainOptions = DEFAULTS): LineModel {
  const examples = readExamples(pages, options);
  const size = 2 ** options.log;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-3);
  let bias = 0;
  let biasSquare = 1e-3;
  const random = generator(42);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { buckets, target, weight } of shuffled(examples, random)) {
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
  return quantised(weights, bias, options.cohesion);
}

function readExamples(pages: readonly LabelledPage[], options: TrainOptions): Example[] {
  const mask = 2 ** options.log - 1;
  const raw: { features: number[]; target: 0 | 1; weight: number }[] = [];
  const seenIn = new Map<number, { count: number; last: string }>();
  for (const { id, lines, weight } of pages) {
    const { page, hits } = judgeLines(new SourceText(lines.map(({ text }) => text).join('\n')), null);
    const features = pageFeatures(page, hits);
    for (const view of page.lines) {
      const label = lines[view.line.number - 1];
      const own = features[view.index];
      if (!label || !own) continue;
      // The article's headline is content to us, whatever the data say.
      const target = label.boilerplate && !label.masked ? 1 : 0;
      raw.push({ features: own, target, weight: (weight ?? 1) * (label.masked ? 0.5 : 1) });
      for (const feature of own) {
        const seen = seenIn.get(feature);
        if (!seen) seenIn.set(feature, { count: 1, last: id });
        else if (seen.last !== id) seenIn.set(feature, { count: seen.count + 1, last: id });
      }
    }
  }
  return raw.map(({ features, target, weight }) => {
    const known = features.filter((feature) => (seenIn.get(feature)?.count ?? 0) >= options.pages);
    return { buckets: Uint32Array.from(known, (feature) => feature & mask), target, weight };
  });
}

/** Eight bits a weight; the largest weights are cut so that the many small ones keep their differences. */
function quantised(weights: Float64Array, bias: number, cohesion: number): LineModel {
  const sizes = [...weights]
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const scale = largest / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  return { weights: bytes, scale, bias, cohesion };
}

/** A linear congruential generator (Numerical Recipes' constants): numbers from 0 to 1. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = items.slice();
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [order[i], order[j]];
    if (a !== undefined && b !== undefined) [order[i], order[j]] = [b, a];
  }
  return order;
}
