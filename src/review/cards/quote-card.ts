import type { ReviewedDocument } from '../../corpus/document.ts';
import type { Quote } from '../../model/quote.ts';
import { t } from '../../util/l10n.ts';
import { displayName } from '../display.ts';
import { summaryOf } from '../document-summary.ts';
import type { Overview } from '../overview.ts';
import type { Card, CardItem } from './card.ts';

/** The card of a quote: who says it, in which words the text says so, and whom it is about. */
export function quoteCard(document: ReviewedDocument, quote: Quote, overview: Overview): Card {
  const speaker = quote.speaker === null ? undefined : summaryOf(document).get(quote.speaker)?.actor;
  const entry = quote.speaker === null ? undefined : overview.of(document.uri, quote.speaker);
  const words = displayName(quote.speakerText);
  const facts: [string, string][] = [];
  if (speaker && words !== '' && words !== displayName(speaker.name)) facts.push([t('In the text'), words]);
  if (quote.cue !== '') facts.push([t('Cue'), displayName(quote.cue)]);
  if (speaker?.roles?.[0] !== undefined) facts.push([t('Role'), displayName(speaker.roles[0])]);
  const more: CardItem[] = entry
    ? [
        {
          link: { label: t('Everything they say'), target: { to: 'statements', id: entry.id, side: 'source' } },
          text: '',
        },
      ]
    : [];
  return {
    span: quote,
    title: speaker ? displayName(speaker.name) : words || t('No speaker named'),
    subtitle: speaker ? t('Quote') : t('Quote; the speaker is no known actor'),
    facts,
    corrections: [],
    sections: [{ heading: t('More'), items: more }],
    evidence: quote.evidence,
  };
}
