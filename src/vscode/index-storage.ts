import { Uri, window, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { ENGINE_FILES } from '../analysis/engine-files.ts';
import { StoredIndex, type IndexStorage } from '../corpus/stored-index.ts';
import { t } from '../util/l10n.ts';

/** Keeps what was found for the next time, where the window has a place for it. What cannot be kept is said once. */
export function createStoredIndex(context: ExtensionContext, log: LogOutputChannel): StoredIndex | undefined {
  const { storageUri } = context;
  if (!storageUri) return undefined;
  const engine = engineVersion(context);
  const writer = Math.random().toString(36).slice(2);
  return new StoredIndex(
    indexStorage(storageUri),
    () => engine,
    writer,
    (error) => {
      log.error('The index cannot be kept.', error);
      const reason = error instanceof Error ? error.message : String(error);
      void window.showWarningMessage(
        t('What was found cannot be kept for the next time this folder is opened: {0}', reason),
      );
    },
  );
}

/** The folder that VS Code gives the extension for this workspace, on the desktop and in the browser. */
function indexStorage(storage: Uri): IndexStorage {
  const folder = Uri.joinPath(storage, 'index');
  const at = (name: string): Uri => Uri.joinPath(folder, name);
  return {
    list: async () => (await workspace.fs.readDirectory(folder)).map(([name]) => name),
    read: async (name) => workspace.fs.readFile(at(name)),
    write: async (name, bytes) => {
      await workspace.fs.writeFile(at(name), bytes);
    },
    delete: async (name) => {
      await workspace.fs.delete(at(name));
    },
  };
}

/** Changes with every build: what another engine has found counts no longer. */
async function engineVersion({ extension, extensionUri }: ExtensionContext): Promise<string> {
  const { version } = extension.packageJSON as { readonly version: string };
  const files = [...ENGINE_FILES.map((name) => `data/${name}`), 'worker.js', 'web/worker.js'];
  const stamps = await Promise.all(files.map((file) => stampOf(Uri.joinPath(extensionUri, 'dist', file))));
  return [version, ...stamps].join(' ');
}

async function stampOf(uri: Uri): Promise<string> {
  try {
    const { mtime, size } = await workspace.fs.stat(uri);
    return `${mtime}-${size}`;
  } catch {
    return 'missing';
  }
}
