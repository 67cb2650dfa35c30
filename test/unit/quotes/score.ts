import { findQuotes } from '../../../src/quotes/find-quotes.ts';
import { SourceText } from '../../../src/text/source.ts';
import { isSpeaker, type Passage } from './passages.ts';

export interface QuoteScore {
  readonly f1: number;
  /** The share of the quotes found whose speaker is right. */
  readonly speakers: number;
}

/** Spans count when both ends are right. */
export function scorePassages(passages: readonly Passage[]): QuoteScore {
  let expected = 0;
  let found = 0;
  let matched = 0;
  let speakers = 0;
  for (const passage of passages) {
    const { quotes } = findQuotes(new SourceText(passage.text), { ...passage, boilerplate: [] });
    expected += passage.quotes.length;
    found += quotes.length;
    for (const wanted of passage.quotes) {
      const quote = quotes.find(({ start, end }) => start === wanted.start && end === wanted.end);
      if (!quote) continue;
      matched++;
      if (isSpeaker(quote, wanted)) speakers++;
    }
  }
  return { f1: (2 * matched) / (expected + found), speakers: speakers / matched };
}
