import {
  CodeAction,
  CodeActionKind,
  Diagnostic,
  DiagnosticSeverity,
  languages,
  Uri,
  WorkspaceEdit,
  type Range,
} from 'vscode';
import { LineStarts } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import { checkDecisions } from '../knowledge/workspace/check-decisions.ts';
import { FileKeys } from '../knowledge/workspace/file-keys.ts';
import type { YamlFix, YamlProblem } from '../knowledge/workspace/problem.ts';
import { checkDocumentFiles } from '../knowledge/workspace/read-documents.ts';
import { KNOWLEDGE_FOLDER, KNOWLEDGE_FILES, type KnowledgeFileName } from '../knowledge/workspace/workspace-files.ts';
import { byContent, driftedFixes, driftedIn, driftedProblem, type DriftedEntry } from '../review/drifted.ts';
import { Batcher } from '../util/batcher.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { Turns } from '../util/turns.ts';
import type { ActorLookups } from './actor-lookup.ts';
import type { CorpusFiles } from './corpus-files.ts';
import type { CorpusKnowledge, CorpusYaml } from './corpus-knowledge.ts';
import { toRange } from './positions.ts';
import { textReader } from './text-reader.ts';
import { groupBy } from '../util/group-by.ts';

/** Checks against the corpus wait until a burst of results is over. */
const QUIET_MS = 100;
const LATEST_MS = 1000;

/** A problem as it is shown, and how it can be mended. */
interface Shown {
  readonly diagnostic: Diagnostic;
  readonly fixes: () => readonly YamlFix[] | Promise<readonly YamlFix[]>;
}

interface ShownFile {
  readonly text: string;
  readonly problems: readonly Shown[];
  /** Those of them that show only against the corpus. */
  readonly checks: readonly WithFixes[];
}

/** Says in Problems what is wrong in the YAML files, by themselves and against the corpus, and offers to mend it. */
export class YamlProblems implements Disposable {
  readonly #knowledge: CorpusKnowledge;
  readonly #session: CorpusSession;
  readonly #files: CorpusFiles;
  readonly #lookups: ActorLookups;
  readonly #owned = new DisposableStore();
  readonly #collection = this.#owned.add(languages.createDiagnosticCollection('corpus-review-yaml'));
  readonly #shown = new Map<string, ShownFile>();
  readonly #batch: Batcher<string>;
  /** Of two at once, the older one could have the last word. */
  readonly #publishing = new Turns(() => this.#publish());
  #isWaiting = false;

  constructor(
    deps: {
      readonly knowledge: CorpusKnowledge;
      readonly session: CorpusSession;
      readonly files: CorpusFiles;
      readonly lookups: ActorLookups;
    },
    onError: (error: unknown) => void,
  ) {
    this.#knowledge = deps.knowledge;
    this.#session = deps.session;
    this.#files = deps.files;
    this.#lookups = deps.lookups;
    this.#batch = this.#owned.add(
      new Batcher<string>(QUIET_MS, LATEST_MS, () => {
        this.#publishing.ask().catch(onError);
      }),
    );
    const again = (): void => {
      this.#batch.add('');
    };
    this.#owned.add(this.#knowledge.onDidRead(again));
    this.#owned.add(this.#session.onDidChange(again));
    this.#owned.add(this.#files.onDidList(again));
    this.#owned.add(
      languages.registerCodeActionsProvider(
        KNOWLEDGE_FILES.map((name) => ({ pattern: `**/${KNOWLEDGE_FOLDER}/${name}` })),
        { provideCodeActions: (document, range) => this.#actions(document.uri, document.getText(), range) },
        { providedCodeActionKinds: [CodeActionKind.QuickFix] },
      ),
    );
  }

  dispose(): void {
    this.#owned.dispose();
  }

  async #publish(): Promise<void> {
    const byYaml = groupBy(this.#knowledge.all(), ({ yaml }) => yaml.toString());
    const gone = new Set(this.#shown.keys());
    for (const [folder, corpora] of byYaml) {
      const [first] = corpora;
      if (!first) continue;
      const actors = new Set((await this.#lookups.of(first.folder.toString())).actors.map(({ id }) => id));
      for (const [name, { text, problems }] of first.texts) {
        const uri = Uri.joinPath(Uri.parse(folder, true), name);
        const lines = new LineStarts(text ?? '');
        const checks =
          text === undefined ? [] : this.#checks(name, text, corpora, actors, this.#shown.get(uri.toString()));
        const all = [...problems.map(plain), ...checks];
        const shown = all.map(({ problem, fixes }) => ({ diagnostic: toDiagnostic(lines, problem), fixes }));
        gone.delete(uri.toString());
        this.#shown.set(uri.toString(), { text: text ?? '', problems: shown, checks });
        this.#collection.set(
          uri,
          shown.map(({ diagnostic }) => diagnostic),
        );
      }
    }
    for (const uri of gone) {
      this.#shown.delete(uri);
      this.#collection.delete(Uri.parse(uri, true));
    }
  }

  /**
   * What shows only against the corpus; nothing before it is known which files there are, and what was shown before of the
   * same text while one of them is read anew.
   */
  #checks(
    name: KnowledgeFileName,
    text: string,
    corpora: readonly CorpusYaml[],
    actors: ReadonlySet<string>,
    before: ShownFile | undefined,
  ): readonly WithFixes[] {
    const [first] = corpora;
    const listed = this.#files.listed;
    if (!first || !listed) return [];
    if (this.#session.pending > 0) {
      this.#publishWhenIdle();
      return before?.text === text ? before.checks : [];
    }
    const folders = new Set(corpora.map(({ folder }) => folder.toString()));
    const inHere = listed.filter(({ folder }) => folders.has(folder));
    const paths = new Map(corpora.map(({ folder, files }) => [folder.toString(), files.knowledge.corpusPath]));
    const files = new FileKeys(inHere.map(({ name: file, folder }) => ({ name: file, corpusPath: paths.get(folder) })));
    if (name === 'documents.yaml') return checkDocumentFiles(first.files.documents, files).map(plain);
    if (name !== 'decisions.yaml') return [];
    const { decisions } = first.files.knowledge;
    return [
      ...checkDecisions(text, decisions, { files, actors }).map(plain),
      ...this.#drifted(
        text,
        byContent(decisions),
        inHere.map(({ uri }) => uri),
      ),
    ];
  }

  /** Nobody tells of files that are looked at without anything new in them: when the last one is, it is all known. */
  #publishWhenIdle(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    void this.#session.whenIdle().then(() => {
      this.#isWaiting = false;
      this.#batch.add('');
    });
  }

  #drifted(yaml: string, entries: ReturnType<typeof byContent>, uris: readonly string[]): WithFixes[] {
    const documents = uris.flatMap((uri) => this.#session.index.get(uri) ?? []);
    return driftedIn(documents, entries).map((drifted) => {
      return { problem: driftedProblem(drifted), fixes: () => fixesIn(drifted.document.uri, yaml, drifted) };
    });
  }

  /** None for a text that has moved on since: the problems are about to be listed anew. */
  async #actions(uri: Uri, text: string, range: Range): Promise<CodeAction[]> {
    const shown = this.#shown.get(uri.toString());
    if (shown?.text !== text) return [];
    const lines = new LineStarts(text);
    const here = shown.problems.filter(({ diagnostic }) => diagnostic.range.intersection(range) !== undefined);
    const actions = here.map(async ({ diagnostic, fixes }) =>
      (await fixes()).map((fix) => toAction(uri, lines, fix, diagnostic)),
    );
    return (await Promise.all(actions)).flat();
  }
}

interface WithFixes {
  readonly problem: YamlProblem;
  readonly fixes: Shown['fixes'];
}

const plain = (problem: YamlProblem): WithFixes => ({ problem, fixes: () => problem.fixes });

async function fixesIn(uri: string, yaml: string, drifted: DriftedEntry): Promise<YamlFix[]> {
  try {
    const { text } = await textReader.read(uri);
    return driftedFixes(yaml, drifted, { text, lines: new LineStarts(text) });
  } catch {
    return driftedFixes(yaml, drifted, undefined);
  }
}

function toDiagnostic(lines: LineStarts, problem: YamlProblem): Diagnostic {
  const severity = problem.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
  const diagnostic = new Diagnostic(toRange(lines, problem), problem.message, severity);
  diagnostic.source = 'Corpus Review';
  diagnostic.code = problem.rule;
  return diagnostic;
}

function toAction(uri: Uri, lines: LineStarts, { title, edits }: YamlFix, diagnostic: Diagnostic): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.edit = new WorkspaceEdit();
  for (const edit of edits) action.edit.replace(uri, toRange(lines, edit), edit.text);
  action.diagnostics = [diagnostic];
  return action;
}
