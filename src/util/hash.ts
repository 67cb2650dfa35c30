const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 units. */
export function hash(text: string): number {
  let value = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), FNV_PRIME);
  return value >>> 0;
}

/** One step of FNV-1a. */
export const step = (value: number, unit: number): number => Math.imul(value ^ unit, FNV_PRIME);

/** The last step: a hash spread over all 32 bits. */
export function scramble(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** 52 bits of two 32-bit hashes: two different lines of a corpus will not meet. */
export function wideHash(text: string): number {
  let [first, second] = [EMPTY_HASH, OTHER_EMPTY_HASH];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    first = step(first, unit);
    second = step(second, unit);
  }
  return wide(first, second);
}

/** One number of two hashes of the same text, that began at two places. */
export const wide = (first: number, second: number): number => scramble(first) * 0x100000 + (scramble(second) >>> 12);

/** A number out of two, spread over all 32 bits; the order matters. */
export function mix(a: number, b: number): number {
  let value = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

export const EMPTY_HASH = FNV_OFFSET;
/** Where a second hash of the same text begins, to be another one. */
export const OTHER_EMPTY_HASH = FNV_OFFSET ^ 0x5bd1e995;
