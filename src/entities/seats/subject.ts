import { CALENDAR } from '../lexicon.ts';
import type { MentionIndex } from '../resolve/mention-index.ts';
import { wordSet } from '../../util/word-set.ts';
import type { Words } from '../words.ts';
import * as lexicon from './lexicon.ts';
import { isPastOrPresent, predicate } from './predicate.ts';
import { type Seat, type SeatReading } from './seat.ts';
import { OF_PLACES, REACHING, isActingVerb, isAuxiliary, isForm } from './verbs.ts';

/** "Moscow has denied …", "Ankara, which chairs the group, objected", "Rome and Milan were flooded". */
export function subject(seat: Seat): SeatReading | undefined {
  const { words, last, first, institution, mentions } = seat;
  let at = words.lower(last + 1) === 'itself' ? last + 2 : last + 1;
  if (words.text(at) === ',') {
    const verb = listEnd(words, at, mentions) ?? afterInsertion(words, at + 1);
    if (verb === undefined) return undefined;
    at = verb;
  }
  if (lexicon.JOINING.has(words.lower(at))) {
    const verb = afterPartner(seat, at);
    return verb === undefined ? undefined : predicate(seat, verb, true);
  }
  // "It was Oslo that filled the gap."
  const cleft = RELATIVES.has(words.lower(at)) && CLEAVING.has(words.lower(first - 1));
  if (cleft) return predicate(seat, at + 1, false);
  if (!institution && isForm(words.lower(first - 1), REACHING)) return undefined;
  return predicate(seat, afterAside(words, at), false);
}

const RELATIVES = wordSet('that which who');
const CLEAVING = wordSet('is was');

/** Past "last year", "on Friday", "yesterday", "in turn" or "for its part" between a subject and its verb. */
function afterAside(words: Words, at: number): number {
  const word = words.lower(at);
  if (ASIDES.has(word)) return at + 1;
  if (word === 'last' || word === 'this' || word === 'next') return at + 2;
  if (CALENDAR.has(word)) return at + 1;
  const next = words.lower(at + 1);
  if (word === 'on' && CALENDAR.has(next)) return at + 2;
  if (word === 'in' && AFTER_IN.has(next)) return at + 2;
  if (word === 'for' && AFTER_FOR.has(next)) return at + 2;
  return word === 'for' && next === 'its' && words.lower(at + 2) === 'part' ? at + 3 : at;
}

const ASIDES = wordSet('yesterday today earlier later recently alone');
const AFTER_IN = wordSet('particular turn response return effect fact general');
const AFTER_FOR = wordSet('one now once');

/** The "and" before the last of "Moscow, Ankara and Baku". */
function listEnd(words: Words, comma: number, mentions: MentionIndex): number | undefined {
  let at = comma;
  for (let names = 0; names < 6 && words.text(at) === ','; names++) {
    const name = mentions.starting(at + 1);
    if (!name) return undefined;
    at = name.candidate.last + 1;
  }
  return lexicon.AND_OR.has(words.lower(at)) && mentions.starting(at + 1) ? at : undefined;
}

/** The verb after "Moscow, along with Ankara, …", or within "Moscow, which …" if none follows. */
function afterInsertion(words: Words, from: number): number | undefined {
  const relative = words.lower(from) === 'which' || words.lower(from) === 'who' ? from + 1 : undefined;
  for (let i = from; i < from + 24 && words.sentence(i) === words.sentence(from); i++) {
    if (words.text(i) !== ',') continue;
    const at = AFTER_COMMA.has(words.lower(i + 1)) ? i + 2 : i + 1;
    const verb = words.lower(at);
    if (isAuxiliary(verb) || (words.lowerCase(at) && (isActingVerb(verb) || isPastOrPresent(words, at)))) return at;
    if (words.lower(from) !== 'whose' && !words.capital(i + 1)) return relative;
  }
  return relative;
}

const AFTER_COMMA = wordSet('both all each too');

/** The verb after the second of "Moscow and Ankara", and after what stands between commas there. */
function afterPartner({ words, first, mentions }: Seat, and: number): number | undefined {
  const second = words.lower(and + 1) === 'the' ? and + 2 : and + 1;
  if (!words.capital(second)) return undefined;
  const end = (mentions.starting(second)?.candidate.last ?? second) + 1;
  if (words.text(end) === ',') return afterInsertion(words, end + 1);
  for (let i = end; i < end + 4 && words.sentence(i) === words.sentence(first); i++) {
    const word = words.lower(i);
    if (!words.capital(i) && (isActingVerb(word) || isAuxiliary(word) || isForm(word, OF_PLACES))) return i;
  }
  return undefined;
}
