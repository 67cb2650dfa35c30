import { LABELS } from '../model/mention.ts';
import { t } from '../util/l10n.ts';

/** Everything that is highlighted: the entity labels and dates. */
export const KINDS = [...LABELS, 'DATE'] as const;
export type Kind = (typeof KINDS)[number];

/** A kind in words for a person, one and several. */
export const KIND_NAMES: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  PERSON: ['Person', 'People'],
  NORP: ['Nationality or group', 'Nationalities and groups'],
  ORG: ['Organisation', 'Organisations'],
  GPE: ['State or city', 'States and cities'],
  LOC: ['Region', 'Regions'],
  FAC: ['Building or facility', 'Buildings and facilities'],
  EVENT: ['Event', 'Events'],
  LAW: ['Treaty or law', 'Treaties and laws'],
  PRODUCT: ['Product or weapon', 'Products and weapons'],
  WORK_OF_ART: ['Work or title', 'Works and titles'],
  DATE: ['Date or time', 'Dates and times'],
};

export const kindName = (kind: Kind): string => t(KIND_NAMES[kind][0]);
export const kindNames = (kind: Kind): string => t(KIND_NAMES[kind][1]);
