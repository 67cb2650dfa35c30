import { window } from 'vscode';
import type { CorpusSession } from '../corpus/session.ts';
import type { Disposable } from '../util/disposable.ts';

/** Tells of changes in files that are seen: while a corpus is read, a hundred others change each second. */
export const onVisibleChange = (session: CorpusSession, listener: () => void): Disposable =>
  session.onDidChange((changed) => {
    if (window.visibleTextEditors.some(({ document }) => changed.has(document.uri.toString()))) listener();
  });
