import { sharedForms, type FormTable } from './forms.ts';
import { indexAtOrBefore, splitLines, type Line } from './lines.ts';
import type { TextMemo } from './memo.ts';
import { splitSentences, type Sentence } from './sentences.ts';
import { Tokens } from './tokens.ts';

/** Of a larger text, in code units, nobody asks for all the tokens: few of them are needed, and they take memory. */
export const LARGE = 10_000_000;

/** A text with its lines, sentences and tokens, each computed once, when first asked for. */
export class SourceText {
  readonly text: string;
  readonly lines: readonly Line[];
  /** The forms of the tokens, and of those of other texts. */
  readonly forms: FormTable = sharedForms();
  #sentences: readonly Sentence[] | undefined;
  #tokens: Tokens | undefined;

  /** What an earlier analysis of the document found in parts of it; undefined where none is at hand. */
  readonly memo: TextMemo | undefined;

  /** @param text without a byte order mark */
  constructor(text: string, memo?: TextMemo) {
    this.text = text;
    this.memo = memo;
    this.lines = splitLines(text);
  }

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= splitSentences(this.text, this.lines));
  }

  get tokens(): Tokens {
    return (this.#tokens ??= new Tokens(this.text, this.forms));
  }

  slice(span: { readonly start: number; readonly end: number }): string {
    return this.text.slice(span.start, span.end);
  }

  /** The 1-based number of the line that holds `offset`; a line end belongs to the line it ends. */
  lineNumberAt(offset: number): number {
    return indexAtOrBefore(this.lines, offset) + 1;
  }
}
