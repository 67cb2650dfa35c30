import { loadLineModel } from '../boilerplate/line-model.ts';
import { witnessOf } from '../boilerplate/repetition-witness.ts';
import { loadTagger } from '../entities/tagger/tagger.ts';
import { loadBuiltins, NO_BUILTINS, type Builtins } from '../knowledge/builtins.ts';
import { buildKnowledge, type Knowledge, type WorkspaceKnowledge } from '../knowledge/knowledge.ts';
import type { FileName } from '../knowledge/workspace/file-keys.ts';
import type { Analysis } from '../model/analysis.ts';
import { SourceText } from '../text/source.ts';
import { runSteps, type Steps } from '../util/steps.ts';
import { analyze } from './analyze.ts';
import { applyDecisions } from './decide.ts';
import { DecisionBook } from './decision-places.ts';
import { DocumentMemos } from './document-memos.ts';
import type { AnalysisInput, EngineFile, EngineFiles } from './engine-files.ts';

/** `analyze` with everything it needs, loaded once. */
export interface Engine {
  /** What could not be loaded, in words for the log. */
  readonly notices: readonly string[];
  /** Puts a corpus's own knowledge in force, in place of what it had. */
  setCorpus(folder: string, workspace: WorkspaceKnowledge): void;
  analyze(input: AnalysisInput): Promise<Analysis>;
  /** The first half of it: what the recognisers find, before decisions. */
  recognise(input: AnalysisInput): Steps<Analysis>;
  /** The other half: puts decisions in force over what was found. The very same analysis where none holds here. */
  decide(found: Analysis, input: AnalysisInput): Analysis;
}

export function createEngine(files: EngineFiles): Engine {
  const notices: string[] = [];
  const lineModel = load(
    'lines.bin',
    files['lines.bin'],
    loadLineModel,
    notices,
    'boilerplate is found by rules alone',
  );
  const tagger = load('tagger.bin', files['tagger.bin'], loadTagger, notices, 'unknown names are mostly missed');
  const read = (bytes: Uint8Array): Builtins => loadBuiltins(new TextDecoder().decode(bytes));
  const builtins =
    load('knowledge.json', files['knowledge.json'], read, notices, 'no actor is known beforehand') ?? NO_BUILTINS;
  const general: Corpus = { knowledge: buildKnowledge(builtins), book: new DecisionBook([]) };
  const corpora = new Map<string, Corpus>();
  const memos = new DocumentMemos();
  const corpusOf = ({ name, folder, corpusPath }: AnalysisInput): { corpus: Corpus; file: FileName } => {
    const corpus = corpora.get(folder) ?? general;
    return { corpus, file: { name, corpusPath: corpusPath ?? corpus.corpusPath } };
  };
  const recognise = function* (input: AnalysisInput): Steps<Analysis> {
    const { text, date, repeated, notice, isLarge = false } = input;
    const { corpus, file } = corpusOf(input);
    const memo = memos.of(`${input.folder}
${file.name}`);
    const options = {
      lineModel,
      tagger,
      isLarge,
      ...(date !== undefined && { date }),
      ...(repeated && { witness: witnessOf(repeated) }),
      ...(memo && { memo }),
      ...file,
    };
    const found = yield* analyze(text, corpus.knowledge, options);
    return notice === undefined ? found : { ...found, notice };
  };
  const decide: Engine['decide'] = (found, input) => {
    const { corpus, file } = corpusOf(input);
    const { knowledge, book } = corpus;
    if (!book.concerns(file)) return found;
    const { analysis, placed, drifted } = applyDecisions(found, new SourceText(input.text), file, book, knowledge);
    return placed.length + drifted.length === 0 ? found : { ...analysis, placed, drifted };
  };
  return {
    notices,
    setCorpus: (folder, workspace) => {
      const knowledge = workspace.version === '' ? general.knowledge : buildKnowledge(builtins, workspace);
      corpora.set(folder, { knowledge, book: new DecisionBook(workspace.decisions), corpusPath: workspace.corpusPath });
    },
    recognise,
    decide,
    analyze: (input) => Promise.resolve(decide(runSteps(recognise(input)), input)),
  };
}

/** What a corpus knows and what was decided in it. */
interface Corpus {
  readonly knowledge: Knowledge;
  readonly book: DecisionBook;
  readonly corpusPath?: string | undefined;
}

/** Reads one of the engine's files; what is missing or damaged is said, with what that means, and done without. */
function load<T>(
  name: EngineFile,
  bytes: Uint8Array | undefined,
  read: (bytes: Uint8Array) => T,
  notices: string[],
  without: string,
): T | null {
  try {
    if (bytes) return read(bytes);
    notices.push(`${name} is missing from the installation: ${without}.`);
  } catch (error) {
    notices.push(`${name} cannot be used, ${without}. ${error instanceof Error ? error.message : String(error)}`);
  }
  return null;
}
