import type { Memento } from 'vscode';
import type { CorpusSession } from '../corpus/session.ts';
import type { ClaimsTree } from '../review/claims-tree.ts';
import { t } from '../util/l10n.ts';
import { registerCorpusView } from './corpus-view.ts';
import type { ModelView } from './tree-view.ts';

/** The Claims view: who says what about whom, quotes and claims together. */
export const registerClaimsView = (
  tree: ClaimsTree,
  deps: { readonly session: CorpusSession; readonly memory: Memento },
): ModelView =>
  registerCorpusView(
    {
      name: 'claims',
      groupings: { source: t('Who says it'), target: t('Whom it is about'), file: t('File') },
      sortings: { count: t('Number of statements'), name: t('Name') },
      filterTitle: t('Filter Claims'),
      emptyMessage: t('Nobody is quoted in these files.'),
    },
    tree,
    deps,
  );
