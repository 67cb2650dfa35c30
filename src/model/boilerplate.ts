import type { Evidence, Span } from './span.ts';

export const BOILERPLATE_CATEGORIES = [
  'navigation',
  'share',
  'subscribe',
  'related',
  'promotion',
  'byline',
  'credit',
  'sources',
  'tags',
  'copyright',
  'disclaimer',
  'comments',
  'notice',
] as const;
export type BoilerplateCategory = (typeof BOILERPLATE_CATEGORIES)[number];

/** A line, or a range within one, that is not the article. */
export interface Boilerplate extends Span {
  /** 1-based. */
  readonly line: number;
  /** False for a range inside a content line. */
  readonly wholeLine: boolean;
  readonly category: BoilerplateCategory;
  /** Confidence, 0 to 1. */
  readonly score: number;
  /** True where a reviewer decided it. */
  readonly decided?: true;
  readonly evidence: Evidence;
}
