import { window, type Memento } from 'vscode';
import { t } from '../util/l10n.ts';
import { settings } from './settings.ts';

/** Where the window keeps up to how many files a person has agreed to. */
const KEY = 'readsUpTo';

/** Asks before a very large corpus is read, once unless a person wants more; the answer "all" is remembered for as many files. */
export class ReadingPermission {
  readonly #memory: Memento;
  #asked = false;

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  /** May so many files be read without asking? */
  allows(files: number): boolean {
    return files <= Math.max(settings.askAbove(), this.#memory.get<number>(KEY) ?? 0);
  }

  /** Lets the question be put once more. */
  askAgain(): void {
    this.#asked = false;
  }

  /** Resolves to whether they may be read now; false at once where that was asked before. */
  async ask(files: number): Promise<boolean> {
    if (this.#asked) return false;
    this.#asked = true;
    const all = t('Read All');
    const question = t('There are {0} articles here. Until they are read, only those you open are reviewed.', files);
    if ((await window.showInformationMessage(question, all)) !== all) return false;
    // Some more may come without another question.
    await this.#memory.update(KEY, 2 * files);
    return true;
  }
}
