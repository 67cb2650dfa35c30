import { indexOfDateAt } from './date-at.ts';
import type { FileRef, ReviewedDocument } from '../../corpus/document.ts';
import { t } from '../../util/l10n.ts';
import * as count from '../counts.ts';
import { displayName } from '../display.ts';
import { ByFile } from './by-file.ts';
import { dateRow, datesOf, readDates, type DateContext, type PlacedDate } from './date-rows.ts';
import { joined, unreadyLook } from './file-rows.ts';
import { childId, type Row, type RowLook } from './row.ts';

const isTimeless = ({ place }: PlacedDate): boolean => place.kind === 'timeless';

/** File > date: the unresolved ones first, then in time order; what has no place in time below a row at the end. */
export class DatesByFile extends ByFile<DateContext> {
  protected override isShown(file: FileRef): boolean {
    return this.#dates(file).length > 0;
  }

  protected override readFindings(document: ReviewedDocument): void {
    readDates(document);
  }

  protected override pathBelow(row: Row, file: FileRef, offset: number): Row[] {
    const document = this.context.session.index.get(file.uri);
    const index = document ? indexOfDateAt(document, offset) : -1;
    const date = this.#dates(file).find((one) => one.index === index);
    if (!date) return [];
    const timeless = isTimeless(date) ? [this.#timelessRow(row, file)] : [];
    return [...timeless, dateRow(this.context, timeless[0] ?? row, date, false)];
  }

  #dates(file: FileRef): readonly PlacedDate[] {
    const document = this.context.session.index.get(file.uri);
    return document ? datesOf(this.context, document) : [];
  }

  protected override children(row: Row, file: FileRef): Row[] {
    const dates = this.#dates(file);
    const inTime = dates.filter((date) => !isTimeless(date));
    const rows = this.context.paging.page(row, inTime, (date) => dateRow(this.context, row, date, false));
    return inTime.length < dates.length ? [...rows, this.#timelessRow(row, file)] : rows;
  }

  #timelessRow(parent: Row, file: FileRef): Row {
    const dates = (): PlacedDate[] => this.#dates(file).filter(isTimeless);
    return this.context.rows.row(childId(parent, 'timeless'), (id) => {
      const row: Row = {
        id,
        kind: 'group',
        parent,
        uri: file.uri,
        children: () => this.context.paging.page(row, dates(), (date) => dateRow(this.context, row, date, false)),
        look: () => ({
          label: t('Not in the calendar'),
          description: `(${dates().length})`,
          shape: this.context.filter().isEmpty ? 'closed' : 'open',
        }),
      };
      return row;
    });
  }

  protected override look(file: FileRef): RowLook {
    const { session, overview } = this.context;
    const label = overview.fileNames.rowLabelOf(file);
    const fullLabel = displayName(file.name);
    const document = session.index.get(file.uri);
    const unready = unreadyLook(session, file.uri, label);
    if (unready || !document) return unready ?? { label, shape: 'leaf' };
    const dates = this.#dates(file);
    const open = dates.filter(({ place }) => place.kind === 'unresolved').length;
    const { documentDate, notice } = readDates(document);
    const folder = overview.fileNames.folderOf(file);
    const unresolved = open > 0 ? t('{0} unresolved', open) : undefined;
    const dated = documentDate
      ? t('Document date {0}, by {1}', documentDate.value, documentDate.source)
      : t('no document date');
    const all = [fullLabel, folder, notice ?? dated, count.dates(dates.length), unresolved].filter(Boolean);
    return {
      label,
      fullLabel,
      description: joined(
        `(${dates.length})`,
        folder,
        notice ?? documentDate?.value ?? t('no document date'),
        unresolved,
      ),
      tooltip: all.join('\n'),
      spoken: all.join(', '),
      icon: documentDate || notice !== undefined ? 'file' : { id: 'question' },
      shape: this.shape(dates.length === 0),
    };
  }
}
