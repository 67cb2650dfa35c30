import { ProgressLocation, window, type CancellationToken, type Progress } from 'vscode';
import type { CorpusSession } from '../corpus/session.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { t } from '../util/l10n.ts';

/** So many files take long enough for a person to wonder. */
const MANY = 300;

/** Shows how far the reading of many files has come, with a way to stop it. */
export function registerProgress(session: CorpusSession): Disposable {
  const owned = new DisposableStore();
  let isShown = false;
  owned.add(
    session.onDidChange(() => {
      if (isShown || session.pending < MANY) return;
      isShown = true;
      const title = t('Reading the articles');
      void window
        .withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (progress, token) =>
          follow(session, progress, token),
        )
        .then(() => {
          isShown = false;
        });
    }),
  );
  return owned;
}

function follow(
  session: CorpusSession,
  progress: Progress<{ message: string; increment: number }>,
  token: CancellationToken,
): Promise<void> {
  const owned = new DisposableStore();
  const total = session.pending;
  let shown = 0;
  const report = (): void => {
    const done = Math.max(0, total - session.pending);
    progress.report({ message: t('{0} of {1}', done, total), increment: (100 * (done - shown)) / total });
    shown = done;
  };
  owned.add(session.onDidChange(report));
  owned.add(
    token.onCancellationRequested(() => {
      session.pause();
    }),
  );
  report();
  return session.whenIdle().finally(() => {
    owned.dispose();
  });
}
