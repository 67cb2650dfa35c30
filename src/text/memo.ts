import type { SourceText } from './source.ts';

/**
 * What was made for parts of a document, kept from one analysis of it to the next. A part is known by its own text, so
 * what is kept must follow from that text alone, or say what else it was made for. Of what the last analysis did not ask
 * for nothing is kept.
 */
export class TextMemo {
  readonly #tables: MemoTable<unknown>[] = [];

  /** To be called before each analysis. */
  turn(): void {
    for (const table of this.#tables) table.turn();
  }

  adopt(table: MemoTable<unknown>): void {
    this.#tables.push(table);
  }
}

/** The parts of one kind. Keys are cut out of the newest text, so that no older one is kept alive by them. */
class MemoTable<T> {
  #last = new Map<string, T>();
  #now = new Map<string, T>();

  get(part: string): T | undefined {
    const found = this.#now.get(part) ?? this.#last.get(part);
    if (found !== undefined) this.#now.set(part, found);
    return found;
  }

  set(part: string, value: T): void {
    this.#now.set(part, value);
  }

  turn(): void {
    this.#last = this.#now;
    this.#now = new Map();
  }
}
export type { MemoTable };

/** One kind of thing to keep, such as the names in a line; declared once by whoever makes it. */
export class MemoKind<T> {
  readonly #tables = new WeakMap<TextMemo, MemoTable<T>>();

  /** What is kept of this kind for a text; undefined where nothing is kept, and all has to be made. */
  of({ memo }: SourceText): MemoTable<T> | undefined {
    if (!memo) return undefined;
    let table = this.#tables.get(memo);
    if (!table) {
      this.#tables.set(memo, (table = new MemoTable<T>()));
      memo.adopt(table);
    }
    return table;
  }
}
