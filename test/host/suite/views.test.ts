import {
  commands,
  env,
  FoldingRangeKind,
  Range,
  Selection,
  Uri,
  window,
  workspace,
  type DocumentHighlight,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  type Location,
  type LocationLink,
  type SymbolInformation,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import type { Row } from '../../../src/review/tree/row.ts';
import type { Review } from '../../../src/vscode/start.ts';
import { equal, eventually, ok } from '../assert.ts';
import { article, corpus, remove, settledReview, write } from './window.ts';

const FIRST = '000_3f9a1c7be2045d68.txt';

describe('the views', () => {
  let review: Review;

  before(async () => {
    review = await settledReview();
  });

  afterEach(() => {
    review.views.actors.configure({ grouping: 'file', filter: '' });
    review.views.claims.configure({ grouping: 'source', filter: '' });
  });

  const labels = async (rows: readonly Row[]): Promise<string[]> =>
    Promise.all(rows.map(async (row) => (await row.look()).label));

  it('show each actor once over the corpus, and narrow to what is typed', async () => {
    const { actors } = review.views;
    actors.configure({ grouping: 'actor' });
    const all = await labels(actors.roots());
    ok(all.includes('Kazakhstan'), all.join());
    equal(all.length, new Set(all).size);
    actors.configure({ filter: 'satbay' });
    equal(await labels(actors.roots()), ['Aigerim Satbayeva']);
  });

  it('show dates by file and in time', async () => {
    const { dates } = review.views;
    const [first] = dates.roots();
    ok(first && first.children().length > 0, 'no date in the first file');
    dates.configure({ grouping: 'time' });
    ok((await labels(dates.roots())).includes('2021'), 'no year 2021');
    dates.configure({ grouping: 'file' });
  });

  it('show who says something', async () => {
    const { claims } = review.views;
    const said = claims.roots().flatMap((row) => row.children());
    ok(said.length > 0, 'nobody says anything');
    ok(
      (await labels(said)).every((label) => label !== ''),
      'a statement without words',
    );
  });

  it('open at an actor that a link names', async () => {
    const entry = [...review.views.overview.actors.values()].find(({ actor }) => actor.name === 'Kazakhstan');
    await commands.executeCommand('corpusReview.showActor', entry?.id);
    equal(review.views.actors.options.grouping, 'actor');
    await commands.executeCommand('corpusReview.showStatements', entry?.id, 'target');
    equal(review.views.claims.options.grouping, 'target');
  });

  it('go nowhere for a link with wrong arguments', async () => {
    for (const args of [[], [1, 2, 3], ['file:///none', 0, 1], [{}, 'x', null]]) {
      await commands.executeCommand('corpusReview.goTo', ...args);
      await commands.executeCommand('corpusReview.showActor', ...args);
      await commands.executeCommand('corpusReview.showStatements', ...args);
    }
  });

  it('put the tree on the clipboard as text', async () => {
    await commands.executeCommand('corpusReview.actors.copy', review.views.actors.roots()[0]);
    const text = await env.clipboard.readText();
    ok(text.startsWith(FIRST) && /\n {2}Kazakhstan\t\(\d+\)\n {4}/.test(text), text.slice(0, 300));
  });
});

describe('an actor as a symbol', () => {
  let review: Review;
  let document: TextDocument;
  let editor: TextEditor;

  before(async () => {
    review = await settledReview();
    document = await workspace.openTextDocument(article(FIRST));
    editor = await window.showTextDocument(document);
  });

  const at = (words: string, command: string): Thenable<unknown> =>
    commands.executeCommand(command, document.uri, document.positionAt(document.getText().indexOf(words) + 1));

  it('has references in the whole corpus', async () => {
    const found = (await at('Kazakhstan', 'vscode.executeReferenceProvider')) as Location[];
    const entry = [...review.views.overview.actors.values()].find(({ actor }) => actor.name === 'Kazakhstan');
    equal(found.length, entry?.counted ?? -1);
  });

  it('is defined where it is first named', async () => {
    const [first] = (await at('Toktomat', 'vscode.executeDefinitionProvider')) as LocationLink[];
    ok(first && document.getText(first.targetRange).includes('Toktomat'), JSON.stringify(first));
    equal(document.getText(first.originSelectionRange), 'Ilyas Toktomat', 'the link is the whole name');
  });

  it('is defined by its entry in the YAML files, also where those lie above the corpus folder', async () => {
    const folder = Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? corpus, '.corpus-review');
    const yaml = Uri.joinPath(folder, 'actors.yaml');
    await write(yaml, 'actors:\n  kazakhstan: { label: GPE, name: Kazakhstan }\n');
    await review.rescan();
    const first = await eventually('the entry is found', async () => {
      const [link] = (await at('Kazakhstan', 'vscode.executeDefinitionProvider')) as LocationLink[];
      return link?.targetUri.toString() === yaml.toString() ? link : undefined;
    });
    equal(first.targetRange.start.line, 1);
    await remove(folder);
    await review.rescan();
    await review.session.whenIdle();
  });

  it('is highlighted wherever it stands in the file', async () => {
    const found = (await at('Kazakhstan', 'vscode.executeDocumentHighlights')) as DocumentHighlight[];
    ok(found.length > 1, JSON.stringify(found));
  });

  it('is found among the symbols of the workspace', async () => {
    const found = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'satbay');
    ok(
      found.some(({ name }) => name === 'Aigerim Satbayeva'),
      found.map(({ name }) => name).join(),
    );
  });

  it('has a next and a previous mention', async () => {
    const start = document.positionAt(document.getText().indexOf('Kazakhstan'));
    editor.selection = new Selection(start, start);
    await commands.executeCommand('corpusReview.nextMention');
    const next = editor.selection;
    ok(next.start.isAfter(start), JSON.stringify(next));
    await commands.executeCommand('corpusReview.previousMention');
    equal(editor.selection.start, start);
  });
});

describe('the text itself', () => {
  const corpusFiles = async (): Promise<Uri[]> => workspace.findFiles('**/*.txt');

  before(async () => {
    await settledReview();
  });

  it('has an outline of its headings', async () => {
    const outlines = await Promise.all(
      (await corpusFiles()).map((uri) =>
        commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri),
      ),
    );
    ok(
      outlines.some((symbols) => (symbols ?? []).length > 0),
      'no file has a heading',
    );
  });

  it('can be folded by boilerplate and by section', async () => {
    const ranges = (await corpusFiles()).map((uri) =>
      commands.executeCommand<FoldingRange[] | undefined>('vscode.executeFoldingRangeProvider', uri),
    );
    const kinds = (await Promise.all(ranges)).flatMap((all) => all ?? []).map(({ kind }) => kind);
    ok(kinds.includes(FoldingRangeKind.Comment), 'no block of boilerplate can be folded');
    ok(kinds.includes(FoldingRangeKind.Region), 'no section can be folded');
  });

  it('has an outline and folds of a file that was opened before it was analysed', async () => {
    const uri = article('960_outline.txt');
    const lines = [
      'The harbour talks',
      '',
      'The delegation of Norway left the table early, and nobody followed it.',
      '',
      'What comes next',
      '',
      'Envoys of Kazakhstan said on Monday that they would wait for an answer.',
    ];
    await write(uri, `${lines.join('\n')}\n`);
    await workspace.openTextDocument(uri);
    const [symbols, folds] = await Promise.all([
      commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri),
      commands.executeCommand<FoldingRange[] | undefined>('vscode.executeFoldingRangeProvider', uri),
    ]);
    equal(
      symbols?.map(({ name }) => name),
      ['The harbour talks', 'What comes next'],
    );
    equal(
      folds?.map(({ start, end }) => [start, end]),
      [
        [0, 2],
        [4, 6],
      ],
    );
    await remove(uri);
  });

  it('has hints for dates and seats when they are asked for', async () => {
    const uri = article(FIRST);
    const document = await workspace.openTextDocument(uri);
    const all = new Range(document.positionAt(0), document.positionAt(document.getText().length));
    const hints = (): Thenable<InlayHint[]> => commands.executeCommand('vscode.executeInlayHintProvider', uri, all);
    equal((await hints()).length, 0);
    const configuration = workspace.getConfiguration('corpusReview');
    await configuration.update('inlayHints.dates', true, true);
    await eventually('hints are shown', async () => (await hints()).some(({ label }) => label === '2023-10-28'));
    await configuration.update('inlayHints.dates', undefined, true);
    await configuration.update('inlayHints.seats', true, true);
    await eventually('the state is named behind its seat', async () =>
      (await hints()).some(({ label }) => label === 'Uzbekistan'),
    );
    await configuration.update('inlayHints.seats', undefined, true);
  });
});

describe('review marks', () => {
  const yaml = Uri.joinPath(corpus, '.corpus-review', 'documents.yaml');

  it('are kept in documents.yaml and taken back', async () => {
    const { views, session } = await settledReview();
    await window.showTextDocument(article(FIRST));
    const file = session.files().find(({ name }) => name === FIRST);
    ok(file, 'no such file');
    const row = (): Row | undefined => views.actors.roots().find(({ uri }) => uri === file.uri);
    equal((await row()?.look())?.checked, false);
    await commands.executeCommand('corpusReview.markReviewed');
    await eventually('the box is ticked', async () => (await row()?.look())?.checked === true);
    const text = new TextDecoder().decode(await workspace.fs.readFile(yaml));
    ok(text.includes(FIRST) && text.includes('reviewed'), text);
    await commands.executeCommand('corpusReview.nextUnreviewed');
    ok(window.activeTextEditor?.document.uri.toString() !== file.uri, 'it goes on');
    await row()?.tick?.(false);
    await eventually('the box is clear', async () => (await row()?.look())?.checked === false);
    await remove(Uri.joinPath(corpus, '.corpus-review'));
    await session.whenIdle();
  });
});
