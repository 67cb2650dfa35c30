import { commands, Uri, workspace } from 'vscode';
import { COMMANDS, CONTEXTS } from '../../../src/vscode/ids.ts';
import { equal, eventually, ok } from '../assert.ts';
import { activate, corpus, write } from '../suite/window.ts';

const later = Uri.joinPath(corpus, '../later');

describe('a folder without articles', () => {
  it('loads nothing', async () => {
    const started = performance.now();
    const api = await activate();
    console.log(`      activate() returned after ${(performance.now() - started).toFixed(1)} ms`);
    await api.ready;
    equal(api.review, undefined);
    const known = await commands.getCommands(true);
    ok(!known.includes(COMMANDS.rescan), 'the review has started');
  });

  it('starts when a first article appears, also in a folder that did not exist and by another setting', async () => {
    const api = await activate();
    await workspace.getConfiguration('corpusReview').update('files', ['later/*.txt'], true);
    await api.ready;
    await write(Uri.joinPath(later, 'first.txt'), 'Poland and Norway signed a treaty.');
    const review = await eventually('the review starts', () => api.review);
    await eventually('the article is reviewed', () => review.session.index.size === 1);
  });

  it('goes quiet again when the folder of articles is deleted', async () => {
    const api = await activate();
    const { executeCommand } = commands;
    const said: unknown[] = [];
    const listen = (command: string, ...rest: unknown[]): Thenable<unknown> => {
      if (command === 'setContext' && rest[0] === CONTEXTS.hasFiles) said.push(rest[1]);
      return executeCommand(command, ...rest);
    };
    Object.assign(commands, { executeCommand: listen });
    await workspace.fs.delete(later, { recursive: true });
    await eventually('the article is gone', () => api.review?.session.files().length === 0);
    Object.assign(commands, { executeCommand });
    equal(said.at(-1), false, 'the views are not told');
  });
});
