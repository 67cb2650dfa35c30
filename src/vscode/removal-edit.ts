import { Uri, WorkspaceEdit, type WorkspaceEditEntryMetadata } from 'vscode';
import { LineStarts, type FileRef, type ReviewedDocument } from '../corpus/document.ts';
import { setDocumentFact } from '../knowledge/workspace/edit-documents.ts';
import type { Boilerplate } from '../model/boilerplate.ts';
import { removal } from '../review/removal.ts';
import { applyEdits, composeEdits } from '../text/text-edit.ts';
import { t } from '../util/l10n.ts';
import { readIfThere } from './corpus-knowledge.ts';
import { toRange } from './positions.ts';

/** Boilerplate to take out of one text. */
export interface RemovalTarget {
  readonly document: ReviewedDocument;
  /** The very text that was analysed. */
  readonly text: string;
  readonly pieces: readonly Boilerplate[];
}

export interface RemovalOptions {
  /** Whether VS Code shows the changes before it makes them. */
  readonly preview: boolean;
  /** Where the YAML files of a corpus folder lie, or would be made. */
  readonly yamlOf: (folder: string) => Uri;
  /** How they are to call a file. */
  readonly keyOf: (file: FileRef) => string;
}

/** Cuts below this confidence are shown in the preview without a tick. */
const CERTAIN = 0.8;

/**
 * One edit that takes boilerplate out of files. A document date that goes with it is written to `documents.yaml` first.
 */
export async function removalEdit(
  targets: readonly RemovalTarget[],
  { preview, yamlOf, keyOf }: RemovalOptions,
): Promise<WorkspaceEdit> {
  const removals = targets.map((target) => {
    return { ...target, ...removal(target.text, target.document.analysis, target.pieces) };
  });
  const edit = new WorkspaceEdit();
  const dates = new Map<string, Dates>();
  for (const { document, losesDate } of removals) {
    if (losesDate === undefined) continue;
    const uri = Uri.joinPath(yamlOf(document.folder), 'documents.yaml');
    const list = dates.get(uri.toString())?.list ?? [];
    dates.set(uri.toString(), { uri, list: [...list, [keyOf(document), losesDate]] });
  }
  for (const { uri, list } of dates.values()) await keepDates(edit, uri, list);
  const cuts = removals.flatMap(({ document, pieces, cuts: spans }) =>
    spans.map((span) => {
      const scores = pieces.filter((piece) => piece.start < span.end && span.start < piece.end);
      return { document, span, score: Math.min(...scores.map(({ score }) => score)) };
    }),
  );
  // VS Code shows a preview as soon as one change asks for it: the least certain one always does.
  const asks = Math.max(CERTAIN, Math.min(...cuts.map(({ score }) => score)) + Number.EPSILON);
  for (const { document, span, score } of cuts) {
    const metadata = preview ? [score < asks ? uncertain() : certain()] : [];
    edit.delete(Uri.parse(document.uri, true), toRange(document.lines, span), ...metadata);
  }
  return edit;
}

interface Dates {
  readonly uri: Uri;
  /** Keys of files with their dates. */
  readonly list: readonly (readonly [key: string, day: string])[];
}

const certain = (): WorkspaceEditEntryMetadata => ({ label: t('Remove boilerplate'), needsConfirmation: false });
const uncertain = (): WorkspaceEditEntryMetadata => {
  return { label: t('Least certain: tick what is not the article'), needsConfirmation: true };
};

async function keepDates(edit: WorkspaceEdit, uri: Uri, dates: Dates['list']): Promise<void> {
  const metadata = { label: t('Keep the document date'), needsConfirmation: false };
  const steps = dates.map(
    ([key, day]) =>
      (text: string) =>
        setDocumentFact(text, key, 'date', day),
  );
  const text = await readIfThere(uri);
  const edits = composeEdits(text ?? '', steps);
  if (text === undefined) {
    const contents = new TextEncoder().encode(applyEdits('', edits));
    edit.createFile(uri, { contents, ignoreIfExists: true }, metadata);
    return;
  }
  const lines = new LineStarts(text);
  for (const change of edits) edit.replace(uri, toRange(lines, change), change.text, metadata);
}
