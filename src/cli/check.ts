import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LineStarts, type ReviewedDocument } from '../corpus/document.ts';
import { loadBuiltins, NO_BUILTINS } from '../knowledge/builtins.ts';
import type { Builtins } from '../knowledge/builtins.ts';
import type { EngineFiles } from '../analysis/engine-files.ts';
import { knownActors } from '../knowledge/knowledge.ts';
import { checkDecisions } from '../knowledge/workspace/check-decisions.ts';
import type { YamlProblem } from '../knowledge/workspace/problem.ts';
import { checkDocumentFiles } from '../knowledge/workspace/read-documents.ts';
import { checkReport, type CheckFormat } from '../review/check-report.ts';
import { byContent, driftedOf, driftedProblem } from '../review/drifted.ts';
import { problemsOf } from '../review/problems.ts';
import type { CheckedFile } from '../review/sarif.ts';
import { analyzeTogether } from './analyze.ts';
import type { FoundFile } from './find-files.ts';
import type { FoundKnowledge, KnowledgeText } from './knowledge.ts';
import type { Host } from './host.ts';
import { expandPaths, type CorpusArguments } from './read-corpus.ts';
import { ReadErrors } from './read-errors.ts';
import { nameIn, Reviewer } from './reviewer.ts';

export { CHECK_FORMATS, type CheckFormat } from '../review/check-report.ts';

export interface CheckArguments extends CorpusArguments {
  readonly format: CheckFormat;
  readonly version: string;
}

export interface CheckResult {
  /** Whether everything could be read. */
  readonly complete: boolean;
  /** Problems that are errors or warnings. */
  readonly warnings: number;
}

/** `corpus-review check`: writes the problems of the documents and of the YAML files that count for them. */
export async function checkCommand(args: CheckArguments, host: Host): Promise<CheckResult> {
  const errors = new ReadErrors(host.output);
  const files = await expandPaths(args, errors, host);
  const checked = await Reviewer.with(host, args, (reviewer) => check(files, reviewer, errors, args.jobs, host), false);
  await host.output.write(checkReport(checked, errors.list, args));
  const serious = checked.flatMap(({ problems }) => problems).filter(isSerious);
  return { complete: errors.list.length === 0, warnings: serious.length };
}

/** The documents with their problems, then the YAML files with theirs. */
async function check(
  files: readonly FoundFile[],
  reviewer: Reviewer,
  errors: ReadErrors,
  jobs: number,
  host: Host,
): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = [];
  const documents = new Map<FoundKnowledge, ReviewedDocument[]>();
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (const { path, text, analysis } of await analyzeTogether(files, reviewer, errors, jobs)) {
    const file = byPath.get(path);
    if (!file) continue;
    const found = await reviewer.knowledge.find(file.folder);
    const document = toDocument(found, file, { analysis, lines: new LineStarts(text) });
    checked.push({ path, lines: document.lines, problems: problemsOf(document) });
    if (found) documents.set(found, [...(documents.get(found) ?? []), document]);
  }
  const builtins = builtinsOf(await host.loadFiles());
  for (const [found, inIt] of documents) checked.push(...(await checkKnowledge(found, inIt, builtins)));
  return checked;
}

const isSerious = ({ severity }: { readonly severity: string }): boolean =>
  severity === 'error' || severity === 'warning';

const toDocument = (
  found: FoundKnowledge | undefined,
  file: FoundFile,
  rest: Pick<ReviewedDocument, 'analysis' | 'lines'>,
): ReviewedDocument => ({ uri: file.path, folder: file.folder, name: nameIn(found, file), ...rest });

/** The YAML files of one folder, by themselves and against the documents they count for. */
async function checkKnowledge(
  found: FoundKnowledge,
  documents: readonly ReviewedDocument[],
  builtins: Builtins,
): Promise<CheckedFile[]> {
  const names = await existing(
    found,
    documents.map(({ name }) => name),
  );
  const actors = new Set(knownActors(builtins, found.files.knowledge).keys());
  return found.texts.map(({ path, text, problems }) => {
    const against = checkAgainst(found, { path, text }, documents, { files: names, actors });
    return { path, lines: new LineStarts(text), problems: [...problems, ...against].sort((a, b) => a.start - b.start) };
  });
}

function checkAgainst(
  { files }: FoundKnowledge,
  { path, text }: Pick<KnowledgeText, 'path' | 'text'>,
  documents: readonly ReviewedDocument[],
  context: { readonly files: ReadonlySet<string>; readonly actors: ReadonlySet<string> },
): YamlProblem[] {
  const { decisions } = files.knowledge;
  if (basename(path) === 'documents.yaml') return checkDocumentFiles(files.documents, context.files);
  if (basename(path) !== 'decisions.yaml') return [];
  const entries = byContent(decisions);
  const drifted = documents.flatMap(({ analysis }) => driftedOf(analysis, entries).map(driftedProblem));
  return [...checkDecisions(text, decisions, context), ...drifted];
}

/** The names that stand for a file: those that are checked, and of the others that the YAML files name those on disk. */
async function existing({ folder, files }: FoundKnowledge, checked: readonly string[]): Promise<ReadonlySet<string>> {
  const names = new Set(checked);
  const named = files.knowledge.decisions.flatMap(({ target }) => (target.scope === 'corpus' ? [] : [target.file]));
  for (const name of new Set([...named, ...files.documents.keys()])) {
    const isThere = await access(join(dirname(folder), name)).then(
      () => true,
      () => false,
    );
    if (isThere) names.add(name);
  }
  return names;
}

/** What is missing or damaged has been said by the engine. */
function builtinsOf(files: EngineFiles): Builtins {
  try {
    const bytes = files['knowledge.json'];
    return bytes ? loadBuiltins(new TextDecoder().decode(bytes)) : NO_BUILTINS;
  } catch {
    return NO_BUILTINS;
  }
}
