import { languages, window } from 'vscode';
import type { CorpusSession } from '../corpus/session.ts';
import { boilerplateSummary } from '../review/boilerplate-summary.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { t } from '../util/l10n.ts';
import { COMMANDS, STATUS } from './ids.ts';
import type { CorpusSelector } from './selector.ts';

/** Says in the language status of a reviewed file how much of it is boilerplate. */
export function registerBoilerplateStatus(session: CorpusSession, selector: CorpusSelector): Disposable {
  return selector.register((documents) => {
    const owned = new DisposableStore();
    const item = owned.add(languages.createLanguageStatusItem(STATUS.boilerplate, documents));
    item.name = t('Boilerplate');
    item.command = { command: COMMANDS.copyArticle, title: t('Copy Article Text') };
    const update = (): void => {
      const uri = window.activeTextEditor?.document.uri.toString() ?? '';
      const state = session.state(uri);
      item.selector = state ? documents : [];
      const document = session.index.get(uri);
      item.busy = state?.status === 'waiting';
      item.text = document ? boilerplateSummary(document).text : t('Boilerplate');
    };
    owned.add(window.onDidChangeActiveTextEditor(update));
    owned.add(
      session.onDidChange((changed) => {
        if (changed.has(window.activeTextEditor?.document.uri.toString() ?? '')) update();
      }),
    );
    update();
    return owned;
  });
}
