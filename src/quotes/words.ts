import type { Mention } from '../model/mention.ts';
import { indexAtOrBefore } from '../text/lines.ts';
import type { SourceText } from '../text/source.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import type { WordList } from '../text/word-lists.ts';
import { CUE_NUMBERS, CUES, type Cue } from './cues.ts';
import { WORD_LISTS } from './word-list.ts';

/** A run of tokens by index, `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A text's tokens as words: lower-cased, each with the mention that covers it. Indexes are token indexes. */
export class Words {
  readonly source: SourceText;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** For each token the index of its mention, or -1. */
  readonly #mentionOf: Int32Array;
  readonly #forms: Int32Array;
  readonly #lower: readonly string[];
  /** The word lists that hold each form, `width` numbers a form. */
  readonly #lists: Int32Array;
  readonly #width: number;
  readonly #cues: Int32Array;

  constructor(source: SourceText, mentions: readonly Mention[]) {
    this.source = source;
    this.tokens = source.tokens;
    this.mentions = mentions;
    this.#mentionOf = coverage(source.tokens, mentions);
    this.#forms = source.tokenForms;
    this.#lower = source.forms.straight;
    const { values, width } = WORD_LISTS.of(source.forms);
    this.#lists = values;
    this.#width = width;
    this.#cues = CUE_NUMBERS.of(source.forms);
  }

  /** Is there such a token? To be asked before a table is: V8 looks the index -1 up as if it were a name. */
  has(index: number): boolean {
    return index >= 0 && index < this.tokens.length;
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
    const mention = this.has(index) ? (this.#mentionOf[index] ?? -1) : -1;
    return mention < 0 ? undefined : this.mentions[mention];
  }

  isWord(index: number): boolean {
    return this.has(index) && this.tokens[index]?.kind === 'word';
  }

  /** Does the token begin with a capital letter? */
  isCapital(index: number): boolean {
    if (!this.has(index)) return false;
    const first = this.source.text.charAt(this.startOf(index));
    return first !== first.toLowerCase();
  }

  /** Is it the later part of a compound: "narrower-than-expected"? */
  isJoined(index: number): boolean {
    const hyphen = this.word(index - 1);
    return (hyphen === '-' || hyphen === '‑') && this.startOf(index) === this.endOf(index - 1);
  }

  /** Index of the first token that starts at or after `offset`. */
  indexFrom(offset: number): number {
    const before = indexAtOrBefore(this.tokens, offset);
    return before >= 0 && this.tokens[before]?.start === offset ? before : before + 1;
  }

  /** The tokens that lie in a span. */
  run(start: number, end: number): Run {
    const from = this.indexFrom(start);
    return { from, to: Math.max(from, this.indexFrom(end)) };
  }

  startOf(index: number): number {
    return (this.has(index) ? this.tokens[index]?.start : undefined) ?? this.source.text.length;
  }

  endOf(index: number): number {
    return (this.has(index) ? this.tokens[index]?.end : undefined) ?? this.source.text.length;
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

function coverage(tokens: readonly Token[], mentions: readonly Mention[]): Int32Array {
  const cover = new Int32Array(tokens.length).fill(-1);
  let at = 0;
  mentions.forEach((mention, index) => {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= mention.start) at++;
    for (let i = at; i < tokens.length && (tokens[i]?.start ?? Infinity) < mention.end; i++)
      if (cover[i] === -1) cover[i] = index;
  });
  return cover;
}
