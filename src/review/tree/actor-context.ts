import type { CorpusSession } from '../../corpus/session.ts';
import type { Overview } from '../overview.ts';
import type { ReviewedMarks } from '../reviewed-marks.ts';
import type { ActorRows } from './actor-rows.ts';
import type { TreeContext } from './corpus-tree.ts';

export const ACTOR_GROUPINGS = ['file', 'actor', 'label'] as const;
export type ActorGrouping = (typeof ACTOR_GROUPINGS)[number];

export const ACTOR_SORTINGS = ['count', 'name', 'first'] as const;
export type ActorSorting = (typeof ACTOR_SORTINGS)[number];

/** What the groupings of the Actors tree share. */
export interface ActorContext extends TreeContext<ActorGrouping, ActorSorting> {
  readonly session: CorpusSession;
  readonly overview: Overview;
  readonly marks: ReviewedMarks | undefined;
  readonly actorRows: ActorRows;
}

const names = new Intl.Collator('en', { numeric: true });

/** Sorts what stands in order of first mention already. */
export function sortActors<T>(
  items: readonly T[],
  sorting: ActorSorting,
  of: { name: (item: T) => string; count: (item: T) => number },
): T[] {
  const byName = (a: T, b: T): number => names.compare(of.name(a), of.name(b));
  const sorted = [...items];
  if (sorting === 'name') sorted.sort(byName);
  if (sorting === 'count') sorted.sort((a, b) => of.count(b) - of.count(a) || byName(a, b));
  return sorted;
}
