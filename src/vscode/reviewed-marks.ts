import type { CorpusSession } from '../corpus/session.ts';
import type { FileRef } from '../corpus/document.ts';
import { NO_WORKSPACE } from '../knowledge/knowledge.ts';
import { setDocumentFact } from '../knowledge/workspace/edit-documents.ts';
import { byFileKey } from '../knowledge/workspace/file-keys.ts';
import type { ReviewedMarks } from '../review/reviewed-marks.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { Emitter } from '../util/event.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import { fileKeyOf } from './file-keys.ts';
import type { KnowledgeWriter } from './knowledge-writer.ts';

/** The marks of `documents.yaml`. */
export function createReviewedMarks(
  session: CorpusSession,
  knowledge: CorpusKnowledge,
  writer: KnowledgeWriter,
): ReviewedMarks & Disposable {
  const owned = new DisposableStore();
  const changes = owned.add(new Emitter<ReadonlySet<string>>());
  owned.add(
    knowledge.onDidChange(({ folder }) => {
      const files = session.files().filter((file) => file.folder === folder.toString());
      changes.fire(new Set(files.map(({ uri }) => uri)));
    }),
  );
  return {
    onDidChange: changes.event,
    isReviewed: ({ folder, name }) => {
      const { documents, corpusPath } = knowledge.of(folder)?.files.knowledge ?? NO_WORKSPACE;
      return byFileKey(documents, { name, corpusPath })?.status === 'reviewed';
    },
    set: async (file: FileRef, reviewed) => {
      const status = reviewed ? 'reviewed' : null;
      const key = fileKeyOf(session, knowledge, file);
      await writer.write(file.folder, 'documents.yaml', (text) => setDocumentFact(text, key, 'status', status));
    },
    dispose: () => {
      owned.dispose();
    },
  };
}
