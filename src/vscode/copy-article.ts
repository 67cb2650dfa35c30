import { commands, env, window } from 'vscode';
import { cleanText } from '../boilerplate/clean-text.ts';
import type { CorpusSession } from '../corpus/session.ts';
import { SourceText } from '../text/source.ts';
import type { Disposable } from '../util/disposable.ts';
import { t } from '../util/l10n.ts';
import { COMMANDS } from './ids.ts';

/** The command *Copy Article Text*: the active file without its boilerplate. */
export function registerCopyArticle(session: CorpusSession): Disposable {
  return commands.registerCommand(COMMANDS.copyArticle, async () => {
    const active = window.activeTextEditor?.document;
    const known = active && session.index.get(active.uri.toString());
    // What was pasted a moment ago has not been looked at yet.
    const reviewed = known && (await session.readNow(known));
    if (!reviewed) {
      void window.showInformationMessage(t('The active editor holds no text that has been reviewed yet.'));
      return;
    }
    await env.clipboard.writeText(cleanText(new SourceText(active.getText()), reviewed.analysis.boilerplate));
    window.setStatusBarMessage(t('Copied the article without boilerplate'), SHOWN_MS);
  });
}

const SHOWN_MS = 3000;
