import {
  commands,
  ConfigurationTarget,
  DiagnosticSeverity,
  DiagnosticTag,
  window,
  workspace,
  type Diagnostic,
  type WorkspaceConfiguration,
} from 'vscode';
import type { Review } from '../../../src/vscode/start.ts';
import { equal, ok } from '../assert.ts';
import { article, hoverAt, problems, settledReview } from './window.ts';

/** The rule, which is the code itself or stands in front of its link. */
const codeOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);

const FIRST = '000_3f9a1c7be2045d68.txt';

describe('the four features', () => {
  let review: Review;
  const uri = article(FIRST);

  before(async () => {
    review = await settledReview();
    await window.showTextDocument(uri);
  });

  it('opens articles in a language of their own, with its defaults', async () => {
    const document = await workspace.openTextDocument(uri);
    equal(document.languageId, 'corpus-text');
    const editor = workspace.getConfiguration('editor', document);
    equal(editor.get('wordWrap'), 'on');
    equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
  });

  it('explains an entity on hover', async () => {
    const text = await hoverAt(await workspace.openTextDocument(uri), 'Kazakhstan, Kyrgyzstan');
    ok(text.includes('Kazakhstan') && text.includes('GPE'), text);
    ok(text.includes('in the corpus'), text);
    ok(text.includes('Recognised by'), text);
  });

  it('explains a date on hover, with its weekday', async () => {
    const text = await hoverAt(await workspace.openTextDocument(uri), '10/28/2023');
    ok(text.includes('2023') && text.includes('Saturday'), text);
  });

  it('says nothing where there is nothing', async () => {
    equal(await hoverAt(await workspace.openTextDocument(uri), 'reservoirs low'), '');
  });

  it('lists file > actor (count) > mention', async () => {
    const file = review.views.actors.roots().find((row) => row.uri === uri.toString());
    ok(file, 'no row for the file');
    const actors = file.children().filter(({ kind }) => kind === 'actor');
    const names = await Promise.all(actors.map(async (row) => (await row.look()).label));
    ok(names.includes('Kazakhstan') && names.includes('Aigerim Satbayeva'), names.join());
    const [first] = actors;
    ok(first, 'no actor');
    const mentions = first.children();
    ok(mentions.length > 1, 'the first actor is named more than once');
    ok(mentions[0]?.parent === first && first.parent === file, 'the way up');
    equal(new Set(mentions.map(({ id }) => id)).size, mentions.length);
    const look = await mentions[0].look();
    ok(look.emphasis && names[0]?.includes(look.label.slice(...look.emphasis)), JSON.stringify(look));
  });

  it('flags boilerplate as faded problems with a category', () => {
    const found = problems(uri);
    const copyright = found.find((problem) => codeOf(problem) === 'boilerplate/copyright');
    ok(copyright, found.map(codeOf).join());
    equal(copyright.tags, [DiagnosticTag.Unnecessary]);
    equal(copyright.severity, DiagnosticSeverity.Information);
  });

  it('flags boilerplate in files that are not open as well', async () => {
    const { session } = review;
    const open = new Set(workspace.textDocuments.map((document) => document.uri.toString()));
    const closed = session.files().filter((file) => !open.has(file.uri));
    await session.whenIdle();
    ok(
      closed.some((file) => problems(article(file.name)).length > 0),
      'no problem in any closed file',
    );
  });

  it('hides a kind where the setting stands: here in the folder', async () => {
    const setting = (): WorkspaceConfiguration => workspace.getConfiguration('corpusReview', uri);
    const inFolder = (): unknown => setting().inspect('hiddenKinds')?.workspaceFolderValue;
    try {
      await setting().update('hiddenKinds', ['DATE'], ConfigurationTarget.WorkspaceFolder);
      await window.showTextDocument(await workspace.openTextDocument(uri));
      await commands.executeCommand('corpusReview.toggle.PERSON');
      equal(inFolder(), ['PERSON', 'DATE']);
      await commands.executeCommand('corpusReview.toggle.DATE');
      equal(inFolder(), ['PERSON']);
      equal(setting().inspect('hiddenKinds')?.globalValue, undefined);
    } finally {
      await setting().update('hiddenKinds', undefined, ConfigurationTarget.WorkspaceFolder);
    }
    await commands.executeCommand('corpusReview.toggle.PERSON');
    equal(setting().inspect('hiddenKinds')?.globalValue, ['PERSON']);
    await setting().update('hiddenKinds', undefined, ConfigurationTarget.Global);
  });

  it('never shows a problem twice', () => {
    const keys = problems(uri)
      .map((problem) => [problem.range, codeOf(problem)] as const)
      .map(([range, code]) => `${range.start.line}:${range.start.character} ${code}`);
    equal(keys.length, new Set(keys).size);
  });
});
