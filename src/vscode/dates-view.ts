import type { Memento } from 'vscode';
import type { CorpusSession } from '../corpus/session.ts';
import type { DatesTree } from '../review/dates-tree.ts';
import { t } from '../util/l10n.ts';
import { registerCorpusView } from './corpus-view.ts';
import type { ModelView } from './tree-view.ts';

/** The Dates view: what is unresolved first, then in time order. */
export const registerDatesView = (
  tree: DatesTree,
  deps: { readonly session: CorpusSession; readonly memory: Memento },
): ModelView =>
  registerCorpusView(
    {
      name: 'dates',
      groupings: { file: t('File'), time: t('Time, over the corpus') },
      sortings: { time: t('Time') },
      filterTitle: t('Filter Dates'),
      emptyMessage: t('No date is named in these files.'),
    },
    tree,
    deps,
  );
