import { commands } from 'vscode';
import { ALL_COMMANDS } from '../../../src/vscode/ids.ts';
import { equal, eventually, ok } from '../assert.ts';
import { activate, settledReview } from './window.ts';

describe('activation', () => {
  it('starts by itself where there are articles', async () => {
    const api = await activate();
    await eventually('the review starts', () => api.review);
  });

  it('registers every command that package.json names', async () => {
    await settledReview();
    const known = new Set(await commands.getCommands(true));
    equal(
      ALL_COMMANDS.filter((command) => !known.has(command)),
      [],
    );
  });

  it('reviews every article of the folder and nothing else', async () => {
    const { session } = await settledReview();
    const names = session.files().map(({ name }) => name);
    ok(names.length >= 6, `only ${names.length} articles`);
    ok(
      names.every((name) => /^[^/]+\.txt$/.test(name)),
      names.join(),
    );
    const failed = session.files().filter(({ uri }) => session.state(uri)?.status !== 'ready');
    equal(failed, []);
  });
});
