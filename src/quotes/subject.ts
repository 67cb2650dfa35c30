import { nameBehind } from './name-behind.ts';
import { isAge, isPerson, phraseBefore, phraseFrom, type Phrase, PARTICIPLES } from './noun-phrase.ts';
import { PERSON_NOUNS } from './person-nouns.ts';
import { SPEECH_NOUNS, BODIES, SOMEBODY } from './role-nouns.ts';
import {
  AUXILIARIES,
  BE,
  CONJUNCTIONS,
  CONTRACTED,
  DETERMINERS,
  NEGATIONS,
  NUMERALS,
  POSSESSIVES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_UNITS,
  ADVERBS,
} from './word-classes.ts';
import type { Words } from './words.ts';
import { wordList } from './word-list.ts';

/** Verbs and adjectives that stand between a subject and "to say". */
const CATENATIVES = wordList(
  'declined refused went goes going continued continues sought tried tries wanted wants appeared appears seemed seems failed fails ' +
    'chose hastened began started used able ready quick keen rushed expected forced compelled likely moved decline refuse continue like likes liked love loves loved',
);
/** "She kept saying" */
export const KEEPING = wordList('kept keeps began begins started starts');
/** "She is said to have told …" */
const REPUTED = wordList('said believed reported alleged thought rumoured rumored understood');
const TIME_ENDS = wordList(TIME_UNITS, 'later earlier ago before');
const NEAR_TIMES = wordList('last this that next');
const WEEKDAYS = wordList('monday tuesday wednesday thursday friday saturday sunday');
const RELATIVES = wordList('who which that');
const CLAUSE_OPENERS = wordList('that which why how what whether because when while if where after before');
/** What may stand in a relative clause before a phrase that a preposition holds. */
const WITHIN_RELATIVE = wordList('and or because');
const OPENERS = wordList('speaking according asked addressing responding commenting citing following given writing');
/** Prepositions before a place or time, which begin no clause. */
const PLACING = wordList(
  'in on at from during near outside inside within across behind under over above below beside along past for with amid by',
);
/** What may stand before the first phrase of a sentence, as an adverb may. */
const OPENING_WORDS = wordList(CONJUNCTIONS, 'look well listen yes oh');
const TIME_OPENERS = wordList(NUMERALS, 'last this next that some several many few a');
const ADVERBIAL_OPENERS = wordList(PREPOSITIONS, PLACING, OPENERS, (word) => word.endsWith('ing'));
/** Numerals stand in a phrase, and "that" may begin a clause. */
const isDeterminer = (word: string): boolean => DETERMINERS.has(word) && !NUMERALS.has(word) && word !== 'that';
const PHRASE_OPENERS = wordList(SUBJECT_PRONOUNS, isDeterminer);
/** Behind these a phrase goes on. */
const HOLDS_ON = wordList(PREPOSITIONS, PLACING, CONJUNCTIONS, (word) => isDeterminer(word) && word !== 'her');
const BEFORE_VERBS = wordList(ADVERBS, (word) => NEGATIONS.has(word) && word !== 'nor');
/** An adverbial that no comma closes has no more tokens. */
const ADVERBIAL = 12;
const DASHES = wordList('– — -');
const MAX_LABEL = 4;
/** A dateline has no more tokens. */
const DATELINE = 16;
const COMMAS = wordList(', – — -');

/** How far left of its verb a subject is looked for. */
const REACH = 60;

/** The subject of the finite verb at `verb`; nothing before token `floor` (the sentence's first) is looked at. */
export function subjectBefore(words: Words, verb: number, floor: number): Phrase | undefined {
  const low = Math.max(floor, verb - REACH);
  const end = beforeDate(words, skipVerbGroup(words, verb, low));
  if (end <= low) return undefined;
  if (words.is(end - 1, COMMAS)) {
    // "Bank holds rates, warns of …"
    const isListed = words.cue(verb)?.third === true;
    return named(
      words,
      acrossParenthesis(words, end - 1, low) ?? (isListed ? sharedSubject(words, end - 1, low) : undefined),
      verb,
    );
  }
  if (words.is(end - 1, CONJUNCTIONS)) return sharedSubject(words, end - 1, low);
  if (words.is(end - 1, RELATIVES) && !words.mention(end - 1)) return antecedent(words, end - 1, low);
  const phrase = phraseBefore(words, end, low);
  const last = phrase ?? { from: end, to: end, head: end };
  return named(words, acrossRelative(words, last, low), verb) ?? acrossModifiers(words, last, low) ?? phrase;
}

/** "The minister in his message, on September 21, 2023 said": the commas around and within a date open nothing. */
function beforeDate(words: Words, end: number): number {
  if (!words.isNumber(end - 1)) return end;
  const day = words.word(end - 2) === ',' && words.isNumber(end - 3) ? end - 3 : end - 1;
  return words.word(day - 2) === 'on' && words.word(day - 3) === ',' ? day - 3 : day + 1;
}

/** "A tenant who gave her name as Rosa": Rosa. */
const named = (words: Words, subject: Phrase | undefined, ceiling: number): Phrase | undefined =>
  subject && nameBehind(words, subject, ceiling);

/** "A note taped to the door said": what opens the clause, where only its own modifiers stand before the verb. */
function acrossModifiers(words: Words, last: Phrase, floor: number): Phrase | undefined {
  if (isPerson(words, last.head) && !isPerson(words, last.from) && words.mention(last.from)) return undefined;
  if (!modifies(words, last.from - 1)) return undefined;
  let start = last.from;
  while (start > floor && isWithinClause(words, start - 1)) start--;
  const opening = firstSubject(words, start, last.from);
  if (!opening || !modifies(words, opening.to)) return undefined;
  const isSubject = isAgent(words, opening) || (words.is(opening.head, SPEECH_NOUNS) && !isPerson(words, last.head));
  return isSubject ? opening : undefined;
}

/** Does a word add to the noun before it: "near", "taped", "wearing"? */
function modifies(words: Words, i: number): boolean {
  if (!words.isWord(i) || words.mention(i) || words.isCapital(i)) return false;
  return words.is(i, PREPOSITIONS) ? !words.is(i, CLAUSE_OPENERS) && !words.is(i, RELATIVES) : words.is(i, PARTICIPLES);
}

const isWithinClause = (words: Words, i: number): boolean =>
  words.mention(i) !== undefined ||
  words.isNumber(i) ||
  words.word(i) === "'s" ||
  words.isJoined(i) ||
  words.isJoined(i + 1) ||
  (words.isWord(i) &&
    !words.is(i, CLAUSE_OPENERS) &&
    !words.is(i, CONJUNCTIONS) &&
    !isAuxiliary(words, i) &&
    !words.is(i, SUBJECT_PRONOUNS));

/** "A nurse who treated the minister said": the one of whom the clause tells that ends right before the verb. */
function acrossRelative(words: Words, last: Phrase, floor: number): Phrase | undefined {
  for (let i = last.from - 1; i > floor; i--) {
    const word = words.word(i);
    // "An official who was reached and asked not to be named because he may not speak to the media said"
    if (words.is(i, WITHIN_RELATIVE) && words.is(last.from - 1, PREPOSITIONS)) continue;
    const isClosed = !words.isWord(i) && !words.isJoined(i + 1) && !words.isNumber(i) && word !== "'s";
    if (isClosed || words.is(i, CLAUSE_OPENERS) || words.is(i, CONJUNCTIONS)) return undefined;
    if (word !== 'who' && word !== 'whose') continue;
    // "The man who the minister said was ill"; but in "a woman who sells salt" the phrase has swallowed the verb.
    if (i === last.from - 1 && isAgent(words, last)) return undefined;
    const told = antecedent(words, i, floor);
    return told && (word === 'who' || isAgent(words, told)) ? told : undefined;
  }
  return undefined;
}

/** The subject that a participle at `verb` shares with its clause (He left, saying …). */
export function sharedSubject(words: Words, verb: number, floor: number): Phrase | undefined {
  const low = Math.max(floor, verb - REACH);
  for (let i = verb - 1; i > low; i--) {
    const cue = words.cue(i);
    const doer = cue ? undefined : doerAt(words, i, low);
    if (doer) return doer;
    if (
      cue === undefined ||
      words.mention(i) ||
      words.isCapital(i) ||
      words.isJoined(i) ||
      !(cue.past || cue.third || cue.base)
    )
      continue;
    const before = skipVerbGroup(words, i, low) - 1;
    if (cue.base && !words.is(i - 1, AUXILIARIES)) continue;
    if (words.is(before, CONJUNCTIONS)) continue;
    const subject = subjectBefore(words, i, low);
    if (subject && (isAgent(words, subject) || words.is(before, RELATIVES))) return subject;
  }
  return named(words, firstSubject(words, low, verb), verb);
}

/** "Cole leaned over and whispered": the person right before a verb in the past that is no verb of speaking. */
function doerAt(words: Words, verb: number, floor: number): Phrase | undefined {
  if (!/..ed$/.test(words.word(verb)) || words.isCapital(verb) || words.mention(verb)) return undefined;
  const before = words.word(verb - 1);
  const isPronoun = before === 'he' || before === 'she';
  if (isPronoun || isPerson(words, verb - 1) || words.is(verb - 1, PERSON_NOUNS))
    return phraseBefore(words, verb, floor);
  const subject = before === ',' ? acrossParenthesis(words, verb - 1, floor) : undefined;
  return subject && isPerson(words, subject.head) ? subject : undefined;
}

/** The first noun phrase of a sentence, behind an opening adverbial with its comma. */
export function firstSubject(words: Words, floor: number, end: number): Phrase | undefined {
  let start = floor;
  while (start < end && !words.isWord(start)) start++;
  start = afterLabel(words, start, end);
  start = afterDateline(words, start, end);
  if (words.is(start, OPENING_WORDS) || (words.is(start, ADVERBS) && !words.mention(start))) start++;
  while (words.word(start) === ',') start++;
  const adverbial = start;
  start = afterAdverbial(words, start, end);
  // "In Osk, where the road ends, the driver stops"
  if (start > adverbial && words.is(start, CLAUSE_OPENERS)) {
    let comma = start;
    while (comma < end && words.word(comma) !== ',') comma++;
    if (comma < end) start = comma + 1;
  }
  if (words.word(start) === 'both') start++;
  return phraseFrom(words, start, end);
}

/** Behind the name of whoever's turn it is: "A: The minister sent me a fax", "MS MOE: The minister was here". */
function afterLabel(words: Words, start: number, end: number): number {
  let colon = start;
  while (colon < start + MAX_LABEL && words.isCapital(colon)) colon++;
  return colon > start && words.word(colon) === ':' && colon + 1 < end ? colon + 1 : start;
}

/** Behind "In a statement,", "Last month", "At noon": where the phrase begins that no preposition holds. */
function afterAdverbial(words: Words, start: number, end: number): number {
  const ofTime = words.is(start, TIME_OPENERS) || words.isNumber(start);
  if (words.mention(start) || !(ofTime || words.is(start, ADVERBIAL_OPENERS))) return start;
  let comma = start;
  while (comma < end && words.word(comma) !== ',') comma++;
  if (ofTime || words.is(start, PLACING)) {
    const next = secondPhrase(words, start, Math.min(comma, start + ADVERBIAL), ofTime);
    if (next !== undefined) return next;
  }
  const isClosed = comma < end && (!ofTime || (comma - start <= ADVERBIAL && endsInTime(words, comma)));
  return isClosed ? comma + 1 : start;
}

const endsInTime = (words: Words, end: number): boolean => words.is(end - 1, TIME_ENDS);

/** Where a phrase follows another with nothing between them: "at noon | the spokesman", "last month | one of her aides". */
function secondPhrase(words: Words, start: number, end: number, ofTime: boolean): number | undefined {
  for (let i = start + 1; i < end; i++) {
    if (isAuxiliary(words, i) || (words.cue(i) && !words.isCapital(i))) return undefined;
    if (!opensPhrase(words, i) || words.is(i - 1, HOLDS_ON)) continue;
    if (words.isWord(i - 1) || words.isNumber(i - 1)) return !ofTime || endsInTime(words, i) ? i : undefined;
  }
  return undefined;
}

function opensPhrase(words: Words, i: number): boolean {
  const word = words.word(i);
  const mention = words.mention(i);
  if (mention) return mention !== words.mention(i - 1) && (isPerson(words, i) || words.mention(i - 1) !== undefined);
  if (word === 'one' && words.word(i + 1) === 'of') return true;
  return words.isWord(i) && words.is(i, PHRASE_OPENERS);
}

/** Behind "DETROIT, Oct. 22 (Reuters) -": the place in capitals with which an agency opens is no subject. */
function afterDateline(words: Words, start: number, end: number): number {
  const place = words.textOf({ from: start, to: start + 1 });
  if (place.length < 3 || place !== place.toUpperCase()) return start;
  for (let i = start + 1; i < Math.min(end, start + DATELINE); i++) {
    if (!words.is(i, DASHES) || words.startOf(i) === words.endOf(i - 1)) continue;
    let first = i + 1;
    while (first < end && !words.isWord(first)) first++;
    return first;
  }
  return start;
}

/** Can the phrase speak: a name, a pronoun or a person by description? */
export function isAgent(words: Words, phrase: Phrase): boolean {
  const { head } = phrase;
  return words.mention(head) !== undefined || words.is(head, AGENTS) || isAge(words, head);
}

const CLITIC_HOSTS = wordList('he she it who that what there');
const AGENTS = wordList(
  CONTRACTED,
  'he she they we i it who former latter one another some many others most several few everyone somebody someone nobody none neither',
  SOMEBODY,
  BODIES,
);

export function skipVerbGroup(words: Words, verb: number, floor: number): number {
  let end = verb;
  while (end > floor) {
    const word = words.word(end - 1);
    if (words.mention(end - 1)) break;
    if (words.is(end - 1, BEFORE_VERBS) || isAuxiliary(words, end - 1)) end--;
    else if (word === 'to' && words.is(end - 2, REPUTED) && words.is(end - 3, BE)) end -= 2;
    else if (word === 'to' && words.is(end - 2, CATENATIVES)) end -= words.word(end - 3) === 'on' ? 3 : 2;
    // "goes so far as to call"
    else if (word === 'to' && words.word(end - 2) === 'as' && words.word(end - 3) === 'far') end -= 5;
    else if (word === 'on' && words.word(end - 2) === 'went') end -= 2;
    else if (words.is(end - 1, KEEPING) && words.word(end).endsWith('ing')) end--;
    // "Kuleba late on Tuesday said": agencies put the day between subject and verb.
    else if (word === 'on' && words.is(end, WEEKDAYS)) end--;
    else if ((word === 'late' || word === 'early') && (words.word(end) === 'on' || words.is(end, WEEKDAYS))) end--;
    // "and last month told a rally"
    else if (words.is(end - 1, TIME_UNITS) && words.is(end - 2, NEAR_TIMES)) end -= 2;
    else break;
  }
  return end;
}

/** An auxiliary; ’s only behind a pronoun, else it is a possessive. */
export function isAuxiliary(words: Words, at: number): boolean {
  return words.is(at, AUXILIARIES) && (words.word(at) !== "'s" || words.is(at - 1, CLITIC_HOSTS));
}

/** A comma, or a dash in place of one; the hyphen of "London-listed" is none. */
const isComma = (words: Words, i: number): boolean => words.is(i, COMMAS) && !words.isJoined(i + 1);

/** "Kuleba, the foreign minister, said": the subject stands before the commas; "the minister, Dmytro Kuleba, said": between them. */
function acrossParenthesis(words: Words, comma: number, floor: number): Phrase | undefined {
  let close = comma;
  for (let tries = 0; tries < 4; tries++) {
    let open = close - 1;
    while (open > floor && !isComma(words, open)) open--;
    if (open <= floor) return undefined;
    // "She had slept and, according to the log, reported"
    if (words.word(open - 1) === 'and') return sharedSubject(words, open - 1, floor);
    const inner = phraseFrom(words, open + 1, close);
    if (inner?.to === close && isPerson(words, inner.head)) return inner;
    const last = phraseBefore(words, open, floor);
    // "Her uncle, back from a visit to Berg, Cole and Dorn, left": these did not.
    if (inner && last && words.word(inner.to) === 'and' && words.is(last.from - 1, PREPOSITIONS)) {
      close = open;
      continue;
    }
    // "A friend who works in the ministry, and whom I cannot name, said"
    const outer = last && (acrossRelative(words, last, floor) ?? acrossModifiers(words, last, floor) ?? last);
    // "The operator, NordLink, said"
    if (inner?.to === close && outer && isBearer(words, inner, outer)) return inner;
    // "Kaur, a docker's daughter, as she likes to say, called": she did.
    const isApposed = outer && words.is(outer.from - 1, COMMAS) && isPerson(words, outer.from - 2);
    if (outer && (isAgent(words, outer) || words.is(outer.head, SPEECH_NOUNS)) && isApposed !== true) return outer;
    close = open;
  }
  return undefined;
}

/** "The operator, NordLink,": the name of the body that the phrase before it describes. */
function isBearer(words: Words, inner: Phrase, outer: Phrase): boolean {
  const isDefinite = words.word(outer.from) === 'the' || words.is(outer.from, POSSESSIVES);
  return words.mention(inner.head)?.label === 'ORG' && isDefinite && words.mention(outer.head) === undefined;
}

function antecedent(words: Words, relative: number, floor: number): Phrase | undefined {
  // "two papers, one of which called it …": one of them speaks.
  if (words.word(relative - 1) === 'of' && relative - 2 >= floor)
    return { from: relative - 2, to: relative + 1, head: relative - 2 };
  const end = words.is(relative - 1, COMMAS) ? relative - 1 : relative;
  return end > floor ? phraseBefore(words, end, floor) : undefined;
}
