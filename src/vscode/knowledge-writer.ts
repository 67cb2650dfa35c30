import { Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { LineStarts } from '../corpus/document.ts';
import type { KnowledgeFileName } from '../knowledge/workspace/workspace-files.ts';
import { WORKSPACE_FILES, type WorkspaceEdits, type WorkspaceFile, type WorkspaceTexts } from '../review/change.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { t } from '../util/l10n.ts';
import type { CorpusKnowledge, CorpusYaml } from './corpus-knowledge.ts';
import { readNow } from './corpus-knowledge.ts';
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

/** The editor refuses an edit of a text that moves on at that moment; then it is made on the newer one. */
const TRIES = 3;

async function writeEdits(
  corpus: CorpusYaml,
  edits: (texts: WorkspaceTexts) => WorkspaceEdits,
): Promise<Written & { readonly unsaved: readonly WorkspaceFile[] }> {
  for (let tries = 0; tries < TRIES; tries++) {
    const { texts, made } = await makeEdits(corpus, edits);
    const unsaved = await apply(corpus, texts, made);
    if (unsaved) return { texts, edits: made, unsaved };
  }
  throw new Error(t('the editor refused the change'));
}

/** The editor needs a moment to take in what another window or git wrote: an edit before that would be of another text. */
const CATCH_UP_MS = 20_000;
const CATCH_UP_STEP_MS = 50;

/** Makes the edits on the texts that the editor has as well. */
async function makeEdits(
  corpus: CorpusYaml,
  edits: (texts: WorkspaceTexts) => WorkspaceEdits,
): Promise<{ readonly texts: WorkspaceTexts; readonly made: WorkspaceEdits }> {
  for (const end = Date.now() + CATCH_UP_MS; Date.now() < end;) {
    const texts = await readTexts(corpus);
    const made = edits(texts);
    if (await isTakenIn(corpus, texts, changedFiles(made))) return { texts, made };
    await new Promise<void>((resolve) => {
      setTimeout(resolve, CATCH_UP_STEP_MS);
    });
  }
  throw new Error(t('the editor refused the change'));
}

const changedFiles = (edits: WorkspaceEdits): WorkspaceFile[] =>
  WORKSPACE_FILES.filter((file) => (edits[file]?.length ?? 0) > 0);

/** Does the editor have the texts of these files, where there are such? */
async function isTakenIn(corpus: CorpusYaml, texts: WorkspaceTexts, files: readonly WorkspaceFile[]): Promise<boolean> {
  const plain = (text: string): string => text.replace(/\r\n?/g, '\n');
  for (const file of files) {
    if (texts[file] === '') continue;
    const document = await workspace.openTextDocument(uriOf(corpus, file));
    if (plain(document.getText()) !== plain(texts[file])) return false;
  }
  return true;
}

/** @returns the files that could not be saved: there the change stands in the editor alone; undefined where it refuses */
async function apply(
  corpus: CorpusYaml,
  texts: WorkspaceTexts,
  edits: WorkspaceEdits,
): Promise<WorkspaceFile[] | undefined> {
  const edit = new WorkspaceEdit();
  const changed = changedFiles(edits);
  for (const file of changed) {
    const uri = uriOf(corpus, file);
    if (texts[file] === '') edit.createFile(uri, { ignoreIfExists: true });
    const lines = new LineStarts(texts[file]);
    for (const change of edits[file] ?? []) edit.replace(uri, toRange(lines, change), change.text);
  }
  if (changed.length === 0) return [];
  if (!(await workspace.applyEdit(edit))) return undefined;
  const unsaved: WorkspaceFile[] = [];
  for (const file of changed) {
    const document = await workspace.openTextDocument(uriOf(corpus, file));
    if (!(await document.save())) unsaved.push(file);
  }
  return unsaved;
}

function sayUnsaved(files: readonly WorkspaceFile[]): void {
  const names = files.map((file) => `${file}.yaml`).join(', ');
  void window.showWarningMessage(t('{0} could not be saved: the decision stands in the editor only.', names));
}
