import { Columns } from '../../util/column.ts';
import { scatter } from './hashing.ts';
import { LINE_CASE } from './line-case.ts';
import { endsAbbreviation, isCapitalised } from './segments.ts';
import { SHAPE, type TokenTable } from './token-table.ts';

/**
 * How each word that has a capital somewhere is written in the rest of the text: counts of its lower-case, capitalised and
 * all-capital forms in running text, and the longest capitalised run that holds it.
 */
export class Witness {
  readonly #keys: Int32Array;
  readonly #hashes: Int32Array;
  readonly #mask: number;
  #entries = 0;
  #lower = new Uint16Array(0);
  #capital = new Uint16Array(0);
  #allCaps = new Uint16Array(0);
  /** First token of the longest run with the word, and the run's length in tokens. */
  #runStart = new Int32Array(0);
  #runLength = new Uint8Array(0);
  #runPlace = new Uint8Array(0);

  constructor(tokens: TokenTable, lineCase: Uint8Array) {
    let capitalised = 0;
    for (let i = 0; i < tokens.count; i++) if (isCapitalised(tokens.shape[i] ?? 0)) capitalised++;
    let size = 16;
    while (size < capitalised * 2) size *= 2;
    const columns = new Columns(size * 2 * 4);
    this.#keys = columns.int32(size).fill(-1);
    this.#mask = size - 1;
    this.#hashes = columns.int32(size);
    this.#fill(tokens);
    this.#count(tokens, lineCase);
  }

  /** The entry of a word, or -1 if it has no capital anywhere. */
  entryOf(word: number): number {
    for (let slot = scatter(word) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const entry = this.#keys[slot] ?? -1;
      if (entry === -1 || this.#hashes[slot] === word) return entry;
    }
  }

  #fill(tokens: TokenTable): void {
    for (let i = 0; i < tokens.count; i++) {
      if (!isCapitalised(tokens.shape[i] ?? 0)) continue;
      const word = tokens.word[i] ?? 0;
      let slot = scatter(word) & this.#mask;
      while (this.#keys[slot] !== -1 && this.#hashes[slot] !== word) slot = (slot + 1) & this.#mask;
      if (this.#keys[slot] !== -1) continue;
      this.#hashes[slot] = word;
      this.#keys[slot] = this.#entries++;
    }
    const entries = this.#entries;
    const columns = new Columns(entries * (4 + 3 * 2 + 2));
    this.#runStart = columns.int32(entries).fill(-1);
    this.#lower = columns.uint16(entries);
    this.#capital = columns.uint16(entries);
    this.#allCaps = columns.uint16(entries);
    this.#runLength = columns.uint8(entries);
    this.#runPlace = columns.uint8(entries);
  }

  #count(tokens: TokenTable, lineCase: Uint8Array): void {
    for (let i = 0; i < tokens.count; i++) {
      if (lineCase[i] !== LINE_CASE.normal) continue;
      const shape = tokens.shape[i] ?? 0;
      if (shape === SHAPE.mark || shape === SHAPE.digits) continue;
      const entry = this.entryOf(tokens.word[i] ?? 0);
      if (entry < 0) continue;
      const column = shape === SHAPE.lower ? this.#lower : shape === SHAPE.allCaps ? this.#allCaps : this.#capital;
      // A sentence's first word has its capital for another reason.
      if (shape === SHAPE.capital && opensSentence(tokens, i)) continue;
      column[entry] = Math.min(65535, (column[entry] ?? 0) + 1);
    }
    this.#readRuns(tokens, lineCase);
  }

  #readRuns(tokens: TokenTable, lineCase: Uint8Array): void {
    for (let i = 0; i < tokens.count; i++) {
      if (lineCase[i] !== LINE_CASE.normal || !isCapitalised(tokens.shape[i] ?? 0)) continue;
      let to = i + 1;
      while (to < tokens.count && tokens.opensLine[to] === 0 && isCapitalised(tokens.shape[to] ?? 0)) to++;
      const length = Math.min(to - i, 5);
      for (let k = i; k < i + length; k++) {
        const entry = this.entryOf(tokens.word[k] ?? 0);
        if (entry < 0 || length <= (this.#runLength[entry] ?? 0)) continue;
        this.#runLength[entry] = length;
        this.#runStart[entry] = i;
        this.#runPlace[entry] = k === i ? 0 : k === i + length - 1 ? 2 : 1;
      }
      i = to - 1;
    }
  }

  /** True if running text writes the word mostly without a capital, false if with one, undefined if it says nothing. */
  isLower(entry: number): boolean | undefined {
    if (entry < 0) return undefined;
    const lower = this.#lower[entry] ?? 0;
    const upper = (this.#capital[entry] ?? 0) + (this.#allCaps[entry] ?? 0);
    return lower + upper === 0 ? undefined : lower > upper;
  }

  /** True if running text writes the word mostly in capitals; undefined if it says nothing. */
  isAllCaps(entry: number): boolean | undefined {
    if (entry < 0) return undefined;
    const caps = this.#allCaps[entry] ?? 0;
    const other = this.#capital[entry] ?? 0;
    return caps + other === 0 ? undefined : caps > other;
  }

  /** First token of the longest capitalised run with the word, -1 if none. */
  runStart(entry: number): number {
    return this.#runStart[entry] ?? -1;
  }

  runLength(entry: number): number {
    return this.#runLength[entry] ?? 0;
  }

  /** Where in that run the word stands: 0 first, 1 within, 2 last. */
  runPlace(entry: number): number {
    return this.#runPlace[entry] ?? 0;
  }

  /** How the rest of the text writes the word, as a small number. */
  profile(entry: number): number {
    if (entry < 0) return 0;
    const few = (n: number): number => (n === 0 ? 0 : n === 1 ? 1 : 2);
    return few(this.#lower[entry] ?? 0) * 9 + few(this.#capital[entry] ?? 0) * 3 + few(this.#allCaps[entry] ?? 0);
  }
}

/** Is token `i` the first word of its line or sentence? */
export function opensSentence(tokens: TokenTable, i: number): boolean {
  for (let k = i; k > 0 && tokens.opensLine[k] === 0; k--) {
    if (tokens.shape[k - 1] !== SHAPE.mark) return false;
    const code = tokens.text.charCodeAt(tokens.start[k - 1] ?? 0);
    if (code === 0x2e) return !endsAbbreviation(tokens, k - 1);
    // ? ! : …
    if (code === 0x3f || code === 0x21 || code === 0x3a || code === 0x2026) return true;
    if (k < i - 2) return false;
  }
  return true;
}
