import { PAIR_PREFIXES, STANCE_PREFIXES } from './lexicon.ts';
import type { Words } from './words.ts';

/** "pro-Russian", "anti-Western", "ex-Soviet": a stance or a time, no mention. */
export function isStance(words: Words, first: number): boolean {
  if (!words.ties(first - 1)) return false;
  const prefix = words.lower(first - 2);
  return STANCE_PREFIXES.has(prefix) || PAIR_PREFIXES.has(prefix);
}
