import { spanAt, type ReviewedDocument } from '../corpus/document.ts';
import type { Quote } from '../model/quote.ts';
import { actorCard, type CardSources } from './cards/actor-card.ts';
import type { Card } from './cards/card.ts';
import { dateCard } from './cards/date-card.ts';
import { quoteCard } from './cards/quote-card.ts';

/** The card of what stands at an offset: a mention before a date before a quote; undefined where there is nothing. */
export async function cardAt(
  document: ReviewedDocument,
  offset: number,
  sources: CardSources,
): Promise<Card | undefined> {
  const { mentions, dates, quotes } = document.analysis;
  const mention = spanAt(mentions, offset);
  if (mention) return actorCard(document, mention, sources);
  const date = spanAt(dates, offset);
  if (date) return dateCard(document, date, sources.excerpts);
  const quote = innermost(quotes, offset);
  return quote && quoteCard(document, quote, sources.overview);
}

/** Quotes may stand inside quotes. */
function innermost(quotes: readonly Quote[], offset: number): Quote | undefined {
  return quotes
    .filter(({ start, end }) => start <= offset && offset <= end)
    .reduce<Quote | undefined>(
      (best, one) => (best && best.end - best.start < one.end - one.start ? best : one),
      undefined,
    );
}
