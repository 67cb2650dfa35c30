import { DocumentSymbol, FoldingRangeKind, languages, Range, SymbolKind } from 'vscode';
import type { CorpusSession } from '../corpus/session.ts';
import { sectionsOf } from '../review/headings.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { whenAnalysed } from './analysed.ts';
import { registerFoldingRanges } from './folding-ranges.ts';
import type { CorpusSelector } from './selector.ts';

/** The headings of an article as its outline, as breadcrumbs and as places to fold. */
export function registerOutline(session: CorpusSession, selector: CorpusSelector): Disposable {
  const owned = new DisposableStore();
  owned.add(
    selector.register((documents) =>
      languages.registerDocumentSymbolProvider(documents, {
        provideDocumentSymbols: async (file, token) => {
          const document = await whenAnalysed(session, file.uri.toString(), token);
          const sections = document ? sectionsOf(document, file.getText()) : [];
          return sections.map(({ heading, first, last }) => {
            const head = file.lineAt(first - 1).range;
            const all = new Range(head.start, file.lineAt(last - 1).range.end);
            return new DocumentSymbol(heading, '', SymbolKind.String, all, head);
          });
        },
      }),
    ),
  );
  owned.add(
    registerFoldingRanges(session, selector, FoldingRangeKind.Region, (document, file) =>
      sectionsOf(document, file.getText()).filter(({ first, last }) => last > first),
    ),
  );
  return owned;
}
