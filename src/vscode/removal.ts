import {
  CodeAction,
  CodeActionKind,
  commands,
  languages,
  ProgressLocation,
  Uri,
  window,
  workspace,
  type CodeActionContext,
  type Range,
  type TextDocument,
} from 'vscode';
import type { ReviewedDocument } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import { KNOWLEDGE_FOLDER } from '../knowledge/workspace/workspace-files.ts';
import type { Boilerplate } from '../model/boilerplate.ts';
import { boilerplateIn } from '../review/removal.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { t } from '../util/l10n.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import { fileKeyOf } from './file-keys.ts';
import { COMMANDS, REMOVAL_KIND } from './ids.ts';
import { toOffset } from './positions.ts';
import { removalEdit, type RemovalOptions, type RemovalTarget } from './removal-edit.ts';
import type { CorpusSelector } from './selector.ts';
import { textReader } from './text-reader.ts';
import { mayWrite, needTrust } from './trust.ts';

/** A kind of its own, not below `source`: nothing that runs at every save may delete lines of an article. */
const KIND = CodeActionKind.Empty.append(REMOVAL_KIND);

/** An action whose edit is worked out when it is chosen. */
class RemovalAction extends CodeAction {
  readonly document: ReviewedDocument;
  readonly pieces: readonly Boilerplate[];

  constructor(title: string, kind: CodeActionKind, document: ReviewedDocument, pieces: readonly Boilerplate[]) {
    super(title, kind);
    this.document = document;
    this.pieces = pieces;
  }
}

/** Quick fixes and commands that take boilerplate out of the files themselves. */
export function registerRemoval(
  session: CorpusSession,
  selector: CorpusSelector,
  knowledge: Pick<CorpusKnowledge, 'of'>,
): Disposable {
  const owned = new DisposableStore();
  const names: Pick<RemovalOptions, 'yamlOf' | 'keyOf'> = {
    yamlOf: (folder) => knowledge.of(folder)?.yaml ?? Uri.joinPath(Uri.parse(folder, true), KNOWLEDGE_FOLDER),
    keyOf: (file) => fileKeyOf(session, knowledge, file),
  };
  owned.add(
    selector.register((documents) =>
      languages.registerCodeActionsProvider(
        documents,
        {
          provideCodeActions: (document, range, context) => actionsAt(session, document, range, context),
          resolveCodeAction: async (action) => {
            if (!(action instanceof RemovalAction) || !workspace.isTrusted) return action;
            const preview = action.kind?.contains(KIND) ?? false;
            const edit = await said(() => resolve(session, action, { preview, ...names }));
            if (edit) action.edit = edit;
            return action;
          },
        },
        { providedCodeActionKinds: [CodeActionKind.QuickFix, KIND] },
      ),
    ),
  );
  const removeFrom = (documents: readonly ReviewedDocument[]): Promise<void> =>
    remove(documents, { preview: true, ...names });
  owned.add(
    commands.registerCommand(COMMANDS.removeBoilerplate, async () => {
      const known = session.index.get(window.activeTextEditor?.document.uri.toString() ?? '');
      const document = known && (await session.readNow(known));
      await removeFrom(document ? [document] : []);
    }),
  );
  owned.add(
    commands.registerCommand(COMMANDS.removeAllBoilerplate, async () => {
      await window.withProgress({ location: ProgressLocation.Window, title: t('Looking for boilerplate') }, () =>
        session.whenIdle(),
      );
      await removeFrom(session.files().flatMap(({ uri }) => session.index.get(uri) ?? []));
    }),
  );
  return owned;
}

function actionsAt(
  session: CorpusSession,
  { uri }: TextDocument,
  range: Range,
  { diagnostics, only }: CodeActionContext,
): CodeAction[] {
  const document = session.index.get(uri.toString());
  if (!document) return [];
  const { analysis, lines } = document;
  const span = { start: toOffset(lines, range.start), end: toOffset(lines, range.end) };
  const pieces = boilerplateIn(analysis, span);
  const actions: CodeAction[] = [];
  if (pieces.length > 0) {
    const fix = new RemovalAction(removeTitle(pieces), CodeActionKind.QuickFix, document, pieces);
    fix.diagnostics = diagnostics.filter(({ code }) => isBoilerplateRule(code));
    actions.push(fix);
  }
  const isAskedFor = only !== undefined && only.value !== '' && KIND.intersects(only);
  if (analysis.boilerplate.length > 0 && (pieces.length > 0 || isAskedFor)) {
    actions.push(new RemovalAction(t('Remove all boilerplate from this file…'), KIND, document, analysis.boilerplate));
  }
  if (pieces.length > 0) {
    const title = t('Remove all boilerplate from all files…');
    const everywhere = new CodeAction(title, KIND);
    everywhere.command = { command: COMMANDS.removeAllBoilerplate, title };
    actions.push(everywhere);
  }
  if (!workspace.isTrusted) actions.forEach(needTrust);
  return actions;
}

function removeTitle(pieces: readonly Boilerplate[]): string {
  if (pieces.length > 1) return t('Remove these {0} lines of boilerplate', pieces.length);
  return pieces[0]?.wholeLine === false ? t('Remove this range') : t('Remove this line');
}

const isBoilerplateRule = (code: unknown): boolean =>
  typeof code === 'object' && code !== null && 'value' in code && String(code.value).startsWith('boilerplate/');

/** Empty where the text has changed since the action was offered. */
async function resolve(
  session: CorpusSession,
  { document, pieces }: RemovalAction,
  options: RemovalOptions,
): ReturnType<typeof removalEdit> {
  const target = session.index.get(document.uri) === document ? await targetOf(document, pieces) : undefined;
  return removalEdit(target ? [target] : [], options);
}

async function remove(documents: readonly ReviewedDocument[], options: RemovalOptions): Promise<void> {
  if (!mayWrite()) return;
  await said(async () => {
    const targets: RemovalTarget[] = [];
    for (const document of documents) {
      const target = await targetOf(document, document.analysis.boilerplate);
      if (target && target.pieces.length > 0) targets.push(target);
    }
    if (targets.length === 0) void window.showInformationMessage(t('There is no boilerplate to remove.'));
    else await workspace.applyEdit(await removalEdit(targets, options), { isRefactoring: true });
  });
}

/** Undefined where the text is another one than was analysed, or has gone. */
async function targetOf(
  document: ReviewedDocument,
  pieces: readonly Boilerplate[],
): Promise<RemovalTarget | undefined> {
  try {
    const { text } = await textReader.read(document.uri);
    return document.lines.spanOf(document.lines.count)?.end === text.length ? { document, text, pieces } : undefined;
  } catch {
    // The file went in the meantime, and its boilerplate with it.
    return undefined;
  }
}

/** Tells the person why nothing was removed. */
async function said<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(t('Nothing was removed: {0}', reason));
    return undefined;
  }
}
