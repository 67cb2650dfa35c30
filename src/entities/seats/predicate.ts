import type { Words } from '../words.ts';
import * as lexicon from './lexicon.ts';
import { government, place, type Seat, type SeatReading, likely } from './seat.ts';
import { isActingVerb, isAuxiliary, isForm } from './verbs.ts';

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
    if (BE.test(words.lower(verbAt))) be = words.lower(verbAt);
    helped ||= !isAdverb(words.lower(verbAt));
    verbAt++;
  }
  if (words.sentence(verbAt) !== words.sentence(first)) return undefined;
  const verb = words.lower(verbAt);
  const subject = shared ? 'with another the subject of' : 'the subject of';
  const literal = institution ? undefined : placePredicate(words, verbAt, be);
  if (literal) return literal;
  const acts = isActingVerb(verb);
  if (acts && !isForm(verb, lexicon.WEAK_VERBS)) return government(`${subject} "${verb}"`);
  const named = words.isWord(verbAt) ? verb : words.lower(verbAt - 1);
  if (acts || helped) return open(seat, verbAt, `${subject} "${named}"`);
  return opensClause(words, first) && isPastOrPresent(words, verbAt)
    ? open(seat, verbAt, `${subject} "${verb}"`)
    : undefined;
}

/** Of the words between a subject and its verb, one that is no verb. */
const isAdverb = (word: string): boolean =>
  !/^(?:is|was|were|are|been|be|do|did|does|has|have|had|will|would|can|could|may|might|must|shall|should|cannot|.*n['’]t)$/.test(
    word,
  );

const BE = /^(?:is|was|were|are|been|be)$/;

/** What governments and places both do: the one, unless something of a town stands after it. */
function open({ words, institution }: Seat, verbAt: number, why: string): SeatReading {
  if (institution) return government(why);
  for (let i = verbAt + 1; i < verbAt + 7 && words.sentence(i) === words.sentence(verbAt); i++) {
    if (CLAUSE_END.test(words.lower(i))) break;
    if (lexicon.TOWN_THINGS.has(words.lower(i))) return place(`"${words.lower(i)}" of the city`);
  }
  return likely(why);
}

const CLAUSE_END = /^(?:[,;:.!?]|and|but|after|before|when|while|as|because|from|to|by)$/;

/** "was shelled", "is the capital", "came under fire", "sleeps", "slid 2 percent". */
function placePredicate(words: Words, at: number, be: string): SeatReading | undefined {
  const verb = words.lower(at);
  if (be && isPlaceState(words, at)) {
    const state = PLIGHT_LINK.test(verb) ? `${verb} ${words.lower(at + 1)}` : verb;
    return place(`it "${be} ${state}"`);
  }
  if (isForm(verb, BECOMING) && isTownNoun(words, at + 1)) return place(`it "${verb}" a town of a kind`);
  if (isForm(verb, lexicon.PLACE_VERBS) && !(/^(?:lies|sits)$/.test(verb) && !words.lowerCase(at + 1)))
    return place(`it "${verb}"`);
  if (/^(?:come|comes|came|coming)$/.test(verb) && words.lower(at + 1) === 'under' && isUnderFire(words, at + 2))
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
    if (/^(?:percent|per|%|points|flat|higher|lower|further)$/.test(word)) return words.lower(i + 1) !== 'of';
    if (words.isWord(i) && !/^(?:by|about|around|nearly|almost|more|less|than|another|a|some|half)$/.test(word))
      return false;
  }
  return false;
}

/** "is two thousand kilometres away" */
const isDistance = (words: Words, at: number): boolean =>
  [1, 2, 3].some(
    (step) =>
      /^(?:kilometres|kilometers|km|miles)$/.test(words.lower(at + step)) &&
      /^(?:away|from|north|south|east|west)$/.test(words.lower(at + step + 1)),
  );

const BECOMING: ReadonlySet<string> = new Set(['become', 'remain', 'stay']);

const isTownNoun = (words: Words, at: number): boolean =>
  [at, at + 1, at + 2].some((i) =>
    /^(?:target|battlefield|fortress|capital|city|cities|town|towns|hub|hubs|metropolis|centre|center)$/.test(
      words.lower(i),
    ),
  );

/** Between "is" or "was" and what befalls a place. */
const PLIGHT_LINK = /^(?:in|on|under|without)$/;

/** After "is" or "was": what only a place can be. */
function isPlaceState(words: Words, at: number): boolean {
  const word = words.lower(at);
  // Who is ready to pay is no place.
  if (word === 'ready' && words.lower(at + 1) === 'to') return false;
  if (word === 'cut') return words.lower(at + 1) === 'off';
  if (isDistance(words, at)) return true;
  if (PLIGHT_LINK.test(word)) return lexicon.PLACE_PLIGHTS.has(words.lower(at + 1));
  if (/^(?:half|partly|badly|heavily|completely|again)$/.test(word))
    return lexicon.PLACE_STATES.has(words.lower(at + 1));
  if (word !== 'the' && word !== 'a') return lexicon.PLACE_STATES.has(word);
  const hit = [2, 3].some((step) => words.lower(at + step) === 'to' && words.lower(at + step + 1) === 'be')
    ? [4, 5].some((step) => lexicon.PLACE_STATES.has(words.lower(at + step)))
    : false;
  return hit || isTownNoun(words, at + 1);
}

const OPENING_ADVERB = /^(?:now|then|today|yesterday|still|yet|instead|perhaps|maybe|here|there|once|again|later)$/;

/** Nothing but an opener or a conjunction stands before it in its clause. */
function opensClause(words: Words, first: number): boolean {
  let at = words.lower(first - 1) === 'the' ? first - 1 : first;
  if (OPENING_ADVERB.test(words.lower(at - 1))) at--;
  return words.sentenceStart(at) || words.lineStart(at) || lexicon.CLAUSE_OPENERS.has(words.lower(at - 1));
}

/** A word in small letters that looks like a finite verb: "fired", "hosts". */
export function isPastOrPresent(words: Words, i: number): boolean {
  return (
    words.lowerCase(i) &&
    /(?:ed|[^s]s)$/.test(words.lower(i)) &&
    !/^(?:is|was|as|this|its|his|us|thus|plus|across|towards|besides|sometimes|always|perhaps|residents|officials)$/.test(
      words.lower(i),
    )
  );
}
