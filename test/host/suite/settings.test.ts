import { commands, ConfigurationTarget, languages, Uri, window, workspace, type DocumentSelector } from 'vscode';
import type { FileState } from '../../../src/corpus/entry.ts';
import { CorpusFiles } from '../../../src/vscode/corpus-files.ts';
import { CorpusSelector } from '../../../src/vscode/selector.ts';
import type { Review } from '../../../src/vscode/start.ts';
import { registerStatus } from '../../../src/vscode/status.ts';
import { equal, eventually, ok } from '../assert.ts';
import { article, corpus, problems, remove, settledReview, write } from './window.ts';

const FILE = article('960_settings.txt');
const SENTENCE = 'France and Germany signed a treaty on 3 May 2021.';
const TEXT = `Ministers met in Paris\n\n${`${SENTENCE}\n`.repeat(400)}\nCopyright © 2021 The Daily Example\n`;

describe('a setting that changes while files are reviewed', () => {
  let review: Review;

  const set = (name: string, value: unknown): Thenable<void> =>
    workspace.getConfiguration('corpusReview').update(name, value, ConfigurationTarget.Global);
  const state = (): FileState | undefined => review.session.state(FILE.toString());
  const notice = (): string => {
    const now = state();
    return now?.status === 'ready' ? (now.document.analysis.notice ?? 'none') : '';
  };

  before(async () => {
    review = await settledReview();
  });

  afterEach(async () => {
    for (const name of ['files', 'analysis.askAbove', 'analysis.maxFileSize', 'problems.wholeCorpusUpTo']) {
      await set(name, undefined);
    }
    await Promise.resolve(remove(FILE)).catch(() => undefined);
    await eventually('the file is gone', () => !state());
  });

  it('and lets more files be read lets them; until then they are not taken for missing', async () => {
    const yaml = Uri.joinPath(corpus, '.corpus-review', 'documents.yaml');
    const missing = (): string[] =>
      languages
        .getDiagnostics(yaml)
        .filter(({ code }) => code === 'yaml/missing-file')
        .map(({ message }) => message);
    await set('analysis.askAbove', 1);
    await write(FILE, TEXT);
    await write(yaml, 'documents:\n  960_settings.txt: { status: reviewed }\n  nowhere.txt: { status: reviewed }\n');
    try {
      await eventually('one is missing', () => missing().length === 1 && missing()[0]?.includes('nowhere.txt'));
      equal(state(), undefined);
      await set('analysis.askAbove', undefined);
      await eventually('the file is read', () => state()?.status === 'ready');
    } finally {
      await remove(Uri.joinPath(yaml, '..'));
    }
  });

  it('and reviews other folders brings their decisions along, and leaves none of those before', async () => {
    const folder = Uri.joinPath(corpus, 'more');
    const file = Uri.joinPath(folder, 'a.txt');
    const yaml = Uri.joinPath(folder, '.corpus-review', 'decisions.yaml');
    const missing = '{ file: nowhere.txt, kind: not-an-entity, match: Oslo }';
    await write(file, 'The delegation of Kazakhstan left the table early, and Norway stayed.\n');
    await write(yaml, `decisions:\n  - { kind: not-an-entity, match: Kazakhstan }\n  - ${missing}\n`);
    const actors = (): string[] | undefined =>
      review.session.index.get(file.toString())?.analysis.actors.map(({ name }) => name);
    const place = (): string | undefined => review.session.files().find(({ uri }) => uri === file.toString())?.name;
    try {
      await set('files', ['seeds/*.txt', 'seeds/more/*.txt']);
      await eventually('its decision is in force', () => actors()?.join() === 'Norway');
      equal(place(), 'a.txt');
      await eventually('its problem is listed', () => languages.getDiagnostics(yaml).length === 1);
      const norway = { uri: file.toString(), start: 55, end: 61, scope: 'corpus' };
      ok(await commands.executeCommand<boolean>('corpusReview.correct.not-an-entity', norway), 'it is refused');
      await eventually('that is in force, too', () => actors()?.length === 0);

      await set('files', ['seeds/**/*.txt']);
      await eventually('it belongs to the other corpus', () => place() === 'more/a.txt');
      await eventually('what was decided there holds no more', () => actors()?.length === 2);
      await eventually('its problem is gone', () => languages.getDiagnostics(yaml).length === 0);
    } finally {
      await set('files', undefined);
      await remove(folder);
      await eventually('the file is gone', () => place() === undefined);
    }
  });

  it('and makes a file a large one has it analysed as such', async () => {
    await write(FILE, TEXT);
    await eventually('the file is analysed', () => notice() === 'none');
    await set('analysis.maxFileSize', 0.01);
    await eventually('it counts as large', () => notice().includes('Larger than'));
    await set('analysis.maxFileSize', undefined);
    await eventually('it does no more', () => notice() === 'none');
  });

  it('and has problems listed for open files only leaves none of a file that goes', async () => {
    await review.session.whenIdle();
    await set('problems.wholeCorpusUpTo', review.session.size);
    await write(FILE, TEXT);
    await eventually('the file is analysed', () => state()?.status === 'ready');
    await workspace.openTextDocument(FILE);
    await eventually('its problem is listed', () => problems(FILE).length > 0);
    await remove(FILE);
    await eventually('the file is gone', () => !state());
    ok(problems(FILE).length === 0, 'its problems stay');
  });
});

describe('the language status', () => {
  it('says nothing of a text that is not reviewed', async () => {
    const { session } = await settledReview();
    const item = { name: '', text: '', busy: false, selector: [] as DocumentSelector, dispose: () => undefined };
    const create = languages.createLanguageStatusItem;
    Object.assign(languages, { createLanguageStatusItem: () => item });
    const selector = new CorpusSelector(new CorpusFiles());
    const status = registerStatus(session, selector);
    Object.assign(languages, { createLanguageStatusItem: create });
    try {
      await window.showTextDocument(article('000_3f9a1c7be2045d68.txt'));
      await eventually('it is there for an article', () => item.text.includes('actors') && hasFilter(item.selector));
      await window.showTextDocument(await workspace.openTextDocument({ content: SENTENCE }));
      await eventually('it is gone elsewhere', () => !hasFilter(item.selector));
    } finally {
      status.dispose();
      selector.dispose();
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });
});

const hasFilter = (selector: DocumentSelector): boolean => Array.isArray(selector) && selector.length > 0;
