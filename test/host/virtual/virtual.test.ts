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
});
