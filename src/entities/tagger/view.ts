import type { SourceText } from '../../text/source.ts';
import { Columns } from '../../util/column.ts';
import { HASH_SEED, hashPhraseStep } from './hashing.ts';
import { LINE_CASE, readLineCases } from './line-case.ts';
import { type Lexicon, lexiconKey } from './lexicon.ts';
import { isCapitalised } from './segments.ts';
import { SHAPE, TokenTable } from './token-table.ts';
import { Witness } from './witness.ts';
import { NAME_LISTS, wordBit } from './word-lists.ts';

/** What the tagger knows of words before it has seen the text. */
export interface WordKnowledge {
  /** Bits of `WORD_LISTS` by word. */
  readonly words: Lexicon;
  /** Bits of `NAME_LISTS` by word or phrase. */
  readonly names: Lexicon;
}

/** Longest name looked up in the lists, in tokens. */
const MAX_NAME_TOKENS = 6;
const COMMON_LOWER = wordBit('commonLower');
const ACRONYM = wordBit('acronym');

/** A text as the features see it: tokens with their lists, the case of their line undone, and witnesses elsewhere. */
export class TextView {
  readonly tokens: TokenTable;
  /** Bits of `WORD_LISTS`. */
  readonly words: Int32Array;
  /** Two bits for each of `NAME_LISTS`: the token opens, or continues, a listed name. */
  readonly names: Int32Array;
  /** The token's shape as it would be in running text. */
  readonly shape: Uint8Array;
  /** One of `LINE_CASE`, by token. */
  readonly lineCase: Uint8Array;
  readonly witness: Witness;

  constructor(source: SourceText, knowledge: WordKnowledge) {
    const tokens = new TokenTable(source);
    this.tokens = tokens;
    const columns = new Columns(tokens.count * (2 * 4 + 2));
    this.words = columns.int32(tokens.count);
    this.names = columns.int32(tokens.count);
    this.shape = columns.uint8(tokens.count);
    this.lineCase = columns.uint8(tokens.count);
    const lists = knowledge.words.ofForms(source.forms);
    for (let i = 0; i < tokens.count; i++) this.words[i] = lists[tokens.form[i] ?? 0] ?? 0;
    readLineCases(tokens, this.words, this.lineCase);
    this.witness = new Witness(tokens, this.lineCase);
    this.#plainShapes();
    this.#markNames(knowledge.names);
  }

  /** In headlines and capitals, the shape that each word would have in running text, as far as that is known. */
  #plainShapes(): void {
    const { tokens, lineCase, shape: shapes } = this;
    shapes.set(tokens.shape.subarray(0, tokens.count));
    for (let i = 0; i < tokens.count; i++) {
      const kind = lineCase[i] ?? 0;
      const shape = shapes[i] ?? 0;
      if (kind === LINE_CASE.normal || !isCapitalised(shape)) continue;
      const entry = this.witness.entryOf(tokens.word[i] ?? 0);
      const words = this.words[i] ?? 0;
      if (this.witness.isLower(entry) ?? (words & COMMON_LOWER) !== 0) shapes[i] = SHAPE.lower;
      else if (kind === LINE_CASE.capitals && shape === SHAPE.allCaps) {
        const acronym = this.witness.isAllCaps(entry) ?? (words & ACRONYM) !== 0;
        if (!acronym) shapes[i] = SHAPE.capital;
      }
    }
  }

  #markNames(lexicon: Lexicon): void {
    const { tokens } = this;
    for (let i = 0; i < tokens.count; i++) {
      if (isCapitalised(tokens.shape[i] ?? 0)) this.#markNamesFrom(i, lexicon);
    }
  }

  #markNamesFrom(from: number, lexicon: Lexicon): void {
    const { tokens, names } = this;
    const limit = Math.min(tokens.count, from + MAX_NAME_TOKENS);
    let hash = HASH_SEED;
    for (let i = from; i < limit && (i === from || tokens.opensLine[i] === 0); i++) {
      const word = tokens.word[i] ?? 0;
      hash = hashPhraseStep(hash, word);
      const lists = lexicon.get(lexiconKey(i === from ? word : hash));
      if (lists === 0) continue;
      names[from] = (names[from] ?? 0) | lists;
      for (let k = from + 1; k <= i; k++) names[k] = (names[k] ?? 0) | (lists << NAME_LISTS.length);
    }
  }
}
