import { commands, DataTransferItem, type DataTransfer, type TreeDragAndDropController } from 'vscode';
import type { Row } from '../review/tree/row.ts';
import { correctCommand, VIEWS } from './ids.ts';

/** Rows on their way within the Actors view: VS Code's own name for what is dragged in a tree. */
export const DRAGGED_ACTORS = `application/vnd.code.tree.${VIEWS.actors.toLowerCase()}`;

/** An actor dropped on another one is that one: they are merged, once the effect has been shown and accepted. */
export const actorDrop: TreeDragAndDropController<Row> = {
  dragMimeTypes: [DRAGGED_ACTORS],
  dropMimeTypes: [DRAGGED_ACTORS],
  handleDrag: (rows: readonly Row[], transfer: DataTransfer) => {
    const actors = rows.flatMap((row) => actorOf(row) ?? []);
    if (actors.length > 0) transfer.set(DRAGGED_ACTORS, new DataTransferItem(actors));
  },
  handleDrop: async (target: Row | undefined, transfer: DataTransfer) => {
    const into = target && actorOf(target);
    const dragged: unknown = transfer.get(DRAGGED_ACTORS)?.value;
    if (!into || !Array.isArray(dragged)) return;
    for (const row of dragged as readonly Row[]) {
      if (row !== into) await commands.executeCommand(correctCommand('merge'), row, into);
    }
  },
};

/** The row of an actor itself: a mention stands below one, a file or a kind is none. */
function actorOf(row: Row): Row | undefined {
  for (let at: Row | undefined = row; at; at = at.parent) if (at.kind === 'actor') return at;
  return undefined;
}
