import {
  commands,
  DataTransfer,
  Range,
  Uri,
  window,
  workspace,
  type CodeAction,
  type CodeLens,
  type CancellationToken,
} from 'vscode';
import type { Analysis } from '../../../src/model/analysis.ts';
import type { Row } from '../../../src/review/tree/row.ts';
import { actorDrop } from '../../../src/vscode/actor-drop.ts';
import type { Review } from '../../../src/vscode/start.ts';
import { eventually, ok } from '../assert.ts';
import { accepted, article, corpus, remove, settledReview, write } from './window.ts';

const ONE = article('920_every_one.txt');
const TWO = article('921_every_two.txt');
const TEXT = `Talks end

Moscow and Kazakhstan signed a paper on Friday, said Ola Brandt. Brandt called it late.

The Tidewater Compact was read aloud on 3 May 2021.

Copyright 2024 The Example Post. All rights reserved.
`;
const SECOND = `More talks

Kazakhstan and Moscow met again, said Ola Brandt. Nils Aronsen agreed.
`;
const YAML = Uri.joinPath(corpus, '.corpus-review');

describe('every correction', () => {
  let review: Review;

  const analysis = (uri: Uri): Analysis => {
    const found = review.session.index.get(uri.toString())?.analysis;
    ok(found, `${uri.path} is not analysed`);
    return found;
  };
  const textOf = (uri: Uri): string => (uri === ONE ? TEXT : SECOND);
  /** What the mentions of some words say: `GPE moscow`, a file at a time. */
  const mentions = (uri: Uri, words: string): string[] =>
    analysis(uri)
      .mentions.filter(({ start, end }) => textOf(uri).slice(start, end) === words)
      .map(({ label, actor, reading }) => [label, actor, reading].filter(Boolean).join(' '));
  const both = (words: string): string => [...mentions(ONE, words), ...mentions(TWO, words)].join(', ');
  const place = (words: string, uri = ONE): { uri: string; start: number; end: number } => {
    const start = textOf(uri).indexOf(words);
    ok(start >= 0, `${words} does not stand in the text`);
    return { uri: uri.toString(), start, end: start + words.length };
  };
  /** The family name where it stands alone. */
  const surname = (): object => {
    const { start } = place('Brandt called');
    return { start, end: start + 'Brandt'.length };
  };
  const correct = async (id: string, words: string, more: object = {}): Promise<void> => {
    const done = await commands.executeCommand<boolean>(`corpusReview.correct.${id}`, { ...place(words), ...more });
    ok(done, `${id} was refused`);
  };
  const undo = async (): Promise<void> => {
    ok(await commands.executeCommand<boolean>('corpusReview.undoDecision'), 'nothing was taken back');
  };
  /** Does something, waits until it shows, takes it back, and waits until all is as it was. */
  const shows = async (
    act: () => Promise<void>,
    see: () => string,
    wanted: (seen: string) => boolean,
  ): Promise<void> => {
    const before = see();
    ok(!wanted(before), `it is so before: ${before}`);
    await act();
    await eventually('it shows', () => wanted(see()));
    await undo();
    await eventually('it is taken back', () => see() === before);
  };

  before(async () => {
    review = await settledReview();
    await write(ONE, TEXT);
    await write(TWO, SECOND);
    await eventually('both files are analysed', () =>
      [ONE, TWO].every((uri) => review.session.state(uri.toString())?.status === 'ready'),
    );
    await review.session.whenIdle();
    await window.showTextDocument(await workspace.openTextDocument(ONE));
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await remove(ONE);
    await remove(TWO);
    await Promise.resolve(remove(YAML)).catch(() => undefined);
  });

  for (const [scope, wanted] of [
    ['here', 'ORG'],
    ['file', 'ORG'],
    ['corpus', 'ORG, ORG'],
  ] as const) {
    it(`another label, ${scope}`, () =>
      shows(
        () => correct('label', 'Kazakhstan', { scope, answer: 'ORG' }),
        () => both('Kazakhstan'),
        (seen) => seen.match(/ORG/g)?.length === wanted.match(/ORG/g)?.length,
      ));

    it(`not an entity, ${scope}`, () =>
      shows(
        () => correct('not-an-entity', 'Kazakhstan', { scope }),
        () => both('Kazakhstan'),
        (seen) =>
          seen === (scope === 'corpus' ? '' : mentions(TWO, 'Kazakhstan').join()) &&
          mentions(ONE, 'Kazakhstan').length === 0,
      ));

    it(`is the actor, ${scope}`, () =>
      shows(
        () => correct('actor', 'Kazakhstan', { scope, answer: 'norway' }),
        () => both('Kazakhstan'),
        (seen) => seen.match(/norway/g)?.length === (scope === 'corpus' ? 2 : 1),
      ));

    it(`another reading of a seat, ${scope}`, async () => {
      const [now = ''] = mentions(ONE, 'Moscow');
      const answer = now.endsWith('place') ? 'government' : 'place';
      await shows(
        () => correct('reading', 'Moscow', { scope, answer }),
        () => both('Moscow'),
        () => {
          const files = scope === 'corpus' ? [ONE, TWO] : [ONE];
          return files.every((uri) => mentions(uri, 'Moscow')[0]?.endsWith(answer));
        },
      );
    });
  }

  it('a new actor', () =>
    shows(
      () => correct('new-actor', 'Brandt called', { ...surname(), scope: 'file', answer: 'Per Brandt' }),
      () => both('Brandt'),
      (seen) => seen.includes('per-brandt'),
    ));

  it('this is an entity, from a selection', () =>
    shows(
      () => correct('entity', 'paper', { scope: 'here', answer: 'LAW' }),
      () => mentions(ONE, 'paper').join(),
      (seen) => seen.startsWith('LAW'),
    ));

  it('rename, in every file', () =>
    shows(
      () =>
        accepted(
          commands.executeCommand('corpusReview.correct.rename', { ...place('Ola Brandt'), answer: 'Ola M. Brandt' }),
        ),
      () => [ONE, TWO].flatMap((uri) => analysis(uri).actors.map(({ name }) => name)).join(),
      (seen) => seen.match(/Ola M\. Brandt/g)?.length === 2,
    ));

  it('another name of an actor', () =>
    shows(
      () =>
        accepted(
          commands.executeCommand('corpusReview.correct.alias', { ...place('Ola Brandt'), answer: 'Nils Aronsen' }),
        ),
      () => mentions(TWO, 'Nils Aronsen').join(),
      (seen) => seen.includes('ola-brandt'),
    ));

  it('two actors are one', () =>
    shows(
      () =>
        accepted(
          commands.executeCommand('corpusReview.correct.merge', { ...place('Ola Brandt'), answer: 'nils-aronsen' }),
        ),
      () => both('Ola Brandt'),
      (seen) => seen === 'PERSON nils-aronsen, PERSON nils-aronsen',
    ));

  it('a name is another actor after all', () =>
    shows(
      () =>
        accepted(
          commands.executeCommand('corpusReview.correct.split', {
            ...place('Brandt called'),
            ...surname(),
            answer: 'Per Brandt',
          }),
        ),
      () => both('Brandt'),
      (seen) => seen.includes('per-brandt'),
    ));

  it('the value of a date, no date, the date of the document', async () => {
    const dates = (): string =>
      analysis(ONE)
        .dates.map(({ value }) => value)
        .join();
    await shows(
      () => correct('date', '3 May 2021', { scope: 'here', answer: '2021-05-04' }),
      dates,
      (seen) => seen.includes('2021-05-04'),
    );
    await shows(
      () => correct('not-a-date', '3 May 2021', { scope: 'corpus' }),
      dates,
      (seen) => !seen.includes('2021-05-03'),
    );
    await shows(
      () => correct('document-date', 'Friday', { answer: '2021-05-20' }),
      dates,
      (seen) => seen.includes('2021-05-14'),
    );
  });

  it('boilerplate, or not', async () => {
    const lines = (): string =>
      analysis(ONE)
        .boilerplate.map(({ line, category }) => `${line} ${category}`)
        .join();
    await shows(
      () => correct('boilerplate', 'The Tidewater Compact', { scope: 'file', answer: 'promotion' }),
      lines,
      (seen) => seen.includes('promotion'),
    );
    await shows(
      () => correct('not-boilerplate', 'Copyright 2024', { scope: 'corpus' }),
      lines,
      (seen) => !seen.includes('copyright'),
    );
  });

  it('are offered as quick fixes at a name, a date, a line and a selection', async () => {
    const document = await workspace.openTextDocument(ONE);
    await window.showTextDocument(document);
    const offered = async (words: string, isSelected = false): Promise<string[]> => {
      const { start, end } = place(words);
      const range = new Range(
        document.positionAt(start + (isSelected ? 0 : 1)),
        document.positionAt(isSelected ? end : start + 1),
      );
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        ONE,
        range,
        'quickfix',
      );
      return actions.flatMap(({ command }) => command?.command.replace('corpusReview.correct.', '') ?? []);
    };
    const wanted: [string, boolean, string[]][] = [
      [
        'Moscow',
        false,
        ['not-an-entity', 'label', 'reading', 'actor', 'new-actor', 'rename', 'merge', 'alias', 'note'],
      ],
      ['3 May 2021', false, ['date', 'not-a-date', 'document-date', 'note']],
      ['Copyright 2024', false, ['not-boilerplate', 'boilerplate', 'note']],
      ['a paper', true, ['entity', 'date', 'boilerplate', 'note']],
    ];
    for (const [words, isSelected, ids] of wanted) {
      const found = await offered(words, isSelected);
      ok(
        ids.every((id) => found.includes(id)),
        `${words}: ${found.join()}`,
      );
    }
  });

  it('an actor dropped on another one in the tree is that one, once the effect was accepted', async () => {
    const { actors } = review.views;
    actors.configure({ grouping: 'actor' });
    const row = async (id: string): Promise<Row> =>
      eventually(`${id} has a row`, () => actors.roots().find((one) => one.actor === id));
    const [brandt, aronsen] = [await row('ola-brandt'), await row('nils-aronsen')];
    await shows(
      async () => {
        const transfer = new DataTransfer();
        const token = { isCancellationRequested: false } as CancellationToken;
        await actorDrop.handleDrag?.([brandt], transfer, token);
        await accepted(Promise.resolve(actorDrop.handleDrop?.(aronsen, transfer, token)));
      },
      () => both('Ola Brandt'),
      (seen) => seen === 'PERSON nils-aronsen, PERSON nils-aronsen',
    );
    actors.configure({ grouping: 'file' });
  });

  it('are counted over their entries', async () => {
    await correct('not-an-entity', 'Kazakhstan', { scope: 'corpus' });
    const uri = Uri.joinPath(YAML, 'decisions.yaml');
    await workspace.openTextDocument(uri);
    await eventually('the lens says where it holds', async () => {
      const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
      return lenses.some(({ command }) => /^\d+ places in \d+ files$/.test(command?.title ?? ''));
    });
    await undo();
  });
});
