import { commands } from 'vscode';
import type { ActorTree } from '../review/actor-tree.ts';
import type { ClaimsTree } from '../review/claims-tree.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { COMMANDS, viewCommand, VIEWS } from './ids.ts';
import type { ModelView } from './tree-view.ts';

/** The commands behind links that lead to an actor in a view, with all its mentions or all its statements. */
export function registerShowInViews(
  actors: { readonly tree: ActorTree; readonly shown: ModelView },
  claims: { readonly tree: ClaimsTree; readonly shown: ModelView },
): Disposable {
  const owned = new DisposableStore();
  owned.add(
    commands.registerCommand(COMMANDS.showActor, async (id: unknown) => {
      if (typeof id !== 'string') return;
      await commands.executeCommand(viewCommand('actors', 'clearFilter'));
      actors.tree.configure({ grouping: 'actor' });
      await reveal(VIEWS.actors, id, actors);
    }),
  );
  owned.add(
    commands.registerCommand(COMMANDS.showStatements, async (id: unknown, side: unknown) => {
      if (typeof id !== 'string' || (side !== 'source' && side !== 'target')) return;
      await commands.executeCommand(viewCommand('claims', 'clearFilter'));
      claims.tree.configure({ grouping: side });
      await reveal(VIEWS.claims, id, claims);
    }),
  );
  return owned;
}

/** VS Code draws a changed tree within this time. */
const REDRAWN_MS = 400;

/** Shows a view with an actor's row open, and puts the focus there: somebody asked for it. */
async function reveal(
  view: string,
  id: string,
  { tree, shown }: { readonly tree: ActorTree | ClaimsTree; readonly shown: ModelView },
): Promise<void> {
  await commands.executeCommand(`${view}.focus`);
  await tree.prepare();
  const row = tree.rowOf(id);
  if (!row) return;
  await shown.reveal(row, { focus: true, expand: true });
  // A tree that was put in another order just now may be drawn again after that, with the row closed.
  await new Promise<void>((resolve) => {
    setTimeout(resolve, REDRAWN_MS);
  });
  if (!shown.isOpen(row)) await shown.reveal(row, { focus: true, expand: true });
}
