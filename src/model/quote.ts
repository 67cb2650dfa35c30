import type { ActorId } from './mention.ts';
import type { Evidence, Span } from './span.ts';

/** Direct speech; the span includes its marks. A quote inside a quote is an entry of its own. */
export interface Quote extends Span {
  /** Null where no actor is the speaker. */
  readonly speaker: ActorId | null;
  /** The text's own words for the speaker. */
  readonly speakerText: string;
  /** The words that attribute it ("said", "according to"). */
  readonly cue: string;
  readonly evidence: Evidence;
}

/** Reported speech or an act of communication without quote marks. */
export interface Claim extends Span {
  readonly source: ActorId | null;
  /** The verb's lemma ("accuse"). */
  readonly verb: string;
  readonly polarity: 'positive' | 'negative';
  readonly targets: readonly ActorId[];
  /** Index, in the analysis's claims, of the claim that this one denies. */
  readonly denies?: number;
  readonly evidence: Evidence;
}
