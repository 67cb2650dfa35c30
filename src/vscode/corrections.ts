import { CodeAction, CodeActionKind, CodeActionTriggerKind, commands, languages, window } from 'vscode';
import type { CorpusSession } from '../corpus/session.ts';
import type { FileRef, ReviewedDocument } from '../corpus/document.ts';
import type { DecisionScope } from '../model/decision.ts';
import type { Span } from '../model/span.ts';
import { CORRECTIONS, type Correction, type CorrectionId, type Place, type Question } from '../review/correction.ts';
import { correctionsAt } from '../review/corrections.ts';
import type { OverviewActor } from '../review/overview.ts';
import { placesOf } from '../review/places.ts';
import { rowCorrections } from '../review/row-corrections.ts';
import type { Row } from '../review/tree/row.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { t } from '../util/l10n.ts';
import type { ActorLookups } from './actor-lookup.ts';
import { askQuestion, askScope, STAYS, type Around } from './ask.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import type { Decisions } from './decisions.ts';
import { fileKeyOf } from './file-keys.ts';
import { COMMANDS, correctCommand } from './ids.ts';
import { toOffset } from './positions.ts';
import type { CorpusSelector } from './selector.ts';
import { textReader } from './text-reader.ts';
import type { Views } from './views.ts';
import { groupBy } from '../util/group-by.ts';

/** What corrections are made with. */
export interface CorrectionDeps {
  readonly views: Views;
  readonly decisions: Decisions;
  readonly lookups: ActorLookups;
  readonly knowledge: CorpusKnowledge;
}

/** What a correction at a place needs to know of the corpus around it. */
export function around(
  { views: { session }, knowledge }: Pick<CorrectionDeps, 'views' | 'knowledge'>,
  file: FileRef,
): Pick<Place, 'index' | 'fileKey'> {
  return { index: session.index, fileKey: () => fileKeyOf(session, knowledge, file) };
}

/** Where a command corrects something: a place of a reviewed file, with the answers where they are known. */
export interface CorrectArguments extends Span {
  readonly uri: string;
  readonly scope?: DecisionScope;
  readonly answer?: string;
}

/** What can be corrected somewhere, and what stands around it. */
interface Offer {
  readonly folder: string;
  readonly corrections: readonly Correction[];
  readonly around: Around;
  /** The same in other corpora, which have YAML files of their own. */
  readonly elsewhere?: readonly Offer[];
}

/** Corrections as quick fixes at their place and as commands, for a place in a text or an actor of the tree. */
export function registerCorrections(deps: CorrectionDeps, selector: CorpusSelector): Disposable {
  const owned = new DisposableStore();
  for (const id of CORRECTIONS) {
    owned.add(
      commands.registerCommand(correctCommand(id), (target?: unknown, other?: unknown) =>
        correct(deps, target, id, corpusActor(deps, other)),
      ),
    );
  }
  owned.add(commands.registerCommand(COMMANDS.correct, (target?: unknown) => correct(deps, target)));
  owned.add(
    selector.register((documents) =>
      languages.registerCodeActionsProvider(
        documents,
        {
          provideCodeActions: (document, range, { triggerKind, diagnostics }) => {
            const reviewed = deps.views.session.index.get(document.uri.toString());
            if (!reviewed) return [];
            const span = { start: toOffset(reviewed.lines, range.start), end: toOffset(reviewed.lines, range.end) };
            const isAsked = triggerKind === CodeActionTriggerKind.Invoke;
            const actions = actionsAt(deps, reviewed, document.getText(), span, isAsked);
            const boilerplate = diagnostics.filter(({ code }) => ruleOf(code).startsWith('boilerplate/'));
            for (const { action, id } of actions) if (id.endsWith('boilerplate')) action.diagnostics = boilerplate;
            return actions.map(({ action }) => action);
          },
        },
        { providedCodeActionKinds: [CodeActionKind.QuickFix] },
      ),
    ),
  );
  return owned;
}

const ruleOf = (code: unknown): string =>
  typeof code === 'object' && code !== null && 'value' in code ? String(code.value) : String(code);

const OF_ANY_LINE: readonly CorrectionId[] = ['boilerplate', 'note'];

/** Titles need no knowledge of actors: that is looked up when one is chosen. */
function actionsAt(
  deps: CorrectionDeps,
  document: ReviewedDocument,
  text: string,
  span: Span,
  isAsked: boolean,
): { readonly action: CodeAction; readonly id: CorrectionId }[] {
  const place: Place = { document, text, span, lookup: { actors: [] }, ...around(deps, document) };
  const corrections = correctionsAt(place);
  // A bulb at every line of the article, to call it boilerplate or write a note, would be noise.
  if (!isAsked && span.start === span.end && corrections.every(({ id }) => OF_ANY_LINE.includes(id))) return [];
  return corrections.map(({ id, title }) => {
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.command = { command: correctCommand(id), title, arguments: [{ uri: document.uri, ...span }] };
    return { action, id };
  });
}

/** Asks what is to be known and makes the correction. Resolves to whether something was decided. */
async function correct(deps: CorrectionDeps, target: unknown, id?: CorrectionId, chosen?: string): Promise<boolean> {
  const given = readArguments(target);
  // A card that the correction was chosen from would go on showing what was before.
  if (given) void commands.executeCommand('editor.action.hideHover');
  const row = given ? undefined : rowOf(target, deps.views);
  const place = given ?? (row ? undefined : placeInEditor(deps.views.session));
  const offer = row ? await offerAtRow(deps, row) : place && (await offerAt(deps, place));
  const offered = offer?.corrections ?? [];
  const correction = id === undefined ? await choose(offered) : offered.find((one) => one.id === id);
  if (!offer || !correction) {
    if (id !== undefined || offered.length === 0) {
      void window.showInformationMessage(t('There is nothing here that this corrects.'));
    }
    return false;
  }
  const { question, title } = correction;
  // An actor dropped on itself, which another file shows under another row.
  if (chosen !== undefined && !isAnswer(question, chosen)) return false;
  const answer = given?.answer ?? chosen ?? (question ? await askQuestion(title, question) : '');
  if (answer === undefined) return false;
  const change =
    given?.scope === undefined
      ? await askScope(correction, answer, offer.around)
      : correction.make(given.scope, answer);
  if (!change || !(await deps.decisions.make(offer.folder, change))) return false;
  for (const { folder, corrections } of offer.elsewhere ?? []) {
    const same = corrections.find((one) => one.id === correction.id);
    if (same) await deps.decisions.make(folder, same.make('corpus', answer));
  }
  return true;
}

const isAnswer = (question: Question | undefined, answer: string): boolean =>
  question?.kind === 'choice' && question.choices().some(({ value }) => value === answer);

async function choose(corrections: readonly Correction[]): Promise<Correction | undefined> {
  if (corrections.length === 0) return undefined;
  const items = corrections.map((correction) => ({ label: correction.title, correction }));
  return (await window.showQuickPick(items, { ...STAYS, title: t('What is to be corrected?') }))?.correction;
}

const SCOPES: readonly unknown[] = ['here', 'file', 'corpus'];

function readArguments(value: unknown): CorrectArguments | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri, start, end, scope, answer } = value as Partial<Record<keyof CorrectArguments, unknown>>;
  if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number') return undefined;
  return {
    ...{ uri, start, end },
    ...(SCOPES.includes(scope) && { scope: scope as DecisionScope }),
    ...(typeof answer === 'string' && { answer }),
  };
}

/** The row of a context menu, or with a key in the tree the selected one. */
function rowOf(value: unknown, views: Views): Row | undefined {
  if (value === 'tree') return views.selectedActors()[0];
  return isRow(value) ? value : undefined;
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && 'kind' in value && 'look' in value;

/** The actor of a second row, which a first one was dropped on. A context menu gives the selected rows there: a list. */
function corpusActor({ views: { overview } }: CorrectionDeps, row: unknown): string | undefined {
  if (!isRow(row) || row.actor === undefined) return undefined;
  return row.uri === undefined ? row.actor : overview.of(row.uri, row.actor)?.id;
}

function placeInEditor(session: CorpusSession): CorrectArguments | undefined {
  const editor = window.activeTextEditor;
  const document = editor && session.index.get(editor.document.uri.toString());
  if (!document) return undefined;
  const { start, end } = editor.selection;
  return { uri: document.uri, start: toOffset(document.lines, start), end: toOffset(document.lines, end) };
}

async function offerAt(deps: CorrectionDeps, { uri, start, end }: CorrectArguments): Promise<Offer | undefined> {
  const { session } = deps.views;
  const document = session.index.get(uri);
  if (!document) return undefined;
  const [{ text } = { text: '' }] = await withTexts([document]);
  const lookup = await deps.lookups.of(document.folder);
  const place: Place = { document, text, span: { start, end }, lookup, ...around(deps, document) };
  return {
    folder: document.folder,
    corrections: correctionsAt(place),
    around: { lookup, here: [{ document, text }], corpus: () => corpusTexts(deps, document.folder) },
  };
}

/** An actor's row, or a mention's, which is its place. */
async function offerAtRow(deps: CorrectionDeps, row: Row): Promise<Offer | undefined> {
  const { session, overview } = deps.views;
  const at = row.kind === 'actor' ? undefined : row.place?.();
  if (at) return offerAt(deps, { uri: at.uri, ...at.span });
  if (row.actor === undefined) return undefined;
  const entry = row.uri === undefined ? overview.actors.get(row.actor) : overview.of(row.uri, row.actor);
  if (!entry) return undefined;
  const places = placesOf(session, entry).filter(({ uri }) => row.uri === undefined || uri === row.uri);
  const uris = [...new Set(places.map(({ uri }) => uri))];
  const all = uris.flatMap((uri) => session.index.get(uri) ?? []);
  const corpora = groupBy(all, ({ folder }) => yamlOf(deps, folder));
  const offers = [...corpora.values()].map((documents) => offerInCorpus(deps, row, entry, places, documents));
  const [offer, ...elsewhere] = await Promise.all(offers);
  if (!offer || elsewhere.length === 0) return offer;
  const corpus = async (): Promise<WithText[]> =>
    (await Promise.all([offer, ...elsewhere].map(async (one) => [...(await one.around.corpus())]))).flat();
  return { ...offer, around: { ...offer.around, corpus }, elsewhere };
}

/** What can be corrected at an actor's row in documents that share their YAML files. */
async function offerInCorpus(
  deps: CorrectionDeps,
  row: Row,
  entry: OverviewActor,
  places: ReturnType<typeof placesOf>,
  documents: readonly ReviewedDocument[],
): Promise<Offer> {
  const [first] = documents;
  const folder = first?.folder ?? '';
  const lookup = await deps.lookups.of(folder);
  const here = await withTexts(documents);
  const byUri = new Map(here.map((item) => [item.document.uri, item]));
  const found = places.flatMap(({ uri, span }): Place[] => {
    const item = byUri.get(uri);
    return item ? [{ ...item, span, lookup, ...around(deps, item.document) }] : [];
  });
  const actor = first?.analysis.actors.find(({ id }) => row.uri !== undefined && id === row.actor) ?? {
    ...entry.actor,
    id: entry.id,
  };
  return {
    folder,
    corrections: rowCorrections(found, actor, row.uri === undefined ? ['corpus'] : ['file', 'corpus']),
    around: { lookup, here, corpus: () => corpusTexts(deps, folder) },
  };
}

/** Where the YAML files lie that count for a corpus folder; several may share them. */
const yamlOf = ({ knowledge }: CorrectionDeps, folder: string): string =>
  knowledge.of(folder)?.yaml.toString() ?? folder;

const corpusTexts = (deps: CorrectionDeps, folder: string): ReturnType<typeof withTexts> =>
  withTexts(
    [...deps.views.session.index.documents()].filter((one) => yamlOf(deps, one.folder) === yamlOf(deps, folder)),
  );

interface WithText {
  readonly document: ReviewedDocument;
  readonly text: string;
}

/** Files read at once. */
const READS = 16;

/** Documents with what stands in them now; one that cannot be read any more is left out. */
async function withTexts(documents: readonly ReviewedDocument[]): Promise<WithText[]> {
  const found: WithText[] = [];
  for (let at = 0; at < documents.length; at += READS) {
    const read = documents.slice(at, at + READS).map(async (document): Promise<WithText | undefined> => {
      try {
        return { document, text: (await textReader.read(document.uri)).text };
      } catch {
        return undefined;
      }
    });
    for (const item of await Promise.all(read)) if (item) found.push(item);
  }
  return found;
}
