import type { ReviewedDocument } from '../../corpus/document.ts';
import type { CorpusSession } from '../../corpus/session.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { DateMention } from '../../model/date.ts';
import { t } from '../../util/l10n.ts';
import { decadeOrCentury, searchTextOf, timePlaceOf, type TimePlace } from '../date-order.ts';
import { displayName } from '../display.ts';
import type { Excerpts } from '../excerpts.ts';
import type { Overview } from '../overview.ts';
import { reasonInWords } from '../reasons.ts';
import type { TreeContext } from './corpus-tree.ts';
import { joined } from './file-rows.ts';
import { childId, ROOM, type Row, type RowIcon, type RowLook } from './row.ts';

export const DATE_GROUPINGS = ['file', 'time'] as const;
export type DateGrouping = (typeof DATE_GROUPINGS)[number];

/** What the groupings of the Dates tree share. */
export interface DateContext extends TreeContext<DateGrouping, 'time'> {
  readonly session: CorpusSession;
  readonly overview: Overview;
  readonly excerpts: Excerpts;
}

/** A date of a document, with its place in time and its number among the document's dates. */
export interface PlacedDate {
  readonly uri: string;
  readonly index: number;
  readonly date: DateMention;
  readonly place: TimePlace;
}

/** In time order, the unresolved ones first and what has no place in time last. */
export function compareDates(a: PlacedDate, b: PlacedDate): number {
  const rank = { unresolved: 0, resolved: 1, timeless: 2 } as const;
  const byKind = rank[a.place.kind] - rank[b.place.kind];
  if (byKind !== 0) return byKind;
  if (a.place.kind === 'resolved' && b.place.kind === 'resolved' && a.place.at !== b.place.at) {
    return a.place.at - b.place.at;
  }
  return 0;
}

/** What the tree needs of a document: kept, as neither a key in the filter box nor a list of files may wait for it. */
interface DocumentDates extends Pick<Analysis, 'documentDate' | 'notice'> {
  /** All of them, in time order. */
  readonly dates: readonly PlacedDate[];
}

const known = new WeakMap<ReviewedDocument, DocumentDates>();

/** Worked out once. */
export function readDates(document: ReviewedDocument): DocumentDates {
  let read = known.get(document);
  if (!read) {
    const { uri, analysis } = document;
    const { documentDate, notice } = analysis;
    const unsorted = analysis.dates.map((date, index) => ({ uri, index, date, place: timePlaceOf(date) }));
    read = { dates: unsorted.sort(compareDates), documentDate, ...(notice !== undefined && { notice }) };
    known.set(document, read);
  }
  return read;
}

/** The dates of a document that the tree shows: outside boilerplate, and through the filter. */
export function datesOf(context: DateContext, document: ReviewedDocument): readonly PlacedDate[] {
  const filter = context.filter();
  const { showBoilerplate } = context.options();
  const isWhole = filter.isEmpty || filter.matches(document.name);
  return readDates(document).dates.filter(
    ({ date }) =>
      (showBoilerplate || !date.boilerplate) && (isWhole || filter.matches(`${searchTextOf(date)} ${document.name}`)),
  );
}

/** The row of one date. @param named whether the row says which file it is in */
export function dateRow(context: DateContext, parent: Row, { uri, index }: PlacedDate, named: boolean): Row {
  const { session } = context;
  return context.rows.row(childId(parent, `${uri}|${index}`), (id) => ({
    id,
    kind: 'date',
    parent,
    uri,
    children: () => [],
    look: () => dateLook(context, uri, index, named),
    place: () => {
      const span = session.index.get(uri)?.analysis.dates[index];
      return span && { uri, span };
    },
  }));
}

async function dateLook(context: DateContext, uri: string, index: number, named: boolean): Promise<RowLook> {
  const document = context.session.index.get(uri);
  const date = document?.analysis.dates[index];
  if (!document || !date) return { label: '', shape: 'leaf' };
  const value = inShort(date.value);
  const start = `${value}  `;
  const snippet = await context.excerpts.snippet(document, date, ROOM - start.length);
  const { before, name, after } = snippet ?? { before: '', name: '', after: '' };
  const from = start.length + before.length;
  const line = t('line {0}', document.lines.positionOf(date.start).line);
  return {
    label: start + before + name + after,
    emphasis: [from, from + name.length],
    description: joined(named ? displayName(context.overview.fileNames.labelOf(document), 40) : undefined, line),
    icon: iconFor(date),
    tooltip: date.evidence.map((reason) => displayName(reasonInWords(reason))).join('\n'),
    spoken: [name, value, line].join(', '),
    shape: 'leaf',
  };
}

/** A value as it is, or in a word where TIMEX3 has a code for it. */
function inShort(value: string): string {
  if (value === 'PAST_REF') return t('past');
  if (value === 'FUTURE_REF') return t('future');
  return value === 'PRESENT_REF' ? t('now') : (decadeOrCentury(value) ?? value);
}

function iconFor(date: DateMention): RowIcon {
  if (date.type === 'DURATION') return { id: 'watch', kind: 'DATE' };
  if (date.type === 'SET') return { id: 'sync', kind: 'DATE' };
  return timePlaceOf(date).kind === 'unresolved' ? { id: 'question' } : { id: 'calendar', kind: 'DATE' };
}
