import { commands, TabInputText, Uri, window, workspace, WorkspaceEdit, type Tab, type TextDocument } from 'vscode';
import { LineStarts } from '../corpus/document.ts';
import type { KnowledgeFileName } from '../knowledge/workspace/workspace-files.ts';
import { WORKSPACE_FILES, type WorkspaceEdits, type WorkspaceFile, type WorkspaceTexts } from '../review/change.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { t } from '../util/l10n.ts';
import type { CorpusKnowledge, CorpusYaml } from './corpus-knowledge.ts';
import { isUnsaved, readFromDisk, readNow } from './corpus-knowledge.ts';
import { toRange } from './positions.ts';
import { mayWrite } from './trust.ts';

/** What was written, and over which texts. */
export interface Written {
  readonly texts: WorkspaceTexts;
  readonly edits: WorkspaceEdits;
}

/** Edits the YAML files of a corpus, always on their newest text, one change after another, and saves them. */
export class KnowledgeWriter {
  readonly #knowledge: CorpusKnowledge;
  #last: Promise<unknown> = Promise.resolve();

  constructor(knowledge: CorpusKnowledge) {
    this.#knowledge = knowledge;
  }

  /** Is it the folder of a corpus that is reviewed? */
  knows(folder: string): boolean {
    return this.#knowledge.of(folder) !== undefined;
  }

  /**
   * @param folder the corpus folder
   * @param edits computes the edits on the text there is now, anew where that has moved on; may throw where no edit fits
   * @returns whether it was written; where not, the person has been told why
   */
  async write(folder: string, file: KnowledgeFileName, edits: (text: string) => readonly TextEdit[]): Promise<boolean> {
    const name = file.slice(0, -'.yaml'.length) as WorkspaceFile;
    return (await this.writeAll(folder, (texts) => ({ [name]: edits(texts[name]) }))) !== undefined;
  }

  /** Edits several files at once; undefined where nothing was written, and the person has been told why. */
  writeAll(folder: string, edits: (texts: WorkspaceTexts) => WorkspaceEdits): Promise<Written | undefined> {
    const written = this.#last.then(() => this.#write(folder, edits));
    this.#last = written;
    return written;
  }

  async #write(folder: string, edits: (texts: WorkspaceTexts) => WorkspaceEdits): Promise<Written | undefined> {
    if (!mayWrite()) return undefined;
    try {
      const corpus = this.#knowledge.of(folder);
      if (!corpus) throw new Error(t('the folder is not reviewed any more'));
      const { unsaved, ...written } = await writeEdits(corpus, edits);
      await this.#knowledge.load();
      if (unsaved.length > 0) sayUnsaved(unsaved);
      return written;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(t('Nothing was changed: {0}', reason));
      return undefined;
    }
  }
}

const uriOf = ({ yaml }: CorpusYaml, file: WorkspaceFile): Uri => Uri.joinPath(yaml, `${file}.yaml`);

async function readTexts(corpus: CorpusYaml): Promise<WorkspaceTexts> {
  const read = async (file: WorkspaceFile): Promise<string> => (await readNow(uriOf(corpus, file))) ?? '';
  return { actors: await read('actors'), documents: await read('documents'), decisions: await read('decisions') };
}

/**
 * The editor needs a moment to take in what another window or git wrote: an edit before that would be of another text. It
 * may also never hear of it (`files.watcherExclude`).
 */
const HEARS_OF_IT_MS = 3_000;
const GIVE_UP_MS = 20_000;
const STEP_MS = 50;

/** Makes the edits on the texts that the editor has as well, anew where these move on before they are saved. */
async function writeEdits(
  corpus: CorpusYaml,
  edits: (texts: WorkspaceTexts) => WorkspaceEdits,
): Promise<Written & { readonly unsaved: readonly WorkspaceFile[] }> {
  const start = Date.now();
  let heard = start;
  while (Date.now() < start + GIVE_UP_MS) {
    const texts = await readTexts(corpus);
    const made = edits(texts);
    const late = await outdated(corpus, texts, changedFiles(made));
    const unsaved = late.length === 0 ? await applyAndSave(corpus, texts, made) : undefined;
    if (unsaved) return { texts, edits: made, unsaved };
    if (Date.now() > heard + HEARS_OF_IT_MS) {
      for (const document of late) if (!document.isDirty) await readAnew(document, document.getText());
      heard = Date.now();
    }
    await new Promise<void>((resolve) => {
      setTimeout(resolve, STEP_MS);
    });
  }
  throw new Error(t('the editor refused the change'));
}

const changedFiles = (edits: WorkspaceEdits): WorkspaceFile[] =>
  WORKSPACE_FILES.filter((file) => (edits[file]?.length ?? 0) > 0);

/** Of the files that there are, those which the editor has with another text; what it has is what was saved before. */
async function outdated(
  corpus: CorpusYaml,
  texts: WorkspaceTexts,
  files: readonly WorkspaceFile[],
): Promise<TextDocument[]> {
  const plain = (text: string): string => text.replace(/\r\n?/g, '\n');
  const found: TextDocument[] = [];
  for (const file of files) {
    if (texts[file] === '') continue;
    const document = await workspace.openTextDocument(uriOf(corpus, file));
    if (plain(document.getText()) !== plain(texts[file])) found.push(document);
  }
  return found;
}

/**
 * @returns the files that could not be saved: there the change stands in the editor alone; undefined where the editor
 *   refused it, or it was taken back because the files had just been written elsewhere
 */
async function applyAndSave(
  corpus: CorpusYaml,
  texts: WorkspaceTexts,
  edits: WorkspaceEdits,
): Promise<WorkspaceFile[] | undefined> {
  const changed = changedFiles(edits);
  if (changed.length === 0) return [];
  const typed = changed.filter((file) => isUnsaved(uriOf(corpus, file)));
  if (!(await workspace.applyEdit(toWorkspaceEdit(corpus, texts, edits)))) return undefined;
  const unsaved: { file: WorkspaceFile; document: TextDocument; edited: string }[] = [];
  for (const file of changed) {
    const document = await workspace.openTextDocument(uriOf(corpus, file));
    const edited = document.getText();
    if (!(await document.save())) unsaved.push({ file, document, edited });
  }
  const files = unsaved.map(({ file }) => file);
  // What a person has typed would be taken back along with it, and what is saved would be made twice.
  if (typed.length > 0 || unsaved.length < changed.length) return files;
  for (const { file, document } of unsaved)
    if (((await readFromDisk(document.uri)) ?? '') === texts[file]) return files;
  for (const { document, edited } of unsaved) if (!(await readAnew(document, edited))) return files;
  return undefined;
}

function toWorkspaceEdit(corpus: CorpusYaml, texts: WorkspaceTexts, edits: WorkspaceEdits): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const file of changedFiles(edits)) {
    const uri = uriOf(corpus, file);
    if (texts[file] === '') edit.createFile(uri, { ignoreIfExists: true });
    const lines = new LineStarts(texts[file]);
    for (const change of edits[file] ?? []) edit.replace(uri, toRange(lines, change), change.text);
  }
  return edit;
}

/**
 * Has VS Code read a file anew, which it does only for the editor in front.
 * @param lost the text that may be thrown away
 * @returns false where it has another one by now, or another editor is in front: then nothing was done
 */
async function readAnew(document: TextDocument, lost: string): Promise<boolean> {
  const front = window.activeTextEditor;
  const isItsTab = ({ input }: Tab): boolean =>
    input instanceof TabInputText && input.uri.toString() === document.uri.toString();
  const tabs = (): Tab[] => window.tabGroups.all.flatMap((group) => group.tabs.filter(isItsTab));
  const isShown = tabs().length > 0;
  const isRead = await showInFront(document, async () => {
    if (document.getText() !== lost) return false;
    await commands.executeCommand('workbench.action.files.revert');
    return true;
  });
  if (!isShown && !document.isDirty) await window.tabGroups.close(tabs());
  if (front && isRead) await window.showTextDocument(front.document, front.viewColumn);
  return isRead;
}

/** Does something while a document is in front; false where it cannot be shown, or a person has gone on to another one. */
async function showInFront(document: TextDocument, act: () => Promise<boolean>): Promise<boolean> {
  try {
    await window.showTextDocument(document, { preview: false });
  } catch {
    return false;
  }
  return window.activeTextEditor?.document === document && (await act());
}

function sayUnsaved(files: readonly WorkspaceFile[]): void {
  const names = files.map((file) => `${file}.yaml`).join(', ');
  void window.showWarningMessage(t('{0} could not be saved: the decision stands in the editor only.', names));
}
