import { EMPTY_HASH, step } from '../util/hash.ts';
import { ModelError } from '../util/model-error.ts';

/** A linear model over hashed features: how likely a line is boilerplate. */
export interface LineModel {
  /** One weight a bucket; the number of buckets is a power of two. */
  readonly weights: Int8Array;
  /** What one step of a weight is worth, in log-odds. */
  readonly scale: number;
  readonly bias: number;
  /** Log-odds for a line to be of the same kind as the line before. */
  readonly cohesion: number;
}

/**
 * The file: "CRLM", version (1 byte), log2 of the number of buckets (1 byte), two zero bytes, then little-endian float32
 * scale, bias and cohesion, a checksum (FNV-1a of the weights, 4 bytes), and one signed byte a weight.
 */
const MAGIC = [0x43, 0x52, 0x4c, 0x4d];
const VERSION = 1;
const HEADER = 24;
const LARGEST_LOG = 17;

/** Reads a model; throws {@link ModelError} with the reason where the bytes are not one. */
export function loadLineModel(bytes: Uint8Array): LineModel {
  if (bytes.length < HEADER || !MAGIC.every((byte, i) => bytes[i] === byte))
    throw new ModelError('This is not a line model.');
  if (bytes[4] !== VERSION)
    throw new ModelError(`The line model is of version ${bytes[4]}; this program reads version ${VERSION}.`);
  const log = bytes[5] ?? 0;
  if (log > LARGEST_LOG || bytes.length !== HEADER + 2 ** log)
    throw new ModelError('The line model is cut short or too long.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER);
  const weights = Int8Array.from(bytes.subarray(HEADER), (byte) => (byte << 24) >> 24);
  if (view.getUint32(20, true) !== checksum(weights))
    throw new ModelError('The line model is damaged: its checksum is wrong.');
  const [scale, bias, cohesion] = [view.getFloat32(8, true), view.getFloat32(12, true), view.getFloat32(16, true)];
  if (![scale, bias, cohesion].every(Number.isFinite))
    throw new ModelError('The line model is damaged: a figure is not a number.');
  return { weights, scale, bias, cohesion };
}

/** Writes a model as {@link loadLineModel} reads it. */
export function saveLineModel({ weights, scale, bias, cohesion }: LineModel): Uint8Array {
  const bytes = new Uint8Array(HEADER + weights.length);
  bytes.set(MAGIC);
  bytes[4] = VERSION;
  bytes[5] = Math.log2(weights.length);
  const view = new DataView(bytes.buffer);
  view.setFloat32(8, scale, true);
  view.setFloat32(12, bias, true);
  view.setFloat32(16, cohesion, true);
  view.setUint32(20, checksum(weights), true);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), HEADER);
  return bytes;
}

function checksum(weights: Int8Array): number {
  let value = EMPTY_HASH;
  for (const weight of weights) value = step(value, weight & 0xff);
  return value >>> 0;
}

/** The log-odds that a line with these features is boilerplate, from the line alone. */
export function logOdds(model: LineModel, features: readonly number[]): number {
  const mask = model.weights.length - 1;
  let sum = 0;
  for (const feature of features) sum += model.weights[feature & mask] ?? 0;
  return model.bias + sum * model.scale;
}
