/** Texts as they were last read, by URI, as many as fit: so that a small corpus need not be read again for a decision. */
export class KeptTexts<T extends { readonly text: string }> {
  readonly #limit: number;
  readonly #texts = new Map<string, T>();
  #units = 0;

  /** @param limit UTF-16 code units in all */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(uri: string): T | undefined {
    return this.#texts.get(uri);
  }

  /** Keeps a text in the place of the one it had, if there is room for it. */
  set(uri: string, text: T): void {
    this.delete(uri);
    if (this.#units + text.text.length > this.#limit) return;
    this.#texts.set(uri, text);
    this.#units += text.text.length;
  }

  delete(uri: string): void {
    this.#units -= this.#texts.get(uri)?.text.length ?? 0;
    this.#texts.delete(uri);
  }
}
