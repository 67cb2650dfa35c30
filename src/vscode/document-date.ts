import { CodeAction, CodeActionKind, commands, languages, window, type QuickPickItem } from 'vscode';
import type { ReviewedDocument } from '../corpus/document.ts';
import { documentDateCorrection } from '../review/corrections.ts';
import { boundsStart, boundsText, dateBounds, dateChoices, readDay } from '../review/document-date.ts';
import { displayName } from '../review/display.ts';
import { UNKNOWN_DATE } from '../review/problems.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { t } from '../util/l10n.ts';
import { around, type CorrectionDeps } from './corrections.ts';
import { COMMANDS } from './ids.ts';
import type { CorpusSelector } from './selector.ts';

/** Lets a person say when a document was published: as a quick fix where that is unknown, and as a command. */
export function registerDocumentDate(deps: CorrectionDeps, selector: CorpusSelector): Disposable {
  const owned = new DisposableStore();
  const { session } = deps.views;
  owned.add(
    commands.registerCommand(COMMANDS.setDocumentDate, (key?: unknown, day?: unknown) => {
      const uri = uriOf(key) ?? window.activeTextEditor?.document.uri.toString();
      const document = uri === undefined ? undefined : session.index.get(uri);
      if (document) return setDocumentDate(deps, document, typeof day === 'string' ? day : '');
      return window.showInformationMessage(t('The active editor holds no text that has been reviewed yet.'));
    }),
  );
  owned.add(
    selector.register((documents) =>
      languages.registerCodeActionsProvider(
        documents,
        {
          provideCodeActions: (editor, _, { diagnostics }) => {
            const document = session.index.get(editor.uri.toString());
            const problem = diagnostics.find(({ code }) => typeof code === 'object' && code.value === UNKNOWN_DATE);
            if (!document || !problem) return [];
            return fixes(document).map((fix) => {
              fix.diagnostics = [problem];
              return fix;
            });
          },
        },
        { providedCodeActionKinds: [CodeActionKind.QuickFix] },
      ),
    ),
  );
  return owned;
}

/** A URI as links give it, or the row of a view. */
function uriOf(key: unknown): string | undefined {
  const uri = typeof key === 'object' && key !== null && 'uri' in key ? key.uri : key;
  return typeof uri === 'string' ? uri : undefined;
}

/** Named in a lightbulb; the rest is behind "Set the document date…". */
const OFFERED = 3;

function fixes(document: ReviewedDocument): CodeAction[] {
  const action = (title: string, day?: string): CodeAction => {
    const fix = new CodeAction(title, CodeActionKind.QuickFix);
    const args = day === undefined ? [document.uri] : [document.uri, day];
    fix.command = { command: COMMANDS.setDocumentDate, title, arguments: args };
    return fix;
  };
  const named = dateChoices(document).slice(0, OFFERED);
  const bounds = dateBounds(document);
  const inferred = boundsText(bounds);
  return [
    action(t('Set the document date…')),
    ...(inferred === undefined ? [] : [action(t('Infer the document date: {0}', inferred), boundsStart(bounds))]),
    ...named.map(({ day, line }) => action(t('The document date is {0} (line {1})', day, line), day)),
  ];
}

async function setDocumentDate(deps: CorrectionDeps, document: ReviewedDocument, given: string): Promise<void> {
  const day = readDay(given) ?? (await askForDay(document, given));
  if (day === undefined) return;
  const correction = documentDateCorrection({ document, ...around(deps, document) }, '');
  await deps.decisions.make(document.folder, correction.make('here', day));
}

/** A box that takes a typed day and offers those that the text names; `start` is typed already. */
async function askForDay(document: ReviewedDocument, start: string): Promise<string | undefined> {
  const box = window.createQuickPick<DayItem>();
  const title = t('Document date of {0}', displayName(document.name));
  const bounds = boundsText(dateBounds(document));
  // A list without a day in it is not shown, so it cannot say this.
  box.title = bounds === undefined ? title : t('{0}: by the text {1}', title, bounds);
  box.placeholder = t('A day as 2024-12-19, or one that the text names');
  const named = dateChoices(document).map(({ day, line }) => ({
    day,
    label: day,
    description: t('named in line {0}', line),
  }));
  const showItems = (typed: string): void => {
    const day = readDay(typed);
    const isNamed = named.some((item) => item.day === day);
    box.items = day !== undefined && !isNamed ? [{ day, label: day }, ...named] : named;
  };
  box.value = start;
  showItems(start);
  box.onDidChangeValue(showItems);
  return new Promise((resolve) => {
    box.onDidAccept(() => {
      const [item] = box.selectedItems;
      if (!item) return;
      resolve(item.day);
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

interface DayItem extends QuickPickItem {
  readonly day: string;
}
