import { window } from 'vscode';
import type { CorpusSession } from '../corpus/session.ts';
import type { Row, TreeModel } from '../review/tree/row.ts';
import { Batcher } from '../util/batcher.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { toOffset } from './positions.ts';
import { settings } from './settings.ts';
import type { ModelView } from './tree-view.ts';

/** The pause after which a tree follows: a cursor on its way through a text leaves it alone. */
const PAUSE_MS = 150;

/** Selects in a tree what the cursor stands in, without ever taking the focus. */
export function followEditor(session: CorpusSession, model: TreeModel, shown: ModelView): Disposable {
  const owned = new DisposableStore();
  const soon = owned.add(
    new Batcher<true>(PAUSE_MS, Infinity, () => {
      const row = shown.view.visible ? rowAtCursor(session, model, shown) : undefined;
      if (row && shown.view.selection[0]?.id !== row.id) void shown.reveal(row);
    }),
  );
  const follow = (): void => {
    soon.add(true);
  };
  owned.add(window.onDidChangeActiveTextEditor(follow));
  owned.add(window.onDidChangeTextEditorSelection(follow));
  owned.add(shown.view.onDidChangeVisibility(follow));
  return owned;
}

/** A mention's own row only where its actor stands open: otherwise the tree would open an actor at each step. */
function rowAtCursor(session: CorpusSession, model: TreeModel, shown: ModelView): Row | undefined {
  const editor = window.activeTextEditor;
  if (!editor || !settings.followsEditor(editor.document.uri)) return undefined;
  const document = session.index.get(editor.document.uri.toString());
  if (!document) return undefined;
  const path = [...model.path(document.uri, toOffset(document.lines, editor.selection.active))];
  while (path.length > 1 && isClosedBelow(path, shown)) path.pop();
  return path.at(-1);
}

function isClosedBelow(path: readonly Row[], shown: ModelView): boolean {
  const [parent, last] = path.slice(-2);
  return parent !== undefined && last?.kind === 'mention' && !shown.isOpen(parent);
}
