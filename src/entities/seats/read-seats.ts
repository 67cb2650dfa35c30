import type { Reading } from '../../model/mention.ts';
import type { Resolved } from '../resolve/resolve.ts';
import { MentionIndex } from '../resolve/mention-index.ts';
import type { ActorRegistry } from '../resolve/registry.ts';
import { joined } from '../../util/joined.ts';
import type { Words } from '../words.ts';
import { readSeat } from './rules.ts';
import type { SeatReading } from './seat.ts';

/** A resolved mention with the reading of its seat, if it is one. */
export interface Seated extends Resolved {
  readonly reading?: Reading;
}

/**
 * Reads every mention of a capital or seat of government from the grammar of its sentence. One that stands for the
 * government counts for the state; where its words decide nothing, the plain readings of the same seat in this document do.
 */
export function readSeats(words: Words, resolved: readonly Resolved[], registry: ActorRegistry): readonly Seated[] {
  const mentions = new MentionIndex(resolved);
  const isTown = ({ actor, candidate }: Resolved): boolean => {
    const known = registry.knownOf(actor);
    return candidate.label === 'GPE' && (known === undefined || (known.kind === 'city' && known.seatOf === undefined));
  };
  const seats = new Map<Resolved, SeatReading>();
  for (const mention of resolved) {
    const { first, last, label } = mention.candidate;
    if (label === 'NORP' || registry.knownOf(mention.actor)?.seatOf === undefined) continue;
    seats.set(mention, readSeat({ words, first, last, mentions, institution: label === 'ORG', isTown }));
  }
  if (seats.size === 0) return resolved;
  const plain = countPlain(seats);
  return resolved.map((mention): Seated => {
    const seat = seats.get(mention);
    if (!seat) return mention;
    const { reading, why } = settle(seat, plain.get(mention.actor) ?? NONE);
    const state = registry.knownOf(mention.actor)?.seatOf ?? mention.actor;
    const actor = reading === 'place' ? mention.actor : registry.knownById(state);
    const reasons = reading === 'place' ? [why] : [why, `counts for ${registry.nameOf(actor)}`];
    const { candidate, isAside } = mention;
    return { candidate, actor, isAside, why: joined(mention.why, reasons), reading };
  });
}

/** How often a seat is read plainly in a document, and how often as a government because that is the likelier of two. */
type Plain = Record<'government' | 'place' | 'likely', number>;

const NONE: Readonly<Plain> = { government: 0, place: 0, likely: 0 };

function countPlain(seats: ReadonlyMap<Resolved, SeatReading>): Map<string, Plain> {
  const plain = new Map<string, Plain>();
  for (const [{ actor }, { reading, weak, passing }] of seats) {
    if (passing || (reading !== 'government' && reading !== 'place')) continue;
    const counts = plain.get(actor) ?? { government: 0, place: 0, likely: 0 };
    counts[weak ? 'likely' : reading]++;
    plain.set(actor, counts);
  }
  return plain;
}

/**
 * What no word decides follows the rest of the document, or stays open. A parser (compromise) is not asked: of 1,276
 * readings of the references and the hand-labelled news only 10 stay open.
 */
function settle(seat: SeatReading, plain: Readonly<Plain>): { reading: Reading; why: string } {
  const { reading, why, weak } = seat;
  if (reading !== 'doubt') {
    const isTown = weak && plain.government === 0 && plain.place > 0;
    return isTown ? throughout('place', plain) : { reading, why };
  }
  if (plain.government + plain.likely > 0) return throughout('government', plain);
  if (plain.place > 0) return throughout('place', plain);
  return { reading: 'either', why: 'nothing in its sentence says whether the government or the place is meant' };
}

function throughout(reading: 'government' | 'place', plain: Readonly<Plain>): { reading: Reading; why: string } {
  const what = reading === 'place' ? 'the place itself' : 'stands for the government';
  const count = reading === 'place' ? plain.place : plain.government + plain.likely;
  return { reading, why: `${what} ${count}× elsewhere in this document` };
}
