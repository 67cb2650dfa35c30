import { fold } from './char-classes.ts';

export const HASH_SEED = 0x811c9dc5 | 0;

/** One step of FNV-1a over 16-bit units. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Hash of a stretch of text, blind to case, accents and the kind of apostrophe. */
export function hashFolded(text: string, start: number, end: number): number {
  let hash = HASH_SEED;
  for (let i = start; i < end; i++) hash = hashStep(hash, fold(text.charCodeAt(i)));
  return hash;
}

/** One hash of two; order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b >>> 15) ^ 0x2c1b3c6d, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  hash ^= hash >>> 13;
  return Math.imul(hash, 0x297a2d39);
}

/** Spreads a hash so that its low bits are good for a table. */
export function scatter(hash: number): number {
  let spread = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  spread ^= spread >>> 15;
  return spread;
}

/** Hash of a phrase, token by token: start with {@link HASH_SEED}. */
export function hashPhraseStep(hash: number, word: number): number {
  return mix(hash, word);
}
