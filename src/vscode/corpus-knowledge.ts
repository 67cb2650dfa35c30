import { EventEmitter, RelativePattern, Uri, workspace, type TextDocument } from 'vscode';
import { NO_WORKSPACE, type WorkspaceKnowledge } from '../knowledge/knowledge.ts';
import type { YamlProblem } from '../knowledge/workspace/problem.ts';
import {
  KNOWLEDGE_FILES,
  KNOWLEDGE_FOLDER,
  WorkspaceFiles,
  type KnowledgeFileName,
} from '../knowledge/workspace/workspace-files.ts';
import { Batcher } from '../util/batcher.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { Turns } from '../util/turns.ts';
import type { CorpusFiles } from './corpus-files.ts';

/** Changes by hand are read after a pause in typing, changes on disk in batches. */
const QUIET_MS = 150;
const LATEST_MS = 1000;

/** A corpus folder with what its YAML files say. */
export interface CorpusYaml {
  readonly folder: Uri;
  /** Where its YAML files lie, or would be made. */
  readonly yaml: Uri;
  readonly files: WorkspaceFiles;
  /** Each file's text, undefined where there is none, and what is wrong in it by itself. */
  readonly texts: ReadonlyMap<KnowledgeFileName, YamlText>;
}

interface YamlText {
  readonly text: string | undefined;
  readonly problems: readonly YamlProblem[];
}

/** Reads the YAML files of every corpus, live, saved or not. */
export class CorpusKnowledge implements Disposable {
  readonly #files: CorpusFiles;
  readonly #onError: (error: unknown) => void;
  readonly #owned = new DisposableStore();
  readonly #changes = this.#owned.add(new EventEmitter<CorpusYaml & { readonly before: WorkspaceKnowledge }>());
  readonly #reads = this.#owned.add(new EventEmitter<CorpusYaml>());
  readonly #batch = this.#owned.add(
    new Batcher<string>(QUIET_MS, LATEST_MS, () => {
      this.load().catch(this.#onError);
    }),
  );
  /** Each tells what has changed since the one before: of two at once, one would tell it wrong. */
  readonly #loads = new Turns(() => this.#load());
  readonly #corpora = new Map<string, CorpusYaml>();
  #watchers = new DisposableStore();
  /** The folders that are watched, a line each. */
  #watched = '';

  /** Fires for each corpus whose knowledge has changed, with what it was before. */
  readonly onDidChange = this.#changes.event;

  /** Fires for each corpus whose files were read, whether they say something new or not. */
  readonly onDidRead = this.#reads.event;

  constructor(files: CorpusFiles, onError: (error: unknown) => void) {
    this.#files = files;
    this.#onError = onError;
    this.#owned.add(
      workspace.onDidChangeTextDocument(({ document: { uri } }) => {
        if (isKnowledge(uri)) this.#batch.add(uri.toString());
      }),
    );
  }

  /** The knowledge of a corpus folder. */
  of(folder: string): CorpusYaml | undefined {
    return this.#corpora.get(folder);
  }

  all(): Iterable<CorpusYaml> {
    return this.#corpora.values();
  }

  /** Reads all of it; what has changed is told. */
  load(): Promise<void> {
    return this.#loads.ask();
  }

  dispose(): void {
    this.#watchers.dispose();
    this.#owned.dispose();
  }

  async #load(): Promise<void> {
    this.#watch();
    for (const { folder, upward } of this.#files.corpusFolders()) await this.#loadCorpus(folder, upward);
    // The settings may have changed while it was read.
    this.#forgetAllBut(new Set(this.#files.corpusFolders().map(({ folder }) => folder.toString())));
  }

  /** Of a corpus that is not reviewed any more nothing is known. */
  #forgetAllBut(folders: ReadonlySet<string>): void {
    for (const [key, corpus] of this.#corpora) {
      if (folders.has(key)) continue;
      this.#corpora.delete(key);
      const before = corpus.files.knowledge;
      const files = new WorkspaceFiles();
      if (files.knowledge.version !== before.version) this.#changes.fire({ ...corpus, files, before });
    }
  }

  async #loadCorpus(folder: Uri, upward: readonly Uri[]): Promise<void> {
    const yaml = await nearestKnowledge(folder, upward);
    const key = folder.toString();
    const known = this.#corpora.get(key);
    const before = known?.files.knowledge ?? NO_WORKSPACE;
    const files =
      known?.yaml.toString() === yaml.toString() ? known.files : new WorkspaceFiles(pathBelow(yaml, folder));
    const texts = new Map<KnowledgeFileName, YamlText>();
    for (const name of KNOWLEDGE_FILES) {
      const text = await readNow(Uri.joinPath(yaml, name));
      texts.set(name, { text, problems: files.read(name, text) });
    }
    const corpus = { folder, yaml, files, texts };
    this.#corpora.set(key, corpus);
    this.#reads.fire(corpus);
    if (files.knowledge.version !== before.version) this.#changes.fire({ ...corpus, before });
  }

  #watch(): void {
    const folders = new Map(
      this.#files.corpusFolders().flatMap(({ upward }) => upward.map((uri) => [uri.toString(), uri])),
    );
    // What happens while a watcher is made anew is seen by none.
    const watched = [...folders.keys()].join('\n');
    if (watched === this.#watched) return;
    this.#watched = watched;
    this.#watchers.dispose();
    this.#watchers = new DisposableStore();
    for (const folder of folders.values()) {
      for (const glob of [KNOWLEDGE_FOLDER, `${KNOWLEDGE_FOLDER}/*.yaml`]) {
        const watcher = this.#watchers.add(workspace.createFileSystemWatcher(new RelativePattern(folder, glob)));
        for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
          this.#watchers.add(
            event((uri) => {
              this.#batch.add(uri.toString());
            }),
          );
        }
      }
    }
  }
}

const isKnowledge = (uri: Uri): boolean =>
  KNOWLEDGE_FILES.some((name: KnowledgeFileName) => uri.path.endsWith(`/${KNOWLEDGE_FOLDER}/${name}`));

/** The corpus folder's path below the folder that holds its YAML files' own. */
function pathBelow(yaml: Uri, folder: Uri): string {
  const above = Uri.joinPath(yaml, '..').path.replace(/\/$/, '');
  return folder.path.slice(above.length + 1);
}

/** The nearest folder of YAML files there is from a corpus folder upward, else the one the corpus folder would have. */
async function nearestKnowledge(folder: Uri, upward: readonly Uri[]): Promise<Uri> {
  for (const candidate of upward) {
    const uri = Uri.joinPath(candidate, KNOWLEDGE_FOLDER);
    try {
      await workspace.fs.stat(uri);
      return uri;
    } catch {
      // Not here: one folder up.
    }
  }
  return Uri.joinPath(folder, KNOWLEDGE_FOLDER);
}

/** A YAML file as it counts: what is not saved yet, else what is on disk, for the editor may be late to take that in. */
export async function readNow(uri: Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  return open?.isDirty ? open.getText() : readFromDisk(uri);
}

/** Does the editor have something else than what was saved? */
export const isUnsaved = (uri: Uri): boolean => openDocument(uri)?.isDirty ?? false;

/** A YAML file as it is in the editor or on disk; undefined where there is none. */
export async function readIfThere(uri: Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  // The editor keeps a file for a while that has been deleted.
  return open?.isDirty || (open && (await isThere(uri))) ? open.getText() : readFromDisk(uri);
}

const openDocument = (uri: Uri): TextDocument | undefined =>
  workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

const isThere = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

/** A YAML file as it was saved; undefined where there is none. */
export async function readFromDisk(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
