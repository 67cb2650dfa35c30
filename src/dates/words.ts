import { FormColumn } from '../text/forms.ts';
import type { SourceText } from '../text/source.ts';
import { TOKEN_KINDS, WORD_KIND, type Tokens } from '../text/tokens.ts';
import { cuesOf } from './cues.ts';
import { ALPHANUMERIC, APOSTROPHE, classesOf, NUMBER, TWO_DIGITS, YEAR_DIGITS } from './lexicon.ts';
import { verbCues } from './verbs.ts';

/** No word of the lexicon is longer. */
const LONGEST_WORD = 14;

/** A line at least this long goes on in the next one; scraped text keeps a paragraph on a line, wires wrap at about 60. */
const WRAPPED_LINE = 40;

const LF = 10;
const CR = 13;

/**
 * The tokens of a text as the grammar sees them: each with its classes, and cut into segments that no expression
 * crosses. Reading outside the current segment gives nothing, so no rule has to check.
 */
export class Words {
  readonly text: string;
  readonly #tokens: Tokens;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #forms: Int32Array;
  readonly #kinds: Int32Array;
  readonly #raw: readonly string[];
  readonly #lower: readonly string[];
  readonly #classes: Int32Array;
  readonly #cues: Int32Array;
  readonly #capitals: Int32Array;
  readonly #integers: Int32Array;
  #from = 0;
  #to = 0;

  constructor(source: SourceText) {
    this.text = source.text;
    this.#tokens = source.tokens;
    this.#starts = source.tokens.start;
    this.#ends = source.tokens.end;
    this.#forms = source.tokens.form;
    this.#kinds = TOKEN_KINDS.of(source.forms);
    this.#raw = source.forms.texts;
    this.#lower = source.forms.lowers;
    this.#classes = CLASSES.of(source.forms);
    this.#cues = CUES.of(source.forms);
    this.#capitals = CAPITALS.of(source.forms);
    this.#integers = INTEGERS.of(source.forms);
  }

  get count(): number {
    return this.#tokens.count;
  }

  /** Is token `i` in the current segment? */
  has(i: number): boolean {
    return i >= this.#from && i < this.#to;
  }

  /** Makes the segment that starts at token `from` the current one and gives its end. */
  enterSegment(from: number): number {
    let to = from + 1;
    while (to < this.#tokens.count && !this.#breaksBefore(to)) to++;
    this.useSegment(from, to);
    return to;
  }

  /** Makes the segment around token `i` the current one. */
  enterSegmentAround(i: number): void {
    let from = i;
    while (from > 0 && !this.#breaksBefore(from)) from--;
    this.enterSegment(from);
  }

  /** Makes a segment found before the current one. */
  useSegment(from: number, to: number): void {
    this.#from = from;
    this.#to = to;
  }

  /** Do the classes of token `i` share a bit with `mask`? */
  is(i: number, mask: number): boolean {
    return (this.classes(i) & mask) !== 0;
  }

  classes(i: number): number {
    return this.has(i) ? (this.#classes[this.#forms[i] ?? -1] ?? 0) : 0;
  }

  /** What token `i` tells of the tense of its clause. */
  cues(i: number): number {
    return this.has(i) ? (this.#cues[this.#forms[i] ?? -1] ?? 0) : 0;
  }

  /** Lower case; empty outside the segment. */
  word(i: number): string {
    return this.has(i) ? (this.#lower[this.#forms[i] ?? -1] ?? '') : '';
  }

  raw(i: number): string {
    return this.has(i) ? (this.#raw[this.#forms[i] ?? -1] ?? '') : '';
  }

  start(i: number): number {
    return this.#starts[i] ?? this.text.length;
  }

  end(i: number): number {
    return this.#ends[i] ?? this.text.length;
  }

  /** Does token `i` follow the one before without a space? */
  glued(i: number): boolean {
    return this.has(i) && this.has(i - 1) && this.start(i) === this.end(i - 1);
  }

  isWord(i: number): boolean {
    return this.has(i) && this.#kinds[this.#forms[i] ?? -1] === WORD_KIND;
  }

  isCapital(i: number): boolean {
    return this.has(i) && this.#capitals[this.#forms[i] ?? -1] === 1;
  }

  /** A whole number written in digits, thousands separators allowed; undefined for all else. */
  integer(i: number): number | undefined {
    const value = this.is(i, NUMBER) ? (this.#integers[this.#forms[i] ?? -1] ?? NO_INTEGER) : NO_INTEGER;
    return value === NO_INTEGER ? undefined : value;
  }

  /** Is token `i` one of the marks that join the ends of a range? */
  isDash(i: number): boolean {
    const raw = this.raw(i);
    return raw === '-' || raw === '–' || raw === '—' || raw === '‑' || raw === '−';
  }

  isApostrophe(i: number): boolean {
    return this.is(i, APOSTROPHE);
  }

  /** Is token `i` the first of its sentence, as far as the marks before it tell? */
  opensSentence(i: number): boolean {
    let before = i - 1;
    while (this.has(before) && !this.isWord(before) && /^["'“‘([«—–-]$/.test(this.raw(before))) before--;
    return !this.has(before) || (!this.isWord(before) && /^[.?!…:;•*|]$/.test(this.raw(before)));
  }

  #breaksBefore(i: number): boolean {
    const from = this.end(i - 1);
    const to = this.start(i);
    if (to - from < 2 && this.text.charCodeAt(from) !== LF && this.text.charCodeAt(from) !== CR) return false;
    let breaks = 0;
    for (let at = from; at < to; at++) {
      const code = this.text.charCodeAt(at);
      if (code === LF || (code === CR && this.text.charCodeAt(at + 1) !== LF)) breaks++;
    }
    if (breaks === 0) return false;
    // A line that opens with a time is an entry of its own.
    if (/^\d\d:\d\d /.test(this.text.slice(to, to + 6))) return true;
    return breaks > 1 || /[.?!:]/.test(this.text.charAt(from - 1)) || !this.#isLongLine(from);
  }

  /** Are there at least `WRAPPED_LINE` characters on the line before `end`? */
  #isLongLine(end: number): boolean {
    for (let at = end - 1; at >= end - WRAPPED_LINE; at--) {
      const code = this.text.charCodeAt(at);
      if (at < 0 || code === LF || code === CR) return false;
    }
    return true;
  }
}

const CUES = new FormColumn((form, lower) => (/^\d/.test(form) ? 0 : cuesOf(lower) | verbCues(lower)));

const CAPITALS = new FormColumn((form) => (/^\p{Lu}/u.test(form.charAt(0)) ? 1 : 0));

const NO_INTEGER = -1;
const INTEGERS = new FormColumn((form) =>
  form.length <= 9 && /^\d+(?:,\d{3})*$/.test(form) ? Number(form.replaceAll(',', '')) : NO_INTEGER,
);

/** A form tells what kind of token it is: only numbers are digits and their separators alone. */
const CLASSES = new FormColumn((form, lower) => {
  if (/^['’‘]$/.test(form)) return APOSTROPHE;
  if (/^\p{Nd}[\p{Nd}.,]*$/u.test(form)) return numberClasses(form);
  if (/^\d/.test(form)) return ALPHANUMERIC;
  return form.length <= LONGEST_WORD ? classesOf(lower) : 0;
});

function numberClasses(form: string): number {
  if (/^\d\d?$/.test(form)) return NUMBER | TWO_DIGITS;
  return /^[12]\d{3}$/.test(form) ? NUMBER | YEAR_DIGITS : NUMBER;
}
