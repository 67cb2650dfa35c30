import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LineStarts, type ReviewedDocument } from '../corpus/document.ts';
import { loadBuiltins, NO_BUILTINS } from '../knowledge/builtins.ts';
import type { Builtins } from '../knowledge/builtins.ts';
import type { EngineFiles } from '../analysis/engine-files.ts';
import { knownActors } from '../knowledge/knowledge.ts';
import { checkDecisions } from '../knowledge/workspace/check-decisions.ts';
import { FileKeys, type FileName } from '../knowledge/workspace/file-keys.ts';
import type { YamlProblem } from '../knowledge/workspace/problem.ts';
import { checkDocumentFiles } from '../knowledge/workspace/read-documents.ts';
import { checkReport, type CheckFormat } from '../review/check-report.ts';
import { byContent, driftedIn, driftedProblem } from '../review/drifted.ts';
import { problemsOf } from '../review/problems.ts';
import type { CheckedFile } from '../review/sarif.ts';
import { analyzeTogether } from './analyze.ts';
import type { FoundFile } from './find-files.ts';
import type { FoundKnowledge, KnowledgeText } from './knowledge.ts';
import type { Host } from './host.ts';
import { expandPaths, type CorpusArguments } from './read-corpus.ts';
import { ReadErrors } from './read-errors.ts';
import { nameIn, Reviewer } from './reviewer.ts';
import { groupBy } from '../util/group-by.ts';

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
  const checked = await Reviewer.with(
    host,
    args,
    errors,
    (reviewer) => check(files, reviewer, errors, args.jobs, host),
    false,
  );
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
  const documents: (readonly [FoundKnowledge, CheckedDocument])[] = [];
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (const { path, text, analysis } of await analyzeTogether(files, reviewer, errors, jobs)) {
    const file = byPath.get(path);
    if (!file) continue;
    const found = await reviewer.knowledge.find(file.folder);
    const { folder } = file;
    const document = { uri: path, folder, ...nameIn(found, file), analysis, lines: new LineStarts(text) };
    checked.push({ path, lines: document.lines, problems: problemsOf(document) });
    if (found) documents.push([found, document]);
  }
  const builtins = builtinsOf(await host.loadFiles());
  for (const [found, inIt] of groupBy(documents, ([knowledge]) => knowledge)) {
    const all = inIt.map(([, document]) => document);
    checked.push(...(await checkKnowledge(found, all, builtins)));
  }
  return checked;
}

const isSerious = ({ severity }: { readonly severity: string }): boolean =>
  severity === 'error' || severity === 'warning';

type CheckedDocument = ReviewedDocument & FileName;

/** The YAML files of one folder, by themselves and against the documents they count for. */
async function checkKnowledge(
  found: FoundKnowledge,
  documents: readonly CheckedDocument[],
  builtins: Builtins,
): Promise<CheckedFile[]> {
  const names = new FileKeys([...documents, ...(await unchecked(found, documents))]);
  const actors = new Set(knownActors(builtins, found.files.knowledge).keys());
  return found.texts.map(({ path, text, problems }) => {
    const against = checkAgainst(found, { path, text }, documents, { files: names, actors });
    return { path, lines: new LineStarts(text), problems: [...problems, ...against].sort((a, b) => a.start - b.start) };
  });
}

function checkAgainst(
  { files }: FoundKnowledge,
  { path, text }: Pick<KnowledgeText, 'path' | 'text'>,
  documents: readonly CheckedDocument[],
  context: { readonly files: FileKeys; readonly actors: ReadonlySet<string> },
): YamlProblem[] {
  const { decisions } = files.knowledge;
  if (basename(path) === 'documents.yaml') return checkDocumentFiles(files.documents, context.files);
  if (basename(path) !== 'decisions.yaml') return [];
  const entries = byContent(decisions);
  const drifted = driftedIn(documents, entries).map(driftedProblem);
  return [...checkDecisions(text, decisions, context), ...drifted];
}

/** Files that the YAML files name and that are there, though they are not among those that are checked. */
async function unchecked({ folder, files }: FoundKnowledge, documents: readonly FileName[]): Promise<FileName[]> {
  const checked = new FileKeys(documents);
  const named = files.knowledge.decisions.flatMap(({ target }) => (target.scope === 'corpus' ? [] : [target.file]));
  const corpusPaths = new Set(['', ...documents.map(({ corpusPath = '' }) => corpusPath)]);
  const found: FileName[] = [];
  for (const name of new Set([...named, ...files.documents.keys()])) {
    if (checked.has(name)) continue;
    for (const corpusPath of corpusPaths) {
      const isThere = await access(join(dirname(folder), corpusPath, name)).then(
        () => true,
        () => false,
      );
      if (isThere) found.push({ name, corpusPath });
    }
  }
  return found;
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
