import { window, workspace } from 'vscode';
import { KINDS } from '../review/kinds.ts';
import { Legend, lineName } from '../review/legend.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { LINES } from './decorations.ts';
import { VIEWS } from './ids.ts';
import { fileLookedAt } from './kinds.ts';
import { settings } from './settings.ts';
import { showModel } from './tree-view.ts';

/** The legend of the colours, with boxes that show and hide the highlights of a kind. */
export function registerLegend(): Disposable {
  const owned = new DisposableStore();
  const legend = new Legend(
    {
      isShown: (kind) => !settings.hiddenKinds(fileLookedAt()).has(kind),
      show: async (kind, shown) => {
        const file = fileLookedAt();
        const hidden = settings.hiddenKinds(file);
        await settings.hideKinds(
          KINDS.filter((other) => (other === kind ? !shown : hidden.has(other))),
          file,
        );
      },
    },
    (kind) => lineName(...LINES[kind]),
  );
  owned.add(showModel(VIEWS.legend, legend, { collapseAll: false }));
  owned.add(
    window.onDidChangeActiveTextEditor(() => {
      // Another folder may have settings of its own.
      if ((workspace.workspaceFolders?.length ?? 0) > 1) legend.refresh();
    }),
  );
  owned.add(
    workspace.onDidChangeConfiguration((event) => {
      if (settings.affects(event, 'hiddenKinds')) legend.refresh();
    }),
  );
  return owned;
}
