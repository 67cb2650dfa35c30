import { languages, LanguageStatusSeverity, window } from 'vscode';
import type { FileState } from '../corpus/entry.ts';
import type { CorpusSession } from '../corpus/session.ts';
import * as count from '../review/counts.ts';
import { summaryOf } from '../review/document-summary.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { t } from '../util/l10n.ts';
import { COMMANDS } from './ids.ts';
import type { CorpusSelector } from './selector.ts';

/** An entry of the language status: what was found in the file that is looked at, and what is going on. */
export function registerStatus(session: CorpusSession, selector: CorpusSelector): Disposable {
  const owned = new DisposableStore();
  owned.add(
    selector.register((documents) => {
      const shown = new DisposableStore();
      const status = shown.add(languages.createLanguageStatusItem('corpusReview.status', documents));
      status.name = 'Corpus Review';
      status.command = { command: COMMANDS.showActors, title: t('Show Actors') };
      let awaitsEnd = false;
      const update = (): void => {
        const uri = window.activeTextEditor?.document.uri.toString();
        const state = uri === undefined ? undefined : session.state(uri);
        // A reviewed file's older text in a comparison goes by its name, too.
        status.selector = state ? documents : [];
        if (!state) return;
        status.busy = state.status === 'waiting';
        status.severity = state.status === 'failed' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
        status.text = textOf(state);
        status.detail = detailOf(session);
        if (awaitsEnd || session.pending === 0) return;
        // A file that is as it was when it is read again raises no event.
        awaitsEnd = true;
        void session.whenIdle().then(() => {
          awaitsEnd = false;
          if (!shown.isDisposed) update();
        });
      };
      shown.add(session.onDidChange(update));
      shown.add(window.onDidChangeActiveTextEditor(update));
      update();
      return shown;
    }),
  );
  return owned;
}

function textOf(state: FileState): string {
  if (state.status === 'waiting') return t('Reading…');
  if (state.status === 'failed') return t('This file could not be read');
  const { analysis } = state.document;
  const actors = [...summaryOf(state.document).values()].filter(
    ({ actor, counted }) => actor.acts && counted.length > 0,
  );
  const said = analysis.quotes.length + analysis.claims.length;
  return [count.actors(actors.length), count.dates(analysis.dates.length), count.statements(said)].join(', ');
}

function detailOf(session: CorpusSession): string {
  const files = count.files(session.size);
  return session.pending > 0 ? t('{0}, {1} still to be read', files, session.pending) : t('{0}, all read', files);
}
