import { compareFiles } from '../../corpus/corpus-index.ts';
import type { ReviewedDocument } from '../../corpus/document.ts';
import { t } from '../../util/l10n.ts';
import { periodName, type Period } from '../date-order.ts';
import { opensByItself, type Grouping } from './corpus-tree.ts';
import { indexOfDateAt } from './date-at.ts';
import { compareDates, dateRow, datesOf, readDates, type DateContext, type PlacedDate } from './date-rows.ts';
import type { Row } from './row.ts';
import { groupBy } from '../../util/group-by.ts';

/** The dates of the corpus below their years, decades and centuries; first those that are unresolved. */
export class DatesByTime implements Grouping {
  readonly isByFile = false;
  readonly #context: DateContext;
  /** What the rows that were last handed out hold. */
  #groups: ReadonlyMap<string, readonly PlacedDate[]> = new Map();

  constructor(context: DateContext) {
    this.#context = context;
  }

  roots(): Row[] {
    this.#groups = this.#collect();
    return [...this.#groups.keys()].map((key) => this.#groupRow(key));
  }

  prepare(document: ReviewedDocument): void {
    readDates(document);
  }

  path(uri: string, offset: number | undefined): Row[] {
    const document = this.#context.session.index.get(uri);
    const index = document ? indexOfDateAt(document, offset) : -1;
    const date = document && datesOf(this.#context, document).find((one) => one.index === index);
    if (!date) return [];
    const group = this.#groupRow(keyOf(date));
    const at = (this.#groups.get(keyOf(date)) ?? []).findIndex((one) => one.uri === uri && one.index === index);
    const isListed = at >= 0 && at < this.#context.paging.shown(group);
    return isListed ? [group, dateRow(this.#context, group, date, true)] : [group];
  }

  affected(roots: readonly Row[]): readonly Row[] {
    return roots;
  }

  #collect(): Map<string, readonly PlacedDate[]> {
    const documents = [...this.#context.session.index.documents()].sort(compareFiles);
    const all = documents.flatMap((document) => datesOf(this.#context, document)).sort(compareDates);
    return groupBy(all, keyOf);
  }

  #groupRow(key: string): Row {
    return this.#context.rows.row(`${this.#context.prefix()}${key}`, (id) => {
      const dates = (): readonly PlacedDate[] => this.#groups.get(key) ?? [];
      const row: Row = {
        id,
        kind: 'group',
        parent: undefined,
        children: () => this.#context.paging.page(row, dates(), (date) => dateRow(this.#context, row, date, true)),
        look: () => ({
          label: nameOf(key),
          description: `(${dates().length})`,
          icon: { id: key === 'unresolved' ? 'question' : 'calendar' },
          shape: opensByItself(this.#context.filter(), this.#groups.size) ? 'open' : 'closed',
        }),
      };
      return row;
    });
  }
}

const keyOf = ({ place }: PlacedDate): string =>
  place.kind === 'resolved' ? `${place.period.unit} ${place.period.year}` : place.kind;

function nameOf(key: string): string {
  if (key === 'unresolved') return t('Unresolved');
  if (key === 'timeless') return t('Not in the calendar');
  const [unit, year] = key.split(' ') as [Period['unit'], string];
  return periodName({ unit, year: Number(year) });
}
