import { commands, Uri, window, workspace } from 'vscode';
import type { Analysis } from '../../../src/model/analysis.ts';
import type { Review } from '../../../src/vscode/start.ts';
import { equal, eventually, ok } from '../assert.ts';
import { activate, hoverAt, problems, write } from '../suite/window.ts';
import { MemoryFiles } from './memory-files.ts';

const ROOT = Uri.parse('memfs:/archive');
const at = (path: string): Uri => Uri.joinPath(ROOT, path);
const FILE = at('seeds/one.txt');
const TEXT = `The delegation of Kazakhstan left the table on 3 May 2021.

Copyright 2024 The Example Post. All rights reserved.
`;
const START = TEXT.indexOf('Kazakhstan');
const DECISIONS = at('seeds/.corpus-review/decisions.yaml');

describe('a folder that lies nowhere on disk', () => {
  let review: Review;
  const files = new MemoryFiles();

  const analysis = (uri = FILE): Analysis | undefined => review.session.index.get(uri.toString())?.analysis;
  const label = (): string | undefined => analysis()?.mentions.find(({ start }) => start === START)?.label;

  before(async () => {
    ok(
      workspace.workspaceFolders?.some(({ uri }) => uri.toString() === ROOT.toString()),
      'the folder is not open',
    );
    for (const folder of ['/archive', '/archive/seeds']) files.createDirectory(Uri.parse(`memfs:${folder}`));
    files.writeFile(FILE, new TextEncoder().encode(TEXT));
    workspace.registerFileSystemProvider('memfs', files, { isCaseSensitive: true });
    const api = await activate();
    await api.ready;
    review = await eventually('the review starts', () => api.review);
  });

  it('has its articles found, read and listed', async () => {
    await eventually('the article is analysed', analysis);
    equal(label(), 'GPE');
    equal(
      review.views.actors.roots().map(({ uri }) => uri),
      [FILE.toString()],
    );
  });

  it('has cards and problems', async () => {
    const document = await workspace.openTextDocument(FILE);
    await window.showTextDocument(document);
    const card = await eventually('a card comes', () => hoverAt(document, 'Kazakhstan'));
    ok(card.includes('**Kazakhstan**'), card);
    await eventually('the copyright line is reported', () =>
      problems(FILE).some(({ message }) => message.includes('copyright')),
    );
  });

  it('follows what is typed, and files that come and go', async () => {
    const later = at('seeds/two.txt');
    await write(later, 'Norway signed.');
    await eventually('a new article is analysed', () => analysis(later)?.mentions.length === 1);
    await workspace.fs.delete(later);
    await eventually('it is gone', () => review.session.files().length === 1);
  });

  it('has a change that no watcher tells of noticed when the file is opened', async () => {
    const [hidden, later] = [at('seeds/hidden.txt'), at('seeds/later.txt')];
    await write(hidden, 'Norway signed.');
    await eventually('it is analysed', () => analysis(hidden));
    // What is told of the first file has arrived when a later one has.
    await write(later, 'Chile signed.');
    await eventually('another is analysed', () => analysis(later));
    await review.session.whenIdle();
    files.isSilent = true;
    files.writeFile(hidden, new TextEncoder().encode('Norway and Peru signed.'));
    files.isSilent = false;
    equal(analysis(hidden)?.mentions.length, 1);
    await window.showTextDocument(await workspace.openTextDocument(hidden));
    await eventually('it is noticed', () => analysis(hidden)?.mentions.length === 2);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    for (const uri of [hidden, later]) await workspace.fs.delete(uri);
    await eventually('both are gone', () => review.session.files().length === 1);
  });

  it('keeps decisions, and takes them back', async () => {
    const place = { uri: FILE.toString(), start: START, end: START + 10, scope: 'corpus', answer: 'ORG' };
    ok(await commands.executeCommand<boolean>('corpusReview.correct.label', place), 'the decision was refused');
    await eventually('it is in force', () => label() === 'ORG');
    const yaml = new TextDecoder().decode(files.readFile(DECISIONS));
    ok(yaml.includes('Kazakhstan'), yaml);
    ok(await commands.executeCommand<boolean>('corpusReview.undoDecision'), 'nothing was taken back');
    await eventually('it is no longer', () => label() === 'GPE');
  });

  it('has its YAML files read when they change', async () => {
    await write(DECISIONS, 'decisions:\n  - { kind: not-an-entity, match: Kazakhstan }\n');
    await eventually('the mark goes', () => label() === undefined);
  });

  it('loses no decision that cannot be saved: it stands in the editor until it can be', async () => {
    const yaml = (): string => new TextDecoder().decode(files.readFile(DECISIONS));
    await write(DECISIONS, 'decisions:\n  - { kind: label, match: Kazakhstan, label: ORG }\n');
    await eventually('a decision is in force', () => label() === 'ORG');
    const before = yaml();
    files.isReadOnly = true;
    try {
      const place = { uri: FILE.toString(), start: START, end: START + 10, scope: 'corpus', answer: 'LOC' };
      await commands.executeCommand('corpusReview.correct.label', place);
      await eventually('it is in force', () => label() === 'LOC');
      equal(yaml(), before);
    } finally {
      files.isReadOnly = false;
    }
    const document = await workspace.openTextDocument(DECISIONS);
    ok(document.isDirty, 'it is not marked as unsaved');
    ok(await document.save(), 'it cannot be saved');
    ok(yaml().includes('LOC'), yaml());
  });
});
