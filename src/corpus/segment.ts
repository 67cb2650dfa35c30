import { unpack } from '../util/pack.ts';

/** Opens every segment; the last digit is the version of the form. */
const MAGIC = 0x43524933;

const HEAD = 8;

/**
 * Records one after the other, each with its length and a checksum: what a torn write or a bad disk has spoilt is noticed,
 * and the rest is still read.
 */
export function encodeSegment(records: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(4 + records.reduce((sum, { length }) => sum + HEAD + length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC);
  let at = 4;
  for (const record of records) {
    view.setUint32(at, record.length);
    view.setUint32(at + 4, checksum(record));
    bytes.set(record, at + HEAD);
    at += HEAD + record.length;
  }
  return bytes;
}

/** The records that are whole; `damaged` where some are not. */
export function decodeSegment(bytes: Uint8Array): { readonly records: readonly unknown[]; readonly damaged: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: unknown[] = [];
  if (bytes.length < 4 || view.getUint32(0) !== MAGIC) return { records, damaged: true };
  let damaged = false;
  let at = 4;
  while (at < bytes.length) {
    const length = at + HEAD <= bytes.length ? view.getUint32(at) : Infinity;
    // Without a length nobody knows where the next one starts.
    if (at + HEAD + length > bytes.length) return { records, damaged: true };
    const record = bytes.subarray(at + HEAD, at + HEAD + length);
    if (checksum(record) === view.getUint32(at + 4)) records.push(unpack(record));
    else damaged = true;
    at += HEAD + length;
  }
  return { records, damaged };
}

/** In the manner of FNV-1a but four bytes at a time, of the length too: for accidents, not for attacks. */
function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = bytes.length - (bytes.length % 4);
  let value = bytes.length ^ 0x9e3779b9;
  for (let at = 0; at < whole; at += 4) value = mixed(value ^ view.getUint32(at));
  for (let at = whole; at < bytes.length; at++) value = mixed(value ^ view.getUint8(at));
  return value >>> 0;
}

/** The shift brings the high bits down, so that two changes of them don't cancel each other. */
function mixed(value: number): number {
  const product = Math.imul(value, 0x01000193);
  return product ^ (product >>> 15);
}
