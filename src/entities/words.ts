import { FormColumn } from '../text/forms.ts';
import type { SourceText } from '../text/source.ts';
import { NUMBER_KIND, tokenKindOf, WORD_KIND } from '../text/tokens.ts';
import type { WordList } from '../text/word-lists.ts';
import { CLUES } from './clues.ts';
import { WORD_KINDS } from './word-kinds.ts';
import { Columns } from '../util/column.ts';
import { firstWhere } from '../util/first-where.ts';
import { wordSet } from '../util/word-set.ts';

const CAPITAL = 1;
const ALL_CAPS = 2;
const SENTENCE_START = 4;
const LINE_START = 8;
const LOUD_LINE = 16;
const LOWER = 32;
const TITLE_LINE = 64;
/** A word that title case leaves small. */
const SMALL = 128;
const WORD = 256;
const NUMBER = 512;

/** A line with more capitals than this share of its letters shouts: it is read with the document as witness. */
const LOUD_SHARE = 0.8;

/** A line with more capitalised words than this share of its longer words is a headline in title case. */
const TITLE_SHARE = 0.9;

/** Words that title case leaves small. */
const SMALL_IN_TITLES = wordSet('from with over into amid after against near that between under than about');
const TITLE_MIN_WORDS = 4;

/** Some tokens, the first and the last included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * The tokens of a text as the recognisers look at them: their words, their case, and where sentences and lines start.
 * Computed once, in one pass.
 */
export class Words {
  readonly source: SourceText;
  /** How many tokens there are. */
  readonly length: number;
  /** The tokens with a capital letter, in order. */
  readonly capitals: readonly number[];
  /** The lines' first tokens. */
  readonly lineStarts: readonly number[];
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #flags: Int32Array;
  /** For each token the number of its sentence. */
  readonly #sentences: Int32Array;
  readonly #forms: Int32Array;
  readonly #texts: readonly string[];
  readonly #lowers: readonly string[];
  readonly #kinds: Int32Array;
  #marked: ReadonlyMap<number, readonly number[]> | undefined;
  #hasLoudLines = false;

  constructor(source: SourceText) {
    this.source = source;
    this.length = source.tokens.count;
    const columns = new Columns(8 * this.length);
    this.#flags = columns.int32(this.length);
    this.#sentences = columns.int32(this.length);
    this.#starts = source.tokens.start;
    this.#ends = source.tokens.end;
    this.#forms = source.tokens.form;
    this.#texts = source.forms.texts;
    this.#lowers = source.forms.lowers;
    this.#kinds = WORD_KINDS.of(source.forms);
    this.capitals = this.#readForms();
    this.#markSentences();
    this.lineStarts = this.#markLines();
  }

  /** Is there such a token? To be asked before a table is: V8 looks the index -1 up as if it were a name. */
  has(i: number): boolean {
    return i >= 0 && i < this.length;
  }

  /** The token's own text; empty outside the list. */
  text(i: number): string {
    return this.has(i) ? (this.#texts[this.#forms[i] ?? 0] ?? '') : '';
  }

  lower(i: number): string {
    return this.has(i) ? (this.#lowers[this.#forms[i] ?? 0] ?? '') : '';
  }

  start(i: number): number {
    return this.has(i) ? (this.#starts[i] ?? 0) : this.source.text.length;
  }

  end(i: number): number {
    return this.has(i) ? (this.#ends[i] ?? 0) : 0;
  }

  /** Is the token, in lower case, on one of the lists? @param kinds of `word-kinds.ts` */
  isOf(i: number, kinds: number): boolean {
    return this.has(i) && ((this.#kinds[this.#forms[i] ?? 0] ?? 0) & kinds) !== 0;
  }

  /** A word that begins with a capital letter. */
  capital(i: number): boolean {
    return this.#is(i, CAPITAL);
  }

  /** A word of two letters or more, all capitals. */
  allCaps(i: number): boolean {
    return this.#is(i, ALL_CAPS);
  }

  /** A word that begins with a small letter. */
  lowerCase(i: number): boolean {
    return this.#is(i, LOWER);
  }

  #is(i: number, flag: number): boolean {
    return this.has(i) && ((this.#flags[i] ?? 0) & flag) !== 0;
  }

  /** The tokens that are among the clues to one pattern, in order. */
  marked({ bit }: WordList): readonly number[] {
    this.#marked ??= this.#findClues();
    return this.#marked.get(bit) ?? NONE;
  }

  /** Those of all patterns, by their bits. */
  #findClues(): Map<number, number[]> {
    const { values } = CLUES.of(this.source.forms);
    const found = new Map<number, number[]>();
    const forms = this.#forms;
    for (let i = 0, count = forms.length; i < count; i++) {
      for (let bits = values[forms[i] ?? 0] ?? 0; bits !== 0; bits &= bits - 1) {
        const bit = bits & -bits;
        const list = found.get(bit);
        if (list) list.push(i);
        else found.set(bit, [i]);
      }
    }
    return found;
  }

  sentenceStart(i: number): boolean {
    return this.#is(i, SENTENCE_START);
  }

  lineStart(i: number): boolean {
    return this.#is(i, LINE_START);
  }

  /** Is any line written in capitals? */
  get hasLoudLines(): boolean {
    return this.#hasLoudLines;
  }

  /** On a line written in capitals. */
  loud(i: number): boolean {
    return this.#is(i, LOUD_LINE);
  }

  /** On a headline Written in Title Case. */
  titleLine(i: number): boolean {
    return this.#is(i, TITLE_LINE);
  }

  isWord(i: number): boolean {
    return this.#is(i, WORD);
  }

  isNumber(i: number): boolean {
    return this.#is(i, NUMBER);
  }

  /** Number of the sentence that holds the token; -1 outside the list. */
  sentence(i: number): number {
    return this.has(i) ? (this.#sentences[i] ?? -1) : -1;
  }

  /** Do the two tokens touch, without a space? */
  touches(left: number): boolean {
    return left >= 0 && left + 1 < this.length && this.end(left) === this.start(left + 1);
  }

  /** Is it a hyphen that ties the words beside it ("Sahak-Vogt"), no dash between them? */
  ties(i: number): boolean {
    return this.text(i) === '-' && this.touches(i - 1) && this.touches(i);
  }

  /** Is the next token of the same line the next part of a name: a space away, or none? */
  joined(left: number): boolean {
    if (left < 0 || left + 1 >= this.length) return false;
    return this.start(left + 1) - this.end(left) <= 2 && !this.lineStart(left + 1);
  }

  isPossessive(i: number): boolean {
    if (this.end(i) - this.start(i) !== 2) return false;
    const first = this.source.text.charCodeAt(this.start(i));
    return first === 0x27 || first === 0x2019;
  }

  /** What stands from the first token to the last, as it is written. */
  textOf({ first, last }: Stretch): string {
    return first === last ? this.text(first) : this.source.text.slice(this.start(first), this.end(last));
  }

  /** The same as a name, with every run of white space as one space: as nearly all are written anyway. */
  nameOf(stretch: Stretch): string {
    const text = this.textOf(stretch);
    return stretch.first < stretch.last && UNUSUAL_SPACE.test(text) ? text.replace(/\s+/g, ' ') : text;
  }

  /** Index of the first token that ends after `offset`. */
  at(offset: number): number {
    return firstWhere(this.length, (i) => this.end(i) > offset);
  }

  /** Sets the flags that follow from the form alone. */
  #readForms(): number[] {
    const capitals: number[] = [];
    const known = FORM_FLAGS.of(this.source.forms);
    const forms = this.#forms;
    const flags = this.#flags;
    for (let i = 0, count = this.length; i < count; i++) {
      const own = known[forms[i] ?? 0] ?? 0;
      flags[i] = own;
      if (own & CAPITAL) capitals.push(i);
    }
    return capitals;
  }

  #mark(i: number, flag: number): void {
    this.#flags[i] = (this.#flags[i] ?? 0) | flag;
  }

  #markSentences(): void {
    let i = 0;
    let number = 0;
    for (const sentence of this.source.sentences) {
      if (i < this.length) this.#mark(i, SENTENCE_START);
      for (; i < this.length && this.start(i) < sentence.end; i++) this.#sentences[i] = number;
      number++;
    }
    for (; i < this.length; i++) this.#sentences[i] = number;
  }

  #markLines(): number[] {
    const starts: number[] = [];
    let i = 0;
    for (const line of this.source.lines) {
      const first = i;
      while (i < this.length && this.start(i) < line.end) i++;
      if (i === first) continue;
      starts.push(first);
      this.#mark(first, LINE_START);
      const style = this.#styleOf(first, i);
      if (style === LOUD_LINE) this.#hasLoudLines = true;
      if (style) for (let k = first; k < i; k++) this.#mark(k, style);
    }
    return starts;
  }

  /** How the line of the tokens from `first` up to `end` is written: in capitals, in title case, or as usual. */
  #styleOf(first: number, end: number): number {
    let letters = 0;
    let loudLetters = 0;
    let long = 0;
    let capitalised = 0;
    for (let i = first; i < end; i++) {
      const flags = this.#flags[i] ?? 0;
      if (!(flags & WORD)) continue;
      const length = this.end(i) - this.start(i);
      letters += length;
      if (flags & ALL_CAPS) loudLetters += length;
      if (length < 4 || flags & SMALL) continue;
      long++;
      if (flags & CAPITAL) capitalised++;
    }
    if (loudLetters > letters * LOUD_SHARE) return LOUD_LINE;
    return long >= TITLE_MIN_WORDS && capitalised > long * TITLE_SHARE ? TITLE_LINE : 0;
  }
}

const NONE: readonly number[] = [];

const UNUSUAL_SPACE = /[^\S ]| {2}/;

/** What kind of token a form is, and how a word is written. */
const FORM_FLAGS = new FormColumn((form) => {
  const kind = tokenKindOf(form);
  if (kind !== WORD_KIND) return kind === NUMBER_KIND ? NUMBER : 0;
  const code = form.charCodeAt(0);
  if (code >= 97 && code <= 122) return SMALL_IN_TITLES.has(form) ? WORD | LOWER | SMALL : WORD | LOWER;
  return (code >= 65 && code <= 90) || code > 127 ? WORD | caseOf(form.slice(0, 64)) : WORD;
});

function caseOf(word: string): number {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  const upper = word.toUpperCase();
  const lower = word.toLowerCase();
  if (first.toUpperCase() === first.toLowerCase()) return /\p{L}/u.test(first) ? CAPITAL : 0;
  if (first !== first.toUpperCase()) return LOWER;
  const letters = word.length > 1 && word === upper && word !== lower;
  return letters ? CAPITAL | ALL_CAPS : CAPITAL;
}
