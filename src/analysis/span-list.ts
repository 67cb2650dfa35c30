import type { Span } from '../model/span.ts';
import { indexAtOrBefore } from '../text/lines.ts';

/** Spans in text order that do not overlap, to be changed one by one. */
export class SpanList<T extends Span> {
  readonly #items: T[];

  constructor(items: readonly T[]) {
    this.#items = [...items];
  }

  get items(): readonly T[] {
    return this.#items;
  }

  /** The one with exactly this span. */
  exactly({ start, end }: Span): T | undefined {
    const item = this.#items[indexAtOrBefore(this.#items, start)];
    return item?.start === start && item.end === end ? item : undefined;
  }

  /** Those that share a character with a span. */
  touching({ start, end }: Span): T[] {
    const found: T[] = [];
    let index = Math.max(0, indexAtOrBefore(this.#items, start));
    for (let item = this.#items[index]; item && item.start < end; item = this.#items[++index]) {
      if (item.end > start) found.push(item);
    }
    return found;
  }

  replace(old: T, item: T): void {
    const index = this.#indexOf(old);
    if (index >= 0) this.#items[index] = item;
  }

  remove(item: T): void {
    const index = this.#indexOf(item);
    if (index >= 0) this.#items.splice(index, 1);
  }

  /** Puts an item in, in the place of all that it touches. */
  put(item: T): void {
    for (const old of this.touching(item)) this.remove(old);
    this.#items.splice(indexAtOrBefore(this.#items, item.start) + 1, 0, item);
  }

  #indexOf(item: T): number {
    const index = indexAtOrBefore(this.#items, item.start);
    return this.#items[index] === item ? index : this.#items.indexOf(item);
  }
}
