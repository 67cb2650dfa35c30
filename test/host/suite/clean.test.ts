import {
  CodeActionKind,
  commands,
  env,
  Range,
  Uri,
  window,
  workspace,
  type CodeAction,
  type Diagnostic,
  type TextDocument,
} from 'vscode';
import type { Review } from '../../../src/vscode/start.ts';
import { equal, eventually, ok } from '../assert.ts';
import { article, corpus, problems, remove, settledReview, type, write } from './window.ts';

const HEAD = 'The Lock Stays Shut\n\nBy Ann Writer, 3 May 2021\n\n';
const GLUED =
  'The council of the river towns met on Monday to decide whether the old lock should be rebuilt or left to the birds.';
const QUESTION = 'Who will pay for the bridge across the lock?';
const ANSWER =
  'Nobody would pay for the bridge, the mayors of the river towns said after a debate that lasted until midnight.';
const LAST =
  'Nobody in the hall expected the vote to be close, but in the end a single hand made the difference between the two sides.';
const BODY = `${GLUED} ${QUESTION}\n\n${ANSWER}\n\nADVERTISEMENT\n\n${LAST}\n`;
const TEXT = `${HEAD}${BODY}\nShare this article\n`;
const CLEAN = `The Lock Stays Shut\n\n${GLUED} ${QUESTION}\n\n${ANSWER}\n\n${LAST}\n`;
const KIND = 'corpusReview.removeBoilerplate';

const FIRST = 'clean-a.txt';
const SECOND = 'clean-b.txt';
const yaml = Uri.joinPath(corpus, '.corpus-review', 'documents.yaml');

const codeOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);
const has = (uri: Uri, rule: string): boolean => problems(uri).some((problem) => codeOf(problem) === rule);

describe('cleaning', () => {
  let review: Review;

  before(async () => {
    review = await settledReview();
  });

  beforeEach(async () => {
    for (const name of [FIRST, SECOND]) {
      await write(article(name), TEXT);
      await eventually(`${name} is reviewed`, () => has(article(name), 'boilerplate/share'));
    }
  });

  afterEach(async () => {
    await commands.executeCommand('workbench.action.files.saveAll');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  after(async () => {
    for (const name of [FIRST, SECOND]) await remove(article(name));
    await remove(Uri.joinPath(corpus, '.corpus-review'));
    await eventually('the files are gone', () => !review.session.state(article(SECOND).toString()));
  });

  /** The open document, once the review speaks of its text. */
  async function open(name: string): Promise<TextDocument> {
    const document = await workspace.openTextDocument(article(name));
    await window.showTextDocument(document);
    await eventually('the text is the one on disk', () => document.getText() === TEXT);
    await review.session.whenIdle();
    return document;
  }

  async function actions(document: TextDocument, words: string, kind?: string): Promise<CodeAction[]> {
    const at = document.positionAt(document.getText().indexOf(words) + 1);
    const offered = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new Range(at, at),
      kind,
      50,
    );
    return offered;
  }

  /** Files of the test before may still be on their way out: an edit made on them is refused, and offered anew. */
  async function apply(offer: () => Promise<CodeAction | undefined>): Promise<void> {
    await eventually('the edit is taken', async () => {
      const action = await offer();
      ok(action?.edit, 'an action with an edit');
      return workspace.applyEdit(action.edit);
    });
  }

  const documentsYaml = async (): Promise<string> => (await workspace.openTextDocument(yaml)).getText();

  it('shows what goes from a whole file first, and keeps its date', async () => {
    const document = await open(FIRST);
    const done = commands.executeCommand('corpusReview.removeBoilerplate');
    await eventually('the preview is applied', async () => {
      await commands.executeCommand('refactorPreview.apply');
      return document.getText() !== TEXT;
    });
    await done;
    // The least certain piece waits for a tick of its own.
    equal(document.getText(), `${CLEAN}\nShare this article\n`);
    ok((await documentsYaml()).includes(`${FIRST}: { date: 2021-05-03 }`), await documentsYaml());
    const date = await eventually('the date is read from there', () => {
      const found = review.session.index.get(document.uri.toString())?.analysis.documentDate;
      return found?.source === 'documents.yaml' ? found : undefined;
    });
    equal(date.value, '2021-05-03');
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  });

  it('removes a line, and keeps the date that goes with it, in one edit', async () => {
    const document = await open(SECOND);
    await apply(async () => {
      const fix = (await actions(document, 'Ann Writer')).find(({ title }) => title === 'Remove this line');
      ok(fix?.kind && CodeActionKind.QuickFix.contains(fix.kind), 'a quick fix');
      return fix;
    });
    equal(document.getText(), TEXT.replace('By Ann Writer, 3 May 2021\n\n', ''));
    ok((await documentsYaml()).includes(`${SECOND}: { date: 2021-05-03 }`), await documentsYaml());
  });

  it('removes a line alone where no date goes with it', async () => {
    const document = await open(FIRST);
    await apply(async () =>
      (await actions(document, 'ADVERTISEMENT')).find(({ title }) => title === 'Remove this line'),
    );
    equal(document.getText(), TEXT.replace('ADVERTISEMENT\n\n', ''));
  });

  it('removes all of a file by a kind of its own', async () => {
    const document = await open(SECOND);
    const offered = await actions(document, 'The Lock', KIND);
    equal(
      offered.map(({ title, kind }) => [title, kind?.value]),
      [['Remove all boilerplate from this file…', KIND]],
    );
    await apply(async () => (await actions(document, 'The Lock', KIND))[0]);
    equal(document.getText(), CLEAN);
    await commands.executeCommand('undo');
    equal(document.getText(), TEXT, 'one step back');
  });

  it('offers no removal to what runs at every save, nor on a line of the article', async () => {
    const document = await open(FIRST);
    for (const kind of ['source', 'source.fixAll']) {
      const titles = (await actions(document, 'ADVERTISEMENT', kind)).map(({ title }) => title);
      ok(!titles.some((title) => title.startsWith('Remove')), titles.join());
    }
    const titles = (await actions(document, LAST)).map(({ title }) => title);
    ok(!titles.some((title) => title.startsWith('Remove')), titles.join());
  });

  it('splits a question from the paragraph before it', async () => {
    const document = await open(FIRST);
    await eventually('the question is seen', () => has(document.uri, 'structure/glued-question'));
    await apply(async () => (await actions(document, QUESTION)).find(({ title }) => title === 'Split here'));
    equal(document.getText(), TEXT.replace(` ${QUESTION}`, `\n\n${QUESTION}`));
  });

  it('copies the article without its boilerplate', async () => {
    await open(FIRST);
    await commands.executeCommand('corpusReview.copyArticle');
    equal(await env.clipboard.readText(), CLEAN);
  });

  it('copies what has just been pasted without its boilerplate', async () => {
    const document = await open(FIRST);
    // So long that it is not read before the command comes.
    const more = Array.from({ length: 4_000 }, (_, i) => ` Nobody counted vote ${i} twice.`).join('');
    await type(document, TEXT.replace(LAST, LAST + more));
    await commands.executeCommand('corpusReview.copyArticle');
    const copied = await env.clipboard.readText();
    // A message with both texts would be of 280 KB.
    ok(copied === CLEAN.replace(LAST, LAST + more), `copied ends with ${copied.slice(-100)}`);
  });

  it('links the same article in two files, once', async () => {
    const rule = 'corpus/same-article';
    // Until the texts written before this test have been read, the two still differ.
    const found = await eventually('the copy is found', () =>
      problems(article(SECOND)).find(
        (problem) => codeOf(problem) === rule && problem.message.includes('every line is the same'),
      ),
    );
    equal(found.range.start.line, 0);
    ok(found.message.includes(FIRST), found.message);
    equal(
      found.relatedInformation?.map(({ location }) => location.uri.toString()),
      [article(FIRST).toString()],
    );
    ok(!has(article(FIRST), rule), 'the earlier file says nothing');
    await write(article(SECOND), `${HEAD}France and Germany signed a treaty.\n\nShare this article\n`);
    await eventually('it is taken back', () => !has(article(SECOND), rule));
  });
});
