import { Uri, window, workspace, WorkspaceEdit, commands } from 'vscode';
import { LineStarts } from '../corpus/document.ts';
import type { KnowledgeFileName } from '../knowledge/workspace/workspace-files.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import { readIfThere } from './corpus-knowledge.ts';
import { toRange } from './positions.ts';

/** Edits the YAML files of a corpus, always on their newest text, and saves them. */
export class KnowledgeWriter {
  readonly #knowledge: CorpusKnowledge;

  constructor(knowledge: CorpusKnowledge) {
    this.#knowledge = knowledge;
  }

  /**
   * @param folder the corpus folder
   * @param edits computes the edits on the text there is now; may throw where no edit fits
   * @returns whether it was written; where not, the person has been told why
   */
  async write(folder: string, file: KnowledgeFileName, edits: (text: string) => readonly TextEdit[]): Promise<boolean> {
    const corpus = this.#knowledge.of(folder);
    if (!corpus || !(await mayWrite())) return false;
    const uri = Uri.joinPath(corpus.yaml, file);
    try {
      const text = await readIfThere(uri);
      const edit = new WorkspaceEdit();
      if (text === undefined) edit.createFile(uri, { ignoreIfExists: true });
      const lines = new LineStarts(text ?? '');
      for (const change of edits(text ?? '')) edit.replace(uri, toRange(lines, change), change.text);
      if (!(await workspace.applyEdit(edit))) throw new Error('the editor refused the change');
      if (!(await (await workspace.openTextDocument(uri)).save())) throw new Error('it could not be saved');
      await this.#knowledge.load();
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(`${file} was not changed: ${reason}`);
      return false;
    }
  }
}

async function mayWrite(): Promise<boolean> {
  if (workspace.isTrusted) return true;
  const manage = 'Manage Workspace Trust';
  const choice = await window.showWarningMessage('This folder is not trusted, so nothing is written into it.', manage);
  if (choice === manage) await commands.executeCommand('workbench.trust.manage');
  return false;
}
