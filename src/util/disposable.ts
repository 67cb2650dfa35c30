/** Something that holds on to resources until it is told to let go. */
export interface Disposable {
  dispose(): void;
}

/** Owns disposables and lets go of them together, last come first; what arrives after that is disposed of at once. */
export class DisposableStore implements Disposable {
  #owned: Disposable[] | undefined = [];

  get isDisposed(): boolean {
    return this.#owned === undefined;
  }

  add<T extends Disposable>(item: T): T {
    if (this.#owned) this.#owned.push(item);
    else item.dispose();
    return item;
  }

  dispose(): void {
    const owned = this.#owned ?? [];
    this.#owned = undefined;
    for (const item of owned.reverse()) item.dispose();
  }
}

export const toDisposable = (dispose: () => void): Disposable => ({ dispose });
