import type { FileRef } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import { keyToWrite, type FileName } from '../knowledge/workspace/file-keys.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';

/** How the YAML files are to call a file: several corpus folders may share them, and the name must mean no other file. */
export function fileKeyOf(
  session: Pick<CorpusSession, 'files'>,
  knowledge: Pick<CorpusKnowledge, 'of'>,
  file: FileRef,
): string {
  const yamlOf = ({ folder }: FileRef): string | undefined => knowledge.of(folder)?.yaml.toString();
  const nameOf = ({ folder, name }: FileRef): FileName => {
    return { name, corpusPath: knowledge.of(folder)?.files.knowledge.corpusPath };
  };
  const own = yamlOf(file);
  return keyToWrite(
    nameOf(file),
    session
      .files()
      .filter((other) => yamlOf(other) === own)
      .map(nameOf),
  );
}
