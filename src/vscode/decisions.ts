import { window, type Memento } from 'vscode';
import type { Change } from '../review/change.ts';
import { undoLast, undoRecord, type UndoRecord } from '../review/undo.ts';
import { t } from '../util/l10n.ts';
import type { KnowledgeWriter } from './knowledge-writer.ts';

/** Where the window keeps how to take decisions back, and how many. */
const KEY = 'undo';
const KEPT = 30;

interface Remembered {
  readonly folder: string;
  readonly record: UndoRecord;
}

/** Makes decisions, and takes them back one by one, the last first, also after a reload. */
export class Decisions {
  readonly #writer: Pick<KnowledgeWriter, 'knows' | 'writeAll'>;
  readonly #memory: Memento;
  /** The key may be pressed again before the first decision is gone: it means the one before. */
  #undoing: Promise<boolean> = Promise.resolve(true);

  constructor(writer: Pick<KnowledgeWriter, 'knows' | 'writeAll'>, memory: Memento) {
    this.#writer = writer;
    this.#memory = memory;
  }

  /**
   * Puts a change into the files of a corpus folder.
   * @param quietly without a notification: somebody is going through many
   * @returns whether it was; where not, the person has been told why
   */
  async make(folder: string, change: Change, { quietly = false } = {}): Promise<boolean> {
    const written = await this.#writer.writeAll(folder, (texts) => change.edit(texts));
    if (!written) return false;
    const record = undoRecord(change.title, written.texts, written.edits);
    if (Object.keys(record.files).length === 0) {
      void window.showInformationMessage(t('The files say so already: {0}', change.title));
      return true;
    }
    const made = { folder, record };
    await this.#memory.update(KEY, [...this.#remembered(), made].slice(-KEPT));
    if (quietly) window.setStatusBarMessage(change.title, 5000);
    else void this.#offerUndo(made);
    return true;
  }

  /** Takes the last decision back, once those before it in the queue are. Resolves to whether it could. */
  undo(): Promise<boolean> {
    const undone = this.#undoing.then(() => this.#undoLast());
    this.#undoing = undone.catch(() => false);
    return undone;
  }

  async #undoLast(): Promise<boolean> {
    // Those of a corpus that is not reviewed now wait until it is again.
    const last = this.#remembered().findLast(({ folder }) => this.#writer.knows(folder));
    if (last) return this.#takeBack(last);
    void window.showInformationMessage(t('There is no decision to take back.'));
    return false;
  }

  async #takeBack({ folder, record }: Remembered): Promise<boolean> {
    const problems: string[] = [];
    const written = await this.#writer.writeAll(folder, (texts) => {
      const undone = undoLast(record, texts);
      if ('edits' in undone) return undone.edits;
      problems.push(undone.problem);
      throw new Error(undone.problem);
    });
    // What can't be taken back any more must not stand in the way of those before it.
    if (written || problems.length > 0) await this.#forget(record);
    if (written) window.setStatusBarMessage(t('Taken back: {0}', record.title), 5000);
    return written !== undefined;
  }

  async #forget(record: UndoRecord): Promise<void> {
    const same = JSON.stringify(record);
    const kept = this.#remembered().filter((one) => JSON.stringify(one.record) !== same);
    await this.#memory.update(KEY, kept);
  }

  #remembered(): readonly Remembered[] {
    return this.#memory.get<readonly Remembered[]>(KEY) ?? [];
  }

  /** The button takes back what the notification is about, also where others were made since. */
  async #offerUndo(made: Remembered): Promise<void> {
    const undo = t('Undo');
    if ((await window.showInformationMessage(made.record.title, undo)) === undo) await this.#takeBack(made);
  }
}
