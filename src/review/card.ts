import { spanAt, type ReviewedDocument } from '../corpus/document.ts';
import { actorCard, type CardSources } from './cards/actor-card.ts';
import type { Card } from './cards/card.ts';
import { dateCard } from './cards/date-card.ts';
import { quoteCard } from './cards/quote-card.ts';
import { spansAt } from './spans-at.ts';

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
  const quote = spansAt(quotes, offset)[0];
  return quote && quoteCard(document, quote, sources.overview);
}
