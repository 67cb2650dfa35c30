import { workspace, type DocumentFilter } from 'vscode';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import type { CorpusFiles } from './corpus-files.ts';
import { settings } from './settings.ts';

/** Keeps language features registered for just the reviewed files, also when the settings or folders change. */
export class CorpusSelector implements Disposable {
  readonly #files: CorpusFiles;
  readonly #owned = new DisposableStore();
  readonly #features: { create: (documents: DocumentFilter[]) => Disposable; current: Disposable }[] = [];

  constructor(files: CorpusFiles) {
    this.#files = files;
    this.#owned.add(
      workspace.onDidChangeWorkspaceFolders(() => {
        this.#renew();
      }),
    );
    this.#owned.add(
      workspace.onDidChangeConfiguration((event) => {
        if (settings.affects(event, 'files')) this.#renew();
      }),
    );
  }

  /** @param create registers the feature for the documents it is given */
  register(create: (documents: DocumentFilter[]) => Disposable): Disposable {
    const feature = { create, current: create(this.#files.selector()) };
    this.#features.push(feature);
    return {
      dispose: () => {
        feature.current.dispose();
        this.#features.splice(this.#features.indexOf(feature), 1);
      },
    };
  }

  dispose(): void {
    this.#owned.dispose();
  }

  #renew(): void {
    this.#files.reload();
    for (const feature of this.#features) {
      feature.current.dispose();
      feature.current = feature.create(this.#files.selector());
    }
  }
}
