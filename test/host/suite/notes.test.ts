import {
  CommentMode,
  commands,
  Position,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CommentThread,
} from 'vscode';
import type { Review } from '../../../src/vscode/start.ts';
import { equal, eventually, ok } from '../assert.ts';
import { article, corpus, remove, settledReview, write } from './window.ts';

const FILE = article('910_notes.txt');
const TEXT = `A short report

The envoy of Kazakhstan left the table early.

Nobody else did.
`;
const YAML = Uri.joinPath(corpus, '.corpus-review', 'decisions.yaml');

describe('notes', () => {
  let review: Review;

  const threads = (): CommentThread[] => review.notes.threads(FILE.toString());
  const bodies = (): string[] =>
    threads().flatMap(({ comments }) => comments.map(({ body }) => (typeof body === 'string' ? body : body.value)));
  const yaml = async (): Promise<string> => (await workspace.openTextDocument(YAML)).getText();
  const add = (thread: object, text: string): Thenable<boolean> =>
    commands.executeCommand<boolean>('corpusReview.note.add', { thread, text });
  const first = (): CommentThread['comments'][number] => {
    const comment = threads()[0]?.comments[0];
    ok(comment, 'there is no note');
    return comment;
  };

  before(async () => {
    review = await settledReview();
    await write(FILE, TEXT);
    await eventually('the file is analysed', () => review.session.index.get(FILE.toString()));
    await review.session.whenIdle();
    await window.showTextDocument(await workspace.openTextDocument(FILE));
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await remove(FILE);
    await Promise.resolve(remove(Uri.joinPath(corpus, '.corpus-review'))).catch(() => undefined);
  });

  it('are written at a line as VS Code asks for them, with every line of their text', async () => {
    let wasEmptied = false;
    const opened = { uri: FILE, range: new Range(2, 0, 2, 0), comments: [], dispose: () => (wasEmptied = true) };
    ok(await add(opened, 'Who is this?\nAsk the desk.'), 'the note was refused');
    ok(wasEmptied, 'the empty thread of VS Code stays open');
    await eventually('the note is shown', () => bodies().length === 1);
    equal(bodies(), ['Who is this?\nAsk the desk.']);
    equal(threads()[0]?.range, new Range(2, 0, 2, TEXT.split('\n')[2]?.length ?? 0));
    ok((await yaml()).includes(String.raw`Who is this?\nAsk the desk.`), await yaml());
  });

  it('take an answer in the same place', async () => {
    const [thread] = threads();
    ok(thread, 'there is no thread');
    ok(await add(thread, 'Asked.'), 'the answer was refused');
    await eventually('both are shown', () => bodies().length === 2);
    equal(threads().length, 1);
  });

  it('are edited, or left as they were', async () => {
    await commands.executeCommand('corpusReview.note.edit', first());
    equal(first().mode, CommentMode.Editing);
    first().body = 'something else';
    await commands.executeCommand('corpusReview.note.cancel', first());
    equal(bodies()[0], 'Who is this?\nAsk the desk.');
    await commands.executeCommand('corpusReview.note.edit', first());
    first().body = 'It is the deputy.';
    ok(await commands.executeCommand<boolean>('corpusReview.note.save', first()), 'the edit was refused');
    await eventually('the note says it', () => bodies()[0] === 'It is the deputy.');
    ok(!(await yaml()).includes('Who is this'), 'the old words stay in the file');
    equal(first().mode, CommentMode.Preview);
  });

  it('move with their words', async () => {
    const edit = new WorkspaceEdit();
    edit.insert(FILE, new Position(0, 0), 'Snow fell all week, and the roads were closed.\n\n');
    ok(await workspace.applyEdit(edit), 'the edit was refused');
    await eventually('the note stands two lines further down', () => threads()[0]?.range?.start.line === 4);
    equal(bodies(), ['It is the deputy.', 'Asked.']);
  });

  it('are deleted, and come back when that is taken back', async () => {
    await commands.executeCommand('corpusReview.note.delete', first());
    await eventually('one is left', () => bodies().length === 1);
    equal(bodies(), ['Asked.']);
    ok(await commands.executeCommand<boolean>('corpusReview.undoDecision'), 'nothing was taken back');
    await eventually('it is back', () => bodies().length === 2);
  });

  it('are shown as they are written into the file by hand', async () => {
    const document = await workspace.openTextDocument(YAML);
    const edit = new WorkspaceEdit();
    const at = document.getText().indexOf('Asked.');
    edit.replace(YAML, new Range(document.positionAt(at), document.positionAt(at + 6)), 'Asked twice.');
    ok(await workspace.applyEdit(edit), 'the edit was refused');
    await eventually('the note says it', () => bodies().includes('Asked twice.'));
    await document.save();
  });

  it('go when their place is gone, and the file says so', async () => {
    const document = await workspace.openTextDocument(FILE);
    const edit = new WorkspaceEdit();
    edit.replace(FILE, new Range(new Position(0, 0), document.positionAt(document.getText().length)), 'Nothing.\n');
    ok(await workspace.applyEdit(edit), 'the edit was refused');
    await eventually('the notes are gone from the text', () => threads().length === 0);
    equal(review.session.index.get(FILE.toString())?.analysis.drifted.length, 2);
    await commands.executeCommand('workbench.action.files.revert');
  });
});
