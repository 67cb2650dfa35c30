import type { Label } from '../model/mention.ts';
import type { Evidence, Span } from '../model/span.ts';

/** A span that one recogniser of entities believes to be a name; others may object. */
export interface Proposal extends Span {
  readonly label: Label;
  /** The recogniser's belief, 0 to 1. */
  readonly score: number;
  readonly evidence: Evidence;
}
