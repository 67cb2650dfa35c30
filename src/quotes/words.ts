import type { Mention } from '../model/mention.ts';
import { FormColumn } from '../text/forms.ts';
import { indexAtOrBefore } from '../text/lines.ts';
import type { SourceText } from '../text/source.ts';
import type { Sentence } from '../text/sentences.ts';
import { NUMBER_KIND, TOKEN_KINDS, WORD_KIND, type Tokens } from '../text/tokens.ts';
import type { WordList } from '../text/word-lists.ts';
import { CUE_NUMBERS, CUES, type Cue } from './cues.ts';
import { WORD_LISTS } from './word-list.ts';

/** A run of tokens by index, `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Most runs are a name or a sentence, of no more tokens. */
const SHORT = 32;

/** A text's tokens as words: lower-cased, each with the mention that covers it. Indexes are token indexes. */
export class Words {
  readonly source: SourceText;
  readonly mentions: readonly Mention[];
  /** How many tokens there are. */
  readonly count: number;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** For each token the number of its mention, counted from 1, or 0. */
  readonly #mentionOf: Int32Array;
  readonly #forms: Int32Array;
  readonly #lower: readonly string[];
  /** The word lists that hold each form, `width` numbers a form. */
  readonly #lists: Int32Array;
  readonly #width: number;
  readonly #cues: Int32Array;
  readonly #capitals: Int32Array;
  readonly #kinds: Int32Array;

  constructor(source: SourceText, mentions: readonly Mention[]) {
    const { forms, tokens } = source;
    this.source = source;
    this.mentions = mentions;
    this.count = tokens.count;
    this.#forms = tokens.form;
    this.#kinds = TOKEN_KINDS.of(forms);
    this.#lower = forms.straight;
    const { values, width } = WORD_LISTS.of(forms);
    this.#lists = values;
    this.#width = width;
    this.#cues = CUE_NUMBERS.of(forms);
    this.#starts = tokens.start;
    this.#ends = tokens.end;
    this.#capitals = CAPITALS.of(forms);
    this.#mentionOf = coverage(tokens, mentions);
  }

  /** Is there such a token? To be asked before a table is: V8 looks the index -1 up as if it were a name. */
  has(index: number): boolean {
    return index >= 0 && index < this.count;
  }

  /** The token in lower case, curly apostrophes straightened; empty outside the text. */
  word(index: number): string {
    return this.has(index) ? (this.#lower[this.#forms[index] ?? 0] ?? '') : '';
  }

  /** Is the word on the list? */
  is(index: number, { slot, bit }: WordList): boolean {
    return this.has(index) && ((this.#lists[(this.#forms[index] ?? 0) * this.#width + slot] ?? 0) & bit) !== 0;
  }

  /** The cue of which the word is a form. */
  cue(index: number): Cue | undefined {
    return this.has(index) ? CUES[this.#cues[this.#forms[index] ?? 0] ?? 0] : undefined;
  }

  mention(index: number): Mention | undefined {
    const mention = this.has(index) ? (this.#mentionOf[index] ?? 0) : 0;
    return mention === 0 ? undefined : this.mentions[mention - 1];
  }

  isWord(index: number): boolean {
    return this.has(index) && this.#kinds[this.#forms[index] ?? 0] === WORD_KIND;
  }

  isNumber(index: number): boolean {
    return this.has(index) && this.#kinds[this.#forms[index] ?? 0] === NUMBER_KIND;
  }

  /** Does the token begin with a capital letter? */
  isCapital(index: number): boolean {
    return this.has(index) && this.#capitals[this.#forms[index] ?? 0] === 1;
  }

  /** Is it the later part of a compound: "narrower-than-expected"? */
  isJoined(index: number): boolean {
    const hyphen = this.word(index - 1);
    return (hyphen === '-' || hyphen === '‑') && this.startOf(index) === this.endOf(index - 1);
  }

  /** Index of the first token that starts at or after `offset`. */
  indexFrom(offset: number): number {
    return this.source.tokens.indexFrom(offset);
  }

  /** The tokens that lie in a span. */
  run(start: number, end: number): Run {
    const from = this.indexFrom(start);
    const near = Math.min(this.count, from + SHORT);
    let to = from;
    while (to < near && (this.#starts[to] ?? 0) < end) to++;
    return { from, to: to < near ? to : Math.max(from, this.indexFrom(end)) };
  }

  startOf(index: number): number {
    return this.has(index) ? (this.#starts[index] ?? 0) : this.source.text.length;
  }

  endOf(index: number): number {
    return this.has(index) ? (this.#ends[index] ?? 0) : this.source.text.length;
  }

  /** The text of tokens `from` to `to` (exclusive) as it stands. */
  textOf({ from, to }: Run): string {
    return to <= from ? '' : this.source.text.slice(this.startOf(from), this.endOf(to - 1));
  }

  /** Index of the sentence that holds `offset` or ends last before it; -1 before the first. */
  sentenceIndexAt(offset: number): number {
    return indexAtOrBefore(this.source.sentences, offset);
  }

  sentenceAt(offset: number): Sentence | undefined {
    const index = this.sentenceIndexAt(offset);
    return index < 0 ? undefined : this.source.sentences[index];
  }
}

const CAPITALS = new FormColumn((form) => (!form.startsWith(form.charAt(0).toLowerCase()) ? 1 : 0));

function coverage({ count, start: starts, end: ends }: Tokens, mentions: readonly Mention[]): Int32Array {
  const cover = new Int32Array(count);
  let at = 0;
  let number = 0;
  for (const { start, end } of mentions) {
    number++;
    while (at < count && (ends[at] ?? 0) <= start) at++;
    for (let i = at; i < count && (starts[i] ?? 0) < end; i++) if (cover[i] === 0) cover[i] = number;
  }
  return cover;
}
