import { Lexicon, LEXICON_HASH_BITS } from './lexicon.ts';
import type { Model } from './model.ts';
import { ModelError } from '../../util/model-error.ts';
import { TAG_COUNT } from './tags.ts';

/** Opening bytes, `CRtg`. */
export const MAGIC = 0x67745243;
/** Grows with every change of the format, the features or the lists. */
export const VERSION = 2;
/** Magic, version, length and checksum of what follows, little-endian 32-bit numbers. */
export const HEADER_BYTES = 16;

/** Checksum of the bytes behind the header: Adler-32, RFC 1950. */
export function checksum(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let i = 0; i < bytes.length;) {
    // So many steps cannot overflow 32 bits.
    const stop = Math.min(bytes.length, i + 3800);
    for (; i < stop; i++) {
      a += bytes[i] ?? 0;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}

/**
 * Reads a weights file.
 * @throws {ModelError} if the bytes are truncated, damaged or of another version
 */
export function decodeWeights(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) {
    throw new ModelError('The tagger’s weights cannot be read: this is no weights file.');
  }
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new ModelError(`The tagger’s weights are of version ${version}, not ${VERSION}.`);
  const length = view.getUint32(8, true);
  if (bytes.length !== HEADER_BYTES + length) {
    throw new ModelError(`The tagger’s weights are incomplete: ${bytes.length} of ${HEADER_BYTES + length} bytes.`);
  }
  const body = bytes.subarray(HEADER_BYTES);
  if (checksum(body) !== view.getUint32(12, true))
    throw new ModelError('The tagger’s weights are damaged: wrong checksum.');
  return readModel(new Reader(body));
}

function readModel(reader: Reader): Model {
  const words = readLexicon(reader);
  const names = readLexicon(reader);
  const scale = reader.float();
  const temperature = reader.float();
  const transitions = Float32Array.from({ length: TAG_COUNT * TAG_COUNT }, () => reader.float());
  const count = reader.varint();
  const cells = reader.varint();
  const features = new Int32Array(count);
  for (let f = 0, key = 0; f < count; f++) features[f] = key = (key + reader.varint()) | 0;
  const cellStart = new Int32Array(count + 1);
  for (let f = 0; f < count; f++) cellStart[f + 1] = (cellStart[f] ?? 0) + reader.varint();
  const cellTag = reader.bytes(cells);
  const cellWeight = new Int8Array(reader.bytes(cells));
  const weights = { features, cellStart, cellTag, cellWeight, scale, transitions, temperature };
  return { weights, knowledge: { words, names } };
}

/** Groups of keys with one value: the value, how many, and the ascending keys as differences. */
function readLexicon(reader: Reader): Lexicon {
  const groups = reader.varint();
  const size = reader.varint();
  const keys = new Int32Array(size);
  const values = new Int32Array(size);
  let at = 0;
  for (let group = 0; group < groups; group++) {
    const value = reader.varint();
    const count = reader.varint();
    let key = 0;
    for (let i = 0; i < count; i++) {
      key = (key + reader.varint()) % (1 << LEXICON_HASH_BITS);
      keys[at] = key;
      values[at++] = value;
    }
  }
  return new Lexicon(keys, values);
}

class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** An unsigned number of up to 32 bits, seven a byte, low ones first. */
  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  float(): number {
    const value = this.#view.getFloat32(this.#at, true);
    this.#at += 4;
    return value;
  }

  bytes(length: number): Uint8Array {
    const from = this.#at;
    this.#at += length;
    return this.#bytes.slice(from, this.#at);
  }
}
