import type { ReviewedDocument } from '../../corpus/document.ts';
import type { DateMention } from '../../model/date.ts';
import type { Mention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import { t } from '../../util/l10n.ts';
import type { CorrectionId } from '../correction.ts';
import { displayName } from '../display.ts';
import type { OverviewActor } from '../overview.ts';
import { similarActors } from '../similar.ts';
import type { CardItem } from './card.ts';

/** Actors that a card proposes as the same one. */
const PROPOSED = 2;

/** The likeliest corrections of a mention, each a link; actors of a similar name are proposed as the same one. */
export function mentionCorrectionLinks(
  document: ReviewedDocument,
  mention: Mention,
  entry: OverviewActor | undefined,
  actors: Iterable<OverviewActor>,
): CardItem[] {
  const link = linksAt(document, mention);
  const proposed = entry?.actor.acts ? similarActors(entry, actors).slice(0, PROPOSED) : [];
  return [
    link(t('not an entity'), 'not-an-entity'),
    link(t('another kind'), 'label'),
    ...(mention.reading ? [link(t('read otherwise'), 'reading')] : []),
    ...proposed.map(({ id, actor }) => link(t('the same as {0}', displayName(actor.name, 40)), 'merge', id)),
    link(proposed.length > 0 ? t('the same as another') : t('the same as…'), 'merge'),
    link(t('more…')),
  ];
}

export function dateCorrectionLinks(document: ReviewedDocument, date: DateMention): CardItem[] {
  const link = linksAt(document, date);
  const { uri } = document;
  return [
    { link: { label: t('Set the document date…'), target: { to: 'documentDate', uri } }, text: '' },
    link(t('another value'), 'date'),
    link(t('not a date'), 'not-a-date'),
    link(t('more…')),
  ];
}

const linksAt =
  ({ uri }: ReviewedDocument, { start, end }: Span) =>
  (label: string, id?: CorrectionId, answer?: string): CardItem => ({
    link: {
      label,
      target: {
        to: 'correction',
        place: { uri, span: { start, end } },
        ...(id !== undefined && { id }),
        ...(answer !== undefined && { answer }),
      },
    },
    text: '',
  });
