import { RelativePattern, Uri, workspace, WorkspaceEdit, Range } from 'vscode';
import type { FileRef } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import { setDocumentFact } from '../knowledge/workspace/edit-documents.ts';
import { readDocumentsYaml, type DocumentEntry } from '../knowledge/workspace/read-documents.ts';
import type { ReviewedMarks } from '../review/reviewed-marks.ts';
import { Batcher } from '../util/batcher.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { Emitter } from '../util/event.ts';

type Entries = ReadonlyMap<string, DocumentEntry>;

const QUIET_MS = 50;
const LATEST_MS = 500;

/** The marks of `documents.yaml` in each corpus folder, kept in step with the disk. */
export class YamlMarks implements ReviewedMarks, Disposable {
  readonly #session: CorpusSession;
  readonly #owned = new DisposableStore();
  readonly #changes = this.#owned.add(new Emitter<ReadonlySet<string>>());
  readonly onDidChange = this.#changes.event;
  readonly #folders = new Map<string, Entries>();
  readonly #batch = this.#owned.add(
    new Batcher<string>(QUIET_MS, LATEST_MS, (folders) => {
      for (const folder of folders) void this.#load(folder);
    }),
  );

  constructor(session: CorpusSession) {
    this.#session = session;
    this.#owned.add(
      session.onDidChange((changed) => {
        for (const { uri, folder } of session.files()) {
          if (changed.has(uri) && !this.#folders.has(folder)) this.#watch(folder);
        }
      }),
    );
  }

  isReviewed(file: FileRef): boolean {
    const entries = this.#folders.get(file.folder);
    return entries?.get(file.name)?.status === 'reviewed';
  }

  async set(file: FileRef, reviewed: boolean): Promise<void> {
    const uri = yamlOf(file.folder);
    const text = (await readText(uri)) ?? '';
    const edits = setDocumentFact(text, file.name, 'status', reviewed ? 'reviewed' : null);
    if (edits.length > 0) await write(uri, text, edits);
    await this.#load(file.folder);
  }

  dispose(): void {
    this.#owned.dispose();
  }

  #watch(folder: string): void {
    this.#folders.set(folder, new Map());
    const watcher = this.#owned.add(
      workspace.createFileSystemWatcher(new RelativePattern(Uri.parse(folder, true), '.corpus-review/documents.yaml')),
    );
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
      this.#owned.add(
        event(() => {
          this.#batch.add(folder);
        }),
      );
    }
    void this.#load(folder);
  }

  async #load(folder: string): Promise<void> {
    const text = (await readText(yamlOf(folder))) ?? '';
    // A YAML text that cannot be read leaves the marks as they were: somebody is in the middle of writing it.
    const entries = text === '' ? new Map<string, DocumentEntry>() : readDocumentsYaml(text).value;
    if (!entries || this.#owned.isDisposed) return;
    const before = this.#folders.get(folder);
    this.#folders.set(folder, entries);
    const status = (known: Entries | undefined, name: string): string | undefined => known?.get(name)?.status;
    const changed = this.#session
      .files()
      .filter((file) => file.folder === folder && status(before, file.name) !== status(entries, file.name));
    if (changed.length > 0) this.#changes.fire(new Set(changed.map(({ uri }) => uri)));
  }
}

const yamlOf = (folder: string): Uri => Uri.joinPath(Uri.parse(folder, true), '.corpus-review', 'documents.yaml');

/** The text in the editor where the file is open there, else on disk; undefined where there is none. */
async function readText(uri: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** One undo step where the file is there; a new file is written as it is. Saved at once: other tools read the disk. */
async function write(
  uri: Uri,
  text: string,
  edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): Promise<void> {
  if (text === '') {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(edits.map((edit) => edit.text).join('')));
    return;
  }
  const document = await workspace.openTextDocument(uri);
  const change = new WorkspaceEdit();
  for (const edit of edits) {
    change.replace(uri, new Range(document.positionAt(edit.start), document.positionAt(edit.end)), edit.text);
  }
  if (!(await workspace.applyEdit(change)) || !(await document.save()))
    throw new Error('documents.yaml could not be written.');
}
