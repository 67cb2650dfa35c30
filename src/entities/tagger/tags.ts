import { LABELS } from '../../model/mention.ts';

/** Tags of the sequence model: outside, and for each label begin, inside, last, unit. */
export const OUTSIDE = 0;
export const BEGIN = 0;
export const INSIDE = 1;
export const LAST = 2;
export const UNIT = 3;

export const TAG_COUNT = 1 + 4 * LABELS.length;

/** The tag of a label and a part ({@link BEGIN} to {@link UNIT}). */
export function tagOf(label: number, part: number): number {
  return 1 + 4 * label + part;
}

/** Index into `LABELS` of a tag other than {@link OUTSIDE}. */
export function labelOf(tag: number): number {
  return (tag - 1) >> 2;
}

export function partOf(tag: number): number {
  return (tag - 1) & 3;
}

const isOpen = (tag: number): boolean => tag !== OUTSIDE && partOf(tag) <= INSIDE;
const isContinuation = (tag: number): boolean => tag !== OUTSIDE && (partOf(tag) === INSIDE || partOf(tag) === LAST);

/** May `next` follow `tag`? An open name goes on with its own label; a closed one never does. */
export function mayFollow(tag: number, next: number): boolean {
  if (isOpen(tag)) return isContinuation(next) && labelOf(tag) === labelOf(next);
  return !isContinuation(next);
}

/** May a stretch start with `tag`? */
export function mayStart(tag: number): boolean {
  return !isContinuation(tag);
}

/** May a stretch end with `tag`? */
export function mayEnd(tag: number): boolean {
  return !isOpen(tag);
}
