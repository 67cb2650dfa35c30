import { CALENDAR } from '../lexicon.ts';
import type { Resolved } from '../resolve/resolve.ts';
import type { Words } from '../words.ts';
import * as lexicon from './lexicon.ts';
import { government, place, type Seat, type SeatReading } from './seat.ts';
import { isActingVerb } from './verbs.ts';

/** "Moscow has denied …", "Ankara is developing …" against "Moscow was shelled". */
export function subject({ words, last, first, institution, starts }: Seat): SeatReading | undefined {
  let at = last + 1;
  if (words.text(at) === ',') {
    const and = listEnd(words, at, starts);
    const verb = and ?? afterInsertion(words, at + 1);
    if (verb === undefined) return undefined;
    at = verb;
  }
  if (/^(?:and|or|nor)$/.test(words.lower(at))) return coordinatedSubject(words, at, first);
  if (!institution && lexicon.REACHING.has(words.lower(first - 1))) return undefined;
  at = afterTime(words, at);
  const from = at;
  let auxiliary = '';
  for (let steps = 0; steps < 4 && lexicon.AUXILIARIES.has(words.lower(at)); steps++) {
    if (/^(?:is|was|were|are|been|be)$/.test(words.lower(at))) auxiliary = words.lower(at);
    at++;
  }
  const verb = words.lower(at);
  if (words.sentence(at) !== words.sentence(first)) return undefined;
  if (!institution && auxiliary && isPlaceState(words, at)) {
    const state = PLIGHT_LINK.test(verb) ? `${verb} ${words.lower(at + 1)}` : verb;
    return place(`it "${auxiliary} ${state}"`);
  }
  if (at > from || isActingVerb(verb)) return government(`the subject of "${verb}"`);
  if (!institution && lexicon.PLACE_VERBS.has(verb)) return place(`it "${verb}"`);
  return opensClause(words, first) && isPastOrPresent(words, at) ? government(`the subject of "${verb}"`) : undefined;
}

/** Past "last year", "on Friday" or "yesterday" between a subject and its verb. */
function afterTime(words: Words, at: number): number {
  const word = words.lower(at);
  if (/^(?:yesterday|today|earlier|later|recently)$/.test(word)) return at + 1;
  if (/^(?:last|this|next)$/.test(word)) return at + 2;
  if (CALENDAR.has(word)) return at + 1;
  return word === 'on' && CALENDAR.has(words.lower(at + 1)) ? at + 2 : at;
}

/** Between "is" or "was" and what befalls a place. */
const PLIGHT_LINK = /^(?:in|on|under|without)$/;

/** After "is" or "was": what only a place can be. */
function isPlaceState(words: Words, at: number): boolean {
  const word = words.lower(at);
  // Who is ready to pay is no place.
  if (word === 'ready' && words.lower(at + 1) === 'to') return false;
  if (PLIGHT_LINK.test(word)) return lexicon.PLACE_PLIGHTS.has(words.lower(at + 1));
  if (word !== 'the' && word !== 'a') return lexicon.PLACE_STATES.has(word);
  return [1, 2, 3].some((step) => /^(?:capital|city|town|hub|metropolis|centre|center)$/.test(words.lower(at + step)));
}

/** Nothing but an opener or a conjunction stands before it in its clause. */
function opensClause(words: Words, first: number): boolean {
  const at = words.lower(first - 1) === 'the' ? first - 1 : first;
  return words.sentenceStart(at) || words.lineStart(at) || lexicon.CLAUSE_OPENERS.has(words.lower(at - 1));
}

/** A word in small letters that looks like a finite verb: "fired", "hosts". */
function isPastOrPresent(words: Words, i: number): boolean {
  return (
    words.lowerCase(i) &&
    /(?:ed|[^s]s)$/.test(words.lower(i)) &&
    !/^(?:is|was|as|this|its|his|us|thus|plus|across|towards|besides|sometimes|always|perhaps|residents|officials)$/.test(
      words.lower(i),
    )
  );
}

/** The "and" before the last of "Moscow, Ankara and Baku". */
function listEnd(words: Words, comma: number, starts: ReadonlyMap<number, Resolved>): number | undefined {
  let at = comma;
  for (let names = 0; names < 6 && words.text(at) === ','; names++) {
    const name = starts.get(at + 1);
    if (!name) return undefined;
    at = name.candidate.last + 1;
  }
  return /^(?:and|or)$/.test(words.lower(at)) && starts.has(at + 1) ? at : undefined;
}

/** The verb after "Moscow, which …," or "Moscow, along with Ankara, …". */
function afterInsertion(words: Words, from: number): number | undefined {
  if (/^(?:which|who)$/.test(words.lower(from))) return from + 1;
  for (let i = from; i < from + 16 && words.sentence(i) === words.sentence(from); i++) {
    if (words.text(i) !== ',') continue;
    const verb = words.lower(i + 1);
    if (lexicon.AUXILIARIES.has(verb) || (words.lowerCase(i + 1) && isActingVerb(verb))) return i + 1;
    if (words.lower(from) !== 'whose') return undefined;
  }
  return undefined;
}

/** "Moscow and Ankara agreed": a verb after the second of two. */
function coordinatedSubject(words: Words, and: number, first: number): SeatReading | undefined {
  const second = words.lower(and + 1) === 'the' ? and + 2 : and + 1;
  if (!words.capital(second)) return undefined;
  for (let i = second; i < and + 5; i++) {
    if (words.sentence(i) !== words.sentence(first)) return undefined;
    const word = words.lower(i);
    if (!words.capital(i) && (isActingVerb(word) || /^(?:have|are|were|had)$/.test(word)))
      return government(`with another the subject of "${word}"`);
  }
  return undefined;
}
