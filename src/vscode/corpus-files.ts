import { RelativePattern, Uri, workspace, type DocumentFilter, type WorkspaceFolder } from 'vscode';
import type { FileRef } from '../corpus/document.ts';
import { ReviewedFiles } from '../corpus/files.ts';
import { folderName, folderPrefixes } from '../corpus/globs.ts';
import { Emitter } from '../util/event.ts';
import { findFiles } from './find-files.ts';
import { settings } from './settings.ts';

interface Folder {
  readonly folder: WorkspaceFolder;
  readonly reviewed: ReviewedFiles;
}

/** Which files of the window are reviewed, by the settings of each workspace folder. */
export class CorpusFiles {
  readonly #lists = new Emitter<readonly FileRef[]>();
  #folders: readonly Folder[] = [];
  #listed: readonly FileRef[] | undefined;

  /** Fires whenever the files there are have been listed. */
  readonly onDidList = this.#lists.event;

  constructor() {
    this.reload();
  }

  /** Reads the settings and workspace folders again. */
  reload(): void {
    this.#folders = (workspace.workspaceFolders ?? []).map((folder) => {
      return { folder, reviewed: new ReviewedFiles(settings.files(folder), folderName(folder.uri.path)) };
    });
  }

  /** The reviewed file that a URI names, or undefined. */
  fileOf(uri: Uri): FileRef | undefined {
    const folder = workspace.getWorkspaceFolder(uri);
    const known = this.#folders.find((item) => item.folder.uri.toString() === folder?.uri.toString());
    if (!known) return undefined;
    const root = known.folder.uri;
    const path = uri.path.slice(root.path.length).replace(/^\/+/, '');
    const place = known.reviewed.placeOf(path);
    if (!place) return undefined;
    return { uri: uri.toString(), folder: Uri.joinPath(root, place.folder).toString(), name: place.name };
  }

  /** What {@link list} found last, also where not all of it is read; undefined before that. */
  get listed(): readonly FileRef[] | undefined {
    return this.#listed;
  }

  /** Looks for all reviewed files there are now. */
  async list(): Promise<readonly FileRef[]> {
    const found = await Promise.all(this.globs().map((glob) => findFiles(glob, null)));
    const files = new Map<string, FileRef>();
    for (const uri of found.flat()) {
      const file = this.fileOf(uri);
      if (file) files.set(file.uri, file);
    }
    this.#listed = [...files.values()];
    this.#lists.fire(this.#listed);
    return this.#listed;
  }

  /** Each corpus folder with the folders from it up to its workspace folder: where its knowledge may lie, nearest first. */
  corpusFolders(): { readonly folder: Uri; readonly upward: readonly Uri[] }[] {
    return this.#folders.flatMap(({ folder: { uri }, reviewed }) =>
      reviewed.folders.map((path) => {
        const upward = [...folderPrefixes(path)].reverse().map((prefix) => Uri.joinPath(uri, prefix));
        return { folder: Uri.joinPath(uri, path), upward: [...upward, uri] };
      }),
    );
  }

  globs(): RelativePattern[] {
    return this.#folders.flatMap(({ folder, reviewed }) =>
      reviewed.globs.map((glob) => new RelativePattern(folder, glob)),
    );
  }

  /** The folders whose going takes reviewed files along: a deleted folder may raise one event only. */
  folderGlobs(): RelativePattern[] {
    return this.#folders.flatMap(({ folder, reviewed }) =>
      reviewed.folders.flatMap(folderPrefixes).map((path) => new RelativePattern(folder, path)),
    );
  }

  /** Documents for which language features are offered. */
  selector(): DocumentFilter[] {
    return this.globs().map((pattern) => ({ scheme: pattern.baseUri.scheme, pattern }));
  }
}
