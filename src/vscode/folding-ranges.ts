import { EventEmitter, FoldingRange, languages, type FoldingRangeKind, type TextDocument } from 'vscode';
import type { ReviewedDocument } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import type { LineRange } from '../review/folding.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { whenAnalysed } from './analysed.ts';
import type { CorpusSelector } from './selector.ts';
import { onVisibleChange } from './visible-changes.ts';

/** Lets stretches of lines be folded, and says so when they may have changed in a file that is seen. */
export function registerFoldingRanges(
  session: CorpusSession,
  selector: CorpusSelector,
  kind: FoldingRangeKind,
  rangesOf: (document: ReviewedDocument, file: TextDocument) => readonly LineRange[],
): Disposable {
  const owned = new DisposableStore();
  const changes = owned.add(new EventEmitter<void>());
  owned.add(
    onVisibleChange(session, () => {
      changes.fire();
    }),
  );
  owned.add(
    selector.register((documents) =>
      languages.registerFoldingRangeProvider(documents, {
        onDidChangeFoldingRanges: changes.event,
        provideFoldingRanges: async (file, _, token) => {
          const document = await whenAnalysed(session, file.uri.toString(), token);
          const ranges = document ? rangesOf(document, file) : [];
          return ranges.map(({ first, last }) => new FoldingRange(first - 1, last - 1, kind));
        },
      }),
    ),
  );
  return owned;
}
