import type { Weights } from '../../entities/tagger/model.ts';
import { checksum, HEADER_BYTES, MAGIC, VERSION } from '../../entities/tagger/weights-file.ts';
import type { Listing } from './lists.ts';

/** What a weights file holds, before it is bytes. */
export interface FileContent {
  readonly words: Listing;
  readonly names: Listing;
  readonly weights: Weights;
}

/** The bytes that `decodeWeights` reads. */
export function encodeWeights(content: FileContent): Uint8Array {
  const writer = new Writer();
  for (const listing of [content.words, content.names]) writeListing(writer, listing);
  const { weights } = content;
  writer.float(weights.scale);
  writer.float(weights.temperature);
  for (const score of weights.transitions) writer.float(score);
  writer.varint(weights.features.length);
  writer.varint(weights.cellTag.length);
  let previous = 0;
  for (const feature of weights.features) {
    writer.varint((feature >>> 0) - previous);
    previous = feature >>> 0;
  }
  for (let f = 0; f < weights.features.length; f++) {
    writer.varint((weights.cellStart[f + 1] ?? 0) - (weights.cellStart[f] ?? 0));
  }
  writer.bytes(weights.cellTag);
  writer.bytes(new Uint8Array(weights.cellWeight.buffer, weights.cellWeight.byteOffset, weights.cellWeight.length));
  return withHeader(writer.finish());
}

function withHeader(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, body.length, true);
  view.setUint32(12, checksum(body), true);
  bytes.set(body, HEADER_BYTES);
  return bytes;
}

/** Groups of keys with one value: see `readLexicon`. */
function writeListing(writer: Writer, listing: Listing): void {
  const groups = new Map<number, number[]>();
  for (const [key, value] of listing) {
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [key]);
    else group.push(key);
  }
  writer.varint(groups.size);
  writer.varint(listing.size);
  for (const [value, keys] of [...groups].sort(([a], [b]) => a - b)) {
    writer.varint(value);
    writer.varint(keys.length);
    let previous = 0;
    for (const key of keys.sort((a, b) => a - b)) {
      writer.varint(key - previous);
      previous = key;
    }
  }
}

class Writer {
  #bytes = new Uint8Array(1 << 16);
  #at = 0;

  #room(size: number): void {
    if (this.#at + size <= this.#bytes.length) return;
    const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + size));
    wider.set(this.#bytes);
    this.#bytes = wider;
  }

  varint(value: number): void {
    this.#room(5);
    let rest = value >>> 0;
    for (; rest > 127; rest >>>= 7) this.#bytes[this.#at++] = (rest & 127) | 128;
    this.#bytes[this.#at++] = rest;
  }

  float(value: number): void {
    this.#room(4);
    new DataView(this.#bytes.buffer).setFloat32(this.#at, value, true);
    this.#at += 4;
  }

  bytes(values: Uint8Array): void {
    this.#room(values.length);
    this.#bytes.set(values, this.#at);
    this.#at += values.length;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#at);
  }
}
