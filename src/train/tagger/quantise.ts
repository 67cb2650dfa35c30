import { TAG_COUNT } from '../../entities/tagger/tags.ts';
import type { Weights } from '../../entities/tagger/model.ts';
import type { Trained } from './crf.ts';
import type { FeatureTable } from './dataset.ts';

/** Eight-bit weights of the features that ship; weights under `least` are dropped, and those above 127 steps are cut. */
export function quantise(trained: Trained, table: FeatureTable, least: number, temperature: number): Weights {
  const scale = Math.min(0.05, largest(trained.weights) / 127);
  const features: number[] = [];
  const cellStart = [0];
  const cellTag: number[] = [];
  const cellWeight: number[] = [];
  for (let row = 0; row < table.hashes.length; row++) {
    if (table.shipped[row] !== 1) continue;
    const before = cellTag.length;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const weight = trained.weights[row * TAG_COUNT + tag] ?? 0;
      const steps = Math.max(-127, Math.min(127, Math.round(weight / scale)));
      if (steps === 0 || Math.abs(weight) < least) continue;
      cellTag.push(tag);
      cellWeight.push(steps);
    }
    if (cellTag.length === before) continue;
    features.push(table.hashes[row] ?? 0);
    cellStart.push(cellTag.length);
  }
  return {
    features: Int32Array.from(features),
    cellStart: Int32Array.from(cellStart),
    cellTag: Uint8Array.from(cellTag),
    cellWeight: Int8Array.from(cellWeight),
    scale,
    transitions: trained.transitions,
    temperature,
  };
}

function largest(weights: Float32Array): number {
  let top = 0;
  for (const weight of weights) top = Math.max(top, Math.abs(weight));
  return top;
}
