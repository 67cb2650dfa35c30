import { DocumentSymbol, FoldingRange, FoldingRangeKind, languages, Range, SymbolKind } from 'vscode';
import type { CorpusSession } from '../corpus/session.ts';
import { sectionsOf, type Section } from '../review/headings.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import type { CorpusSelector } from './selector.ts';

/** The headings of an article as its outline, as breadcrumbs and as places to fold. */
export function registerOutline(session: CorpusSession, selector: CorpusSelector): Disposable {
  const owned = new DisposableStore();
  const sections = (uri: string, text: string): Section[] => {
    const document = session.index.get(uri);
    return document ? sectionsOf(document, text) : [];
  };
  owned.add(
    selector.register((documents) =>
      languages.registerDocumentSymbolProvider(documents, {
        provideDocumentSymbols: (document) =>
          sections(document.uri.toString(), document.getText()).map(({ heading, first, last }) => {
            const head = document.lineAt(first - 1).range;
            const all = new Range(head.start, document.lineAt(last - 1).range.end);
            return new DocumentSymbol(heading, '', SymbolKind.String, all, head);
          }),
      }),
    ),
  );
  owned.add(
    selector.register((documents) =>
      languages.registerFoldingRangeProvider(documents, {
        provideFoldingRanges: (document) =>
          sections(document.uri.toString(), document.getText())
            .filter(({ first, last }) => last > first)
            .map(({ first, last }) => new FoldingRange(first - 1, last - 1, FoldingRangeKind.Region)),
      }),
    ),
  );
  return owned;
}
