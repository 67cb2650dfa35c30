import { commands, languages, Position, Range, Uri, window, workspace, WorkspaceEdit, type CodeAction } from 'vscode';
import type { Analysis } from '../../../src/model/analysis.ts';
import { uncertainIn, type Uncertain } from '../../../src/review/uncertain.ts';
import type { Review } from '../../../src/vscode/start.ts';
import { equal, eventually, ok } from '../assert.ts';
import { article, corpus, remove, settledReview, write } from './window.ts';

const ONE = article('900_decisions_one.txt');
const TWO = article('901_decisions_two.txt');
const NAME = 'Kazakhstan';
const TEXT_ONE = `Talks in the capital

${NAME} signed the water treaty on Monday, officials said.

Copyright 2024 The Example Post. All rights reserved.
`;
const TEXT_TWO = `A second report

The delegation of ${NAME} left the table early.
`;

const yamlFolder = Uri.joinPath(corpus, '.corpus-review');

describe('corrections', () => {
  let review: Review;

  const analysis = (uri: Uri): Analysis | undefined => review.session.index.get(uri.toString())?.analysis;
  const textOf = async (uri: Uri): Promise<string> => (await workspace.openTextDocument(uri)).getText();
  /** Mentions of the name outside what says so itself. */
  const marks = async (uri: Uri): Promise<readonly Analysis['mentions'][number][]> => {
    const text = await textOf(uri);
    return (analysis(uri)?.mentions ?? []).filter(({ start, end }) => text.slice(start, end) === NAME);
  };
  const isMarked = async (uri: Uri): Promise<boolean> => (await marks(uri)).length > 0;
  const correct = async (id: string, uri: Uri, words: string, more: object): Promise<void> => {
    const start = (await textOf(uri)).indexOf(words);
    const place = { uri: uri.toString(), start, end: start + words.length };
    ok(
      await commands.executeCommand<boolean>(`corpusReview.correct.${id}`, { ...place, ...more }),
      `${id} was refused`,
    );
  };
  const undo = async (): Promise<void> => {
    ok(await commands.executeCommand<boolean>('corpusReview.undoDecision'), 'nothing was taken back');
  };

  before(async () => {
    review = await settledReview();
    await write(ONE, TEXT_ONE);
    await write(TWO, TEXT_TWO);
    await eventually('both files are analysed', () => analysis(ONE) && analysis(TWO));
    await review.session.whenIdle();
    await window.showTextDocument(await workspace.openTextDocument(ONE));
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await remove(ONE);
    await remove(TWO);
    await Promise.resolve(remove(yamlFolder)).catch(() => undefined);
  });

  it('are offered in a document that no editor shows', async () => {
    const document = await workspace.openTextDocument(TWO);
    const at = document.positionAt(document.getText().indexOf(NAME) + 2);
    const found = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      TWO,
      new Range(at, at),
      'quickfix',
    );
    ok(
      found.some(({ command }) => command?.command === 'corpusReview.correct.not-an-entity'),
      found.map(({ title }) => title).join(),
    );
  });

  it('takes a name away everywhere, and undo brings it back', async () => {
    ok((await isMarked(ONE)) && (await isMarked(TWO)), 'the name is marked in both files');
    await correct('not-an-entity', ONE, NAME, { scope: 'corpus' });
    await eventually('the marks go', async () => !(await isMarked(ONE)) && !(await isMarked(TWO)));
    await undo();
    await eventually('the marks come back', async () => (await isMarked(ONE)) && (await isMarked(TWO)));
  });

  it('takes back one decision at each key, however fast', async () => {
    await correct('not-an-entity', ONE, NAME, { scope: 'here' });
    await correct('not-an-entity', TWO, NAME, { scope: 'here' });
    await eventually('the marks go', async () => !(await isMarked(ONE)) && !(await isMarked(TWO)));
    await Promise.all([undo(), undo()]);
    await eventually('the marks come back', async () => (await isMarked(ONE)) && (await isMarked(TWO)));
  });

  it('gives a mention another label in its file only', async () => {
    await correct('label', ONE, NAME, { scope: 'file', answer: 'ORG' });
    await eventually('the label changes', async () => (await marks(ONE)).every(({ label }) => label === 'ORG'));
    ok(
      (await marks(TWO)).every(({ label }) => label !== 'ORG'),
      'the other file keeps its label',
    );
    await undo();
    await eventually('the label is as before', async () => (await marks(ONE)).every(({ label }) => label !== 'ORG'));
  });

  it('knows that a line is the article', async () => {
    const isFlagged = (): boolean =>
      analysis(ONE)?.boilerplate.some(({ category }) => category === 'copyright') ?? false;
    ok(isFlagged(), 'the copyright line is flagged');
    await correct('not-boilerplate', ONE, 'Copyright 2024', { scope: 'here' });
    await eventually('the line is no boilerplate any more', () => !isFlagged());
    await undo();
    await eventually('it is again', isFlagged);
  });

  it('offers quick fixes at a mention', async () => {
    const document = await workspace.openTextDocument(ONE);
    await window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf(NAME) + 2);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      ONE,
      new Range(at, at),
      'quickfix',
    );
    const titles = actions.map(({ title }) => title);
    ok(titles.includes(`"${NAME}" is not an entity`), titles.join(' | '));
    ok(
      titles.some((title) => title.startsWith('Rename ')),
      titles.join(' | '),
    );
  });

  it('goes to the most doubtful mention, and to the next one when it is rejected', async () => {
    const place = (): string => {
      const { document, selection } = window.activeTextEditor ?? {};
      return JSON.stringify([document?.uri.toString(), selection]);
    };
    await commands.executeCommand('corpusReview.nextUncertain');
    ok(window.activeTextEditor?.selection.isEmpty === false, 'nothing is uncertain in the sample');
    const first = place();
    await commands.executeCommand('corpusReview.rejectUncertain');
    ok((await textOf(Uri.joinPath(yamlFolder, 'decisions.yaml'))).includes('not-an-entity'), 'nothing was decided');
    ok(place() !== first, 'the next one is chosen');
    await undo();
    await review.session.whenIdle();
    await window.showTextDocument(await workspace.openTextDocument(ONE));
  });

  it('accepts what is right, and goes on in order of doubt', async () => {
    const queue = (): Uncertain[] => uncertainIn(review.session.index.documents());
    const here = (): string => {
      const { document, selection } = window.activeTextEditor ?? {};
      const start = document && selection ? document.offsetAt(selection.start) : -1;
      return `${document?.uri.toString() ?? ''} ${start}`;
    };
    const keyOf = ({ document, mention }: Uncertain): string => `${document.uri} ${mention.start}`;
    await commands.executeCommand('corpusReview.nextUncertain');
    const before = queue();
    const at = before.findIndex((item) => keyOf(item) === here());
    ok(at >= 0, `${here()} is not uncertain`);
    ok(
      before.every(({ doubt }, i) => i === 0 || doubt <= (before[i - 1]?.doubt ?? 0)),
      'the queue is not in order',
    );
    await commands.executeCommand('corpusReview.acceptUncertain');
    const next = before[at + 1] ?? before[0];
    equal(here(), next && keyOf(next));
    const accepted = before[at];
    await eventually('what was accepted is certain', () =>
      queue().every((item) => keyOf(item) !== (accepted && keyOf(accepted))),
    );
    await undo();
    await review.session.whenIdle();
    await window.showTextDocument(await workspace.openTextDocument(ONE));
  });

  it('keeps a decision where it was made when a paragraph comes in above', async () => {
    await correct('not-an-entity', ONE, NAME, { scope: 'here' });
    await eventually('the mark goes', async () => !(await isMarked(ONE)));
    const edit = new WorkspaceEdit();
    edit.insert(ONE, new Position(2, 0), 'Snow fell on the passes all week, and the roads were closed.\n\n');
    ok(await workspace.applyEdit(edit), 'the edit was refused');
    await eventually('it is found again', () => analysis(ONE)?.placed.some(({ span }) => span.start > 60));
    ok(!(await isMarked(ONE)), 'the decision still holds');
  });

  it('says in decisions.yaml when the place of a decision is gone', async () => {
    const document = await workspace.openTextDocument(ONE);
    const edit = new WorkspaceEdit();
    edit.replace(
      ONE,
      new Range(new Position(0, 0), document.positionAt(document.getText().length)),
      'Nothing is left.\n',
    );
    ok(await workspace.applyEdit(edit), 'the edit was refused');
    const yaml = Uri.joinPath(yamlFolder, 'decisions.yaml');
    const rules = (): string[] =>
      languages.getDiagnostics(yaml).map(({ code }) => (typeof code === 'string' ? code : ''));
    await eventually('the drift is reported', () => rules().includes('decision/drifted'));
    await undo();
    await eventually('the report goes with its decision', () => rules().length === 0);
    equal(analysis(ONE)?.drifted.length ?? 0, 0);
  });
});
