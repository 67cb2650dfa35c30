import {
  commands,
  ConfigurationTarget,
  languages,
  Position,
  TextEdit,
  Uri,
  window,
  workspace,
  type CodeAction,
} from 'vscode';
import type { Analysis } from '../../../src/model/analysis.ts';
import type { Review } from '../../../src/vscode/start.ts';
import { equal, eventually, ok } from '../assert.ts';
import { article, corpus, remove, settledReview, type, write } from './window.ts';

const FILE = article('930_knowledge.txt');
const TEXT = 'The delegation of Kazakhstan left the table early, and Norway stayed.\n';
const FOLDER = Uri.joinPath(corpus, '.corpus-review');
const DECISIONS = Uri.joinPath(FOLDER, 'decisions.yaml');

describe('the YAML files', () => {
  let review: Review;

  const mentions = (words: string): Analysis['mentions'] =>
    (review.session.index.get(FILE.toString())?.analysis.mentions ?? []).filter(
      ({ start, end }) => TEXT.slice(start, end) === words,
    );
  const rules = (): string[] =>
    languages.getDiagnostics(DECISIONS).map(({ code }) => (typeof code === 'string' ? code : ''));
  const onDisk = async (): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(DECISIONS));
  const notAnEntity = (words: string, scope = 'corpus'): Thenable<boolean> => {
    const start = TEXT.indexOf(words);
    const place = { uri: FILE.toString(), start, end: start + words.length, scope };
    return commands.executeCommand<boolean>('corpusReview.correct.not-an-entity', place);
  };
  const clear = async (): Promise<void> => {
    // What could not be saved would count on, also when the file is gone.
    for (const document of workspace.textDocuments.filter(
      ({ isDirty, uri }) => isDirty && uri.path.endsWith('.yaml'),
    )) {
      await window.showTextDocument(document);
      await commands.executeCommand('workbench.action.files.revert');
    }
    await commands.executeCommand('workbench.action.closeAllEditors');
    await Promise.resolve(remove(FOLDER)).catch(() => undefined);
    // A watcher says nothing of what comes and goes within its pause.
    await review.rescan();
    await eventually('nothing is decided any more', () => mentions('Kazakhstan').some(({ decided }) => !decided));
    // Problems go a moment later: the next test would take those of this one for its own.
    await eventually('no problem is shown any more', () => rules().length === 0);
  };

  before(async () => {
    review = await settledReview();
    await write(FILE, TEXT);
    await eventually('the file is analysed', () => mentions('Kazakhstan').length === 1);
  });

  afterEach(clear);

  after(async () => {
    await remove(FILE);
  });

  it('that do not parse leave the last good state in force, and say where', async () => {
    await write(DECISIONS, 'decisions:\n  - { kind: not-an-entity, match: Kazakhstan }\n');
    await eventually('the name is gone', () => mentions('Kazakhstan').length === 0);
    await write(DECISIONS, 'decisions:\n  - { kind: not-an-entity, match: Kazakhstan\n  - ]\n');
    await eventually('the problem is shown', () => rules().includes('yaml/syntax'));
    equal(mentions('Kazakhstan').length, 0);
    equal(await notAnEntity('Norway'), false);
    ok(!(await onDisk()).includes('Norway'), 'something was written into it');
  });

  it('that contradict themselves, or name what is not there, say so with fixes', async () => {
    await write(
      DECISIONS,
      [
        'decisions:',
        '  - { kind: not-an-entity, match: Kazakhstan }',
        '  - { kind: label, match: Kazakhstan, label: ORG }',
        '  - { file: 930_knowledg.txt, kind: not-an-entity, match: Norway }',
        '  - { kind: labl, match: Norway, label: ORG }',
        '',
      ].join('\n'),
    );
    const wanted = ['yaml/contradiction', 'yaml/missing-file', 'yaml/wrong-value'];
    await eventually('the problems are shown', () => wanted.every((rule) => rules().includes(rule)));
    const document = await workspace.openTextDocument(DECISIONS);
    await eventually('the editor has the text', async () => document.getText() === (await onDisk()));
    const lost = new Set<string>();
    const watching = languages.onDidChangeDiagnostics(() => {
      for (const rule of wanted) if (!rules().includes(rule)) lost.add(rule);
    });
    await write(FILE, `${TEXT}Moldova came later.\n`);
    await eventually('the article is analysed again', () => {
      return review.session.index.get(FILE.toString())?.analysis.mentions.at(-1)?.start === TEXT.length;
    });
    await write(FILE, TEXT);
    await review.session.whenIdle();
    watching.dispose();
    equal([...lost], [], 'gone while an article was analysed');
    for (const rule of wanted) {
      const problem = languages.getDiagnostics(DECISIONS).find(({ code }) => code === rule);
      ok(problem, rule);
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        DECISIONS,
        problem.range,
        'quickfix',
      );
      ok(
        actions.some(({ edit }) => edit),
        `no fix for ${rule}: ${problem.message}`,
      );
    }
  });

  it('keep what another window or git writes between two decisions', async () => {
    ok(await notAnEntity('Kazakhstan'), 'the first was refused');
    const first = await onDisk();
    const pulled = `# pulled\n${first}  - { kind: note, file: 930_knowledge.txt, quote: "stayed", text: "of somebody else" } # kept\n`;
    await write(DECISIONS, pulled);
    ok(await notAnEntity('Norway'), 'the second was refused');
    const now = await onDisk();
    for (const part of ['# pulled', 'match: "Kazakhstan"', 'of somebody else', '# kept', 'match: "Norway"']) {
      ok(now.includes(part), `${part} is lost:\n${now}`);
    }
    ok(await commands.executeCommand<boolean>('corpusReview.undoDecision'), 'the second was not taken back');
    equal(await onDisk(), pulled);
    ok(await commands.executeCommand<boolean>('corpusReview.undoDecision'), 'the first was not taken back');
    ok((await onDisk()).includes('of somebody else'), 'what others wrote went along');
    await eventually('what is left is as good as before', () => rules().length === 0);
    await eventually('the note of somebody else is in force', () => {
      return review.session.index.get(FILE.toString())?.analysis.placed.length === 1;
    });
  });

  /** Another window adds to the file as soon as this one saves it; resolves to what it leaves. */
  const saveOfAnother = async (typed: readonly TextEdit[] = []): Promise<string> => {
    const note = '  - { kind: note, file: 930_knowledge.txt, quote: "stayed", text: "of somebody else" }\n';
    const others = `${await onDisk()}${note}`;
    const saving = workspace.onWillSaveTextDocument((event) => {
      saving.dispose();
      event.waitUntil(write(DECISIONS, others).then(() => [...typed]));
    });
    return others;
  };

  it('keep what another window writes while one is being saved', async () => {
    ok(await notAnEntity('Kazakhstan'), 'the first was refused');
    const others = await saveOfAnother();
    ok(await notAnEntity('Norway'), 'the second was refused');
    const now = await onDisk();
    for (const part of ['match: "Kazakhstan"', 'of somebody else', 'match: "Norway"']) {
      ok(now.includes(part), `${part} is lost:\n${now}`);
    }
    ok(
      workspace.textDocuments.every(({ isDirty }) => !isDirty),
      'something is not saved',
    );
    ok(await commands.executeCommand<boolean>('corpusReview.undoDecision'), 'the second was not taken back');
    equal(await onDisk(), others);
  });

  it('keep what a person types while another window writes them', async () => {
    ok(await notAnEntity('Kazakhstan'), 'the first was refused');
    const others = await saveOfAnother([TextEdit.insert(new Position(0, 0), '# typed\n')]);
    ok(await notAnEntity('Norway'), 'the second was refused');
    equal(await onDisk(), others);
    const text = (await workspace.openTextDocument(DECISIONS)).getText();
    for (const part of ['# typed', 'match: "Norway"']) ok(text.includes(part), `${part} is lost`);
  });

  it('keep what a person has typed where another window writes while they are saved', async () => {
    ok(await notAnEntity('Kazakhstan'), 'the first was refused');
    const document = await workspace.openTextDocument(DECISIONS);
    await type(document, `# typed\n${document.getText()}`);
    const others = await saveOfAnother();
    ok(await notAnEntity('Norway'), 'the second was refused');
    equal(await onDisk(), others);
    for (const part of ['# typed', 'match: "Norway"']) ok(document.getText().includes(part), `${part} is lost`);
  });

  it('keep what another window writes where VS Code is told not to watch them', async () => {
    const files = workspace.getConfiguration('files');
    const excluded = files.get<object>('watcherExclude');
    await files.update('watcherExclude', { ...excluded, '**/.corpus-review/**': true }, ConfigurationTarget.Global);
    try {
      ok(await notAnEntity('Kazakhstan'), 'the first was refused');
      const others = `${await onDisk()}  - { kind: note, file: 930_knowledge.txt, quote: "stayed", text: "of somebody else" }\n`;
      await write(DECISIONS, others);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const known = (await workspace.openTextDocument(DECISIONS)).getText();
      ok(!known.includes('of somebody else'), 'VS Code heard of it');
      ok(await notAnEntity('Norway'), 'the second was refused');
      const now = await onDisk();
      for (const part of ['match: "Kazakhstan"', 'of somebody else', 'match: "Norway"']) {
        ok(now.includes(part), `${part} is lost:\n${now}`);
      }
    } finally {
      await files.update('watcherExclude', undefined, ConfigurationTarget.Global);
    }
  });

  it('made at once by several commands are all written', async () => {
    const done = await Promise.all([notAnEntity('Kazakhstan'), notAnEntity('Norway'), notAnEntity('Norway', 'here')]);
    equal(done, [true, true, true]);
    equal((await onDisk()).match(/not-an-entity/g)?.length, 3);
  });

  it('where they cannot be written, nothing changes and nothing waits', async () => {
    await write(FOLDER, 'a file where the folder should be');
    equal(await notAnEntity('Kazakhstan'), false);
    equal(mentions('Kazakhstan').length, 1);
    await remove(FOLDER);
    ok(await notAnEntity('Kazakhstan'), 'the next decision is refused too');
  });

  it('with ten thousand decisions are in force, and take another one', async function () {
    this.timeout(120_000);
    const lines = Array.from({ length: 10_000 }, (_, i) => `  - { kind: not-an-entity, match: "Nowhere ${i}" }`);
    await write(DECISIONS, `decisions:\n${lines.join('\n')}\n  - { kind: not-an-entity, match: Kazakhstan }\n`);
    await eventually('the last one holds', () => mentions('Kazakhstan').length === 0);
    ok(await notAnEntity('Norway'), 'one more was refused');
    await eventually('that holds too', () => mentions('Norway').length === 0);
    equal((await onDisk()).match(/not-an-entity/g)?.length, 10_002);
  });
});
