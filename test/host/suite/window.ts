import {
  commands,
  extensions,
  languages,
  Position,
  Range,
  Uri,
  workspace,
  WorkspaceEdit,
  type Diagnostic,
  type Hover,
  type MarkdownString,
  type Memento,
  type TextDocument,
} from 'vscode';
import type { Api } from '../../../src/vscode/activate.ts';
import type { Review } from '../../../src/vscode/start.ts';
import { eventually, ok } from '../assert.ts';

/** The window under test: a copy of the sample corpus, opened by its parent or by the folder of articles itself. */
const root = workspace.workspaceFolders?.[0]?.uri ?? Uri.parse('missing:/');
export const corpus = root.path.endsWith('/seeds') ? root : Uri.joinPath(root, 'seeds');

export const article = (name: string): Uri => Uri.joinPath(corpus, name);

export async function activate(): Promise<Api> {
  const extension = extensions.all.find(({ id }) => id.endsWith('.corpus-review'));
  ok(extension, 'VS Code does not know the extension');
  return (await extension.activate()) as Api;
}

/** The running review, when it has nothing left to do. */
export async function settledReview(): Promise<Review> {
  const api = await activate();
  await api.ready;
  const review = await eventually('the review starts', () => api.review);
  await review.session.whenIdle();
  return review;
}

export const write = (uri: Uri, content: string | Uint8Array): Thenable<void> =>
  workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);

export const remove = (uri: Uri): Thenable<void> => workspace.fs.delete(uri, { recursive: true });

/** Problems of ours in a file. */
export const problems = (uri: Uri): Diagnostic[] =>
  languages.getDiagnostics(uri).filter(({ source }) => source === 'Corpus Review');

/** The text of the hover at the first place where `word` stands. */
export async function hoverAt(document: TextDocument, word: string): Promise<string> {
  const at = document.positionAt(document.getText().indexOf(word) + 1);
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers
    .flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value))
    .join('\n')
    .replaceAll('&nbsp;', ' ');
}

/** Replaces the whole text of a document without saving it. */
export async function type(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(new Position(0, 0), document.positionAt(document.getText().length)), text);
  ok(await workspace.applyEdit(edit), 'the edit was refused');
}

/** Where the effect of a correction is shown first, it is accepted as a person does: with Enter. */
export async function accepted(asked: Thenable<unknown>): Promise<void> {
  const state = { isDone: false };
  const end = asked.then(() => {
    state.isDone = true;
  });
  while (!state.isDone) {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await end;
}

/** What a window remembers, for as long as a test needs it. */
export function memento(): Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: (key: string, byDefault?: unknown) => values.get(key) ?? byDefault,
    update: (key, value) => {
      values.set(key, value);
      return Promise.resolve();
    },
  } as Memento;
}
