import { commands, Uri, window, workspace } from 'vscode';
import type { Review } from '../../../src/vscode/start.ts';
import { equal, eventually, ok } from '../assert.ts';
import { article, corpus, hoverAt, problems, remove, settledReview, type, write } from './window.ts';

const TEXT =
  'Ministers met in Paris\n\nFrance and Germany signed a treaty on 3 May 2021.\n\nCopyright © 2021 The Daily Example\n';

describe('following files and edits', () => {
  let review: Review;

  before(async () => {
    review = await settledReview();
  });

  afterEach(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  const actorsOf = (uri: Uri): string[] =>
    review.session.index.get(uri.toString())?.analysis.actors.map(({ name }) => name) ?? [];

  it('takes in a file that appears, changes, is renamed and vanishes', async () => {
    const uri = article('new.txt');
    await write(uri, TEXT);
    await eventually('the new file is reviewed', () => actorsOf(uri).includes('Germany'));
    await eventually('its problem is listed', () => problems(uri).length > 0);

    await write(uri, TEXT.replace('Germany', 'Italy').replace('Copyright © 2021', 'There was'));
    await eventually('the change is seen', () => actorsOf(uri).includes('Italy'));
    ok(!actorsOf(uri).includes('Germany'), 'the old actor is gone');

    const renamed = article('renamed.txt');
    await workspace.fs.rename(uri, renamed);
    await eventually('the new name is reviewed', () => actorsOf(renamed).includes('Italy'));
    await eventually('the old name is gone', () => !review.session.state(uri.toString()));

    await remove(renamed);
    await eventually('it is gone', () => !review.session.state(renamed.toString()));
    await eventually('its problems are gone', () => problems(renamed).length === 0);
  });

  it('does not take in what the predicate leaves out', async () => {
    const note = article('note.md');
    const deep = Uri.joinPath(corpus, 'deep', 'a.txt');
    await write(note, TEXT);
    await write(deep, TEXT);
    await write(article('marker.txt'), TEXT);
    await eventually('the marker is reviewed', () => actorsOf(article('marker.txt')).length > 0);
    equal(
      [note, deep].map((uri) => review.session.state(uri.toString())),
      [undefined, undefined],
    );
    await Promise.all([remove(note), remove(Uri.joinPath(corpus, 'deep')), remove(article('marker.txt'))]);
  });

  it('follows edits that are not saved, and forgets them when they are thrown away', async () => {
    const uri = article('edited.txt');
    await write(uri, TEXT);
    await eventually('the file is reviewed', () => actorsOf(uri).includes('Germany'));
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    await type(document, TEXT.replace('Germany', 'Portugal'));
    await eventually('the edit is reviewed', () => actorsOf(uri).includes('Portugal'));
    ok((await hoverAt(document, 'Portugal')).includes('Portugal'), 'the hover follows');

    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually('the text on disk counts again', () => actorsOf(uri).includes('Germany'));
    await remove(uri);
    await eventually('it is gone', () => !review.session.state(uri.toString()));
  });

  it('moves marks with the text at once and drops those that were touched', async () => {
    const uri = article('moved.txt');
    await write(uri, TEXT);
    await eventually('the file is reviewed', () => actorsOf(uri).includes('Germany'));
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    await review.session.whenIdle();
    const namesNow = (): string[] => {
      const found = review.session.index.get(uri.toString())?.analysis.mentions ?? [];
      return found.map(({ start, end }) => document.getText().slice(start, end));
    };
    const before = namesNow();
    await type(document, `😀 Now this.\n${TEXT.replace('Germany', 'Gerxmany')}`);
    ok(!namesNow().includes('Gerxmany'), namesNow().join());
    await eventually('marks are right again', () => namesNow().includes('France'));
    equal(
      namesNow().filter((name) => !before.includes(name) && !'Ministers Now'.includes(name) && name !== 'Gerxmany'),
      [],
    );
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await remove(uri);
  });

  it('takes in many files at once and forgets them together', async () => {
    const { session } = review;
    const uris = Array.from({ length: 20 }, (_, i) => article(`bulk-${i}.txt`));
    await Promise.all(uris.map((uri) => write(uri, TEXT)));
    await eventually('all are reviewed', () => uris.every((uri) => session.state(uri.toString())?.status === 'ready'));
    await Promise.all(uris.map(remove));
    await eventually('all are gone', () => uris.every((uri) => !session.state(uri.toString())));
  });
});
