import type { DecisionEntry } from '../model/decision.ts';
import type { ActorSource, Label } from '../model/mention.ts';
import { NO_BUILTINS, type Builtins } from './builtins.ts';
import type { Kind } from './entry.ts';
import { Gazetteer, type Alias } from './gazetteer.ts';
import type { Gender } from './gendered-words.ts';
import { byFileKey, type FileName } from './workspace/file-keys.ts';

/** An actor known before a text is read. */
export interface KnownActor {
  readonly id: string;
  readonly label: Label;
  readonly name: string;
  /** Other full forms of the name; demonyms and family names alone are not among them. */
  readonly aliases: readonly string[];
  readonly source: ActorSource;
  readonly kind?: Kind;
  readonly wikidata?: string;
  /** Id of the state a body belongs to, or of the actor of today that a historical one became. */
  readonly of?: string;
  /** Id of the actor that a government reading of this seat counts for. */
  readonly seatOf?: string;
  readonly offices?: readonly string[];
}

/** An entry of `actors.yaml`. */
export interface WorkspaceActor {
  readonly id: string;
  readonly label: Label;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidata?: string;
  readonly note?: string;
}

/** What `documents.yaml` says of one document. */
export interface DocumentFacts {
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly outlet?: string;
  readonly status?: 'reviewed';
}

/** A corpus's own knowledge, as its YAML files say it. */
export interface WorkspaceKnowledge {
  /** Changes whenever anything in it changes. */
  readonly version: string;
  readonly actors: readonly WorkspaceActor[];
  /** By the document's name, as in `documents.yaml`. */
  readonly documents: ReadonlyMap<string, DocumentFacts>;
  /** What reviewers decided, in the order of the file. */
  readonly decisions: readonly DecisionEntry[];
  /** The corpus folder's path below the folder that holds the YAML files' own; absent where it is that folder. */
  readonly corpusPath?: string;
}

/** What is known beforehand: the built-in knowledge with the workspace's on top of it. */
export interface Knowledge {
  /** Changes whenever anything in it changes; part of every cache key. */
  readonly version: string;
  readonly actors: readonly KnownActor[];
  actor(id: string): KnownActor | undefined;
  /** Finds the known names in a text. */
  readonly gazetteer: Gazetteer;
  /** First names of people, folded. */
  readonly givenNames: ReadonlySet<string>;
  /** Who mostly bears a first name, which is in lower case without accents. */
  readonly bearers: ReadonlyMap<string, Gender>;
  documentFacts(file: FileName): DocumentFacts | undefined;
}

export const NO_WORKSPACE: WorkspaceKnowledge = { version: '', actors: [], documents: new Map(), decisions: [] };

/**
 * The workspace's knowledge on top of the built-in: its actor replaces the built-in one of the same id, and its alias
 * takes the name away from every built-in actor. Names that the built-in actor has had all along stay as sure as they
 * were: to rename an actor moves no mark.
 */
export function buildKnowledge(builtins: Builtins, workspace: WorkspaceKnowledge = NO_WORKSPACE): Knowledge {
  const replaced = knownActors(builtins, workspace);
  const own = workspace.actors.flatMap(workspaceAliases);
  const taken = new Set(own.map((alias) => alias.text));
  const known = new Set(builtins.aliases.filter(({ condition }) => !condition).map(namingOf));
  const aliases = own.map((alias): Alias => (known.has(namingOf(alias)) ? { ...alias, source: 'built-in' } : alias));
  for (const alias of builtins.aliases) if (!taken.has(alias.text)) aliases.push(alias);
  return {
    version: `${builtins.version}+${workspace.version}`,
    actors: [...replaced.values()],
    actor: (id) => replaced.get(id),
    gazetteer: new Gazetteer(aliases),
    givenNames: builtins.givenNames,
    bearers: builtins.bearers,
    documentFacts: (file) => byFileKey(workspace.documents, file),
  };
}

const namingOf = ({ actor, use, text }: Alias): string => `${actor} ${use} ${text}`;

/** The actors by id, the workspace's in the place of built-in ones. */
export function knownActors(builtins: Builtins, workspace: WorkspaceKnowledge): Map<string, KnownActor> {
  const known = new Map(builtins.actors.map((actor) => [actor.id, actor]));
  for (const actor of workspace.actors) {
    known.set(actor.id, { ...known.get(actor.id), ...actor, source: 'workspace' });
  }
  return known;
}

/** The forms of a workspace actor; a one-word alias of a person is a family name. */
function workspaceAliases(actor: WorkspaceActor): Alias[] {
  const forms = [...new Set([actor.name, ...actor.aliases])];
  return forms.map((text) => ({
    text,
    actor: actor.id,
    use: actor.label === 'PERSON' && text !== actor.name && !text.includes(' ') ? 'family' : 'name',
    source: 'workspace',
  }));
}

export const NO_KNOWLEDGE: Knowledge = { ...buildKnowledge(NO_BUILTINS), version: '' };
