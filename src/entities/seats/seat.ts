import type { Reading } from '../../model/mention.ts';
import type { MentionIndex } from '../resolve/mention-index.ts';
import type { Resolved } from '../resolve/resolve.ts';
import type { Words } from '../words.ts';

/**
 * A reading with its reason; `doubt` where the words around decide nothing. A weak one is a government only because that
 * is the likelier of two: plain readings of the same seat as a place outweigh it.
 */
export interface SeatReading {
  readonly reading: Reading | 'doubt';
  readonly why: string;
  readonly weak?: boolean;
  /** Of this one mention only, as of where a meeting was: says nothing of the others. */
  readonly passing?: boolean;
}

export const government = (why: string): SeatReading => ({
  reading: 'government',
  why: `stands for the government: ${why}`,
});
export const likely = (why: string): SeatReading => ({ weak: true, ...government(why) });
export const place = (why: string): SeatReading => ({ reading: 'place', why: `the place itself: ${why}` });
export const either = (why: string): SeatReading => ({ reading: 'either', why: `place or government: ${why}` });
export const inPassing = (reading: SeatReading): SeatReading => ({ passing: true, ...reading });

/** A seat to be read: its first and its last token, and what stands around. */
export interface Seat {
  readonly words: Words;
  readonly first: number;
  readonly last: number;
  readonly mentions: MentionIndex;
  /** Is it an institution rather than a city? */
  readonly institution: boolean;
  /** Is it a town that is no seat of a government? */
  readonly isTown: (mention: Resolved) => boolean;
}
