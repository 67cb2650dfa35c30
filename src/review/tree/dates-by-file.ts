import { indexOfDateAt } from './date-at.ts';
import type { FileRef } from '../../corpus/document.ts';
import { t } from '../../util/l10n.ts';
import * as count from '../counts.ts';
import { displayName, fileLabel } from '../display.ts';
import { opensByItself, type Grouping } from './corpus-tree.ts';
import { dateRow, datesOf, type DateContext, type PlacedDate } from './date-rows.ts';
import { filesInOrder, joined, unreadyLook } from './file-rows.ts';
import { childId, type Row, type RowLook } from './row.ts';

const isTimeless = ({ place }: PlacedDate): boolean => place.kind === 'timeless';

/** File > date: the unresolved ones first, then in time order; what has no place in time below a row at the end. */
export class DatesByFile implements Grouping {
  readonly isByFile = true;
  readonly #context: DateContext;
  #rootCount = 0;

  constructor(context: DateContext) {
    this.#context = context;
  }

  roots(): Row[] {
    const { session, filter } = this.#context;
    const all = filesInOrder(session);
    const files = filter().isEmpty ? all : all.filter((file) => this.#dates(file).length > 0);
    this.#rootCount = files.length;
    return files.map((file) => this.#fileRow(file));
  }

  path(uri: string, offset: number | undefined): Row[] {
    const document = this.#context.session.index.get(uri);
    if (!document) return [];
    const row = this.#fileRow(document);
    const index = indexOfDateAt(document, offset);
    const date = this.#dates(document).find((one) => one.index === index);
    if (!date) return [row];
    const parent = isTimeless(date) ? this.#timelessRow(row, document) : row;
    return parent === row
      ? [row, dateRow(this.#context, row, date, false)]
      : [row, parent, dateRow(this.#context, parent, date, false)];
  }

  affected(roots: readonly Row[], changed: ReadonlySet<string>): Row[] {
    return roots.filter(({ uri }) => uri !== undefined && changed.has(uri));
  }

  #dates(file: FileRef): readonly PlacedDate[] {
    const document = this.#context.session.index.get(file.uri);
    return document ? datesOf(this.#context, document) : [];
  }

  #fileRow(file: FileRef): Row {
    return this.#context.rows.row(this.#context.prefix() + file.uri, (id) => {
      const row: Row = {
        id,
        kind: 'file',
        parent: undefined,
        uri: file.uri,
        children: () => this.#children(row, file),
        look: () => this.#fileLook(file),
      };
      return row;
    });
  }

  #children(row: Row, file: FileRef): Row[] {
    const dates = this.#dates(file);
    const inTime = dates.filter((date) => !isTimeless(date));
    const rows = this.#context.paging.page(row, inTime, (date) => dateRow(this.#context, row, date, false));
    return inTime.length < dates.length ? [...rows, this.#timelessRow(row, file)] : rows;
  }

  #timelessRow(parent: Row, file: FileRef): Row {
    const dates = (): PlacedDate[] => this.#dates(file).filter(isTimeless);
    return this.#context.rows.row(childId(parent, 'timeless'), (id) => {
      const row: Row = {
        id,
        kind: 'group',
        parent,
        uri: file.uri,
        children: () => this.#context.paging.page(row, dates(), (date) => dateRow(this.#context, row, date, false)),
        look: () => ({
          label: t('Not in the calendar'),
          description: `(${dates().length})`,
          shape: this.#context.filter().isEmpty ? 'closed' : 'open',
        }),
      };
      return row;
    });
  }

  #fileLook(file: FileRef): RowLook {
    const { session, overview, filter } = this.#context;
    const label = fileLabel(file.name);
    const fullLabel = displayName(file.name);
    const document = session.index.get(file.uri);
    const unready = unreadyLook(session, file.uri, label);
    if (unready || !document) return unready ?? { label, shape: 'leaf' };
    const dates = this.#dates(file);
    const open = dates.filter(({ place }) => place.kind === 'unresolved').length;
    const { documentDate, notice } = document.analysis;
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
      shape: dates.length === 0 ? 'leaf' : opensByItself(filter(), this.#rootCount) ? 'open' : 'closed',
    };
  }
}
