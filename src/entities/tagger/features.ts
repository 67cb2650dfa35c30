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
/** How many tokens beyond a segment features look. */
const REACH = 2;

const FIRST_NAME = wordBit('firstName');
const SURNAME = wordBit('surname');
const COMMON_LOWER = wordBit('commonLower');
/** Lists too long or too loose to say anything about a neighbour. */
const NEIGHBOUR_LISTS = ~(wordBit('firstName') | wordBit('surname') | wordBit('commonLower'));
/** Of {@link FeatureReader}'s kinds of names, the common words. */
const COMMON_KIND = 4;
const NAME_BITS = (1 << NAME_LISTS.length) - 1;

/** Reads the features of one token after another; `hashes[0 .. count)` hold those read last. */
export class FeatureReader {
  readonly hashes: Int32Array;
  /** The template each came from; training drops some at random. */
  readonly templates = new Uint8Array(MAX_FEATURES);
  count = 0;
  readonly #view: TextView;
  readonly #runs = new Runs();
  /** The token's run, its place in the run, and 1 if the run is the token alone. */
  #start = 0;
  #end = 0;
  #place = 0;
  #single = 0;
  /** The tokens of the segment's line, as far as features look beyond the segment: from the first to before the last. */
  #lineStart = 0;
  #lineEnd = 0;

  constructor(view: TextView, hashes = new Int32Array(MAX_FEATURES)) {
    this.#view = view;
    this.hashes = hashes;
  }

  /** To be called before the tokens of a segment are read. */
  enter(segment: Segment): void {
    this.#runs.read(this.#view, segment);
    const { count, opensLine } = this.#view.tokens;
    let from = segment.from;
    while (from > 0 && from > segment.from - REACH && opensLine[from] === 0) from--;
    let to = segment.to;
    while (to < count && to < segment.to + REACH && opensLine[to] === 0) to++;
    this.#lineStart = from;
    this.#lineEnd = to;
  }

  /** Reads the features that all tokens with the form of token `i` have. */
  readForm(i: number): void {
    this.count = 0;
    this.#add(0, 0);
    this.#add(1, this.#view.tokens.word[i] ?? 0);
    this.#readAffixes(i);
  }

  /** Reads all features of token `i`, or those that {@link readForm} does not. */
  read(i: number, withForm = true): void {
    const start = this.#runs.startOf(i);
    const end = this.#runs.endOf(i);
    const length = Math.min(4, end - start);
    this.#start = start;
    this.#end = end;
    this.#place = (length << 4) | (Math.min(3, i - start) << 2) | Math.min(3, end - 1 - i);
    this.#single = end - start === 1 ? 1 : 0;
    this.count = 0;
    this.#readWord(i, withForm);
    this.#readBefore(i);
    this.#readAfter(i);
    this.#readShapes(i);
    this.#readFirst(i);
    this.#readLast(i);
    this.#readRun(i);
    this.#readBeyond(i);
    this.#readNames(i);
    this.#readWitness(i);
  }

  #add(template: number, value: number): void {
    this.templates[this.count] = template;
    this.hashes[this.count++] = mix(value, Math.imul(template + 1, 0x9e3779b1));
  }

  /** Does token `k` exist on the segment's line? */
  #sameLine(k: number): boolean {
    return k >= this.#lineStart && k < this.#lineEnd;
  }

  #word(k: number): number {
    return this.#sameLine(k) ? (this.#view.tokens.word[k] ?? NOTHING) : NOTHING;
  }

  #shape(k: number): number {
    return this.#sameLine(k) ? (this.#view.shape[k] ?? 0) : 15;
  }

  /** The word as it is. */
  #readWord(i: number, withForm: boolean): void {
    const { lineCase, words, tokens } = this.#view;
    const own = this.#shape(i) | ((lineCase[i] ?? 0) << 4);
    if (withForm) {
      this.#add(0, 0);
      this.#add(1, tokens.word[i] ?? 0);
    }
    this.#add(12, own);
    this.#add(17, (own << 3) | Math.min(7, (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0)));
    if (isCapitalised(own & 15)) this.#add(18, this.#longShape(i));
    if (withForm) this.#readAffixes(i);
    this.#addBits(60, words[i] ?? 0, this.#single);
    this.#add(67, (this.#nameKind(i) << 4) | (own & 15));
  }

  /** What stands before the token and before its run. */
  #readBefore(i: number): void {
    const before = this.#word(this.#start - 1);
    const lists = this.#listsBeside(this.#start - 1);
    this.#add(36, before);
    this.#add(38, mix(before, this.#place));
    this.#addBits(48, lists, this.#single);
    this.#add(2, this.#word(i - 1));
    this.#addBits(61, this.#listsBeside(i - 1), this.#single);
  }

  #readAfter(i: number): void {
    const after = this.#word(this.#end);
    const lists = this.#listsBeside(this.#end);
    this.#add(37, after);
    this.#add(39, mix(after, this.#place));
    this.#addBits(49, lists, this.#single);
    this.#add(3, this.#word(i + 1));
    this.#addBits(62, this.#listsBeside(i + 1), this.#single);
  }

  /** Shapes and kinds of the token and its neighbours, and how the rest of the text writes the word. */
  #readShapes(i: number): void {
    const { lineCase, tokens, witness } = this.#view;
    const shape = this.#shape(i);
    const own = shape | ((lineCase[i] ?? 0) << 4);
    const before = this.#shape(i - 1);
    const after = this.#shape(i + 1);
    const kind = this.#nameKind(i);
    this.#add(13, (own << 4) | before);
    this.#add(14, (own << 4) | after);
    this.#add(15, (((own << 4) | before) << 4) | after);
    const opens = opensSentence(tokens, i) ? 1 : 0;
    const common = (kind & COMMON_KIND) !== 0 ? 1 : 0;
    this.#add(16, (own << 2) | (opens << 1) | common);
    this.#add(68, (((this.#kindBeside(i - 1) << 4) | kind) << 4) | before);
    this.#add(69, (((this.#kindBeside(i + 1) << 4) | kind) << 4) | after);
    const entry = witness.entryOf(tokens.word[i] ?? 0);
    if (entry >= 0) this.#add(80, (witness.profile(entry) << 4) | shape);
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

  #readFirst(i: number): void {
    const first = this.#view.tokens.word[this.#start] ?? 0;
    this.#add(32, mix(first, this.#place));
    this.#add(34, first);
    this.#addBits(51, (this.#view.words[this.#start] ?? 0) & NEIGHBOUR_LISTS, i === this.#start ? 1 : 0);
  }

  #readLast(i: number): void {
    const last = this.#view.tokens.word[this.#end - 1] ?? 0;
    this.#add(33, mix(last, this.#place));
    this.#add(35, last);
    this.#addBits(50, (this.#view.words[this.#end - 1] ?? 0) & NEIGHBOUR_LISTS, i === this.#end - 1 ? 1 : 0);
  }

  /** The run as a whole. */
  #readRun(i: number): void {
    const { tokens } = this.#view;
    const start = this.#start;
    const end = this.#end;
    this.#add(31, this.#place);
    let whole = HASH_SEED;
    for (let k = start; k < end && k < start + 8; k++) whole = hashPhraseStep(whole, tokens.word[k] ?? 0);
    this.#add(41, mix(whole, Math.min(i - start, 4)));
    const kind = this.#nameKind(start) | (this.#nameKind(end - 1) << 3) | (Math.min(3, end - start) << 6);
    this.#add(54, (kind << 1) | (i === start ? 1 : 0));
  }

  /** What depends on several words. */
  #readBeyond(i: number): void {
    const start = this.#start;
    const end = this.#end;
    const word = this.#word(i);
    const before = this.#word(i - 1);
    const after = this.#word(i + 1);
    this.#add(4, this.#word(i - 2));
    this.#add(5, this.#word(i + 2));
    this.#add(6, mix(before, word));
    this.#add(7, mix(word, after));
    this.#add(8, mix(before, after));
    const left = this.#word(start - 1);
    const right = this.#word(end);
    this.#add(40, mix(left, right));
    // Beyond the joiner: "Ministry | of | Foreign Affairs".
    this.#add(42, mix(left, this.#word(start - 2)));
    this.#add(43, mix(right, this.#word(end + 1)));
    this.#addBits(52, this.#listsBeside(start - 2), this.#single);
    this.#addBits(53, this.#listsBeside(end + 1), this.#single);
  }

  /** What lists hold a word of the same line. */
  #listsBeside(k: number): number {
    return this.#sameLine(k) ? (this.#view.words[k] ?? 0) & NEIGHBOUR_LISTS : 0;
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
      ((words & FIRST_NAME) !== 0 ? 1 : 0) |
      ((words & SURNAME) !== 0 ? 2 : 0) |
      ((words & COMMON_LOWER) !== 0 ? COMMON_KIND : 0)
    );
  }

  #kindBeside(k: number): number {
    return this.#sameLine(k) ? this.#nameKind(k) : 8;
  }

  /** What lists hold the names around. */
  #readNames(i: number): void {
    const { names } = this.#view;
    const listed = names[i] ?? 0;
    this.#addBits(63, listed, this.#single);
    this.#addBits(64, (names[i - 1] ?? 0) & NAME_BITS, 0);
    this.#addBits(65, ((names[i + 1] ?? 0) >>> NAME_LISTS.length) & NAME_BITS, 0);
    this.#add(66, listed);
  }

  /** The same word elsewhere in the text. */
  #readWitness(i: number): void {
    const { witness, tokens, words } = this.#view;
    const entry = witness.entryOf(tokens.word[i] ?? 0);
    if (entry < 0) return;
    const start = witness.runStart(entry);
    if (start < 0) return;
    const length = witness.runLength(entry);
    const place = witness.runPlace(entry);
    const here = Math.min(3, this.#end - this.#start);
    this.#add(81, (((length << 2) | place) << 2) | here);
    if (length <= here) return;
    this.#add(82, mix(tokens.word[start] ?? 0, place));
    this.#add(83, mix(tokens.word[start + length - 1] ?? 0, place));
    this.#add(84, (this.#nameKind(start) << 4) | (place << 2) | here);
    if (start > 0) this.#addBits(85, (words[start - 1] ?? 0) & NEIGHBOUR_LISTS, place);
    this.#addBits(86, (words[start + length - 1] ?? 0) & NEIGHBOUR_LISTS, place);
  }
}
