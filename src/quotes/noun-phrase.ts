import { cueOf, THIRD_PERSONS } from './cues.ts';
import { BODY_NOUNS, SPEECH_NOUNS, SOMEBODY } from './role-nouns.ts';
import {
  BINDING_PREPOSITIONS,
  DETERMINERS,
  NUMERALS,
  POSSESSIVES,
  SUBJECT_PRONOUNS,
  TIME_UNITS,
  PHRASE_ENDS,
  ADVERBS,
} from './word-classes.ts';
import type { Run, Words } from './words.ts';
import { wordList } from './word-list.ts';
import { wordSet } from '../util/word-set.ts';

/** A noun phrase by token indexes; `head` is the last token of its main noun or name. */
export interface Phrase extends Run {
  readonly head: number;
}

/** The phrase with another end. */
export const upTo = ({ from, head }: Phrase, to: number): Phrase => ({ from, to, head });

/** No noun phrase of the news is longer. */
const MAX_TOKENS = 24;
const TITLE_STOPS = wordList(
  'gen lt col sen rep gov dr mr mrs ms prof adm maj capt sgt st jr sr hon rev brig inc corp ltd co bros',
);
const PRONOUNS = wordList(SUBJECT_PRONOUNS, 'him them those one everyone nobody somebody someone both');
const SUBORDINATORS = wordList('that as while because since after before when although if where');
/** Nouns that a preposition holds on to. */
const BINDING_NOUNS = wordList(
  'one some many most several two three dozens hundreds thousands both each all group majority none nobody neither others',
  SOMEBODY,
  BODY_NOUNS,
  SPEECH_NOUNS,
);
const POSTPOSITIVE = wordList('close familiar involved present responsible based loyal near');
/** Nouns for persons that stand before another noun: "deputy defence minister", "general staff". */
const ATTRIBUTIVE = wordList(
  'chief deputy head local official general private member citizen guest host child lead elder accused native agent adult champion',
);
const IRREGULAR = wordList(
  'began bought broke brought built came chose cut drew fell fought found gave got grew held hit kept knew laid led left lost made met paid ' +
    'ran rose saw sent set shot shut sold sought spent stood struck took went withdrew won',
);
const SAID = wordList(SUBJECT_PRONOUNS, 'that');
const STOPS = wordList('. , ? !');
/** Behind somebody's noun, these show that it says what another is. */
const GOES_ON = wordList("'s", SOMEBODY, BODY_NOUNS, POSTPOSITIVE);
/** Looks like a verb in the past tense. */
const FINITE_FORMS = wordList(IRREGULAR, (word) => word.length > 4 && word.endsWith('ed'));
const IRREGULAR_PARTICIPLES = wordSet('written given taken known read seen torn worn hung drawn born hidden driven');
/** "taped", "wearing", "sent": may it belong to the noun before it? A verb that takes a clause may not. */
export const PARTICIPLES = wordList(
  (word) =>
    (IRREGULAR.has(word) || IRREGULAR_PARTICIPLES.has(word) || (word.length > 4 && /(?:ed|ing)$/.test(word))) &&
    cueOf(word)?.frames.includes('z') !== true,
);
/** Where a banner hangs: "the sign over the gate". */
const SPREAD = wordList('over above across under near outside inside behind beside');
const DEFINITE = wordList(POSSESSIVES, 'the these those');
/** "a friend of mine" */
const OWN = wordList('mine yours ours theirs hers');
/** "the older of the two brothers" */
const RANKS = wordList('older younger elder eldest youngest oldest first second third last former latter other taller');
/** "a man with a bandaged hand": a longer phrase without a name may have swallowed the verb. */
const MAX_LOOSE = 4;
const NAME_BINDERS = wordList('of for to');

/** The noun phrase whose last token is right before `end`, not reaching before `floor`. */
export function phraseBefore(words: Words, end: number, floor: number): Phrase | undefined {
  const last = skipBracket(words, end - 1, floor);
  if (last < floor) return undefined;
  // "the older one"
  const isNoun = words.word(last) === 'one' && words.is(last - 2, DETERMINERS) && isPlainNoun(words, last - 1);
  if (words.is(last, PRONOUNS) && !words.mention(last) && !isNoun) {
    return bindLeft(words, { from: last, to: last + 1, head: last }, floor);
  }
  const from = coreStart(words, last, floor);
  if (from > last) return undefined;
  const core = { from, to: last + 1, head: headOf(words, from, last + 1) };
  return bindLeft(words, joinLeft(words, core, floor), floor);
}

/** The noun phrase that starts at `start`, not reaching `ceiling`. */
export function phraseFrom(words: Words, start: number, ceiling: number): Phrase | undefined {
  if (start >= ceiling) return undefined;
  const to = coreEnd(words, start, ceiling);
  const core = { from: start, to, head: headOf(words, start, to) };
  const isOneOf = to > start + 1 && (isPersonNoun(words, core.head) || isOneThing(words, start, core.head));
  if (words.is(start, PRONOUNS) && !words.mention(start) && !isOneOf)
    return bindRight(words, { from: start, to: start + 1, head: start }, ceiling);
  if (to <= start) return undefined;
  return isName(words, core.head) ? core : bindRight(words, core, ceiling);
}

/** "one weekly", but not "one wept" or "one of them" */
const isOneThing = (words: Words, one: number, head: number): boolean =>
  words.word(one) === 'one' &&
  words.isWord(head) &&
  head === one + 1 &&
  !words.is(head, FINITE_FORMS) &&
  !words.cue(head);

/** The last token, or the noun before an adjective that follows it: "an official close to the talks". */
function headOf(words: Words, start: number, to: number): number {
  if (words.word(to - 1) === '.' && to - 2 >= start) return to - 2;
  return to - 2 >= start && words.is(to - 1, POSTPOSITIVE) ? to - 2 : to - 1;
}

/** "the 70-year-old" */
export const isAge = (words: Words, i: number): boolean => words.word(i) === 'old' && words.isJoined(i);

/** Is the token part of a person's name? */
export function isPerson(words: Words, index: number): boolean {
  return words.mention(index)?.label === 'PERSON';
}

function isName(words: Words, index: number): boolean {
  return words.mention(index) !== undefined;
}

function skipBracket(words: Words, last: number, floor: number): number {
  if (words.word(last) !== ')') return last;
  for (let i = last - 1; i >= floor && last - i < MAX_TOKENS; i--) if (words.word(i) === '(') return i - 1;
  return floor - 1;
}

/** Goes left from `last` over the words of one phrase; more than `last` where there is none. */
function coreStart(words: Words, last: number, floor: number): number {
  let from = last + 1;
  for (let i = last; i >= floor && last - i < MAX_TOKENS; i--) {
    const word = words.word(i);
    if (isPerson(words, i) && followsVerb(words, i, last)) return nameAfter(words, i, last);
    if (words.mention(i) || words.isNumber(i) || word === "'s" || gluesLeft(words, i)) {
      from = i;
    } else if (
      !words.isWord(i) ||
      words.is(i, PHRASE_ENDS) ||
      (i < last && (isVerb(words, i) || (words.is(i, TIME_UNITS) && !words.isJoined(i))))
    ) {
      break;
    } else if (words.is(i, DETERMINERS)) {
      // "the two brothers"
      return i > floor && words.is(i, NUMERALS) && words.is(i - 1, DEFINITE) ? i - 1 : i;
    } else if (words.is(i, ADVERBS) && !words.is(i - 1, DETERMINERS)) {
      break;
    } else {
      from = i;
    }
  }
  return from;
}

/** Is the word behind a person's name at `i` a verb ("Berg met Cole")? */
function followsVerb(words: Words, i: number, last: number): boolean {
  return (
    i < last &&
    words.isWord(i + 1) &&
    words.word(i + 1) !== "'s" &&
    !words.mention(i + 1) &&
    !words.isCapital(i + 1) &&
    !isTheirs(words, i + 1)
  );
}

/** "a Trump adviser", "the Macron camp": does the noun at `i` say who they are to the one named before it? */
function isTheirs(words: Words, i: number): boolean {
  return !words.mention(i) && !words.isCapital(i) && (isPersonNoun(words, i) || words.is(i, BODY_NOUNS));
}

/** The first capitalised word or name behind the verb at `i` + 1. */
function nameAfter(words: Words, i: number, last: number): number {
  let from = i + 2;
  while (from <= last && !words.mention(from) && !words.isCapital(from)) from++;
  return from;
}

function coreEnd(words: Words, start: number, ceiling: number): number {
  let to = start;
  for (let i = start; i < ceiling && i - start < MAX_TOKENS; i++) {
    const word = words.word(i);
    const mention = words.mention(i);
    if (mention) {
      to = i + 1;
      const ends = words.mention(i + 1) !== mention;
      if (mention.label === 'PERSON' && ends && words.word(i + 1) !== "'s" && !isTheirs(words, i + 1)) break;
    } else if (words.isNumber(i) || word === "'s" || (i > start && gluesLeft(words, i))) {
      to = i + 1;
    } else if (!words.isWord(i) || words.is(i, PHRASE_ENDS) || (i > start && isVerb(words, i))) {
      break;
    } else if ((words.is(i, ADVERBS) && !words.is(i - 1, DETERMINERS)) || (i > start && isPredicate(words, i))) {
      break;
    } else {
      to = i + 1;
      if (words.is(i, OWN) || endsWithPerson(words, i)) break;
    }
  }
  return to;
}

/** A hyphen, ampersand, plural possessive or title's stop inside a phrase. */
function gluesLeft(words: Words, i: number): boolean {
  const word = words.word(i);
  const tight = words.startOf(i) === words.endOf(i - 1);
  if (word === '&') return true;
  if (word === '-' || word === '/' || word === '‑') return tight;
  if (word === "'") return tight && words.word(i - 1).endsWith('s');
  if (word === '.')
    return tight && (words.is(i - 1, TITLE_STOPS) || (words.word(i - 1).length === 1 && words.isCapital(i - 1)));
  return false;
}

/** A cue verb in a finite form where a phrase goes on: it ends the phrase. */
function isVerb(words: Words, i: number): boolean {
  const cue = words.cue(i);
  if (cue === undefined || words.isCapital(i)) return false;
  if (cue.past) return !words.is(i - 1, DETERMINERS) && words.word(i - 1) !== "'s";
  // "The rebels say they have left"
  if (cue.base) return cue.frames.includes('z') && words.is(i + 1, SAID);
  return words.is(i, THIRD_PERSONS) || (cue.third && isName(words, i - 1) && words.word(i + 1) === 'that');
}

/** "one survivor", "some officials" */
function isPersonNoun(words: Words, i: number): boolean {
  return words.is(i, SOMEBODY);
}

/** Does a person's noun end the phrase: "the minister pushed", but not "the minister's", "police officer", "chief negotiator"? */
function endsWithPerson(words: Words, i: number): boolean {
  if (!words.is(i, SOMEBODY)) return false;
  if (words.is(i, ATTRIBUTIVE)) return words.is(i + 1, FINITE_FORMS);
  if (!words.isWord(i + 1) || words.mention(i + 1) || words.isCapital(i + 1) || gluesLeft(words, i + 1)) return false;
  return !words.is(i + 1, GOES_ON);
}

/** Does the word right behind a name of a state or body begin its predicate: "Azerbaijan launched"? */
function isPredicate(words: Words, i: number): boolean {
  const word = words.word(i);
  const isFinite = words.is(i, FINITE_FORMS);
  // "the official responsible for the file hesitated."
  const isVerb =
    words.is(i, IRREGULAR) || (isFinite && !words.isCapital(i) && (words.is(i + 1, STOPS) || !words.has(i + 1)));
  if (isVerb && isPlainNoun(words, i - 1)) return true;
  // "a note taped to the door"
  // "a message reaches us"
  if (words.is(i - 1, SPEECH_NOUNS) && word.endsWith('s') && word !== "'s" && !words.isCapital(i) && words.isWord(i))
    return true;
  if (isFinite && (words.is(i - 1, SPEECH_NOUNS) || words.is(i - 1, BODY_NOUNS)) && !words.isCapital(i)) return true;
  if (words.mention(i - 1) === undefined || words.mention(i) || words.isCapital(i) || !words.isWord(i)) return false;
  return isFinite;
}

/** "the head of state took": no determiner or adverb, as stand before a participle. */
const isPlainNoun = (words: Words, i: number): boolean =>
  words.isWord(i) && !words.is(i, DETERMINERS) && !words.is(i, ADVERBS) && words.word(i) !== "'s";

/** "a spokesman for the army": takes in the noun that a preposition binds to the phrase. */
function bindLeft(words: Words, phrase: Phrase, floor: number): Phrase {
  let bound = phrase;
  for (let depth = 0; depth < 3; depth++) {
    const preposition = words.word(bound.from - 1);
    if (bound.from - 2 < floor) return bound;
    if (
      !words.is(bound.from - 1, BINDING_PREPOSITIONS) &&
      !(words.is(bound.from - 1, SPREAD) && words.is(bound.from - 2, SPEECH_NOUNS))
    )
      return bound;
    if (isPerson(words, bound.head) && (!words.is(bound.from - 1, NAME_BINDERS) || isApposed(words, bound)))
      return bound;
    const head = bound.from - 2;
    if (isPerson(words, head) && !isPerson(words, bound.head))
      return { from: coreStart(words, head, floor), to: bound.to, head };
    const noun = words.is(head, POSTPOSITIVE) && head - 1 >= floor ? head - 1 : head;
    if (!binds(words, noun)) return bound;
    if (isPerson(words, bound.head) && words.is(noun, SPEECH_NOUNS) && preposition !== 'of') return bound;
    bound = { from: Math.min(noun, coreStart(words, noun, floor)), to: bound.to, head: noun };
  }
  return bound;
}

/** "Secretary of the Air Force James Roche": a name right behind the name of a body is the role's bearer. */
function isApposed(words: Words, { from, head }: Phrase): boolean {
  const person = words.mention(head);
  for (let i = head; i > from; i--) {
    if (words.mention(i) === person) continue;
    return words.mention(i) !== undefined;
  }
  return words.mention(from) !== person && words.mention(from) !== undefined;
}

/** "Putin and Xi": takes in a first name that opens the clause, or that a noun binds ("the rhetoric from NATO and its members"). */
function joinLeft(words: Words, phrase: Phrase, floor: number): Phrase {
  const conjunction = phrase.from - 1;
  if (words.word(conjunction) !== 'and' || conjunction - 1 < floor || !isName(words, conjunction - 1)) return phrase;
  if (words.mention(conjunction - 1)?.label === 'NORP' && !words.word(conjunction - 1).endsWith('s')) return phrase;
  const from = coreStart(words, conjunction - 1, floor);
  const opens =
    from <= floor || !words.isWord(from - 1) || words.word(from - 1) === 'both' || words.is(from - 1, SUBORDINATORS);
  const bound = words.is(from - 1, BINDING_PREPOSITIONS) && from - 2 >= floor && binds(words, from - 2);
  return opens || bound ? { from, to: phrase.to, head: conjunction - 1 } : phrase;
}

/** Does a preposition hold on to the noun at `i`? */
function binds(words: Words, i: number): boolean {
  return words.is(i, BINDING_NOUNS) || (words.is(i, RANKS) && words.word(i - 1) === 'the');
}

function hasName(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words.mention(i) || words.isCapital(i)) return true;
  return false;
}

/** "officials in Kyiv": takes in what a preposition binds to the noun. */
function bindRight(words: Words, phrase: Phrase, ceiling: number): Phrase {
  if (!binds(words, phrase.head) || !words.is(phrase.to, BINDING_PREPOSITIONS) || words.word(phrase.to) === 'on')
    return phrase;
  const noun = coreEnd(words, phrase.to + 1, ceiling);
  // "a consultant to one of the ports"
  const to = words.word(noun - 1) === 'one' && words.word(noun) === 'of' ? coreEnd(words, noun + 1, ceiling) : noun;
  const isTight = words.is(phrase.to, NAME_BINDERS) || to - phrase.to <= MAX_LOOSE;
  return to > phrase.to + 1 && (isTight || hasName(words, phrase.to, to)) ? upTo(phrase, to) : phrase;
}
