import { compareFiles } from '../corpus/corpus-index.ts';
import type { FileRef, ReviewedDocument } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import { contentOf } from '../knowledge/workspace/decision-content.ts';
import { fileKeys } from '../knowledge/workspace/file-keys.ts';
import { readActorsYaml } from '../knowledge/workspace/read-actors.ts';
import { readDecisionsYaml } from '../knowledge/workspace/read-decisions.ts';
import { readDocumentsYaml } from '../knowledge/workspace/read-documents.ts';
import type { KnowledgeFileName } from '../knowledge/workspace/workspace-files.ts';
import type { ActorId } from '../model/mention.ts';
import type { DecisionEntry } from '../model/decision.ts';
import type { Span } from '../model/span.ts';
import { t } from '../util/l10n.ts';
import * as count from './counts.ts';
import type { Overview } from './overview.ts';
import { placesOf } from './places.ts';
import type { Place } from './tree/row.ts';

/** What an entry of a YAML file comes to in the corpus. */
export interface LensSight {
  readonly title: string;
  /** Where a click leads; empty where there is nowhere to go. */
  readonly places: readonly Place[];
}

/** A line over an entry; what it says is worked out when it comes into sight, for a file may have ten thousand. */
export interface YamlLens {
  /** The entry, or its key. */
  readonly span: Span;
  look(): LensSight;
}

/** Corpus folders, each with its path below the folder that holds the YAML files' own. */
export type Corpora = ReadonlyMap<string, string>;

/** Says over each entry of the YAML files what it counts for in the documents of its corpora. */
export class YamlLenses {
  readonly #session: CorpusSession;
  readonly #overview: Overview;
  readonly #listed: () => readonly FileRef[] | undefined;
  #decided: { readonly folders: string; readonly byContent: ReadonlyMap<string, Decided> } | undefined;

  /** @param listed the files there are, read or not; undefined where that is not known yet */
  constructor(session: CorpusSession, overview: Overview, listed: () => readonly FileRef[] | undefined) {
    this.#session = session;
    this.#overview = overview;
    this.#listed = listed;
  }

  /** The corpus has changed: what was gathered from it counts no more. */
  forget(): void {
    this.#decided = undefined;
  }

  /** @param folders those that the file counts for */
  of(file: KnowledgeFileName, text: string, folders: Corpora): YamlLens[] {
    switch (file) {
      case 'actors.yaml':
        return (readActorsYaml(text).value ?? []).map(({ id, span }) => ({
          span,
          look: () => this.#actor(id, folders),
        }));
      case 'documents.yaml':
        return Array.from(readDocumentsYaml(text).value ?? [], ([name, { span }]) => {
          return { span, look: () => this.#document(name, folders) };
        });
      case 'decisions.yaml':
        return (readDecisionsYaml(text).value ?? []).map((entry) => {
          return { span: entry.span, look: () => this.#decision(entry, folders) };
        });
    }
  }

  #actor(id: ActorId, folders: Corpora): LensSight {
    const actor = this.#overview.actors.get(id);
    const places = actor
      ? placesOf(this.#session, actor).filter(({ uri }) => folders.has(this.#session.index.get(uri)?.folder ?? ''))
      : [];
    if (places.length === 0) return { title: t('not named in the corpus'), places };
    const files = new Set(places.map(({ uri }) => uri)).size;
    return { title: t('{0} in {1}', count.mentions(places.length), count.files(files)), places };
  }

  #document(name: string, folders: Corpora): LensSight {
    const isMeant = (file: Pick<FileRef, 'name' | 'folder'>): boolean =>
      folders.has(file.folder) && fileKeys({ name: file.name, corpusPath: folders.get(file.folder) }).includes(name);
    const document = this.#documents(folders).find(isMeant);
    if (!document) {
      const isMissing = this.#listed()?.some(isMeant) === false;
      return { title: isMissing ? t('no such file') : t('not read'), places: [] };
    }
    const { mentions, dates, placed } = document.analysis;
    const counts = [count.mentions(mentions.length), count.dates(dates.length), count.decisions(placed.length)];
    return { title: counts.join(', '), places: [{ uri: document.uri, span: { start: 0, end: 0 } }] };
  }

  #decision(entry: DecisionEntry, folders: Corpora): LensSight {
    const { places, drifted } = this.#decisions(folders).get(contentOf(entry)) ?? NOWHERE;
    const files = new Set(places.map(({ uri }) => uri)).size;
    const [first] = places;
    if (drifted && places.length === 0) return { title: t('drifted: its place is not found'), places };
    if (!first) return { title: t('holds nowhere'), places };
    if (entry.target.scope === 'here') return { title: t('line {0}', this.#lineOf(first)), places };
    if (entry.target.scope === 'file') return { title: count.places(places.length), places };
    return { title: t('{0} in {1}', count.places(places.length), count.files(files)), places };
  }

  #lineOf({ uri, span }: Place): number {
    return this.#session.index.get(uri)?.lines.positionOf(span.start).line ?? 0;
  }

  #documents(folders: Corpora): ReviewedDocument[] {
    return [...this.#session.index.documents()].filter(({ folder }) => folders.has(folder)).sort(compareFiles);
  }

  #decisions(folders: Corpora): ReadonlyMap<string, Decided> {
    const key = JSON.stringify([...folders.keys()]);
    if (this.#decided?.folders === key) return this.#decided.byContent;
    const byContent = new Map<string, { places: Place[]; drifted: boolean }>();
    const of = (entry: DecisionEntry): { places: Place[]; drifted: boolean } => {
      const content = contentOf(entry);
      const known = byContent.get(content) ?? { places: [], drifted: false };
      byContent.set(content, known);
      return known;
    };
    for (const { uri, analysis } of this.#documents(folders)) {
      for (const { entry, span } of analysis.placed) of(entry).places.push({ uri, span });
      for (const { entry } of analysis.drifted) of(entry).drifted = true;
    }
    this.#decided = { folders: key, byContent };
    return byContent;
  }
}

/** Where a decision holds, and whether a document is in which it should but is not found. */
interface Decided {
  readonly places: readonly Place[];
  readonly drifted: boolean;
}

const NOWHERE: Decided = { places: [], drifted: false };
