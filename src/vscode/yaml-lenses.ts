import { CodeLens, EventEmitter, languages, Location, Uri, type Command, type Position } from 'vscode';
import { LineStarts } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import { KNOWLEDGE_FILES, KNOWLEDGE_FOLDER } from '../knowledge/workspace/workspace-files.ts';
import type { Overview } from '../review/overview.ts';
import { YamlLenses, type Corpora, type LensSight, type YamlLens } from '../review/yaml-lenses.ts';
import { Batcher } from '../util/batcher.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import type { CorpusFiles } from './corpus-files.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import { COMMANDS } from './ids.ts';
import { toRange } from './positions.ts';

/** Counts are brought up to date when a burst of results is over. */
const QUIET_MS = 200;
const LATEST_MS = 2000;

/** A lens that knows how to find out what it says. */
class EntryLens extends CodeLens {
  readonly lens: YamlLens;
  readonly uri: Uri;

  constructor(uri: Uri, lines: LineStarts, lens: YamlLens) {
    super(toRange(lines, lens.span));
    this.uri = uri;
    this.lens = lens;
  }
}

/** Over each entry of the YAML files: how much of the corpus it counts for, and the way there. */
export function registerYamlLenses(
  { session, overview }: { readonly session: CorpusSession; readonly overview: Overview },
  knowledge: CorpusKnowledge,
  files: CorpusFiles,
): Disposable {
  const owned = new DisposableStore();
  const lenses = new YamlLenses(session, overview, () => files.listed);
  const changes = owned.add(new EventEmitter<void>());
  const soon = owned.add(
    new Batcher<true>(QUIET_MS, LATEST_MS, () => {
      changes.fire();
    }),
  );
  owned.add(
    session.onDidChange(() => {
      lenses.forget();
      soon.add(true);
    }),
  );
  owned.add(
    files.onDidList(() => {
      soon.add(true);
    }),
  );
  owned.add(
    languages.registerCodeLensProvider(
      KNOWLEDGE_FILES.map((name) => ({ pattern: `**/${KNOWLEDGE_FOLDER}/${name}` })),
      {
        onDidChangeCodeLenses: changes.event,
        provideCodeLenses: (document) => {
          const name = KNOWLEDGE_FILES.find((file) => document.uri.path.endsWith(`/${file}`));
          const corpora = corporaOf(knowledge, document.uri);
          if (!name || corpora.size === 0) return [];
          const text = document.getText();
          const lines = new LineStarts(text);
          return lenses.of(name, text, corpora).map((lens) => new EntryLens(document.uri, lines, lens));
        },
        resolveCodeLens: (codeLens) => {
          if (codeLens instanceof EntryLens)
            codeLens.command = commandOf(session, codeLens.lens.look(), codeLens.uri, codeLens.range.start);
          return codeLens;
        },
      },
    ),
  );
  return owned;
}

/** The corpora that a YAML file counts for. */
function corporaOf(knowledge: CorpusKnowledge, uri: Uri): Corpora {
  const yaml = Uri.joinPath(uri, '..').toString();
  const own = [...knowledge.all()].filter((corpus) => corpus.yaml.toString() === yaml);
  return new Map(own.map(({ folder, files }) => [folder.toString(), files.knowledge.corpusPath ?? '']));
}

/** One place is gone to; of several the editor shows a list to look through. */
function commandOf(session: CorpusSession, { title, places }: LensSight, uri: Uri, position: Position): Command {
  const [first] = places;
  if (!first) return { title, command: '' };
  if (places.length === 1) {
    return { title, command: COMMANDS.goTo, arguments: [first.uri, first.span.start, first.span.end] };
  }
  const locations = places.flatMap((place) => {
    const lines = session.index.get(place.uri)?.lines;
    return lines ? [new Location(Uri.parse(place.uri, true), toRange(lines, place.span))] : [];
  });
  return { title, command: 'editor.action.showReferences', arguments: [uri, position, locations] };
}
