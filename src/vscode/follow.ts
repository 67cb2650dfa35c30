import { window, workspace, type Disposable, type TextDocument, type TextDocumentChangeEvent, type Uri } from 'vscode';
import type { FileRef } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import { Batcher } from '../util/batcher.ts';
import { DisposableStore } from '../util/disposable.ts';
import { Turns } from '../util/turns.ts';
import type { CorpusFiles } from './corpus-files.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import type { ReadingPermission } from './reading-permission.ts';
import { settings } from './settings.ts';

/** The pause in typing after which a text is analysed again. */
const TYPING_PAUSE_MS = 120;

/** Changes on disk are taken in batches: a checkout or a scraper raises thousands at once. */
const DISK_QUIET_MS = 100;
const DISK_LATEST_MS = 1000;

interface FollowerDeps {
  readonly session: CorpusSession;
  readonly files: CorpusFiles;
  readonly knowledge: Pick<CorpusKnowledge, 'load'>;
  readonly permission: ReadingPermission;
}

/** Keeps the session in step with the disk, the editors and the settings. */
export class Follower implements Disposable {
  readonly #session: CorpusSession;
  readonly #files: CorpusFiles;
  readonly #knowledge: Pick<CorpusKnowledge, 'load'>;
  readonly #permission: ReadingPermission;
  readonly #onError: (error: unknown) => void;
  readonly #owned = new DisposableStore();
  #watchers = new DisposableStore();
  readonly #disk = this.#owned.add(
    new Batcher<string>(DISK_QUIET_MS, DISK_LATEST_MS, () => {
      this.#lookSoon();
    }),
  );
  readonly #typing = new Map<string, Batcher<string>>();
  /** URIs that changed on disk since the last look. */
  #changed = new Set<string>();
  readonly #looks = new Turns(() => this.#takeIn());
  /** The YAML files are to be read first. */
  #isKnowledgeOld = false;

  constructor({ session, files, knowledge, permission }: FollowerDeps, onError: (error: unknown) => void) {
    this.#session = session;
    this.#files = files;
    this.#knowledge = knowledge;
    this.#permission = permission;
    this.#onError = onError;
    this.#watch();
    const own = (item: Disposable): Disposable => this.#owned.add(item);
    own(
      workspace.onDidOpenTextDocument((document) => {
        this.#refresh(document.uri, true);
      }),
    );
    own(
      workspace.onDidCloseTextDocument((document) => {
        this.#closed(document);
      }),
    );
    own(
      workspace.onDidChangeTextDocument((event) => {
        this.#typed(event);
      }),
    );
    own(
      window.onDidChangeVisibleTextEditors(() => {
        this.#showFirst();
      }),
    );
    own(
      workspace.onDidChangeWorkspaceFolders(() => {
        this.#reload();
      }),
    );
    own(
      workspace.onDidChangeConfiguration((event) => {
        if (settings.affects(event, 'files')) this.#reload();
        else if (settings.affects(event, 'askAbove')) this.#lookSoon();
        if (settings.affects(event, 'maxFileSize')) this.#refreshAll();
      }),
    );
  }

  /** Reads the YAML files, then looks which files there are. */
  rescan(): Promise<void> {
    this.#isKnowledgeOld = true;
    return this.look();
  }

  /** Looks which files there are, one look after the other: new ones are analysed, those that are gone removed. */
  look(): Promise<void> {
    return this.#looks.ask();
  }

  dispose(): void {
    for (const batch of this.#typing.values()) batch.dispose();
    this.#watchers.dispose();
    this.#owned.dispose();
  }

  async #takeIn(): Promise<void> {
    const isKnowledgeOld = this.#isKnowledgeOld;
    this.#isKnowledgeOld = false;
    if (isKnowledgeOld) await this.#knowledge.load();
    const before = this.#session.files();
    const changed = this.#changed;
    this.#changed = new Set();
    const files = new Map((await this.#files.list()).map((file) => [file.uri, file]));
    if (this.#owned.isDisposed) return;
    // What came meanwhile may have been missed, and after a change of settings all the others: the next look will tell.
    for (const { uri, folder, name } of this.#looks.isAsked ? [] : before) {
      const now = files.get(uri);
      // By other settings it may belong to another corpus.
      if (now?.folder !== folder || now.name !== name) this.#session.remove(uri);
    }
    this.#showFirst();
    const isNew = ({ uri }: FileRef): boolean => !this.#session.state(uri);
    for (const file of files.values()) {
      if (changed.has(file.uri) && !isNew(file)) this.#session.refresh(file, false);
    }
    const added = [...files.values()].filter(isNew);
    if (this.#permission.allows(files.size)) for (const file of added) this.#session.refresh(file, false);
    else if (added.length > 0) {
      // The review goes on while a person makes up their mind.
      this.#permission.ask(files.size).then((mayRead) => {
        if (mayRead) this.#lookSoon();
      }, this.#onError);
    }
  }

  #lookSoon(): void {
    this.look().catch(this.#onError);
  }

  #reload(): void {
    this.#files.reload();
    this.#watch();
    this.rescan().catch(this.#onError);
  }

  #watch(): void {
    this.#watchers.dispose();
    this.#watchers = new DisposableStore();
    const changed = (uri: Uri): void => {
      this.#changed.add(uri.toString());
      this.#disk.add(uri.toString());
    };
    for (const glob of [...this.#files.globs(), ...this.#files.folderGlobs()]) {
      const watcher = this.#watchers.add(workspace.createFileSystemWatcher(glob));
      for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete])
        this.#watchers.add(event(changed));
    }
  }

  /** Reads every file once more; where nothing new comes of that, nothing more is done. */
  #refreshAll(): void {
    for (const file of this.#session.files()) this.#session.refresh(file, false);
  }

  /** Analyses a file if it is reviewed. */
  #refresh(uri: Uri, urgent: boolean): void {
    const file = this.#files.fileOf(uri);
    if (file) this.#session.refresh(file, urgent);
  }

  #typed({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return;
    const file = this.#files.fileOf(document.uri);
    if (!file) return;
    const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => {
      return { start: rangeOffset, end: rangeOffset + rangeLength, newLength: text.length };
    });
    this.#session.edit(file.uri, edits, () => document.getText());
    let batch = this.#typing.get(file.uri);
    if (!batch) {
      batch = new Batcher(TYPING_PAUSE_MS, Infinity, () => {
        this.#refresh(document.uri, true);
      });
      this.#typing.set(file.uri, batch);
    }
    batch.add(file.uri);
  }

  /** What was not saved is gone with the editor: the file on disk counts again. */
  #closed(document: TextDocument): void {
    const key = document.uri.toString();
    const batch = this.#typing.get(key);
    this.#typing.delete(key);
    batch?.dispose();
    if (batch && this.#session.state(key)) this.#refresh(document.uri, false);
  }

  /** The files that are looked at go first. */
  #showFirst(): void {
    for (const { document } of window.visibleTextEditors) {
      const uri = document.uri.toString();
      const state = this.#session.state(uri);
      if (!state || state.status === 'waiting' || this.#session.isUnverified(uri)) this.#refresh(document.uri, true);
    }
  }
}
