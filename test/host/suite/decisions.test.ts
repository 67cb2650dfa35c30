import type { Change, WorkspaceEdits, WorkspaceTexts } from '../../../src/review/change.ts';
import { Decisions } from '../../../src/vscode/decisions.ts';
import type { Written } from '../../../src/vscode/knowledge-writer.ts';
import { equal } from '../assert.ts';
import { memento } from './window.ts';

const FOLDER = 'file:///one';
const OTHER = 'file:///other';

const write = (words: string): Change => ({
  title: words,
  effect: {},
  edit: ({ decisions }) => ({ decisions: [{ start: decisions.length, end: decisions.length, text: words }] }),
});

/** YAML files of two corpora that may refuse to be written. */
class Texts {
  refuse = false;
  readonly folders = new Map([FOLDER, OTHER].map((folder) => [folder, '']));

  knows(folder: string): boolean {
    return this.folders.has(folder);
  }

  writeAll(folder: string, edits: (texts: WorkspaceTexts) => WorkspaceEdits): Promise<Written | undefined> {
    const texts = { actors: '', documents: '', decisions: this.folders.get(folder) ?? '' };
    if (this.refuse) return Promise.resolve(undefined);
    try {
      const made = edits(texts);
      for (const { start, end, text } of made.decisions ?? []) {
        this.folders.set(folder, texts.decisions.slice(0, start) + text + texts.decisions.slice(end));
      }
      return Promise.resolve({ texts, edits: made });
    } catch {
      return Promise.resolve(undefined);
    }
  }
}

describe('a decision', () => {
  const made = async (): Promise<{ texts: Texts; decisions: Decisions }> => {
    const texts = new Texts();
    const decisions = new Decisions(texts, memento());
    await decisions.make(FOLDER, write('the first decision'), { quietly: true });
    await decisions.make(OTHER, write('the second decision'), { quietly: true });
    return { texts, decisions };
  };

  it('that could not be taken back can be later', async () => {
    const { texts, decisions } = await made();
    texts.refuse = true;
    equal(await decisions.undo(), false);
    texts.refuse = false;
    equal(await decisions.undo(), true);
    equal([...texts.folders.values()], ['the first decision', '']);
  });

  it('whose place is gone does not stand in the way of those before it', async () => {
    const { texts, decisions } = await made();
    texts.folders.set(OTHER, 'something else');
    equal(await decisions.undo(), false);
    equal(await decisions.undo(), true);
    equal([...texts.folders.values()], ['', 'something else']);
  });

  it('of a corpus that is not reviewed now waits until it is again', async () => {
    const { texts, decisions } = await made();
    texts.folders.delete(OTHER);
    equal(await decisions.undo(), true);
    texts.folders.set(OTHER, 'the second decision');
    equal(await decisions.undo(), true);
    equal([...texts.folders.values()], ['', '']);
  });
});
