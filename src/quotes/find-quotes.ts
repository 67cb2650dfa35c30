import type { Boilerplate } from '../model/boilerplate.ts';
import type { Actor, Mention } from '../model/mention.ts';
import type { Claim, Quote } from '../model/quote.ts';
import type { SourceText } from '../text/source.ts';

export interface QuotesInput {
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  readonly boilerplate: readonly Boilerplate[];
}

/** Who says what: direct quotes with their speakers, and reported speech. */
export function findQuotes(source: SourceText, input: QuotesInput): { quotes: Quote[]; claims: Claim[] } {
  void source;
  void input;
  return { quotes: [], claims: [] };
}
