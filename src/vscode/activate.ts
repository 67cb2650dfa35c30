import { l10n, RelativePattern, window, workspace, type ExtensionContext, type TreeItem } from 'vscode';
import { fixedFolder, folderName, folderPrefixes, globsFrom } from '../corpus/globs.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { useTranslation } from '../util/l10n.ts';
import type { WorkerHandle } from '../worker/protocol.ts';
import { findFiles } from './find-files.ts';
import { VIEWS } from './ids.ts';
import { settings } from './settings.ts';
import type { Review } from './start.ts';

/** What differs between the desktop and the browser. */
export interface Host {
  /** @param hasRoom for what another worker has died of */
  spawnWorker(hasRoom: boolean): Promise<WorkerHandle>;
}

/** What the extension exports, for its own tests. */
export interface Api {
  /** The review, once a reviewed file has been found; undefined until then. */
  readonly review: Review | undefined;
  /** Resolves when activation has looked for reviewed files and, where there are some, the review has listed them. */
  readonly ready: Promise<void>;
}

/**
 * Looks for a file to review and only then loads everything else. Until one appears, the extension is a watcher and an
 * empty view.
 */
export function activate(context: ExtensionContext, host: Host): Api {
  useTranslation(l10n.t);
  let review: Review | undefined;
  let starting: Promise<void> | undefined;
  let dormant: Disposable[] = [];

  const start = async (): Promise<void> => {
    for (const item of dormant) item.dispose();
    dormant = [];
    const { startReview } = await import('./start.ts');
    review = startReview(context, host);
    context.subscriptions.push(review);
    await review.firstScan;
  };
  const look = async (): Promise<void> => {
    if (!starting && (await hasReviewedFile())) await (starting ??= start());
  };
  const lookAgain = (): void => {
    void look();
  };
  dormant = sleep(lookAgain);
  context.subscriptions.push({
    dispose: () => {
      for (const item of dormant) item.dispose();
    },
  });
  const ready = look();
  return {
    get review() {
      return review;
    },
    ready,
  };
}

/** Globs as they are seen from each workspace folder. */
function reviewedGlobs(): RelativePattern[] {
  return (workspace.workspaceFolders ?? []).flatMap((folder) =>
    globsFrom(folderName(folder.uri.path), settings.files(folder)).map((glob) => new RelativePattern(folder, glob)),
  );
}

async function hasReviewedFile(): Promise<boolean> {
  const found = await Promise.all(reviewedGlobs().map((glob) => findFiles(glob, undefined, 1)));
  return found.some((files) => files.length > 0);
}

/** Waits for a first reviewed file; the empty view shows its welcome text meanwhile. */
function sleep(wake: () => void): Disposable[] {
  const emptyView = window.registerTreeDataProvider(VIEWS.actors, {
    getChildren: () => [],
    getTreeItem: (row: TreeItem) => row,
  });
  let watchers = watch(wake);
  const watchAnew = (): void => {
    watchers.dispose();
    watchers = watch(wake);
    wake();
  };
  const unwatch = (): void => {
    watchers.dispose();
  };
  return [
    emptyView,
    { dispose: unwatch },
    workspace.onDidChangeWorkspaceFolders(watchAnew),
    workspace.onDidChangeConfiguration((event) => {
      if (settings.affects(event, 'files')) watchAnew();
    }),
  ];
}

/** Calls when a reviewed file comes, or a folder that may hold one. */
function watch(wake: () => void): Disposable {
  const globs = reviewedGlobs().flatMap((glob) => {
    const folders = folderPrefixes(fixedFolder(glob.pattern));
    return [glob, ...folders.map((path) => new RelativePattern(glob.baseUri, path))];
  });
  const owned = new DisposableStore();
  for (const glob of globs) {
    owned.add(owned.add(workspace.createFileSystemWatcher(glob, false, true, true)).onDidCreate(wake));
  }
  return owned;
}
