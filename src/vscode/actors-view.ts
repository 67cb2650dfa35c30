import { workspace, type Memento } from 'vscode';
import type { CorpusSession } from '../corpus/session.ts';
import type { ActorTree } from '../review/actor-tree.ts';
import * as count from '../review/counts.ts';
import type { ReviewedMarks } from '../review/reviewed-marks.ts';
import { DisposableStore } from '../util/disposable.ts';
import { t } from '../util/l10n.ts';
import { actorDrop } from './actor-drop.ts';
import { registerCorpusView } from './corpus-view.ts';
import { settings } from './settings.ts';
import type { ModelView } from './tree-view.ts';

/** The Actors view, with the number of files still to review as its badge. */
export function registerActorsView(
  tree: ActorTree,
  deps: { readonly session: CorpusSession; readonly memory: Memento; readonly marks?: ReviewedMarks },
): ModelView {
  const owned = new DisposableStore();
  const { session, marks } = deps;
  const readSettings = (): void => {
    tree.configure({ showBoilerplate: settings.showBoilerplateMentions() });
  };
  readSettings();
  const shown = owned.add(
    registerCorpusView(
      {
        name: 'actors',
        groupings: { file: t('File'), actor: t('Actor, over the corpus'), label: t('Kind, over the corpus') },
        sortings: { count: t('Number of mentions'), name: t('Name'), first: t('First mention') },
        filterTitle: t('Filter Actors'),
        emptyMessage: t('No actor is named in these files.'),
        dragAndDrop: actorDrop,
      },
      tree,
      deps,
    ),
  );
  const updateBadge = (): void => {
    const left = marks ? session.files().filter((file) => !marks.isReviewed(file)).length : 0;
    shown.view.badge = left > 0 ? { value: left, tooltip: t('{0} not reviewed yet', count.files(left)) } : undefined;
  };
  owned.add(session.onDidChange(updateBadge));
  if (marks) owned.add(marks.onDidChange(updateBadge));
  owned.add(
    workspace.onDidChangeConfiguration((event) => {
      if (settings.affects(event, 'showBoilerplateMentions')) readSettings();
    }),
  );
  updateBadge();
  return {
    ...shown,
    dispose: () => {
      owned.dispose();
    },
  };
}
