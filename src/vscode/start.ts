import { commands, l10n, Uri, window, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { ENGINE_FILES, type EngineFile, type EngineFiles } from '../analysis/engine-files.ts';
import { KnowledgeChange } from '../analysis/knowledge-change.ts';
import { restoreIndex } from '../corpus/restore.ts';
import { CorpusSession } from '../corpus/session.ts';
import { useReasons } from '../review/reasons.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { AnalysisPool } from '../worker/pool.ts';
import type { Host } from './activate.ts';
import { registerBoilerplateStatus } from './boilerplate-status.ts';
import { registerCopyArticle } from './copy-article.ts';
import { ActorLookups } from './actor-lookup.ts';
import { CorpusFiles } from './corpus-files.ts';
import { registerCorrections, type CorrectionDeps } from './corrections.ts';
import { Decisions } from './decisions.ts';
import { registerDecorations } from './decorations.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { Follower } from './follow.ts';
import { registerDocumentDate } from './document-date.ts';
import { CorpusKnowledge } from './corpus-knowledge.ts';
import { KnowledgeWriter } from './knowledge-writer.ts';
import { createReviewedMarks } from './reviewed-marks.ts';
import { registerFolding } from './folding.ts';
import { registerHover } from './hover.ts';
import { COMMANDS, CONTEXTS, VIEWS } from './ids.ts';
import { createStoredIndex } from './index-storage.ts';
import { registerInlayHints } from './inlay-hints.ts';
import { registerKinds } from './kinds.ts';
import { NoteThreads } from './notes.ts';
import { registerNavigation } from './navigation.ts';
import { registerOutline } from './outline.ts';
import { registerProgress } from './progress.ts';
import { ReadingPermission } from './reading-permission.ts';
import { registerRulePages } from './rule-pages.ts';
import { CorpusSelector } from './selector.ts';
import { registerStatus } from './status.ts';
import { registerRemoval } from './removal.ts';
import { settings } from './settings.ts';
import { registerSplit } from './split.ts';
import { textReader } from './text-reader.ts';
import { registerUncertain } from './uncertain.ts';
import { YamlProblems } from './yaml-problems.ts';
import { registerViews, type Views } from './views.ts';
import { registerYamlLenses } from './yaml-lenses.ts';

/** A running review: everything the extension does in a window that has files to review. */
export interface Review extends Disposable {
  readonly session: CorpusSession;
  readonly views: Views;
  readonly notes: NoteThreads;
  /** Resolves when the files there are have been listed; their analysis goes on. */
  readonly firstScan: Promise<void>;
  /** Looks at the disk again, now: at the YAML files and at the texts. */
  rescan(): Promise<void>;
}

/** Puts the review together and sets it going. */
export function startReview(context: ExtensionContext, host: Host): Review {
  useReasons(l10n.bundle);
  const owned = new DisposableStore();
  const log = owned.add(window.createOutputChannel('Corpus Review', { log: true }));
  const pool = owned.add(createPool(context.extensionUri, host, log));
  const files = new CorpusFiles();
  const failed = (what: string) => (error: unknown) => {
    log.error(`${what} failed.`, error);
  };
  const stored = createStoredIndex(context, log);
  if (stored) owned.add(stored);
  const session = owned.add(new CorpusSession(textReader, pool, stored));
  const selector = owned.add(new CorpusSelector(files));
  const knowledge = owned.add(new CorpusKnowledge(files, failed('Reading the YAML files')));
  owned.add(letSessionLearn(session, knowledge, pool));
  const writer = new KnowledgeWriter(knowledge);
  const marks = owned.add(createReviewedMarks(session, knowledge, writer));
  const views = owned.add(registerViews(session, marks, context.workspaceState));
  owned.add(registerDecorations(session));
  registerReading(owned, views, selector, knowledge);
  owned.add(registerDiagnostics(session));
  owned.add(registerRulePages(context.extensionUri, log));
  owned.add(registerFolding(session, selector));
  owned.add(registerKinds());
  registerCleaning(owned, { session, selector, knowledge });
  const decisions = new Decisions(writer, context.workspaceState);
  const lookups = new ActorLookups(context.extensionUri, knowledge);
  const notes = owned.add(new NoteThreads({ session, files, knowledge, decisions }));
  registerDeciding(owned, { views, decisions, lookups, knowledge }, selector);
  owned.add(registerYamlLenses(views, knowledge, files));
  owned.add(new YamlProblems({ knowledge, session, files, lookups }, failed('Checking the YAML files')));
  const permission = new ReadingPermission(context.workspaceState);
  const follower = new Follower({ session, files, knowledge, permission }, failed('Looking for files to review'));
  registerReadingOfFiles(owned, session, follower, permission);
  owned.add(logFailures(session, log));
  registerShowing(owned, log, files);
  const firstScan = knowledge
    .load()
    .catch(failed('Reading the YAML files'))
    .then(() => stored && restoreIndex(session, stored))
    .catch(failed('Reading the stored index'))
    .then(() => follower.look())
    .catch(failed('Looking for files to review'));
  return {
    firstScan,
    session,
    views,
    notes,
    rescan: () => follower.rescan(),
    dispose: () => {
      owned.dispose();
    },
  };
}

/** What helps to read one file: cards, ways to go, the outline, hints and the status. */
function registerReading(
  owned: DisposableStore,
  views: Views,
  selector: CorpusSelector,
  knowledge: CorpusKnowledge,
): void {
  const { session } = views;
  owned.add(registerHover(views, selector));
  owned.add(registerNavigation(views, selector, knowledge));
  owned.add(registerOutline(session, selector));
  owned.add(registerInlayHints(session, selector));
  owned.add(registerStatus(session, selector));
}

/** What a person decides about the texts. */
function registerDeciding(owned: DisposableStore, deps: CorrectionDeps, selector: CorpusSelector): void {
  owned.add(registerDocumentDate(deps, selector));
  owned.add(registerCorrections(deps, selector));
  owned.add(registerUncertain(deps));
  owned.add(commands.registerCommand(COMMANDS.undoDecision, () => deps.decisions.undo()));
}

/** Brings the session in line with the YAML files whenever they say something else. */
const letSessionLearn = (session: CorpusSession, knowledge: CorpusKnowledge, pool: AnalysisPool): Disposable =>
  knowledge.onDidChange(({ folder, before, files: { knowledge: after } }) => {
    pool.setCorpus(folder.toString(), after);
    session.learn(folder.toString(), new KnowledgeChange(before, after), visibleFiles());
  });

function registerShowing(owned: DisposableStore, log: LogOutputChannel, files: CorpusFiles): void {
  owned.add(
    files.onDidList(({ length }) => {
      void commands.executeCommand('setContext', CONTEXTS.hasFiles, length > 0);
    }),
  );
  owned.add(commands.registerCommand(COMMANDS.showActors, () => commands.executeCommand(`${VIEWS.actors}.focus`)));
  owned.add(
    commands.registerCommand(COMMANDS.showLog, () => {
      log.show();
    }),
  );
}

/** What brings files in: from the disk, with a sign of how far it has come, and by command. */
function registerReadingOfFiles(
  owned: DisposableStore,
  session: CorpusSession,
  follower: Follower,
  permission: ReadingPermission,
): void {
  owned.add(follower);
  owned.add(registerProgress(session));
  owned.add(
    commands.registerCommand(COMMANDS.rescan, async () => {
      permission.askAgain();
      await follower.rescan();
      session.verify();
    }),
  );
}

/** What takes an article out of its page. */
function registerCleaning(
  owned: DisposableStore,
  deps: {
    readonly session: CorpusSession;
    readonly selector: CorpusSelector;
    readonly knowledge: CorpusKnowledge;
  },
): void {
  const { session, selector, knowledge } = deps;
  owned.add(registerRemoval(session, selector, knowledge));
  owned.add(registerSplit(session, selector));
  owned.add(registerCopyArticle(session));
  owned.add(registerBoilerplateStatus(session, selector));
}

function createPool(extension: Uri, host: Host, log: LogOutputChannel): AnalysisPool {
  return new AnalysisPool(
    {
      spawnWorker: (hasRoom) => host.spawnWorker(hasRoom),
      loadFiles: () => loadEngineFiles(extension, log),
      notice: (message) => {
        log.warn(message);
      },
    },
    settings.workers(),
  );
}

const visibleFiles = (): Set<string> =>
  new Set(window.visibleTextEditors.map(({ document }) => document.uri.toString()));

/** Says in the log why a file could not be reviewed; its row in the tree says it too. */
function logFailures(session: CorpusSession, log: LogOutputChannel): Disposable {
  return session.onDidChange((changed) => {
    for (const uri of changed) {
      const state = session.state(uri);
      if (state?.status === 'failed') log.error(`${uri}: ${state.message}`);
    }
  });
}

async function loadEngineFiles(extension: Uri, log: LogOutputChannel): Promise<EngineFiles> {
  const files: Partial<Record<EngineFile, Uint8Array>> = {};
  const load = async (file: EngineFile): Promise<void> => {
    try {
      files[file] = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'data', file));
    } catch (error) {
      log.error(`Part of the installation is missing: dist/data/${file}.`, error);
    }
  };
  await Promise.all(ENGINE_FILES.map(load));
  return files;
}
