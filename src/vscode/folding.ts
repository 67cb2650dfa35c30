import { FoldingRange, FoldingRangeKind, languages } from 'vscode';
import type { CorpusSession } from '../corpus/session.ts';
import { boilerplateBlocks } from '../review/folding.ts';
import type { Disposable } from '../util/disposable.ts';
import type { CorpusSelector } from './selector.ts';

/** Lets blocks of boilerplate be folded away. */
export function registerFolding(session: CorpusSession, selector: CorpusSelector): Disposable {
  return selector.register((documents) =>
    languages.registerFoldingRangeProvider(documents, {
      provideFoldingRanges: ({ uri }) => {
        const document = session.index.get(uri.toString());
        const blocks = document ? boilerplateBlocks(document) : [];
        return blocks.map(({ first, last }) => new FoldingRange(first - 1, last - 1, FoldingRangeKind.Comment));
      },
    }),
  );
}
