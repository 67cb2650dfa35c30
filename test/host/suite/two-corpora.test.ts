import { commands, Uri, workspace } from 'vscode';
import type { Review } from '../../../src/vscode/start.ts';
import { eventually, ok } from '../assert.ts';
import { accepted, corpus, remove, settledReview, write } from './window.ts';

const NAME = 'Kazakhstan';
const MORE = Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? corpus, 'more');
const FILE = Uri.joinPath(MORE, 'report.txt');
const YAMLS = [corpus, MORE].map((folder) => Uri.joinPath(folder, '.corpus-review'));

describe('two corpora in one window', () => {
  let review: Review;
  const configuration = (): ReturnType<typeof workspace.getConfiguration> =>
    workspace.getConfiguration('corpusReview', MORE);

  before(async () => {
    review = await settledReview();
    await write(FILE, `The delegation of ${NAME} left the table early.\n`);
    await configuration().update('files', ['seeds/*.txt', 'more/*.txt'], false);
    await eventually('the other corpus is analysed', () => review.session.index.get(FILE.toString()));
    // Where a corpus lies in another one, whose YAML files would count for it as long as it has none.
    for (const folder of YAMLS) await workspace.fs.createDirectory(folder);
    await review.rescan();
    await review.session.whenIdle();
  });

  after(async () => {
    await configuration().update('files', undefined, false);
    for (const folder of [...YAMLS, MORE]) await Promise.resolve(remove(folder)).catch(() => undefined);
    await review.rescan();
    await eventually('it is gone', () => !review.session.state(FILE.toString()));
    await review.session.whenIdle();
  });

  it('are both corrected at the row of an actor that stands in both', async () => {
    const { actors } = review.views;
    actors.configure({ grouping: 'actor', filter: NAME });
    const rows = await Promise.all(actors.roots().map(async (row) => [row, (await row.look()).label] as const));
    const row = rows.find(([, label]) => label === NAME)?.[0];
    ok(row, 'no row for the name');
    await accepted(commands.executeCommand('corpusReview.correct.not-an-entity', row));
    for (const folder of YAMLS) {
      const text = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, 'decisions.yaml')));
      ok(text.includes('not-an-entity') && text.includes(NAME), `${folder.path}: ${text}`);
    }
    for (const folder of YAMLS)
      ok(await commands.executeCommand<boolean>('corpusReview.undoDecision'), `not taken back in ${folder.path}`);
    actors.configure({ grouping: 'file', filter: '' });
  });
});
