import { MemoKind } from '../../text/memo.ts';
import type { Proposal } from '../proposal.ts';
import { HASH_SEED, mix } from './hashing.ts';
import { SHAPE, type TokenTable } from './token-table.ts';
import type { TextView } from './view.ts';
import { NAME_LISTS } from './word-lists.ts';

/** The names found in one line, and what the rest of the text said of its words when they were found. */
export interface LineNames {
  /** See {@link witnessOfLine}. */
  readonly witnessed: number;
  /** Offsets from the start of the line's first token. */
  readonly names: readonly Proposal[];
}

export const LINE_NAMES = new MemoKind<LineNames>();

export function moved(name: Proposal, by: number): Proposal {
  const { start, end, label, score, evidence } = name;
  return { start: start + by, end: end + by, label, score, evidence };
}

/** The token after the line that starts with token `from`. */
export function lineEnd(tokens: TokenTable, from: number): number {
  let to = from + 1;
  while (to < tokens.count && tokens.opensLine[to] === 0) to++;
  return to;
}

const NAME_BITS = (1 << NAME_LISTS.length) - 1;

/**
 * A hash, of 53 bits, of all that the features of a line's tokens take from outside the line: how the rest of the text
 * writes their words, and the end of the line before. Whoever lets a feature look further has to add it here; the test
 * of edits tells.
 */
export function witnessOfLine(view: TextView, from: number, to: number): number {
  const { tokens, witness, shape } = view;
  let a = HASH_SEED;
  let b = 0;
  const take = (value: number): void => {
    a = mix(a, value);
    b = mix(value, b + 1);
  };
  take((view.names[from - 1] ?? 0) & NAME_BITS);
  // Whether a mark at the start ends a sentence depends on the word before it.
  if (from > 0 && tokens.shape[from] === SHAPE.mark) take(mix(tokens.word[from - 1] ?? 0, tokens.shape[from - 1] ?? 0));
  for (let i = from; i < to; i++) {
    const entry = witness.entryOf(tokens.word[i] ?? 0);
    if (entry < 0) continue;
    const start = witness.runStart(entry);
    const length = witness.runLength(entry);
    const run = start < 0 ? 0 : (length << 2) | witness.runPlace(entry) | 64;
    take(((i - from) << 16) | (witness.profile(entry) << 11) | ((shape[i] ?? 0) << 7) | run);
    if (start < 0) continue;
    take(tokens.word[start] ?? 0);
    take(tokens.word[start + length - 1] ?? 0);
    take(start > 0 ? (tokens.word[start - 1] ?? 0) : 0);
  }
  return (a >>> 0) * 2 ** 21 + (b >>> 11);
}
