import { compareFiles, type CorpusIndex } from '../corpus/corpus-index.ts';
import type { ReviewedDocument } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import type { ActorId } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { indexAtOrBefore } from '../text/lines.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { inSlices } from '../util/slices.ts';
import { foldForSearch } from './display.ts';

/** A quote or a claim of one document: who says something, and of whom. Ids are those of the document. */
export interface Statement extends Span {
  readonly kind: 'quote' | 'claim';
  /** Its number among the document's quotes or claims. */
  readonly index: number;
  readonly source: ActorId | null;
  /** The text's own words for a source that is no actor; empty where there are none. */
  readonly sourceText: string;
  readonly targets: readonly ActorId[];
  /** The verb of a claim, the cue of a quote. */
  readonly verb: string;
  readonly isNegative: boolean;
  readonly isDenial: boolean;
}

const known = new WeakMap<ReviewedDocument, readonly Statement[]>();

/** What is said in a document, in text order; a quote is about the actors named in it. Worked out once. */
export function statementsOf(document: ReviewedDocument): readonly Statement[] {
  let statements = known.get(document);
  if (!statements) {
    const unsorted = [...quotesOf(document), ...claimsOf(document)];
    statements = unsorted.sort((a, b) => a.start - b.start || b.end - a.end);
    known.set(document, statements);
  }
  return statements;
}

function quotesOf({ analysis }: ReviewedDocument): Statement[] {
  const acting = new Set(analysis.actors.filter(({ acts }) => acts).map(({ id }) => id));
  return analysis.quotes.map(({ start, end, speaker, speakerText, cue }, index) => {
    const targets = new Set<ActorId>();
    const { mentions } = analysis;
    for (let i = indexAtOrBefore(mentions, start - 1) + 1; (mentions[i]?.start ?? end) < end; i++) {
      const mention = mentions[i];
      if (mention && acting.has(mention.actor) && mention.actor !== speaker) targets.add(mention.actor);
    }
    const who = { source: speaker, sourceText: speakerText, targets: [...targets] };
    return { kind: 'quote', index, start, end, ...who, verb: cue, isNegative: false, isDenial: false };
  });
}

function claimsOf({ analysis }: ReviewedDocument): Statement[] {
  return analysis.claims.map(({ start, end, source, verb, polarity, targets, denies }, index) => {
    const how = { verb, isNegative: polarity === 'negative', isDenial: denies !== undefined };
    return { kind: 'claim', index, start, end, source, sourceText: '', targets, ...how };
  });
}

/** A statement and the document it stands in. */
export interface PlacedStatement {
  readonly uri: string;
  readonly statement: Statement;
}

/** Who says what over the whole corpus. */
export interface Sayings {
  /** By the corpus's actors who say it. */
  readonly bySource: ReadonlyMap<ActorId, readonly PlacedStatement[]>;
  /** By the words for a source that is no actor, folded; the empty string where there are none. */
  readonly byWords: ReadonlyMap<string, readonly PlacedStatement[]>;
  /** By the corpus's actors it is about. */
  readonly byTarget: ReadonlyMap<ActorId, readonly PlacedStatement[]>;
}

/** All statements of the corpus: put together when asked for, after each change anew. */
export class Statements implements Disposable {
  readonly #session: CorpusSession;
  readonly #owned = new DisposableStore();
  #sayings: Sayings | undefined;

  constructor(session: CorpusSession) {
    this.#session = session;
    this.#owned.add(
      session.onDidChange(() => {
        this.#sayings = undefined;
      }),
    );
  }

  /** Unpacks in slices what has not been yet: to be waited for before {@link sayings} are asked for. */
  prepare(): Promise<void> | undefined {
    return this.#sayings ? undefined : inSlices(this.#session.index.documents(), statementsOf);
  }

  get sayings(): Sayings {
    return (this.#sayings ??= this.#collect());
  }

  dispose(): void {
    this.#owned.dispose();
  }

  #collect(): Sayings {
    const bySource = new Map<ActorId, PlacedStatement[]>();
    const byWords = new Map<string, PlacedStatement[]>();
    const byTarget = new Map<ActorId, PlacedStatement[]>();
    const { index } = this.#session;
    for (const document of [...index.documents()].sort(compareFiles)) {
      const idOf = corpusIds(index, document.uri);
      for (const statement of statementsOf(document)) {
        const placed = { uri: document.uri, statement };
        const { source, sourceText, targets } = statement;
        if (source === null) put(byWords, foldForSearch(sourceText), placed);
        else put(bySource, idOf(source), placed);
        for (const target of new Set(targets.map(idOf))) put(byTarget, target, placed);
      }
    }
    return { bySource, byWords, byTarget };
  }
}

/** Carries a document's ids to the corpus's: each once, and only those asked for, as few of its actors say anything. */
function corpusIds(index: CorpusIndex, uri: string): (id: ActorId) => ActorId {
  const actors = index.actorsOf(uri);
  const known = new Map<ActorId, ActorId>();
  return (id) => {
    let found = known.get(id);
    if (found === undefined) {
      const own = actors.find(({ actor }) => actor.id === id);
      known.set(id, (found = own ? index.actors.idOf(own.actor) : id));
    }
    return found;
  };
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
