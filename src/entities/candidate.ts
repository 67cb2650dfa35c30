import type { AliasUse } from '../knowledge/entry.ts';
import type { Label } from '../model/mention.ts';

/** Who found a candidate. An earlier one beats a later one over the same words. */
export type Origin = 'workspace' | 'built-in' | 'pattern' | 'document' | 'tagger';

/** A stretch of tokens that is believed to be a name, before it becomes a mention. */
export interface Candidate {
  /** Index of the first token and of the last, included. */
  readonly first: number;
  readonly last: number;
  readonly label: Label;
  readonly origin: Origin;
  readonly score: number;
  readonly evidence: readonly string[];
  /** Id of the known actor that it names. */
  readonly actor?: string;
  readonly use?: AliasUse;
  /** The longer name that it stands for in this document. */
  readonly shortFor?: Candidate;
}

/** The same candidate with one more reason. */
export function because(candidate: Candidate, reason: string): Candidate {
  return { ...candidate, evidence: [...candidate.evidence, reason] };
}
