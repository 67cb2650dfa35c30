import { isCapitalised } from './segments.ts';
import { SHAPE, type TokenTable } from './token-table.ts';
import { wordBit } from './word-lists.ts';

/** How a line uses capitals: as running text does, on most words (a headline), or throughout. */
export const LINE_CASE = { normal: 0, title: 1, capitals: 2 } as const;

const COMMON_LOWER = wordBit('commonLower');
const SMALL_WORDS = wordBit('preposition') | wordBit('determiner') | wordBit('pronoun') | wordBit('placePreposition');

/** A line of fewer words says nothing about its case, except where even its common words have capitals. */
const ENOUGH_WORDS = 4;
const TITLE_SHARE = 0.8;

/** Writes {@link LINE_CASE} of each token's line into `cases`. */
export function readLineCases(tokens: TokenTable, words: Int32Array, cases: Uint8Array): void {
  for (let from = 0; from < tokens.count;) {
    let to = from + 1;
    while (to < tokens.count && tokens.opensLine[to] === 0) to++;
    cases.fill(caseOf(tokens, words, from, to), from, to);
    from = to;
  }
}

function caseOf(tokens: TokenTable, words: Int32Array, from: number, to: number): number {
  let lower = 0;
  let capital = 0;
  let allCaps = 0;
  let common = 0;
  for (let i = from; i < to; i++) {
    const shape = tokens.shape[i] ?? 0;
    const list = words[i] ?? 0;
    if (shape === SHAPE.allCaps) allCaps++;
    if (shape === SHAPE.lower) {
      const suffix = tokens.end[i] === (tokens.start[i] ?? 0) + 2 && tokens.spaced[i] === 0;
      if ((list & SMALL_WORDS) === 0 && !suffix) lower++;
    } else if (isCapitalised(shape)) {
      capital++;
      // The first word of a sentence has its capital anyway.
      if ((list & COMMON_LOWER) !== 0 && i > from) common++;
    }
  }
  const enough = capital >= ENOUGH_WORDS;
  const mostly = capital >= TITLE_SHARE * (capital + lower);
  if (!mostly || !(enough || common > 0)) return LINE_CASE.normal;
  if (allCaps >= TITLE_SHARE * (capital + lower) && allCaps > 1 && common > 0) return LINE_CASE.capitals;
  return common > 0 ? LINE_CASE.title : LINE_CASE.normal;
}
