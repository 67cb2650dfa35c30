import type { Boilerplate } from './boilerplate.ts';
import type { DateMention, DocumentDate, PublicationBounds } from './date.ts';
import type { DecisionEntry } from './decision.ts';
import type { Actor, Mention } from './mention.ts';
import type { Claim, Quote } from './quote.ts';
import type { Span } from './span.ts';
import type { StructureNote } from './structure.ts';

/** Everything found in one document. Lists of spans are in text order. */
export interface Analysis {
  readonly documentDate: DocumentDate | null;
  /** Of a document without a date: between which times it was published. */
  readonly published?: PublicationBounds;
  /** Said where something kept the text from being analysed in full. */
  readonly notice?: string;
  /** The actors that the mentions name, in order of first mention. */
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
  readonly quotes: readonly Quote[];
  readonly claims: readonly Claim[];
  readonly boilerplate: readonly Boilerplate[];
  readonly structure: readonly StructureNote[];
  /** Reviewers' decisions that hold in this document, at each of their places; notes among them. */
  readonly placed: readonly { readonly entry: DecisionEntry; readonly span: Span }[];
  /** Decisions about this document that did not find their place, with places that may be meant. Not in force. */
  readonly drifted: readonly { readonly entry: DecisionEntry; readonly candidates: readonly Span[] }[];
}
