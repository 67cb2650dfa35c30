import { t } from '../../util/l10n.ts';
import { childId, type Row, type RowTable } from './row.ts';

/** Rows a parent shows at first, and how many more at each "show more": a view takes these at once, not ten thousand. */
const FIRST_PAGE = 200;
const NEXT_PAGE = 500;

/** Long lists of rows, shown a page at a time with a row at the end that shows more. */
export class Paging {
  readonly #rows: RowTable;
  readonly #changed: (parent: Row | undefined) => void;
  readonly #shown = new Map<string, number>();

  /** @param changed told of a parent that now has more rows; undefined are the roots */
  constructor(rows: RowTable, changed: (parent: Row | undefined) => void) {
    this.#rows = rows;
    this.#changed = changed;
  }

  /** How many of its rows a parent shows now. */
  shown(parent: Row | undefined): number {
    return this.#shown.get(parent?.id ?? '') ?? FIRST_PAGE;
  }

  /** Lets a parent show its row of that number too. */
  include(parent: Row | undefined, index: number): void {
    if (index < this.shown(parent)) return;
    this.#shown.set(parent?.id ?? '', index + 1);
    this.#changed(parent);
  }

  /** @param row makes the row of one item */
  page<T>(parent: Row | undefined, items: readonly T[], row: (item: T, index: number) => Row): Row[] {
    const shown = this.shown(parent);
    const rows = items.slice(0, shown).map(row);
    if (items.length > shown) rows.push(this.#more(parent, items.length - shown));
    return rows;
  }

  #more(parent: Row | undefined, left: number): Row {
    return this.#rows.row(childId(parent, `more${left}`), (id) => ({
      id,
      kind: 'more',
      parent,
      children: () => [],
      look: () => ({
        label: t('Show more'),
        description: t('{0} left', left.toLocaleString('en')),
        icon: { id: 'ellipsis' },
        shape: 'leaf',
      }),
      act: () => {
        this.#shown.set(parent?.id ?? '', this.shown(parent) + NEXT_PAGE);
        this.#changed(parent);
      },
    }));
  }
}
