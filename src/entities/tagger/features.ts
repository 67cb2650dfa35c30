import { classOf, fold, MARK } from './char-classes.ts';
import { HASH_SEED, hashPhraseStep, hashStep, mix } from './hashing.ts';
import { Runs } from './runs.ts';
import { isCapitalised, type Segment } from './segments.ts';
import { type TextView } from './view.ts';
import { opensSentence } from './witness.ts';
import { NAME_LISTS, wordBit } from './word-lists.ts';

/** More features than any token has. */
export const MAX_FEATURES = 192;

/** Stand in for a word where the text or the line ends. */
const NOTHING = 0x5bd1e995;

const FIRST_NAME = wordBit('firstName');
const SURNAME = wordBit('surname');
const COMMON_LOWER = wordBit('commonLower');
/** Lists too long or too loose to say anything about a neighbour. */
const NEIGHBOUR_LISTS = ~(wordBit('firstName') | wordBit('surname') | wordBit('commonLower'));
const NAME_BITS = (1 << NAME_LISTS.length) - 1;

/** Reads the features of one token after another; `hashes[0 .. count)` hold those of the last one read. */
export class FeatureReader {
  readonly hashes = new Int32Array(MAX_FEATURES);
  /** The template each came from; training drops some at random. */
  readonly templates = new Uint8Array(MAX_FEATURES);
  count = 0;
  readonly #view: TextView;
  readonly #runs = new Runs();

  constructor(view: TextView) {
    this.#view = view;
  }

  /** To be called before the tokens of a segment are read. */
  enter(segment: Segment): void {
    this.#runs.read(this.#view, segment);
  }

  read(i: number): void {
    this.count = 0;
    this.#add(0, 0);
    this.#readWords(i);
    this.#readShapes(i);
    this.#readAffixes(i);
    this.#readRun(i);
    this.#readLists(i);
    this.#readWitness(i);
  }

  #add(template: number, value: number): void {
    this.templates[this.count] = template;
    this.hashes[this.count++] = mix(value, Math.imul(template + 1, 0x9e3779b1));
  }

  /** Does token `k` exist on the line of token `i`? */
  #sameLine(i: number, k: number): boolean {
    const { tokens } = this.#view;
    if (k < 0 || k >= tokens.count) return false;
    for (let at = Math.min(i, k) + 1; at <= Math.max(i, k); at++) if (tokens.opensLine[at] === 1) return false;
    return true;
  }

  #word(i: number, k: number): number {
    return this.#sameLine(i, k) ? (this.#view.tokens.word[k] ?? NOTHING) : NOTHING;
  }

  #shape(i: number, k: number): number {
    return this.#sameLine(i, k) ? (this.#view.shape[k] ?? 0) : 15;
  }

  #readWords(i: number): void {
    const word = this.#word(i, i);
    const before = this.#word(i, i - 1);
    const after = this.#word(i, i + 1);
    this.#add(1, word);
    this.#add(2, before);
    this.#add(3, after);
    this.#add(4, this.#word(i, i - 2));
    this.#add(5, this.#word(i, i + 2));
    this.#add(6, mix(before, word));
    this.#add(7, mix(word, after));
    this.#add(8, mix(before, after));
  }

  #readShapes(i: number): void {
    const { lineCase, words, tokens } = this.#view;
    const own = this.#shape(i, i) | ((lineCase[i] ?? 0) << 4);
    const before = this.#shape(i, i - 1);
    const after = this.#shape(i, i + 1);
    this.#add(12, own);
    this.#add(13, (own << 4) | before);
    this.#add(14, (own << 4) | after);
    this.#add(15, (((own << 4) | before) << 4) | after);
    const opens = opensSentence(tokens, i) ? 1 : 0;
    const common = ((words[i] ?? 0) & COMMON_LOWER) !== 0 ? 1 : 0;
    this.#add(16, (own << 2) | (opens << 1) | common);
    const length = Math.min(7, (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0));
    this.#add(17, (own << 3) | length);
    if (isCapitalised(own & 15)) this.#add(18, this.#longShape(i));
  }

  /** Shape letter by letter, repeats dropped after the second. */
  #longShape(i: number): number {
    const { tokens } = this.#view;
    const { text } = tokens;
    const start = tokens.start[i] ?? 0;
    const end = Math.min(tokens.end[i] ?? 0, start + 12);
    let hash = HASH_SEED;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      const kind = classOf(code);
      hash = hashStep(hash, kind === MARK ? code + 16 : kind);
    }
    return hash;
  }

  #readAffixes(i: number): void {
    const { tokens } = this.#view;
    const { text } = tokens;
    const start = tokens.start[i] ?? 0;
    const end = tokens.end[i] ?? 0;
    let hash = HASH_SEED;
    for (let n = 0; n < 4 && start + n < end; n++) {
      hash = hashStep(hash, fold(text.charCodeAt(start + n)));
      if (n >= 1) this.#add(20 + n, hash);
    }
    hash = HASH_SEED;
    for (let n = 0; n < 5 && end - 1 - n >= start; n++) {
      hash = hashStep(hash, fold(text.charCodeAt(end - 1 - n)));
      if (n >= 1) this.#add(25 + n, hash);
    }
  }

  #readRun(i: number): void {
    const view = this.#view;
    const start = this.#runs.startOf(i);
    const end = this.#runs.endOf(i);
    const first = this.#word(i, start);
    const last = this.#word(i, end - 1);
    const length = Math.min(4, end - start);
    const place = (length << 4) | (Math.min(3, i - start) << 2) | Math.min(3, end - 1 - i);
    const before = this.#word(start, start - 1);
    const after = this.#word(end - 1, end);
    this.#add(31, place);
    this.#add(32, mix(first, place));
    this.#add(33, mix(last, place));
    this.#add(34, first);
    this.#add(35, last);
    this.#add(36, before);
    this.#add(37, after);
    this.#add(38, mix(before, place));
    this.#add(39, mix(after, place));
    this.#add(40, mix(before, after));
    let whole = HASH_SEED;
    for (let k = start; k < end && k < start + 8; k++) whole = hashPhraseStep(whole, view.tokens.word[k] ?? 0);
    this.#add(41, mix(whole, Math.min(i - start, 4)));
    // Beyond the joiner: "Ministry | of | Foreign Affairs".
    const beyondLeft = this.#word(start, start - 2);
    const beyondRight = this.#word(end - 1, end + 1);
    this.#add(42, mix(before, beyondLeft));
    this.#add(43, mix(after, beyondRight));
    this.#readRunLists(i, start, end);
  }

  /** What lists hold the words beside and at the ends of the run. */
  #readRunLists(i: number, start: number, end: number): void {
    const { words } = this.#view;
    const at = (k: number): number => (this.#sameLine(i, k) ? (words[k] ?? 0) & NEIGHBOUR_LISTS : 0);
    const single = end - start === 1 ? 1 : 0;
    this.#addBits(48, at(start - 1), single);
    this.#addBits(49, at(end), single);
    this.#addBits(50, at(end - 1), i === end - 1 ? 1 : 0);
    this.#addBits(51, at(start), i === start ? 1 : 0);
    this.#addBits(52, at(start - 2), single);
    this.#addBits(53, at(end + 1), single);
    const kind = this.#nameKind(start) | (this.#nameKind(end - 1) << 3) | (Math.min(3, end - start) << 6);
    this.#add(54, (kind << 1) | (i === start ? 1 : 0));
  }

  #addBits(template: number, bits: number, extra: number): void {
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      this.#add(template, (bit << 4) | extra);
    }
  }

  /** Which of the long lists of names and common words hold a word. */
  #nameKind(k: number): number {
    const words = this.#view.words[k] ?? 0;
    return (
      ((words & FIRST_NAME) !== 0 ? 1 : 0) | ((words & SURNAME) !== 0 ? 2 : 0) | ((words & COMMON_LOWER) !== 0 ? 4 : 0)
    );
  }

  #readLists(i: number): void {
    const { words, names } = this.#view;
    const single = this.#runs.endOf(i) - this.#runs.startOf(i) === 1 ? 1 : 0;
    this.#addBits(60, words[i] ?? 0, single);
    if (this.#sameLine(i, i - 1)) this.#addBits(61, (words[i - 1] ?? 0) & NEIGHBOUR_LISTS, single);
    if (this.#sameLine(i, i + 1)) this.#addBits(62, (words[i + 1] ?? 0) & NEIGHBOUR_LISTS, single);
    const listed = names[i] ?? 0;
    this.#addBits(63, listed, single);
    this.#addBits(64, (names[i - 1] ?? 0) & NAME_BITS, 0);
    this.#addBits(65, ((names[i + 1] ?? 0) >>> NAME_LISTS.length) & NAME_BITS, 0);
    this.#add(66, listed);
    const own = this.#nameKind(i);
    const before = this.#sameLine(i, i - 1) ? this.#nameKind(i - 1) : 8;
    const after = this.#sameLine(i, i + 1) ? this.#nameKind(i + 1) : 8;
    this.#add(67, (own << 4) | this.#shape(i, i));
    this.#add(68, (((before << 4) | own) << 4) | this.#shape(i, i - 1));
    this.#add(69, (((after << 4) | own) << 4) | this.#shape(i, i + 1));
  }

  /** The same word elsewhere in the text. */
  #readWitness(i: number): void {
    const { witness, tokens, words } = this.#view;
    const entry = witness.entryOf(tokens.word[i] ?? 0);
    if (entry < 0) return;
    this.#add(80, (witness.profile(entry) << 4) | this.#shape(i, i));
    const start = witness.runStart(entry);
    if (start < 0) return;
    const length = witness.runLength(entry);
    const place = witness.runPlace(entry);
    const here = Math.min(3, this.#runs.endOf(i) - this.#runs.startOf(i));
    this.#add(81, (((length << 2) | place) << 2) | here);
    if (length <= here) return;
    this.#add(82, mix(tokens.word[start] ?? 0, place));
    this.#add(83, mix(tokens.word[start + length - 1] ?? 0, place));
    this.#add(84, (this.#nameKind(start) << 4) | (place << 2) | here);
    if (start > 0) this.#addBits(85, (words[start - 1] ?? 0) & NEIGHBOUR_LISTS, place);
    this.#addBits(86, (words[start + length - 1] ?? 0) & NEIGHBOUR_LISTS, place);
  }
}
