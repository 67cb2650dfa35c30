import { commands, Range, Uri, workspace, type CodeAction } from 'vscode';
import type { Review } from '../../../src/vscode/start.ts';
import { equal, eventually, ok } from '../assert.ts';
import { article, corpus, settledReview, write } from '../suite/window.ts';

const FILE = article('950_untrusted.txt');
const TEXT = `The delegation of Kazakhstan left the table early.

Copyright 2024 The Example Post. All rights reserved.
`;
const YAML = Uri.joinPath(corpus, '.corpus-review');

describe('a folder that is not trusted', () => {
  let review: Review;

  const labels = (): string[] | undefined =>
    review.session.index.get(FILE.toString())?.analysis.mentions.map(({ label }) => label);

  before(async () => {
    review = await settledReview();
    await write(FILE, TEXT);
    await eventually('the file is analysed', labels);
  });

  it('is not trusted here', () => {
    equal(workspace.isTrusted, false);
  });

  it('is reviewed all the same, with the decisions that lie in it', async () => {
    ok(labels()?.includes('GPE'), 'the name is not found');
    await workspace.fs.createDirectory(YAML);
    await write(
      Uri.joinPath(YAML, 'decisions.yaml'),
      'decisions:\n  - { kind: label, match: Kazakhstan, label: ORG }\n',
    );
    await eventually('the decision is in force', () => labels()?.includes('ORG'));
  });

  it('is not written into: a decision is refused, and nothing waits behind it', async () => {
    const start = TEXT.indexOf('Kazakhstan');
    const place = { uri: FILE.toString(), start, end: start + 10, scope: 'corpus' };
    equal(await commands.executeCommand<boolean>('corpusReview.correct.not-an-entity', place), false);
    equal(await commands.executeCommand<boolean>('corpusReview.correct.not-an-entity', place), false);
    const yaml = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(YAML, 'decisions.yaml')));
    ok(!yaml.includes('not-an-entity'), yaml);
  });

  it('keeps its texts: what would edit them leads to where it can be trusted', async () => {
    const document = await workspace.openTextDocument(FILE);
    const offered = (kind: string): Thenable<CodeAction[]> =>
      commands.executeCommand('vscode.executeCodeActionProvider', FILE, new Range(2, 0, 2, 0), kind, 50);
    const found = [...(await offered('quickfix')), ...(await offered('corpusReview.removeBoilerplate'))];
    const removing = found.filter(({ title }) => title.startsWith('Remove'));
    ok(removing.length > 1, found.map(({ title }) => title).join());
    equal(
      removing.filter(({ edit, command, title }) => {
        return edit !== undefined || command?.command !== 'workbench.trust.manage' || !title.includes('not trusted');
      }),
      [],
    );
    await commands.executeCommand('corpusReview.removeAllBoilerplate');
    equal([document.getText(), document.isDirty], [TEXT, false]);
  });
});
