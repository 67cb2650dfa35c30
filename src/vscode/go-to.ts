import { commands, Selection, Uri, window, type TextEditor } from 'vscode';
import type { CorpusSession } from '../corpus/session.ts';
import type { Place, Row } from '../review/tree/row.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { COMMANDS } from './ids.ts';
import { toRange } from './positions.ts';

/** The commands behind rows and links that lead to a place in a file. */
export function registerGoTo(session: CorpusSession): Disposable {
  const owned = new DisposableStore();
  owned.add(
    commands.registerCommand(COMMANDS.reveal, async (row: Row | undefined) => {
      const place = row?.place?.();
      // The focus stays in the tree, so that the arrow keys go on from row to row.
      if (place) await goTo(session, place, { preserveFocus: true });
      else row?.act?.();
    }),
  );
  owned.add(
    commands.registerCommand(COMMANDS.goTo, async (uri: unknown, start: unknown, end: unknown) => {
      if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
      await goTo(session, { uri, span: { start, end } }, { preserveFocus: false });
    }),
  );
  return owned;
}

/** Opens a reviewed file at a place; does nothing where the file is no longer reviewed. */
export async function goTo(
  session: CorpusSession,
  { uri, span }: Place,
  { preserveFocus }: { readonly preserveFocus: boolean },
): Promise<TextEditor | undefined> {
  const document = session.index.get(uri);
  if (!document) return undefined;
  const range = toRange(document.lines, span);
  return window.showTextDocument(Uri.parse(uri, true), {
    selection: new Selection(range.start, range.end),
    preserveFocus,
    preview: true,
  });
}
