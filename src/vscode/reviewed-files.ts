import { commands, EventEmitter, FileDecoration, ThemeColor, Uri, window } from 'vscode';
import type { FileRef } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import { nextUnreviewed, type ReviewedMarks } from '../review/reviewed-marks.ts';
import { filesInOrder } from '../review/tree/file-rows.ts';
import type { Row } from '../review/tree/row.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { t } from '../util/l10n.ts';
import { COMMANDS, CONTEXTS } from './ids.ts';

/** Marks of reviewed files in the Explorer, and the commands that set them and go on to the next file. */
export function registerReviewedFiles(session: CorpusSession, marks: ReviewedMarks): Disposable {
  const owned = new DisposableStore();
  const changes = owned.add(new EventEmitter<Uri[]>());
  const fileOf = (uri: string | undefined): FileRef | undefined => session.files().find((file) => file.uri === uri);
  owned.add(
    marks.onDidChange((uris) => {
      changes.fire([...uris].map((uri) => Uri.parse(uri, true)));
    }),
  );
  owned.add(
    window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changes.event,
      provideFileDecoration: (uri) => {
        const state = session.state(uri.toString());
        const file = state ? fileOf(uri.toString()) : undefined;
        if (!file || !marks.isReviewed(file)) return undefined;
        return new FileDecoration('✓', t('Reviewed'), new ThemeColor('charts.green'));
      },
    }),
  );
  const updateContext = (): void => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const isReviewed = uri !== undefined && session.state(uri) !== undefined;
    void commands.executeCommand('setContext', CONTEXTS.inReviewedFile, isReviewed);
  };
  owned.add(window.onDidChangeActiveTextEditor(updateContext));
  owned.add(
    session.onDidChange((changed) => {
      if (changed.has(window.activeTextEditor?.document.uri.toString() ?? '')) updateContext();
    }),
  );
  updateContext();
  const current = (): FileRef | undefined => fileOf(window.activeTextEditor?.document.uri.toString());
  owned.add(
    commands.registerCommand(COMMANDS.markReviewed, async (row?: Partial<Row>) => {
      const file = fileOf(row?.uri) ?? current();
      if (!file) return;
      try {
        await marks.set(file, !marks.isReviewed(file));
      } catch (error) {
        void window.showErrorMessage(error instanceof Error ? error.message : String(error));
      }
    }),
  );
  owned.add(
    commands.registerCommand(COMMANDS.nextUnreviewed, async () => {
      const next = nextUnreviewed(filesInOrder(session), marks, current()?.uri);
      if (next) await window.showTextDocument(Uri.parse(next.uri, true), { preview: false });
      else void window.showInformationMessage(t('All files are reviewed.'));
    }),
  );
  return owned;
}
