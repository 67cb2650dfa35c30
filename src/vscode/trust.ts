import { commands, window, workspace, type CodeAction } from 'vscode';
import { t } from '../util/l10n.ts';

const MANAGE = 'workbench.trust.manage';

/** Says why not, with the way to change that; what waits to be written does not wait for the answer. */
export function mayWrite(): boolean {
  if (workspace.isTrusted) return true;
  const manage = t('Manage Workspace Trust');
  const message = t('This folder is not trusted, so nothing is written into it.');
  void window.showWarningMessage(message, manage).then((answer) => {
    if (answer === manage) void commands.executeCommand(MANAGE);
  });
  return false;
}

/** Puts the way to change that in the place of what an action would have written. */
export function needTrust(action: CodeAction): void {
  action.title = t('{0} (this folder is not trusted)', action.title);
  action.command = { command: MANAGE, title: action.title };
}
