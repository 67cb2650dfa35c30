import type { Span } from '../../model/span.ts';
import type { DocumentFacts } from '../knowledge.ts';
import { Fields, readTop } from './fields.ts';
import { nearest } from './nearest.ts';
import type { FileKeys } from './file-keys.ts';
import { replaceFix, yamlError, yamlWarning, type YamlFix, type YamlProblem, type YamlReading } from './problem.ts';
import type { RawPair } from './raw.ts';
import { isCalendarDay } from './values.ts';
import { t } from '../../util/l10n.ts';

/** What `documents.yaml` says of a document, and where. */
export interface DocumentEntry extends DocumentFacts {
  readonly file: string;
  /** The name in the YAML text. */
  readonly span: Span;
}

export const DOCUMENT_KEYS = ['date', 'outlet', 'status'] as const;
export const DOCUMENT_STATUSES = ['reviewed'] as const;

/** Reads `documents.yaml`, by document. An entry with an error is left out. */
export function readDocumentsYaml(text: string): YamlReading<ReadonlyMap<string, DocumentEntry>> {
  const problems: YamlProblem[] = [];
  const { top, parses } = readTop(text, 'documents', problems);
  if (!parses) return { value: undefined, problems };
  if (top && top.type !== 'map' && top.type !== 'null') {
    problems.push(
      yamlError('yaml/structure', top, t('Under "documents:" stand names of files, each with what is known.')),
    );
  }
  const documents = new Map<string, DocumentEntry>();
  for (const pair of top?.type === 'map' ? top.pairs : []) {
    if (documents.has(pair.key)) {
      problems.push(yamlError('yaml/duplicate-key', pair.keySpan, t('"{0}" is given twice.', pair.key)));
      continue;
    }
    const entry = readDocument(pair, problems);
    if (entry) documents.set(pair.key, entry);
  }
  return { value: documents, problems };
}

function readDocument(
  { key: file, keySpan: span, value }: RawPair,
  problems: YamlProblem[],
): DocumentEntry | undefined {
  if (value.type === 'null') return { file, span };
  if (value.type !== 'map') {
    problems.push(yamlError('yaml/structure', span, `Write { date: …, status: … } after "${file}:".`));
    return undefined;
  }
  const fields = new Fields(value, DOCUMENT_KEYS, problems);
  const date = fields.optionalText('date');
  if (date !== undefined && !isCalendarDay(date)) {
    const message = t('"{0}" is no day of the calendar. Write it as 2024-12-19.', date);
    fields.fail(yamlError('yaml/wrong-value', fields.spanOf('date'), message));
  }
  const outlet = fields.optionalText('outlet');
  const status = fields.value('status')?.type === 'null' ? undefined : fields.oneOf('status', DOCUMENT_STATUSES);
  if (fields.failed) return undefined;
  return {
    file,
    span,
    ...(date !== undefined && { date }),
    ...(outlet !== undefined && { outlet }),
    ...(status && { status }),
  };
}

/** Entries for files that are not there, or for more than one. */
export function checkDocumentFiles(documents: ReadonlyMap<string, DocumentEntry>, files: FileKeys): YamlProblem[] {
  return [...documents.values()].flatMap(({ file, span }) => checkFile(file, span, files));
}

/** Names to look through for the one that was meant; a corpus may have a hundred thousand. */
const MAX_NAMES = 5000;

/** More files than these are not offered as fixes. */
const MAX_FIXES = 5;

/** Says that an entry is for a file that is not there, and which one may be meant; or that it may mean several. */
export function checkFile(file: string, span: Span, files: FileKeys): YamlProblem[] {
  const change = (key: string): YamlFix => replaceFix(t('Change to {0}', key), span, JSON.stringify(key));
  if (!files.has(file)) {
    const meant = files.names.length > MAX_NAMES ? undefined : nearest(file, files.names);
    const fixes = meant === undefined ? [] : [change(meant)];
    return [yamlWarning('yaml/missing-file', span, t('There is no file "{0}" here.', file), fixes)];
  }
  const meanings = files.meanings(file);
  if (meanings.length < 2) return [];
  const message = t(
    '{0} files are called "{1}": this holds for each of them. Write the path of the one that is meant.',
    meanings.length,
    file,
  );
  return [yamlWarning('yaml/ambiguous-file', span, message, meanings.slice(0, MAX_FIXES).map(change))];
}
