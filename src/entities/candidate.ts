import type { AliasUse } from '../knowledge/entry.ts';
import type { KnownActor } from '../knowledge/knowledge.ts';
import type { Label } from '../model/mention.ts';
import { joined } from '../util/joined.ts';

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
  /** The known actor that it names. */
  readonly actor?: KnownActor | undefined;
  readonly use?: AliasUse | undefined;
  /** The longer name that it stands for in this document. */
  readonly shortFor?: Candidate | undefined;
}

/** The same candidate with something changed. */
export function changed(candidate: Candidate, change: Partial<Candidate>): Candidate {
  // Field by field: candidates of one shape are read at once, those that a spread makes are looked up one by one.
  return {
    first: change.first ?? candidate.first,
    last: change.last ?? candidate.last,
    label: change.label ?? candidate.label,
    origin: change.origin ?? candidate.origin,
    score: change.score ?? candidate.score,
    evidence: change.evidence ?? candidate.evidence,
    actor: change.actor ?? candidate.actor,
    use: change.use ?? candidate.use,
    shortFor: change.shortFor ?? candidate.shortFor,
  };
}

/** The same candidate with one more reason. */
export function because(candidate: Candidate, reason: string): Candidate {
  return changed(candidate, { evidence: joined(candidate.evidence, [reason]) });
}
