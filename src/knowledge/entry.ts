import type { Label } from '../model/mention.ts';
import type { Gender } from './gendered-words.ts';

/** What sort of thing an entry is: its file says so, and the evidence names it. */
export const KINDS = [
  'state',
  'territory',
  'historical',
  'bloc',
  'region',
  'city',
  'seat',
  'facility',
  'organisation',
  'body',
  'media',
  'group',
  'person',
  'event',
  'law',
  'product',
] as const;
export type Kind = (typeof KINDS)[number];

/** How an alias names its actor. A demonym is a NORP mention whatever the actor's label is. */
export type AliasUse = 'name' | 'demonym' | 'family';

/** When an ambiguous alias means its actor. Words are compared without regard to case. */
export interface AliasCondition {
  /** One of these is the word right before it. */
  readonly after?: readonly string[];
  /** One of these is the word right after it. */
  readonly before?: readonly string[];
  /** One of these stands somewhere in the document, in this case. */
  readonly when?: readonly string[];
  /** Only inside brackets, as agencies sign a dateline. */
  readonly bracketed?: true;
}

/** An alias as compiled: text, index of its actor, use, condition. */
export type CompiledAlias = readonly [text: string, actor: number, use: AliasUse, condition?: AliasCondition];

/** An actor as compiled. */
export interface CompiledActor {
  readonly id: string;
  readonly label: Label;
  readonly name: string;
  readonly kind: Kind;
  readonly wikidata?: string;
  /** Id of the state a body belongs to, or of the actor of today that a historical one became. */
  readonly of?: string;
  /** Id of the actor that a government reading of this seat counts for. */
  readonly seatOf?: string;
  readonly offices?: readonly string[];
}

/** First names in lower case, by whom they mostly mean. */
export type Bearers = Readonly<Partial<Record<Gender, readonly string[]>>>;

/** What `knowledge.json` holds. */
export interface CompiledKnowledge {
  /** Changes with the content. */
  readonly version: string;
  readonly actors: readonly CompiledActor[];
  readonly aliases: readonly CompiledAlias[];
  readonly givenNames: readonly string[];
  readonly bearers: Bearers;
}
