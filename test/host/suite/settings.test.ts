import { commands, ConfigurationTarget, languages, Uri, window, workspace, type DocumentSelector } from 'vscode';
import type { FileState } from '../../../src/corpus/session.ts';
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
    for (const name of ['analysis.askAbove', 'analysis.maxFileSize', 'problems.wholeCorpusUpTo']) {
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
    await window.showTextDocument(FILE);
    await eventually('its problem is listed', () => problems(FILE).length > 0);
    await remove(FILE);
    await eventually('the file is gone', () => !state());
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
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
