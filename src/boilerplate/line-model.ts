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
  /** The same where the first one knows no word of the page's language; as many trees, as deep. */
  readonly foreignForest: Forest;
}

/**
 * The file, little-endian: "CRLM"; version, log2 of the number of buckets, depth of the trees, zero (1 byte each); scale,
 * bias (float32); number of trees of each forest (uint32); a checksum of all that follows (FNV-1a, uint32); scale of the
 * leaves and base of both forests (float32); then a signed byte a weight; then of each forest a byte a node's feature, a
 * signed byte a leaf, a float32 a node's threshold.
 */
const MAGIC = [0x43, 0x52, 0x4c, 0x4d];
const VERSION = 3;
const HEADER = 24;
const FORESTS = 2;
const FIGURES = 8;
const LARGEST_LOG = 17;
const LARGEST_DEPTH = 6;
const MOST_TREES = 2000;

/** Reads a model; throws {@link ModelError} with the reason where the bytes are not one. */
export function loadLineModel(bytes: Uint8Array): LineModel {
  if (bytes.length < HEADER + FORESTS * FIGURES || !MAGIC.every((byte, i) => bytes[i] === byte))
    throw new ModelError('This is not a line model.');
  if (bytes[4] !== VERSION)
    throw new ModelError(`The line model is of version ${bytes[4]}; this program reads version ${VERSION}.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [log, depth, trees] = [bytes[5] ?? 0, bytes[6] ?? 0, view.getUint32(16, true)];
  const size = sizes(log, depth, trees);
  if (log > LARGEST_LOG || depth > LARGEST_DEPTH || trees > MOST_TREES || bytes.length !== size.whole)
    throw new ModelError('The line model is cut short or too long.');
  if (view.getUint32(20, true) !== checksum(bytes.subarray(HEADER)))
    throw new ModelError('The line model is damaged: its checksum is wrong.');
  const figures = [8, 12, 24, 28, 32, 36].map((at) => view.getFloat32(at, true)) as Six;
  if (!figures.every(Number.isFinite)) throw new ModelError('The line model is damaged: a figure is not a number.');
  const [scale, bias, leafScale, base, foreignLeafScale, foreignBase] = figures;
  // A copy by construction: `slice` of a Node buffer is none.
  const rest = new Uint8Array(bytes.subarray(HEADER + FORESTS * FIGURES));
  const weights = new Int8Array(rest.buffer, 0, size.weights);
  const forestAt = (start: number, leafScale: number, base: number): Forest => ({
    depth,
    features: rest.slice(start, start + size.nodes),
    thresholds: readFloats(rest.subarray(start + size.nodes + size.leaves, start + size.forest)),
    leaves: new Int8Array(rest.slice(start + size.nodes, start + size.nodes + size.leaves).buffer),
    leafScale,
    base,
  });
  return {
    weights,
    scale,
    bias,
    forest: forestAt(size.weights, leafScale, base),
    foreignForest: forestAt(size.weights + size.forest, foreignLeafScale, foreignBase),
  };
}

type Six = [number, number, number, number, number, number];

/** Writes a model as {@link loadLineModel} reads it. */
export function saveLineModel({ weights, scale, bias, forest, foreignForest }: LineModel): Uint8Array {
  const trees = forest.leaves.length / 2 ** forest.depth;
  const log = Math.log2(weights.length);
  const size = sizes(log, forest.depth, trees);
  const bytes = new Uint8Array(size.whole);
  const view = new DataView(bytes.buffer);
  bytes.set([...MAGIC, VERSION, log, forest.depth, 0]);
  view.setFloat32(8, scale, true);
  view.setFloat32(12, bias, true);
  view.setUint32(16, trees, true);
  let at = HEADER;
  for (const { leafScale, base } of [forest, foreignForest]) {
    view.setFloat32(at, leafScale, true);
    view.setFloat32(at + 4, base, true);
    at += FIGURES;
  }
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), at);
  at += weights.length;
  for (const { features, leaves, thresholds } of [forest, foreignForest]) {
    for (const part of [features, leaves]) {
      bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.length), at);
      at += part.length;
    }
    for (const [i, threshold] of thresholds.entries()) view.setFloat32(at + 4 * i, threshold, true);
    at += 4 * thresholds.length;
  }
  view.setUint32(20, checksum(bytes.subarray(HEADER)), true);
  return bytes;
}

interface Sizes {
  readonly weights: number;
  readonly nodes: number;
  readonly leaves: number;
  readonly forest: number;
  readonly whole: number;
}

/** In bytes; nodes have one for their feature and four for their threshold. */
function sizes(log: number, depth: number, trees: number): Sizes {
  const [weights, nodes, leaves] = [2 ** log, trees * (2 ** depth - 1), trees * 2 ** depth];
  const forest = 5 * nodes + leaves;
  return { weights, nodes, leaves, forest, whole: HEADER + FORESTS * (FIGURES + forest) + weights };
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
