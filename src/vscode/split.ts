import { CodeAction, CodeActionKind, languages, workspace, WorkspaceEdit, type Range, type TextDocument } from 'vscode';
import type { CorpusSession } from '../corpus/session.ts';
import { splitAt } from '../review/split.ts';
import type { Disposable } from '../util/disposable.ts';
import { t } from '../util/l10n.ts';
import { toRange } from './positions.ts';
import type { CorpusSelector } from './selector.ts';
import { needTrust } from './trust.ts';

/** The quick fix for a question or heading that is glued to the end of a paragraph. */
export function registerSplit(session: CorpusSession, selector: CorpusSelector): Disposable {
  return selector.register((documents) =>
    languages.registerCodeActionsProvider(
      documents,
      {
        provideCodeActions: (document, range, { diagnostics }) =>
          splitsAt(session, document, range).map((action) => {
            action.diagnostics = diagnostics.filter(({ code }) => isGlued(code));
            return action;
          }),
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
  );
}

function splitsAt(session: CorpusSession, document: TextDocument, range: Range): CodeAction[] {
  const reviewed = session.index.get(document.uri.toString());
  if (!reviewed) return [];
  const { analysis, lines } = reviewed;
  const notes = analysis.structure.filter((note) => range.intersection(toRange(lines, note)) !== undefined);
  return notes.flatMap(({ splitAt: offset }) => {
    if (offset === undefined) return [];
    const change = splitAt(document.getText(), offset);
    const action = new CodeAction(t('Split here'), CodeActionKind.QuickFix);
    if (!workspace.isTrusted) {
      needTrust(action);
      return [action];
    }
    action.edit = new WorkspaceEdit();
    action.edit.replace(document.uri, toRange(lines, change), change.text);
    return [action];
  });
}

const isGlued = (code: unknown): boolean =>
  typeof code === 'object' && code !== null && 'value' in code && String(code.value).startsWith('structure/glued-');
