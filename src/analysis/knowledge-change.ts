import { spellingKey } from '../entities/resolve/spelling.ts';
import { fold } from '../knowledge/fold.ts';
import type { WorkspaceActor, WorkspaceKnowledge } from '../knowledge/knowledge.ts';
import { contentOf } from '../knowledge/workspace/decision-content.ts';
import { byFileKey, type FileName } from '../knowledge/workspace/file-keys.ts';
import type { Analysis } from '../model/analysis.ts';
import type { DecisionEntry } from '../model/decision.ts';
import type { Actor } from '../model/mention.ts';
import { DecisionBook } from './decision-places.ts';

/**
 * What a document needs after a change of its corpus's knowledge, from the most to the least: to be analysed anew; the
 * decisions put in force again over what was recognised before; the same, only because the lines of `decisions.yaml` that
 * its evidence names have moved, which can wait; nothing.
 */
export type Concern = 'recognition' | 'decisions' | 'line-numbers' | 'none';

/** A document as it is known before the change. */
export interface KnownDocument extends FileName {
  readonly text: string;
  /** Absent where it has not been analysed yet. */
  readonly analysis?: KnownDecisions & { readonly actors: readonly Pick<Actor, 'id'>[] };
}

/** Decisions that hold in a document, or that have drifted. */
export type KnownDecisions = Pick<Analysis, 'placed' | 'drifted'>;

/** The difference between two states of a corpus's knowledge, asked for what it means to each document. Pure. */
export class KnowledgeChange {
  readonly #before: WorkspaceKnowledge;
  readonly #after: WorkspaceKnowledge;
  readonly #actors: ChangedActors;
  /** Decisions that came, went or changed their order. */
  readonly #decisions: DecisionBook;
  /** Where each decision stands in the file now. */
  readonly #lines: ReadonlyMap<string, number>;

  constructor(before: WorkspaceKnowledge, after: WorkspaceKnowledge) {
    this.#before = before;
    this.#after = after;
    this.#actors = new ChangedActors(before.actors, after.actors);
    this.#decisions = new DecisionBook(changedDecisions(before.decisions, after.decisions));
    this.#lines = new Map(after.decisions.map((entry) => [contentOf(entry), entry.yamlLine]));
  }

  /** The version of the knowledge after it. */
  get version(): string {
    return this.#after.version;
  }

  /** Says of a document whose text is not at hand whether the change could concern it at all. */
  mayConcern({ analysis, ...name }: FileName & { readonly analysis?: KnownDecisions }): boolean {
    const file = this.#inCorpus(name);
    if (!analysis || !this.#actors.isEmpty || this.#decisions.concerns(file)) return true;
    return this.#dateChanged(file) || this.#linesMoved(analysis);
  }

  /** What the document needs. Linear in its text. */
  concernOf({ text, analysis, ...name }: KnownDocument): Concern {
    const file = this.#inCorpus(name);
    if (!analysis || this.#dateChanged(file) || this.#actors.concern(text, analysis)) return 'recognition';
    if (this.#decisions.concernsText(file, text)) return 'decisions';
    return this.#linesMoved(analysis) ? 'line-numbers' : 'none';
  }

  #inCorpus(file: FileName): FileName {
    return { corpusPath: this.#after.corpusPath, ...file };
  }

  /** Of what `documents.yaml` says, the date alone has a part in the analysis. */
  #dateChanged(file: FileName): boolean {
    const dateIn = ({ documents, corpusPath }: WorkspaceKnowledge): string | undefined =>
      byFileKey(documents, { ...file, corpusPath: file.corpusPath ?? corpusPath })?.date;
    return dateIn(this.#before) !== dateIn(this.#after);
  }

  #linesMoved({ placed, drifted }: KnownDecisions): boolean {
    return [...placed, ...drifted].some(({ entry }) => this.#lines.get(contentOf(entry)) !== entry.yamlLine);
  }
}

/** The decisions in one list and not in the other; all of them where those in both stand in another order. */
function changedDecisions(before: readonly DecisionEntry[], after: readonly DecisionEntry[]): DecisionEntry[] {
  const olds = new Set(before.map(contentOf));
  const news = new Set(after.map(contentOf));
  const kept = before.map(contentOf).filter((content) => news.has(content));
  const stayed = after.map(contentOf).filter((content) => olds.has(content));
  const sameOrder = kept.length === stayed.length && kept.every((content, at) => content === stayed[at]);
  if (!sameOrder) return [...before, ...after];
  const gone = before.filter((entry) => !news.has(contentOf(entry)));
  return [...gone, ...after.filter((entry) => !olds.has(contentOf(entry)))];
}

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** The actors of `actors.yaml` that came, went, or are called or labelled otherwise. */
class ChangedActors {
  readonly #ids: ReadonlySet<string>;
  /** Every word of their names, spelling aside: a name may be met in parts, as a family name. */
  readonly #words: ReadonlySet<string>;
  /** Words of texts: are they among them? */
  readonly #met = new Map<string, boolean>();

  constructor(before: readonly WorkspaceActor[], after: readonly WorkspaceActor[]) {
    const said = (actors: readonly WorkspaceActor[]): Set<string> => new Set(actors.map(sayingOf));
    const [old, now] = [said(before), said(after)];
    const changed = [
      ...before.filter((actor) => !now.has(sayingOf(actor))),
      ...after.filter((actor) => !old.has(sayingOf(actor))),
    ];
    this.#ids = new Set(changed.map(({ id }) => id));
    this.#words = new Set(changed.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(wordsOf)));
  }

  get isEmpty(): boolean {
    return this.#ids.size === 0;
  }

  concern(text: string, { actors }: { readonly actors: readonly Pick<Actor, 'id'>[] }): boolean {
    if (this.isEmpty) return false;
    return actors.some(({ id }) => this.#ids.has(id)) || rawWordsOf(text).some((word) => this.#isMeant(word));
  }

  /** A corpus has few different words. */
  #isMeant(word: string): boolean {
    let isMeant = this.#met.get(word);
    if (isMeant === undefined) this.#met.set(word, (isMeant = this.#words.has(spellingKey(word))));
    return isMeant;
  }
}

/** What the recognisers hear of an actor; a note is for people. */
const sayingOf = ({ id, label, name, aliases }: WorkspaceActor): string => JSON.stringify([id, label, name, aliases]);

const rawWordsOf = (text: string): string[] => fold(text).match(WORDS) ?? [];

/** A person is met in other spellings too. */
const wordsOf = (text: string): string[] => rawWordsOf(text).map(spellingKey);
