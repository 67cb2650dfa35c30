import type { ReviewedDocument } from '../../corpus/document.ts';
import type { DateMention, DocumentDate } from '../../model/date.ts';
import { t } from '../../util/l10n.ts';
import { decadeOrCentury } from '../date-order.ts';
import { displayName } from '../display.ts';
import { kindName } from '../kinds.ts';
import { reasonInWords } from '../reasons.ts';
import { joined } from '../tree/file-rows.ts';
import type { Excerpts } from '../excerpts.ts';
import type { Card, CardItem } from './card.ts';
import { dateCorrectionLinks } from './correction-links.ts';

/** The card of a date: its value, the days meant, and what it was counted from. */
export async function dateCard(document: ReviewedDocument, date: DateMention, excerpts: Excerpts): Promise<Card> {
  const { uri, analysis } = document;
  const { documentDate } = analysis;
  const text = await excerpts.text(document);
  const facts: [string, string][] = [
    [
      t('Value'),
      joined(displayName(date.value), weekday(date.value) ?? vagueTime(date.value) ?? decadeOrCentury(date.value)),
    ],
  ];
  const { from, to } = date.interval ?? {};
  if (date.interval && from !== to) facts.push([t('Days'), t('{0} to {1}', from ?? '…', to ?? '…')]);
  if (date.value.includes('X') && date.type !== 'DURATION') facts.push([t('Unresolved'), t('part of it is not known')]);
  if (date.anchor !== undefined) facts.push([t('Counted from'), displayName(date.anchor)]);
  const known = documentDate && t('{0}, by {1}', documentDate.value, reasonInWords(documentDate.source));
  facts.push([t('Document date'), known ?? t('unknown')]);
  return {
    span: date,
    title: displayName(text?.slice(date.start, date.end) ?? date.value),
    subtitle: `${kindName('DATE')} (${date.type})`,
    facts,
    corrections: dateCorrectionLinks(document, date),
    sections: documentDate ? [{ heading: t('Document date'), items: [whyDated(uri, documentDate)] }] : [],
    evidence: date.evidence,
  };
}

/** Why the document has this date, and where that stands. */
function whyDated(uri: string, { span, evidence }: DocumentDate): CardItem {
  const place = span && {
    link: { label: t('Where it stands'), target: { to: 'place', place: { uri, span } } as const },
  };
  return { ...place, text: evidence.map(reasonInWords).join('; ') };
}

/** In words, what TIMEX3 has a word of its own for. */
function vagueTime(value: string): string | undefined {
  if (value === 'PAST_REF') return t('some time in the past');
  if (value === 'FUTURE_REF') return t('some time in the future');
  return value === 'PRESENT_REF' ? t('now') : undefined;
}

/** The weekday of a value that is a calendar day, with or without a time; undefined for all others. */
export function weekday(value: string): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(value)?.[1];
  const time = new Date(`${day ?? ''}T00:00:00Z`);
  if (day === undefined || Number.isNaN(time.getTime())) return undefined;
  return [t('Sunday'), t('Monday'), t('Tuesday'), t('Wednesday'), t('Thursday'), t('Friday'), t('Saturday')][
    time.getUTCDay()
  ];
}
