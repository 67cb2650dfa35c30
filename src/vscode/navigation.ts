import {
  commands,
  DocumentHighlight,
  DocumentHighlightKind,
  languages,
  Location,
  Selection,
  SymbolInformation,
  SymbolKind,
  Uri,
  window,
  type Position,
  type TextDocument,
} from 'vscode';
import { LineStarts, spanAt, type ReviewedDocument } from '../corpus/document.ts';
import type { Actor, Label, Mention } from '../model/mention.ts';
import type { CardSources } from '../review/cards/actor-card.ts';
import { displayName } from '../review/display.ts';
import { summaryOf } from '../review/document-summary.ts';
import { Filter } from '../review/filter.ts';
import { actorEntry } from '../review/actor-entry.ts';
import { neighbour, placesOf } from '../review/places.ts';
import type { Place } from '../review/tree/row.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import type { CorpusKnowledge, CorpusYaml } from './corpus-knowledge.ts';
import { COMMANDS } from './ids.ts';
import { toOffset, toRange } from './positions.ts';
import type { CorpusSelector } from './selector.ts';

/** Symbols offered at once: VS Code narrows them further as one types. */
const MAX_SYMBOLS = 500;

const SYMBOL_KINDS: Readonly<Record<Label, SymbolKind>> = {
  PERSON: SymbolKind.Class,
  NORP: SymbolKind.Interface,
  ORG: SymbolKind.Module,
  GPE: SymbolKind.Namespace,
  LOC: SymbolKind.Namespace,
  FAC: SymbolKind.Object,
  EVENT: SymbolKind.Event,
  LAW: SymbolKind.Constant,
  PRODUCT: SymbolKind.Object,
  WORK_OF_ART: SymbolKind.String,
};

/** An actor as a symbol: its references, definition and highlights, its place among the symbols of the workspace. */
export function registerNavigation(
  sources: CardSources,
  selector: CorpusSelector,
  knowledge: Pick<CorpusKnowledge, 'of'>,
): Disposable {
  const owned = new DisposableStore();
  const { session, overview } = sources;
  const at = (document: TextDocument, position: Position): MentionAt | undefined => {
    const reviewed = session.index.get(document.uri.toString());
    const mention = reviewed && spanAt(reviewed.analysis.mentions, toOffset(reviewed.lines, position));
    return mention && { document: reviewed, mention };
  };
  const locationOf = ({ uri, span }: Place): Location[] => {
    const reviewed = session.index.get(uri);
    return reviewed ? [new Location(Uri.parse(uri, true), toRange(reviewed.lines, span))] : [];
  };
  const entryAt = (document: TextDocument, position: Position): ReturnType<typeof overview.of> => {
    const found = at(document, position);
    return found && overview.of(found.document.uri, found.mention.actor);
  };
  owned.add(
    selector.register((documents) =>
      languages.registerReferenceProvider(documents, {
        provideReferences: (document, position) => {
          const entry = entryAt(document, position);
          return entry ? placesOf(session, entry).flatMap(locationOf) : [];
        },
      }),
    ),
  );
  owned.add(
    selector.register((documents) =>
      languages.registerDefinitionProvider(documents, {
        provideDefinition: (document, position) => {
          const found = at(document, position);
          const entry = entryAt(document, position);
          if (!found || !entry) return undefined;
          const [first] = placesOf(session, entry, 1);
          const target = yamlEntry(knowledge.of(found.document.folder), entry.id) ?? (first && locationOf(first)[0]);
          // The whole name is the link, not the word of it that the pointer is on.
          const originSelectionRange = toRange(found.document.lines, found.mention);
          return target && [{ originSelectionRange, targetUri: target.uri, targetRange: target.range }];
        },
      }),
    ),
  );
  owned.add(
    selector.register((documents) =>
      languages.registerDocumentHighlightProvider(documents, {
        provideDocumentHighlights: (document, position) => highlightsOf(at(document, position)),
      }),
    ),
  );
  owned.add(registerWorkspaceSymbols(sources, locationOf));
  owned.add(registerSteps(sources, at));
  return owned;
}

interface MentionAt {
  readonly document: ReviewedDocument;
  readonly mention: Mention;
}

/** Every mention of the same actor in the same file. */
function highlightsOf(found: MentionAt | undefined): DocumentHighlight[] | undefined {
  if (!found) return undefined;
  const mentions = summaryOf(found.document).get(found.mention.actor)?.all ?? [];
  return mentions.map((one) => new DocumentHighlight(toRange(found.document.lines, one), DocumentHighlightKind.Read));
}

/** The actor's entry in the corpus's own YAML, as it counts; undefined where it has none. */
function yamlEntry(corpus: CorpusYaml | undefined, id: string): Location | undefined {
  const text = corpus?.texts.get('actors.yaml')?.text;
  const span = text === undefined ? undefined : actorEntry(text, id);
  if (!corpus || text === undefined || !span) return undefined;
  return new Location(Uri.joinPath(corpus.yaml, 'actors.yaml'), toRange(new LineStarts(text), span).start);
}

/** What VS Code matches with the words typed: where the actor was found by another name, that one comes first. */
function symbolName({ name, aliases, roles = [] }: Actor, filter: Filter): string {
  const shown = displayName(name);
  if (filter.matches(name)) return shown;
  const found = [...aliases, ...roles].find((other) => filter.matches(other));
  return found === undefined ? shown : `${displayName(found)} — ${shown}`;
}

function registerWorkspaceSymbols(
  { session, overview }: CardSources,
  locationOf: (place: Place) => Location[],
): Disposable {
  return languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: (query) => {
      const filter = new Filter(query.replace(/^#/, ''));
      const symbols: SymbolInformation[] = [];
      for (const entry of overview.actors.values()) {
        if (symbols.length >= MAX_SYMBOLS) break;
        const { actor } = entry;
        const [first] = actor.acts && filter.matchesActor(actor) ? placesOf(session, entry, 1) : [];
        const [location] = first ? locationOf(first) : [];
        if (location)
          symbols.push(
            new SymbolInformation(symbolName(actor, filter), SYMBOL_KINDS[actor.label], actor.label, location),
          );
      }
      return symbols;
    },
  });
}

/** Next and previous mention of the actor under the cursor, round by the end of the file. */
function registerSteps(
  { session }: CardSources,
  at: (document: TextDocument, position: Position) => MentionAt | undefined,
): Disposable {
  const owned = new DisposableStore();
  for (const [command, step] of [
    [COMMANDS.nextMention, 1],
    [COMMANDS.previousMention, -1],
  ] as const) {
    owned.add(
      commands.registerCommand(command, () => {
        const editor = window.activeTextEditor;
        const reviewed = editor && session.index.get(editor.document.uri.toString());
        if (!reviewed) return;
        const here = at(editor.document, editor.selection.active)?.mention;
        const target = neighbour(reviewed, here, toOffset(reviewed.lines, editor.selection.active), step);
        if (!target) return;
        const range = toRange(reviewed.lines, target);
        editor.selection = new Selection(range.start, range.end);
        editor.revealRange(range);
      }),
    );
  }
  return owned;
}
