import { type CodeAction, commands, window, workspace } from 'vscode';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import type { Review } from '../../../src/vscode/start.ts';
import { equal, eventually, ok } from '../assert.ts';
import { article, problems, remove, settledReview, write } from './window.ts';

const TEXT = 'Ministers met in Paris on Friday. They had met on 3 May 2021, and will meet again.\n';

describe('a document without a date', () => {
  let review: Review;
  const uri = article('undated.txt');

  before(async () => {
    review = await settledReview();
    await write(uri, TEXT);
    await eventually('the file is reviewed', () => review.session.index.get(uri.toString()));
    await window.showTextDocument(uri);
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await remove(uri);
    await eventually('it is gone', () => !review.session.state(uri.toString()));
  });

  const fridays = (): string[] => {
    const dates = review.session.index.get(uri.toString())?.analysis.dates ?? [];
    return dates.filter(({ start, end }) => TEXT.slice(start, end) === 'Friday').map(({ value }) => value);
  };

  it('leaves relative dates unresolved, says so, and offers the dates it names', async () => {
    equal(fridays(), ['XXXX-WXX-5']);
    const problem = await eventually('the problem is listed', () =>
      problems(uri).find(({ code }) => typeof code === 'object' && code.value === 'document-date/unknown'),
    );
    const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, problem.range);
    const titles = actions.map(({ title }) => title);
    ok(titles.includes('Set the document date…'), titles.join());
    ok(
      titles.some((title) => title.includes('2021-05-03')),
      titles.join(),
    );
    ok(titles.includes('Infer the document date: not before 2021-05-03 (line 1)'), titles.join());
  });

  it('resolves them when the date is set, and keeps it in documents.yaml', async () => {
    await commands.executeCommand(COMMANDS.setDocumentDate, uri.toString(), '2021-05-12');
    await eventually('the date is known', () => {
      const date = review.session.index.get(uri.toString())?.analysis.documentDate;
      return date?.value === '2021-05-12' && date.source === 'documents.yaml';
    });
    equal(fridays(), ['2021-05-07']);
    const yaml = await workspace.openTextDocument(article('.corpus-review/documents.yaml'));
    ok(yaml.getText().includes('2021-05-12'), yaml.getText());
  });
});
