import type { CorpusSession } from '../corpus/session.ts';
import type { FileRef } from '../corpus/document.ts';
import { setDocumentFact } from '../knowledge/workspace/edit-documents.ts';
import type { ReviewedMarks } from '../review/reviewed-marks.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { Emitter } from '../util/event.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
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
    isReviewed: ({ folder, name }) => knowledge.of(folder)?.files.documents.get(name)?.status === 'reviewed',
    set: async ({ folder, name }: FileRef, reviewed) => {
      const status = reviewed ? 'reviewed' : null;
      await writer.write(folder, 'documents.yaml', (text) => setDocumentFact(text, name, 'status', status));
    },
    dispose: () => {
      owned.dispose();
    },
  };
}
