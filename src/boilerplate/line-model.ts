import { EMPTY_HASH, step } from '../util/hash.ts';
import { ModelError } from '../util/model-error.ts';
import type { Forest } from './forest.ts';

/** The first pass: from a line itself and its near neighbours. */
export interface LinearPass {
  /** One weight a bucket of hashed features; the number of buckets is a power of two. */
  readonly weights: Int8Array;
  /** What one step of a weight is worth, in log-odds. */
  readonly scale: number;
  readonly bias: number;
}

/** How likely a line is boilerplate, in two passes. */
export interface LineModel extends LinearPass {
  /** The second pass: from what the first one says of the whole page. */
  readonly forest: Forest;
}

/**
 * The file, little-endian: "CRLM"; version, log2 of the number of buckets, depth of the trees, zero (1 byte each); scale,
 * bias, scale of the leaves, base (float32); number of trees (uint32); a checksum of all that follows (FNV-1a, uint32);
 * then a signed byte a weight, a byte a node's feature, a signed byte a leaf, a float32 a node's threshold.
 */
const MAGIC = [0x43, 0x52, 0x4c, 0x4d];
const VERSION = 2;
const HEADER = 32;
const LARGEST_LOG = 17;
const LARGEST_DEPTH = 6;
const MOST_TREES = 2000;

/** Reads a model; throws {@link ModelError} with the reason where the bytes are not one. */
export function loadLineModel(bytes: Uint8Array): LineModel {
  if (bytes.length < HEADER || !MAGIC.every((byte, i) => bytes[i] === byte))
    throw new ModelError('This is not a line model.');
  if (bytes[4] !== VERSION)
    throw new ModelError(`The line model is of version ${bytes[4]}; this program reads version ${VERSION}.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER);
  const [log, depth, trees] = [bytes[5] ?? 0, bytes[6] ?? 0, view.getUint32(24, true)];
  const size = sizes(log, depth, trees);
  if (log > LARGEST_LOG || depth > LARGEST_DEPTH || trees > MOST_TREES || bytes.length !== size.whole)
    throw new ModelError('The line model is cut short or too long.');
  if (view.getUint32(28, true) !== checksum(bytes.subarray(HEADER)))
    throw new ModelError('The line model is damaged: its checksum is wrong.');
  const [scale, bias, leafScale, base] = [8, 12, 16, 20].map((at) => view.getFloat32(at, true)) as Four;
  if (![scale, bias, leafScale, base].every(Number.isFinite))
    throw new ModelError('The line model is damaged: a figure is not a number.');
  // A copy by construction: `slice` of a Node buffer is none.
  const rest = new Uint8Array(bytes.subarray(HEADER));
  const weights = new Int8Array(rest.buffer, 0, size.weights);
  const features = rest.slice(size.weights, size.weights + size.nodes);
  const leaves = new Int8Array(rest.slice(size.weights + size.nodes, size.weights + size.nodes + size.leaves).buffer);
  const thresholds = readFloats(rest.subarray(size.weights + size.nodes + size.leaves));
  return { weights, scale, bias, forest: { depth, features, thresholds, leaves, leafScale, base } };
}

type Four = [number, number, number, number];

/** Writes a model as {@link loadLineModel} reads it. */
export function saveLineModel({ weights, scale, bias, forest }: LineModel): Uint8Array {
  const trees = forest.leaves.length / 2 ** forest.depth;
  const log = Math.log2(weights.length);
  const size = sizes(log, forest.depth, trees);
  const bytes = new Uint8Array(size.whole);
  const view = new DataView(bytes.buffer);
  bytes.set([...MAGIC, VERSION, log, forest.depth, 0]);
  for (const [i, figure] of [scale, bias, forest.leafScale, forest.base].entries())
    view.setFloat32(8 + 4 * i, figure, true);
  view.setUint32(24, trees, true);
  let at = HEADER;
  for (const part of [weights, forest.features, forest.leaves]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.length), at);
    at += part.length;
  }
  for (const [i, threshold] of forest.thresholds.entries()) view.setFloat32(at + 4 * i, threshold, true);
  view.setUint32(28, checksum(bytes.subarray(HEADER)), true);
  return bytes;
}

function sizes(
  log: number,
  depth: number,
  trees: number,
): { weights: number; nodes: number; leaves: number; whole: number } {
  const [weights, nodes, leaves] = [2 ** log, trees * (2 ** depth - 1), trees * 2 ** depth];
  return { weights, nodes, leaves, whole: HEADER + weights + 5 * nodes + leaves };
}

function readFloats(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
}

function checksum(bytes: Uint8Array): number {
  let value = EMPTY_HASH;
  for (const byte of bytes) value = step(value, byte);
  return value >>> 0;
}

/** The log-odds that a line with these features is boilerplate, from the line and its near neighbours. */
export function logOdds(model: LinearPass, features: readonly number[]): number {
  const mask = model.weights.length - 1;
  let sum = 0;
  for (const feature of features) sum += model.weights[feature & mask] ?? 0;
  return model.bias + sum * model.scale;
}
