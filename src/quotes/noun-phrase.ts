import { cueOf, isThirdPerson } from './cues.ts';
import { PERSON_NOUNS } from './person-nouns.ts';
import { BODY_NOUNS, isPeopleNoun, SPEECH_NOUNS } from './role-nouns.ts';
import {
  BINDING_PREPOSITIONS,
  DETERMINERS,
  endsPhrase,
  isAdverb,
  NUMERALS,
  POSSESSIVES,
  SUBJECT_PRONOUNS,
  TIME_UNITS,
} from './word-classes.ts';
import { wordSet } from '../util/word-set.ts';
import type { Run, Words } from './words.ts';

/** A noun phrase by token indexes; `head` is the last token of its main noun or name. */
export interface Phrase extends Run {
  readonly head: number;
}

/** The phrase with another end. */
export const upTo = ({ from, head }: Phrase, to: number): Phrase => ({ from, to, head });

/** No noun phrase of the news is longer. */
const MAX_TOKENS = 24;
const TITLE_STOPS = new Set(
  'gen lt col sen rep gov dr mr mrs ms prof adm maj capt sgt st jr sr hon rev brig inc corp ltd co bros'.split(' '),
);
const PRONOUNS = new Set([
  ...SUBJECT_PRONOUNS,
  'him',
  'them',
  'those',
  'one',
  'everyone',
  'nobody',
  'somebody',
  'someone',
  'both',
]);
const SUBORDINATORS = new Set([
  'that',
  'as',
  'while',
  'because',
  'since',
  'after',
  'before',
  'when',
  'although',
  'if',
  'where',
]);
const QUANTITIES = new Set(
  'one some many most several two three dozens hundreds thousands both each all group majority none nobody neither others'.split(
    ' ',
  ),
);
const POSTPOSITIVE = wordSet('close familiar involved present responsible based loyal near');
/** Nouns for persons that stand before another noun: "deputy defence minister", "general staff". */
const ATTRIBUTIVE = new Set(
  'chief deputy head local official general private member citizen guest host child lead elder accused'.split(' '),
);
const IRREGULAR = new Set(
  (
    'began bought broke brought built came chose cut drew fell fought found gave got grew held hit kept knew laid led left lost made met paid ' +
    'ran rose saw sent set shot shut sold sought spent stood struck took went withdrew won'
  ).split(' '),
);
const SAID = new Set(['that', ...SUBJECT_PRONOUNS]);
const STOPS = new Set(['.', ',', '?', '!', '']);
const PARTICIPLES = wordSet('written given taken known read seen torn worn hung drawn born hidden driven');
/** Where a banner hangs: "the sign over the gate". */
const SPREAD = wordSet('over above across under near outside inside behind beside');
const DEFINITE = new Set([...POSSESSIVES, 'the', 'these', 'those']);
/** "a friend of mine" */
const OWN = wordSet('mine yours ours theirs hers');
/** "the older of the two brothers" */
const RANKS = new Set(
  'older younger elder eldest youngest oldest first second third last former latter other taller'.split(' '),
);
/** "a man with a bandaged hand": a longer phrase without a name may have swallowed the verb. */
const MAX_LOOSE = 4;
const NAME_BINDERS = new Set(['of', 'for', 'to']);

/** The noun phrase whose last token is right before `end`, not reaching before `floor`. */
export function phraseBefore(words: Words, end: number, floor: number): Phrase | undefined {
  const last = skipBracket(words, end - 1, floor);
  if (last < floor) return undefined;
  // "the older one"
  const isNoun = words.word(last) === 'one' && DETERMINERS.has(words.word(last - 2)) && isPlainNoun(words, last - 1);
  if (PRONOUNS.has(words.word(last)) && !words.mention(last) && !isNoun) {
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
  if (PRONOUNS.has(words.word(start)) && !words.mention(start) && !isOneOf)
    return bindRight(words, { from: start, to: start + 1, head: start }, ceiling);
  if (to <= start) return undefined;
  return isName(words, core.head) ? core : bindRight(words, core, ceiling);
}

/** "one weekly", but not "one wept" or "one of them" */
const isOneThing = (words: Words, one: number, head: number): boolean =>
  words.word(one) === 'one' &&
  words.isWord(head) &&
  head === one + 1 &&
  !isFiniteForm(words.word(head)) &&
  !cueOf(words.word(head));

/** The last token, or the noun before an adjective that follows it: "an official close to the talks". */
function headOf(words: Words, start: number, to: number): number {
  if (words.word(to - 1) === '.' && to - 2 >= start) return to - 2;
  return to - 2 >= start && POSTPOSITIVE.has(words.word(to - 1)) ? to - 2 : to - 1;
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
    if (words.mention(i) || words.tokens[i]?.kind === 'number' || word === "'s" || gluesLeft(words, i)) {
      from = i;
    } else if (
      !words.isWord(i) ||
      endsPhrase(word) ||
      (i < last && (isVerb(words, i) || (TIME_UNITS.has(word) && !words.isJoined(i))))
    ) {
      break;
    } else if (DETERMINERS.has(word)) {
      // "the two brothers"
      return i > floor && NUMERALS.has(word) && DEFINITE.has(words.word(i - 1)) ? i - 1 : i;
    } else if (isAdverb(word) && !DETERMINERS.has(words.word(i - 1))) {
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
  return !words.mention(i) && !words.isCapital(i) && (isPersonNoun(words, i) || BODY_NOUNS.has(words.word(i)));
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
    } else if (words.tokens[i]?.kind === 'number' || word === "'s" || (i > start && gluesLeft(words, i))) {
      to = i + 1;
    } else if (!words.isWord(i) || endsPhrase(word) || (i > start && isVerb(words, i))) {
      break;
    } else if ((isAdverb(word) && !DETERMINERS.has(words.word(i - 1))) || (i > start && isPredicate(words, i))) {
      break;
    } else {
      to = i + 1;
      if (OWN.has(word) || endsWithPerson(words, i)) break;
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
    return tight && (TITLE_STOPS.has(words.word(i - 1)) || (words.word(i - 1).length === 1 && words.isCapital(i - 1)));
  return false;
}

/** A cue verb in a finite form where a phrase goes on: it ends the phrase. */
function isVerb(words: Words, i: number): boolean {
  const cue = cueOf(words.word(i));
  if (cue === undefined || words.isCapital(i)) return false;
  if (cue.past) return !DETERMINERS.has(words.word(i - 1)) && words.word(i - 1) !== "'s";
  // "The rebels say they have left"
  if (cue.base) return cue.frames.includes('z') && SAID.has(words.word(i + 1));
  return isThirdPerson(words.word(i)) || (cue.third && isName(words, i - 1) && words.word(i + 1) === 'that');
}

/** "one survivor", "some officials" */
function isPersonNoun(words: Words, i: number): boolean {
  return PERSON_NOUNS.has(words.word(i)) || isPeopleNoun(words.word(i));
}

/** Does a person's noun end the phrase: "the minister pushed", but not "the minister's", "police officer", "chief negotiator"? */
function endsWithPerson(words: Words, i: number): boolean {
  const word = words.word(i);
  if (!(PERSON_NOUNS.has(word) || isPeopleNoun(word))) return false;
  const next = words.word(i + 1);
  if (ATTRIBUTIVE.has(word)) return isFiniteForm(next);
  if (!words.isWord(i + 1) || words.mention(i + 1) || words.isCapital(i + 1) || gluesLeft(words, i + 1)) return false;
  return (
    next !== "'s" && !(PERSON_NOUNS.has(next) || isPeopleNoun(next) || BODY_NOUNS.has(next) || POSTPOSITIVE.has(next))
  );
}

/** Does the word right behind a name of a state or body begin its predicate: "Azerbaijan launched"? */
function isPredicate(words: Words, i: number): boolean {
  const word = words.word(i);
  // "the official responsible for the file hesitated."
  const isVerb = IRREGULAR.has(word) || (isFiniteForm(word) && !words.isCapital(i) && STOPS.has(words.word(i + 1)));
  if (isVerb && isPlainNoun(words, i - 1)) return true;
  // "a note taped to the door"
  const before = words.word(i - 1);
  // "a message reaches us"
  if (SPEECH_NOUNS.has(before) && word.endsWith('s') && word !== "'s" && !words.isCapital(i) && words.isWord(i))
    return true;
  if (isFiniteForm(word) && (SPEECH_NOUNS.has(before) || BODY_NOUNS.has(before)) && !words.isCapital(i)) return true;
  if (words.mention(i - 1) === undefined || words.mention(i) || words.isCapital(i) || !words.isWord(i)) return false;
  return isFiniteForm(word);
}

/** "the head of state took": no determiner or adverb, as stand before a participle. */
const isPlainNoun = (words: Words, i: number): boolean =>
  words.isWord(i) && !DETERMINERS.has(words.word(i)) && !isAdverb(words.word(i)) && words.word(i) !== "'s";

/** "taped", "wearing", "sent": may it belong to the noun before it? A verb that takes a clause may not. */
export function isParticiple(word: string): boolean {
  if (cueOf(word)?.frames.includes('z') === true) return false;
  return IRREGULAR.has(word) || PARTICIPLES.has(word) || (word.length > 4 && /(?:ed|ing)$/.test(word));
}

/** Looks like a verb in the past tense. */
function isFiniteForm(word: string): boolean {
  return IRREGULAR.has(word) || (word.length > 4 && word.endsWith('ed'));
}

/** "a spokesman for the army": takes in the noun that a preposition binds to the phrase. */
function bindLeft(words: Words, phrase: Phrase, floor: number): Phrase {
  let bound = phrase;
  for (let depth = 0; depth < 3; depth++) {
    const preposition = words.word(bound.from - 1);
    if (bound.from - 2 < floor) return bound;
    if (
      !BINDING_PREPOSITIONS.has(preposition) &&
      !(SPREAD.has(preposition) && SPEECH_NOUNS.has(words.word(bound.from - 2)))
    )
      return bound;
    if (isPerson(words, bound.head) && (!NAME_BINDERS.has(preposition) || isApposed(words, bound))) return bound;
    const head = bound.from - 2;
    if (isPerson(words, head) && !isPerson(words, bound.head))
      return { from: coreStart(words, head, floor), to: bound.to, head };
    const noun = POSTPOSITIVE.has(words.word(head)) && head - 1 >= floor ? head - 1 : head;
    if (!binds(words, noun)) return bound;
    if (isPerson(words, bound.head) && SPEECH_NOUNS.has(words.word(noun)) && preposition !== 'of') return bound;
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
    from <= floor ||
    !words.isWord(from - 1) ||
    words.word(from - 1) === 'both' ||
    SUBORDINATORS.has(words.word(from - 1));
  const bound = BINDING_PREPOSITIONS.has(words.word(from - 1)) && from - 2 >= floor && binds(words, from - 2);
  return opens || bound ? { from, to: phrase.to, head: conjunction - 1 } : phrase;
}

/** Does a preposition hold on to the noun at `i`? */
function binds(words: Words, i: number): boolean {
  const noun = words.word(i);
  return (
    QUANTITIES.has(noun) ||
    (RANKS.has(noun) && words.word(i - 1) === 'the') ||
    PERSON_NOUNS.has(noun) ||
    isPeopleNoun(noun) ||
    BODY_NOUNS.has(noun) ||
    SPEECH_NOUNS.has(noun)
  );
}

function hasName(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words.mention(i) || words.isCapital(i)) return true;
  return false;
}

/** "officials in Kyiv": takes in what a preposition binds to the noun. */
function bindRight(words: Words, phrase: Phrase, ceiling: number): Phrase {
  if (!binds(words, phrase.head) || !BINDING_PREPOSITIONS.has(words.word(phrase.to)) || words.word(phrase.to) === 'on')
    return phrase;
  const noun = coreEnd(words, phrase.to + 1, ceiling);
  // "a consultant to one of the ports"
  const to = words.word(noun - 1) === 'one' && words.word(noun) === 'of' ? coreEnd(words, noun + 1, ceiling) : noun;
  const isTight = NAME_BINDERS.has(words.word(phrase.to)) || to - phrase.to <= MAX_LOOSE;
  return to > phrase.to + 1 && (isTight || hasName(words, phrase.to, to)) ? upTo(phrase, to) : phrase;
}
