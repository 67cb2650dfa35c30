import type { CancellationToken } from 'vscode';
import type { ReviewedDocument } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import { DisposableStore } from '../util/disposable.ts';

/**
 * What was found in a file, as soon as that is known: VS Code asks for an outline once, and again only after an edit.
 * Undefined where the file cannot be read, or when the answer is no longer wanted.
 */
export function whenAnalysed(
  session: CorpusSession,
  uri: string,
  token: CancellationToken,
): Promise<ReviewedDocument | undefined> {
  const isKnown = (): boolean => (session.state(uri)?.status ?? 'waiting') !== 'waiting';
  if (isKnown()) return Promise.resolve(session.index.get(uri));
  return new Promise((resolve) => {
    const waiting = new DisposableStore();
    const answer = (document: ReviewedDocument | undefined): void => {
      waiting.dispose();
      resolve(document);
    };
    waiting.add(
      session.onDidChange((changed) => {
        if (changed.has(uri) && isKnown()) answer(session.index.get(uri));
      }),
    );
    waiting.add(
      token.onCancellationRequested(() => {
        answer(undefined);
      }),
    );
  });
}
