/** Several values a key, which are no sets. Most keys have one, which is kept bare: a corpus has millions of them. */
export class MultiMap<K, V> {
  readonly #values = new Map<K, V | Set<V>>();

  /** In the order they were added. */
  get(key: K): Iterable<V> {
    const values = this.#values.get(key);
    if (values === undefined) return [];
    return values instanceof Set ? values : [values];
  }

  /** How many values a key has. */
  count(key: K): number {
    const values = this.#values.get(key);
    if (values === undefined) return 0;
    return values instanceof Set ? values.size : 1;
  }

  add(key: K, value: V): void {
    const values = this.#values.get(key);
    if (values === undefined) this.#values.set(key, value);
    else if (values instanceof Set) values.add(value);
    else if (values !== value) this.#values.set(key, new Set([values, value]));
  }

  delete(key: K, value: V): void {
    const values = this.#values.get(key);
    if (values instanceof Set) values.delete(value);
    if (values === value || (values instanceof Set && values.size === 0)) this.#values.delete(key);
  }
}
