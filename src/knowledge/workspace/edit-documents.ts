import type { TextEdit } from '../../text/text-edit.ts';
import type { DocumentFacts } from '../knowledge.ts';
import { removeField, setField } from './edit-entries.ts';
import { yamlText } from './write.ts';

/**
 * Sets or, with null, takes away one fact of a document in `documents.yaml`; a new document goes among the others by
 * name.
 * @throws EditRefused where the text is no YAML or is laid out in a way no edit fits
 */
export function setDocumentFact(
  text: string,
  file: string,
  fact: keyof DocumentFacts,
  value: string | null,
): TextEdit[] {
  if (value === null) return removeField(text, 'documents', file, fact);
  return setField(text, 'documents', file, fact, yamlText(value));
}
