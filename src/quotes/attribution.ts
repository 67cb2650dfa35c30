import type { Span } from '../model/span.ts';
import type { Phrase } from './noun-phrase.ts';
import { SPEECH_NOUNS } from './role-nouns.ts';
import type { Words } from './words.ts';

/** The words that give a quote to a speaker. */
export interface Attribution {
  readonly speaker: Phrase;
  /** It is a sentence of its own behind the quote. */
  readonly apart?: true;
  /** As it stands in the text: "said", "according to". */
  readonly cue: string;
  readonly where: 'before' | 'after';
  /** The cue's token. */
  readonly at: number;
  /** A comma or colon leads from the words before to the quote. */
  readonly led?: boolean;
}

/** An attribution before a quote; `strong` where it leads straight to the mark. */
export type AttributionBefore = Attribution & { readonly strong: boolean };

/** The part of a text in which a quote's attribution may stand: its paragraph, or the quote around it. */
export interface Bounds extends Span {
  /** Does an offset lie in other quotes, where no verb is the writer's? */
  readonly isQuoted?: (offset: number) => boolean;
}

export function isSpeech(words: Words, phrase: Phrase): boolean {
  return words.is(phrase.head, SPEECH_NOUNS);
}

export function lastCharacter(words: Words, quote: Span): string {
  return words.source.text
    .slice(Math.max(quote.start, quote.end - 4), quote.end - 1)
    .replace(/[\s'’”»]+$/, '')
    .slice(-1);
}
