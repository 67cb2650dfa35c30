import {
  EventEmitter,
  FileChangeType,
  FileSystemError,
  FileType,
  type FileStat,
  type FileSystemProvider,
  type Uri,
} from 'vscode';

/** Files that are held in memory: a folder as the web, a database or an archive would serve it. */
export class MemoryFiles implements FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #folders = new Set<string>(['/']);
  readonly #changes = new EventEmitter<{ type: FileChangeType; uri: Uri }[]>();
  #time = 1;
  /** Nothing is told of changes, as by `files.watcherExclude`. */
  isSilent = false;
  isReadOnly = false;

  readonly onDidChangeFile = this.#changes.event;

  watch = (): { dispose(): void } => ({ dispose: () => undefined });

  stat({ path }: Uri): FileStat {
    const bytes = this.#files.get(path);
    if (bytes) return { type: FileType.File, ctime: 0, mtime: this.#time, size: bytes.length };
    if (this.#folders.has(path)) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    if (!this.#folders.has(path)) throw FileSystemError.FileNotFound(path);
    const below = path === '/' ? '/' : `${path}/`;
    const namesIn = (paths: Iterable<string>): string[] =>
      [...paths].flatMap((other) => {
        const name = other.startsWith(below) ? other.slice(below.length) : '';
        return name === '' || name.includes('/') ? [] : [name];
      });
    const folders = namesIn(this.#folders).map((name): [string, FileType] => [name, FileType.Directory]);
    return [...folders, ...namesIn(this.#files.keys()).map((name): [string, FileType] => [name, FileType.File])];
  }

  createDirectory(uri: Uri): void {
    this.#folders.add(uri.path);
    this.#tell(FileChangeType.Created, uri);
  }

  readFile({ path }: Uri): Uint8Array {
    const bytes = this.#files.get(path);
    if (!bytes) throw FileSystemError.FileNotFound(path);
    return bytes;
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    if (this.isReadOnly) throw FileSystemError.NoPermissions(uri);
    const isNew = !this.#files.has(uri.path);
    this.#time += 1;
    this.#files.set(uri.path, content);
    this.#tell(isNew ? FileChangeType.Created : FileChangeType.Changed, uri);
  }

  delete(uri: Uri): void {
    for (const path of [...this.#files.keys()]) {
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.#files.delete(path);
    }
    this.#folders.delete(uri.path);
    this.#tell(FileChangeType.Deleted, uri);
  }

  rename(): void {
    throw FileSystemError.NoPermissions('nothing is renamed here');
  }

  #tell(type: FileChangeType, uri: Uri): void {
    if (!this.isSilent) this.#changes.fire([{ type, uri }]);
  }
}
