import { sharedForms, type FormTable } from './forms.ts';
import { indexAtOrBefore, splitLines, type Line } from './lines.ts';
import type { TextMemo } from './memo.ts';
import { splitSentences, type Sentence } from './sentences.ts';
import { tokenize, type Token } from './tokens.ts';

/** Of a larger text, in code units, nobody asks for all the tokens: few of them are needed, and they take memory. */
export const LARGE = 10_000_000;

/** A text with its lines, sentences and tokens, each computed once, when first asked for. */
export class SourceText {
  readonly text: string;
  readonly lines: readonly Line[];
  /** The forms of the tokens, and of those of other texts. */
  readonly forms: FormTable = sharedForms();
  #sentences: readonly Sentence[] | undefined;
  #tokens: readonly Token[] | undefined;
  #tokenForms: Int32Array | undefined;

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

  get tokens(): readonly Token[] {
    return (this.#tokens ??= tokenize(this.text));
  }

  /** For each token the number of its form in {@link forms}. */
  get tokenForms(): Int32Array {
    return (this.#tokenForms ??= this.#findForms());
  }

  slice(span: { readonly start: number; readonly end: number }): string {
    return this.text.slice(span.start, span.end);
  }

  /** The 1-based number of the line that holds `offset`; a line end belongs to the line it ends. */
  lineNumberAt(offset: number): number {
    return indexAtOrBefore(this.lines, offset) + 1;
  }

  #findForms(): Int32Array {
    const { forms, text, tokens } = this;
    const found = new Int32Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token) found[i] = forms.at(text, token.start, token.end);
    }
    return found;
  }
}
