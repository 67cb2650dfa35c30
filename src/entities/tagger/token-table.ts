import { FormColumn } from '../../text/forms.ts';
import type { SourceText } from '../../text/source.ts';
import { Columns } from '../../util/column.ts';
import { classOf, DIGIT, LINE_END, LOWER, MARK, OTHER_LETTER, SPACE, UPPER } from './char-classes.ts';
import { hashFolded } from './hashing.ts';

/** Shapes of tokens: what their letters look like. */
export const SHAPE = {
  mark: 0,
  lower: 1,
  /** Baku */
  capital: 2,
  /** NATO */
  allCaps: 3,
  /** W */
  initial: 4,
  /** McCain, iPhone */
  mixed: 5,
  /** 1994, 5th, 1990s */
  digits: 6,
  /** G20 */
  alphanumeric: 7,
  /** U.S. */
  dotted: 8,
  /** Letters of a script without case. */
  caseless: 9,
} as const;

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x02bc;
const FULL_STOP = 0x2e;
const COMMA = 0x2c;

/**
 * The tokens of a text as columns: words keep inner apostrophes and the stops of abbreviations; the possessive 's and
 * every mark, hyphens too, are tokens of their own. Objects for each token would cost more than all the tagging.
 */
export class TokenTable {
  count = 0;
  start = new Int32Array(0);
  end = new Int32Array(0);
  /** Number of the token's form among those of the text. */
  form = new Int32Array(0);
  /** Hash of the token without case and accents; of marks, the code unit. */
  word = new Int32Array(0);
  shape = new Uint8Array(0);
  /** 1 if the token is the first of its line. */
  opensLine = new Uint8Array(0);
  /** 1 if white space stands before the token. */
  spaced = new Uint8Array(0);

  readonly text: string;
  readonly #source: SourceText;

  constructor(source: SourceText) {
    this.text = source.text;
    this.#source = source;
    this.#reserve(8 + (source.text.length >> 2));
    this.#scan();
    this.#describe();
  }

  #reserve(size: number): void {
    const columns = new Columns(size * (4 * 4 + 3));
    const { start, end, form, opensLine, spaced } = this;
    this.start = columns.int32(size);
    this.end = columns.int32(size);
    this.form = columns.int32(size);
    this.word = columns.int32(size);
    this.shape = columns.uint8(size);
    this.opensLine = columns.uint8(size);
    this.spaced = columns.uint8(size);
    this.start.set(start);
    this.end.set(end);
    this.form.set(form);
    this.opensLine.set(opensLine);
    this.spaced.set(spaced);
  }

  #scan(): void {
    const { text } = this;
    const { tokens, forms } = this.#source;
    const shapes = SHAPES.of(forms);
    let next = 0;
    let opens = 1;
    let spaced = 1;
    for (let at = 0; at < text.length;) {
      const kind = classOf(text.charCodeAt(at));
      if (kind === SPACE || kind === LINE_END) {
        spaced = 1;
        if (kind === LINE_END) opens = 1;
        at++;
        continue;
      }
      // Most tokens are the text's own too, with a form that is known.
      while (next < tokens.count && (tokens.start[next] ?? 0) < at) next++;
      const known = tokens.start[next] === at ? (tokens.end[next] ?? at) : at;
      const form = tokens.form[next] ?? 0;
      const end = kind === MARK ? at + 1 : wordEnd(text, at, ((shapes[form] ?? 0) & PLAIN) !== 0 ? known : at);
      this.#push(at, end, opens, spaced, known === end ? form : forms.at(text, at, end));
      opens = 0;
      spaced = 0;
      at = end;
      if (kind !== MARK && isPossessive(text, at)) {
        this.#push(at, at + 2, 0, 0, forms.at(text, at, at + 2));
        at += 2;
      }
    }
  }

  #push(start: number, end: number, opens: number, spaced: number, form: number): void {
    if (this.count === this.start.length) this.#reserve(this.count * 2);
    const at = this.count++;
    this.start[at] = start;
    this.end[at] = end;
    this.opensLine[at] = opens;
    this.spaced[at] = spaced;
    this.form[at] = form;
  }

  #describe(): void {
    const words = WORDS.of(this.#source.forms);
    const shapes = SHAPES.of(this.#source.forms);
    for (let i = 0; i < this.count; i++) {
      const form = this.form[i] ?? 0;
      this.word[i] = words[form] ?? 0;
      this.shape[i] = (shapes[form] ?? 0) & ~PLAIN;
    }
  }
}

const WORDS = new FormColumn((form) => hashFolded(form, 0, form.length));
/** The shape of a form, and a bit more if nothing but letters and digits are in it. */
const SHAPES = new FormColumn(shapeOfForm);
const PLAIN = 16;

function shapeOfForm(form: string): number {
  if (form.length === 2 && isApostrophe(form.charCodeAt(0))) return SHAPE.lower;
  let seen = 0;
  let uppers = 0;
  let letters = 0;
  for (let i = 0; i < form.length; i++) {
    const kind = classOf(form.charCodeAt(i));
    seen |= 1 << kind;
    if (kind === UPPER) uppers++;
    if (kind === UPPER || kind === LOWER || kind === OTHER_LETTER) letters++;
  }
  const isPlain = (seen & ((1 << MARK) | (1 << SPACE) | (1 << LINE_END))) === 0;
  return shapeOf(classOf(form.charCodeAt(0)), seen, uppers, letters) | (isPlain ? PLAIN : 0);
}

function shapeOf(first: number, seen: number, uppers: number, letters: number): number {
  const has = (kind: number): boolean => (seen & (1 << kind)) !== 0;
  if (letters === 0) return has(DIGIT) ? SHAPE.digits : SHAPE.mark;
  if (has(DIGIT)) return uppers > 0 ? SHAPE.alphanumeric : SHAPE.digits;
  if (uppers === 0) return has(LOWER) ? SHAPE.lower : SHAPE.caseless;
  if (uppers === letters)
    return letters === 1 ? SHAPE.initial : has(MARK) && letters < 6 ? SHAPE.dotted : SHAPE.allCaps;
  return uppers === 1 && first === UPPER ? SHAPE.capital : SHAPE.mixed;
}

const isWordly = (kind: number): boolean => kind >= UPPER && kind <= DIGIT;
const isLetter = (kind: number): boolean => kind >= UPPER && kind <= OTHER_LETTER;

function classAt(text: string, at: number): number {
  return at < text.length ? classOf(text.charCodeAt(at)) : SPACE;
}

/** An apostrophe and a lone s: the possessive, or "is". */
function isPossessive(text: string, at: number): boolean {
  if (!isApostrophe(text.charCodeAt(at))) return false;
  const s = text.charCodeAt(at + 1);
  return (s === 0x73 || s === 0x53) && !isWordly(classAt(text, at + 2)) && !isApostrophe(text.charCodeAt(at + 2));
}

/** End of the word or number that starts at `start` and goes on to `known` at least. */
function wordEnd(text: string, start: number, known: number): number {
  let to = known;
  for (;;) {
    while (to < text.length && isWordly(classOf(text.charCodeAt(to)))) to++;
    if (!joinsWord(text, start, to)) break;
    to++;
  }
  // The last stop of U.S. belongs to it.
  if (to - start >= 3 && text.charCodeAt(to) === FULL_STOP && text.charCodeAt(to - 2) === FULL_STOP) to++;
  return to;
}

/** Does the mark at `at` stand inside the word (O’Brien, U.S, 1,000, Amazon.com)? */
function joinsWord(text: string, start: number, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== COMMA && code !== FULL_STOP && !isApostrophe(code)) return false;
  const before = classAt(text, at - 1);
  const after = classAt(text, at + 1);
  if (isApostrophe(code)) return isLetter(after) && !isPossessive(text, at);
  if (code === COMMA) return before === DIGIT && after === DIGIT;
  if (before === DIGIT && after === DIGIT) return true;
  // Web names; where a space is missing after a sentence, a capital follows.
  if (after === LOWER && isWordly(before) && isLetter(classAt(text, at + 2))) return true;
  return isLetter(after) && (at - start === 1 || (at - start >= 3 && text.charCodeAt(at - 2) === FULL_STOP));
}
