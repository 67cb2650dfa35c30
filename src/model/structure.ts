import type { Evidence, Span } from './span.ts';

export const STRUCTURE_KINDS = ['glued-question', 'glued-heading', 'faq-block', 'damaged-text', 'no-headline'] as const;

/** What is odd about a text's make-up, for a reviewer's information. */
export interface StructureNote extends Span {
  readonly kind: (typeof STRUCTURE_KINDS)[number];
  /** 1-based line of `start`. */
  readonly line: number;
  /** Where to split the line, for glued questions and headings: the start of what belongs to the next paragraph. */
  readonly splitAt?: number;
  readonly evidence: Evidence;
}
