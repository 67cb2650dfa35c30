import { DETERMINER } from '../lexicon.ts';
import type { Match } from '../meaning.ts';
import type { Words } from '../words.ts';

/** A rule of the grammar, and the classes of words that what it reads can start with: of a determiner, what can follow it. */
export interface Rule {
  readonly starts: number;
  readonly after?: number;
  /** Reads an expression that starts at token `i`; undefined where there is none of its kind. */
  readonly parse: (w: Words, i: number) => Match | undefined;
}

export const ANY = ~0;

/** The longest of what the rules read at token `i`; the earlier rule where two are as long. */
export function longest(w: Words, i: number, rules: readonly Rule[]): Match | undefined {
  const classes = w.classes(i);
  if (classes === 0) return undefined;
  // Words of no class are not told apart here.
  const next = classes & DETERMINER ? w.classes(i + 1) || ANY : 0;
  let best: Match | undefined;
  for (const rule of rules) {
    if ((classes & rule.starts) === 0 && (next & (rule.after ?? 0)) === 0) continue;
    const match = rule.parse(w, i);
    if (match && (!best || match.end > best.end)) best = match;
  }
  return best;
}
