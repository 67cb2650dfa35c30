import { wordSet } from '../../util/word-set.ts';
import type { Words } from '../words.ts';
import * as lexicon from './lexicon.ts';
import { government, place, type Seat, type SeatReading, likely } from './seat.ts';
import { BECOMING, OF_PLACES, WEAK, isActingVerb, isAuxiliary, isForm } from './verbs.ts';

/**
 * What the verb at `at` makes of its subject: who denies, demands or signs is a government, what was shelled or lies by a
 * river is a place. Much else both can do, as to open or to lose something: there what is opened or lost may tell.
 */
export function predicate(seat: Seat, at: number, shared: boolean): SeatReading | undefined {
  const { words, first, institution } = seat;
  let verbAt = at;
  let be = '';
  let helped = false;
  for (let steps = 0; steps < 4 && isAuxiliary(words.lower(verbAt)); steps++) {
    if (BE.has(words.lower(verbAt))) be = words.lower(verbAt);
    helped ||= !isAdverb(words.lower(verbAt));
    verbAt++;
  }
  if (words.sentence(verbAt) !== words.sentence(first)) return undefined;
  const verb = words.lower(verbAt);
  const subject = shared ? 'with another the subject of' : 'the subject of';
  const literal = institution ? undefined : placePredicate(words, verbAt, be);
  if (literal) return literal;
  const acts = isActingVerb(verb);
  if (acts && !isForm(verb, WEAK)) return government(`${subject} "${verb}"`);
  const named = words.isWord(verbAt) ? verb : words.lower(verbAt - 1);
  if (acts || helped) return open(seat, verbAt, `${subject} "${named}"`);
  return opensClause(words, first) && isPastOrPresent(words, verbAt)
    ? open(seat, verbAt, `${subject} "${verb}"`)
    : undefined;
}

/** Of the words between a subject and its verb, one that is no verb. */
const isAdverb = (word: string): boolean => !HELPING_VERBS.has(word) && !/n['’]t$/.test(word);

const HELPING_VERBS = wordSet(
  'is was were are been be do did does has have had will would can could may might must shall should cannot',
);

const BE = wordSet('is was were are been be');

/** What governments and places both do: the one, unless something of a town stands after it. */
function open({ words, institution }: Seat, verbAt: number, why: string): SeatReading {
  if (institution) return government(why);
  for (let i = verbAt + 1; i < verbAt + 7 && words.sentence(i) === words.sentence(verbAt); i++) {
    if (CLAUSE_END.has(words.lower(i))) break;
    if (lexicon.TOWN_THINGS.has(words.lower(i))) return place(`"${words.lower(i)}" of the city`);
  }
  return likely(why);
}

const CLAUSE_END = wordSet(', ; : . ! ? and but after before when while as because from to by');

/** "was shelled", "is the capital", "came under fire", "sleeps", "slid 2 percent". */
function placePredicate(words: Words, at: number, be: string): SeatReading | undefined {
  const verb = words.lower(at);
  if (be && isPlaceState(words, at)) {
    const state = PLIGHT_LINK.has(verb) ? `${verb} ${words.lower(at + 1)}` : verb;
    return place(`it "${be} ${state}"`);
  }
  if (isForm(verb, BECOMING) && isTownNoun(words, at + 1)) return place(`it "${verb}" a town of a kind`);
  if (isForm(verb, OF_PLACES) && !((verb === 'lies' || verb === 'sits') && !words.lowerCase(at + 1)))
    return place(`it "${verb}"`);
  if (lexicon.COMING.has(verb) && words.lower(at + 1) === 'under' && isUnderFire(words, at + 2))
    return place(`it "${verb} under ${words.lower(at + 2)}"`);
  return isMarketMove(words, at) ? place(`it "${verb}", as a market`) : undefined;
}

const isUnderFire = (words: Words, at: number): boolean =>
  [at, at + 1, at + 2].some((i) => lexicon.ASSAULTS.has(words.lower(i)) || lexicon.PLACE_PLIGHTS.has(words.lower(i)));

/** "slid further", "shed 1.8 percent", "closed flat": what stock markets do. */
function isMarketMove(words: Words, at: number): boolean {
  if (!lexicon.MARKET_MOVES.has(words.lower(at))) return false;
  for (let i = at + 1; i < at + 5; i++) {
    const word = words.lower(i);
    if (MEASURES.has(word)) return words.lower(i + 1) !== 'of';
    if (words.isWord(i) && !BEFORE_MEASURE.has(word)) return false;
  }
  return false;
}

/** By how much, or how, a market moves. */
const MEASURES = wordSet('percent per % points flat higher lower further');

const BEFORE_MEASURE = wordSet('by about around nearly almost more less than another a some half');

/** "is two thousand kilometres away" */
const isDistance = (words: Words, at: number): boolean =>
  [1, 2, 3].some((step) => LENGTHS.has(words.lower(at + step)) && AFTER_LENGTH.has(words.lower(at + step + 1)));

const LENGTHS = wordSet('kilometres kilometers km miles');
const AFTER_LENGTH = wordSet('away from north south east west');

const isTownNoun = (words: Words, at: number): boolean => [at, at + 1, at + 2].some((i) => TOWNS.has(words.lower(i)));

const TOWNS = wordSet('target battlefield fortress capital city cities town towns hub hubs metropolis centre center');

/** Between "is" or "was" and what befalls a place. */
const PLIGHT_LINK = wordSet('in on under without');

const DEGREES = wordSet('half partly badly heavily completely again');

/** After "is" or "was": what only a place can be. */
function isPlaceState(words: Words, at: number): boolean {
  const word = words.lower(at);
  // Who is ready to pay is no place.
  if (word === 'ready' && words.lower(at + 1) === 'to') return false;
  if (word === 'cut') return words.lower(at + 1) === 'off';
  if (isDistance(words, at)) return true;
  if (PLIGHT_LINK.has(word)) return lexicon.PLACE_PLIGHTS.has(words.lower(at + 1));
  if (DEGREES.has(word)) return lexicon.PLACE_STATES.has(words.lower(at + 1));
  if (word !== 'the' && word !== 'a') return lexicon.PLACE_STATES.has(word);
  const hit = [2, 3].some((step) => words.lower(at + step) === 'to' && words.lower(at + step + 1) === 'be')
    ? [4, 5].some((step) => lexicon.PLACE_STATES.has(words.lower(at + step)))
    : false;
  return hit || isTownNoun(words, at + 1);
}

const OPENING_ADVERB = wordSet('now then today yesterday still yet instead perhaps maybe here there once again later');

/** Nothing but an opener or a conjunction stands before it in its clause. */
function opensClause(words: Words, first: number): boolean {
  let at = words.lower(first - 1) === 'the' ? first - 1 : first;
  if (OPENING_ADVERB.has(words.lower(at - 1))) at--;
  return words.sentenceStart(at) || words.lineStart(at) || lexicon.CLAUSE_OPENERS.has(words.lower(at - 1));
}

/** A word in small letters that looks like a finite verb: "fired", "hosts". */
export function isPastOrPresent(words: Words, i: number): boolean {
  return words.lowerCase(i) && /(?:ed|[^s]s)$/.test(words.lower(i)) && !NO_VERBS.has(words.lower(i));
}

/** Words that end like a verb and are none, or no finite one of a subject's own. */
const NO_VERBS = wordSet(
  'is was as this its his us thus plus across towards besides sometimes always perhaps residents officials',
);
