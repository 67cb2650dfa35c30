import type { Label } from '../model/mention.ts';
import type { Kind } from './kinds.ts';
import type { RowIcon } from './tree/row.ts';

/** Icons of VS Code's own set, by label. */
const ICONS: Readonly<Record<Kind, string>> = {
  PERSON: 'person',
  NORP: 'organization',
  ORG: 'briefcase',
  GPE: 'globe',
  LOC: 'compass',
  FAC: 'home',
  EVENT: 'flame',
  LAW: 'law',
  PRODUCT: 'package',
  WORK_OF_ART: 'book',
  DATE: 'calendar',
};

export const iconOf = (kind: Label | 'DATE'): RowIcon => ({ id: ICONS[kind], kind });
