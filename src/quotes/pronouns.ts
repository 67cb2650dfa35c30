import type { Gender } from '../knowledge/gendered-words.ts';
import type { ActorId, Mention } from '../model/mention.ts';
import { indexAtOrBefore } from '../text/lines.ts';
import type { Span } from '../model/span.ts';
import { cueOf } from './cues.ts';
import { describedIn, isAddress } from './described-subject.ts';
import { GENDERS } from './gender.ts';
import { isParticiple, phraseBefore, type Phrase } from './noun-phrase.ts';
import type { People } from './people.ts';
import { PERSON_NOUNS } from './person-nouns.ts';
import { BODY_NOUNS, isPeopleNoun, SPEECH_NOUNS } from './role-nouns.ts';
import { firstSubject } from './subject.ts';
import { AUXILIARIES, DETERMINERS, endsPhrase, INDEFINITE, POSSESSIVES, PREPOSITIONS } from './word-classes.ts';
import type { Words } from './words.ts';

const THINGS = new Set(['it', 'its', 'they', 'their', 'them']);

const PLURAL = new Set(['they', 'their', 'them']);
/** How far behind a subject's noun those are named who are meant. */
const PAIR_REACH = 24;
const CONTRASTS = new Set(['though', 'although', 'while', 'whereas', 'but']);
/** How many words of a description stand between a contrast and a name. */
const CONTRAST_REACH = 8;

/** How many sentences of the writer's own words are searched, and how many with those inside quotes. */
const SENTENCES = 12;
const SENTENCES_WITH_QUOTED = 60;
/** So many sentences further back somebody of the right gender is meant rather than a name behind a preposition that tells none. */
const DOUBTED = 6;
/** How far back a pronoun may prove that a first name's gender was guessed wrong. */
const NEAR = 2;
/** How many sentences that go on about the same body are passed. */
const BODY_REACH = 4;

/** Says whether an offset lies in direct speech, whose words are not the writer's. */
export type Quoted = (offset: number) => boolean;

/** Whom a pronoun takes up: an actor, or what the text calls somebody whom it doesn't name. */
export type Antecedent = { readonly actor: ActorId } | { readonly phrase: Phrase };

/** Where an antecedent is looked for. */
export interface Search {
  readonly quoted: Quoted;
  /** Nothing before this offset. */
  readonly floor?: number;
  /** Who is out of the question: whoever speaks doesn't say "he" of themselves. */
  readonly not?: ReadonlySet<ActorId>;
  readonly reach?: number;
}

/**
 * For whom the pronoun at offset `at` stands: the subject of the nearest sentence before it that a person (or for "it" and
 * "they" an organisation or state) of the right gender can be.
 */
export function antecedentOf(people: People, pronoun: string, at: number, search: Search): Antecedent | undefined {
  const gender = GENDERS[pronoun];
  if (gender) return personFor(people, gender, at, search);
  return THINGS.has(pronoun) ? bodyFor(people, at, search, PLURAL.has(pronoun)) : undefined;
}

function personFor(people: People, gender: Gender, at: number, search: Search): Antecedent | undefined {
  const { words } = people;
  const { quoted, floor = 0, reach = SENTENCES } = search;
  let seen = 0;
  let unlikely: ActorId | undefined;
  let aside: ActorId | undefined;
  const own = words.sentenceIndexAt(at);
  for (let i = own; i >= 0 && own - i < SENTENCES_WITH_QUOTED && seen <= reach; i--) {
    const sentence = words.source.sentences[i];
    if (sentence === undefined || sentence.end <= floor) break;
    const clause = { start: Math.max(sentence.start, floor), end: Math.min(sentence.end, at) };
    const isQuoted = quoted(clause.start);
    const { described, named, doubtful } = personIn(
      people,
      gender,
      clause,
      search,
      isQuoted,
      i < own && sentence.start >= floor,
    );
    if (seen <= NEAR) unlikely ??= doubtful;
    if (described && !(i < own && hasAside(words, clause, gender, quoted))) return { phrase: described };
    if (named && i < own && goesOnAbout(words, clause, gender, quoted) && !isIntroduced(words, clause, named)) {
      // The sentence is about someone named further up.
    } else if (named && own - i < DOUBTED && people.genderOf(named.actor) === undefined && isAside(words, named)) {
      aside ??= named.actor;
    } else if (named && (aside === undefined || people.genderOf(named.actor) === gender || own - i >= DOUBTED)) {
      return { actor: aside !== undefined && own - i >= DOUBTED ? aside : named.actor };
    }
    if (!isQuoted) seen++;
  }
  const last = aside ?? unlikely;
  return last === undefined ? undefined : { actor: last };
}

/** Whom a clause is about, of those whom the pronoun can take up. */
function personIn(
  people: People,
  gender: Gender,
  clause: Span,
  { quoted, not }: Search,
  isQuoted: boolean,
  isWhole: boolean,
): {
  readonly described?: Phrase | undefined;
  readonly named: Mention | undefined;
  readonly doubtful: ActorId | undefined;
} {
  const here = within(people.mentions, clause.start, clause.end).filter(
    ({ start, actor }) => !quoted(start) && not?.has(actor) !== true,
  );
  if (here.length > 0 && isAddress(people.words, clause)) return { named: undefined, doubtful: undefined };
  const known = here.filter(({ actor }) => people.genderOf(actor) === gender);
  const fits = here.filter(({ actor }) => (people.genderOf(actor) ?? gender) === gender);
  const named = bestSubject(people, known.length > 0 && gender === 'f' ? known : fits);
  const doubtful = here.find(({ actor }) => people.isGenderGuessed(actor))?.actor;
  if (isQuoted) return { named, doubtful };
  if (named || !isWhole) return { described: describedIn(people.words, gender, clause, !named), named, doubtful };
  const memo = people.describedSubjects(gender);
  let described = memo.get(clause.start);
  if (described === undefined)
    memo.set(clause.start, (described = describedIn(people.words, gender, clause, true) ?? null));
  return { described: described ?? undefined, named, doubtful };
}

/** Does a sentence begin, but for what it quotes, with a pronoun of the gender? */
function goesOnAbout(words: Words, { start, end }: Span, gender: Gender, quoted: Quoted): boolean {
  const { from, to } = words.run(start, end);
  return GENDERS[words.word(behindQuote(words, from, to, quoted))] === gender;
}

/** The first word that is the writer's. */
function behindQuote(words: Words, from: number, to: number, quoted: Quoted): number {
  let first = from;
  while (first < to && (!words.isWord(first) || quoted(words.startOf(first)))) first++;
  return first;
}

/** "The minister, she said, had “never met a pensioner”.": of her it goes on. */
function hasAside(words: Words, { start, end }: Span, gender: Gender, quoted: Quoted): boolean {
  const { from, to } = words.run(start, end);
  for (let i = from + 1; i < to - 1; i++) {
    const word = words.word(i);
    if ((word !== 'he' && word !== 'she') || GENDERS[word] !== gender || words.word(i - 1) !== ',') continue;
    if (cueOf(words.word(i + 1)) && !quoted(words.startOf(i))) return true;
  }
  return false;
}

/** "His opponent, the historian X, …": a pronoun opens the sentence, but it goes on to introduce somebody else. */
function isIntroduced(words: Words, { start }: Span, mention: Mention): boolean {
  if (!POSSESSIVES.has(words.word(words.indexFrom(start)))) return false;
  const at = words.indexFrom(mention.start);
  return PERSON_NOUNS.has(words.word(at - 1)) || words.word(at - 1) === ',';
}

/** The body that is the subject of the sentence so far, or of the one before; "they" is no state. */
function bodyFor(
  people: People,
  at: number,
  { quoted, not, floor = 0 }: Search,
  plural: boolean,
): Antecedent | undefined {
  const { words } = people;
  const own = words.sentenceIndexAt(at);
  for (let i = own; i >= Math.max(0, own - BODY_REACH); i--) {
    const sentence = words.source.sentences[i];
    if (sentence === undefined || sentence.end <= floor) break;
    const { from: opening, to } = words.run(Math.max(sentence.start, floor), Math.min(sentence.end, at));
    const from = behindQuote(words, opening, to, quoted);
    if (from >= to) continue;
    const subject = firstSubject(words, from, to);
    if (!subject) continue;
    const sign = plural || i === own ? undefined : writingAt(words, from, to);
    if (sign) return { phrase: sign };
    const pair = plural ? pairIn(people, subject, to) : undefined;
    if (pair !== undefined && not?.has(pair) !== true) return { actor: pair };
    const found = bodyOf(people, subject, plural, not);
    if (found) return found;
    // Only a sentence that goes on about the same body lets us look further up.
    if (
      i < own &&
      !quoted(sentence.start) &&
      !(THINGS.has(words.word(subject.head)) && PLURAL.has(words.word(subject.head)) === plural)
    )
      return undefined;
  }
  return undefined;
}

/** "The sergeant had put up a sign. “…,” it said.": what can be read, where a sentence ends in it. */
function writingAt(words: Words, from: number, to: number): Phrase | undefined {
  const last = words.isWord(to - 1) ? to : to - 1;
  if (!SPEECH_NOUNS.has(words.word(last - 1)) || words.mention(last - 1)) return undefined;
  const phrase = phraseBefore(words, last, from);
  return phrase && phrase.from > from && INDEFINITE.has(words.word(phrase.from)) ? phrase : undefined;
}

/** "Irena Tal and Piet Morau", "two governors, Irena Tal and Piet Morau,": the first of several persons who are a subject. */
function pairIn({ words }: People, subject: Phrase, to: number): ActorId | undefined {
  let first: Mention | undefined;
  for (let i = subject.from; i < Math.min(to, subject.to + PAIR_REACH); i++) {
    const mention = words.mention(i);
    const word = words.word(i);
    if (mention?.label === 'PERSON') {
      if (first && mention.actor !== first.actor && isJoint(words, first, i)) return first.actor;
      first ??= mention;
    } else if (!first && i >= subject.to && word !== ',' && !words.isCapital(i) && !mention) return undefined;
  }
  return undefined;
}

/** Between two names nothing but "and" with a title or description: no verb, no preposition that puts one beside the other. */
function isJoint(words: Words, first: Mention, second: number): boolean {
  let joined = false;
  for (let i = words.indexFrom(first.end); i < second; i++) {
    const word = words.word(i);
    if (word === 'and') joined = true;
    else if (AUXILIARIES.has(word) || (cueOf(word) !== undefined && !words.isCapital(i))) return false;
  }
  return joined;
}

function bodyOf(people: People, subject: Phrase, plural: boolean, not: Search['not']): Antecedent | undefined {
  const { words } = people;
  const noun = words.word(subject.head);
  const mention = words.mention(subject.head);
  if (!mention)
    return (plural ? isPeopleNoun(noun) : BODY_NOUNS.has(noun) || SPEECH_NOUNS.has(noun))
      ? { phrase: subject }
      : undefined;
  if (
    mention.reading === 'place' ||
    not?.has(mention.actor) === true ||
    people.actors.get(mention.actor)?.acts !== true
  )
    return undefined;
  return (plural ? mention.label === 'ORG' : mention.label !== 'PERSON') ? { actor: mention.actor } : undefined;
}

/** Does a name follow a preposition: "asked about the arrest of Teo Paz", but not "turn to Teo Paz, who …"? */
function isAside(words: Words, { start, end }: Mention): boolean {
  const comma = words.indexFrom(end);
  if (words.word(comma) === ',' && words.word(comma + 1).startsWith('who')) return false;
  return PREPOSITIONS.has(words.word(beforeTitle(words, words.indexFrom(start)) - 1));
}

/** The first mention that is no possessor and follows no preposition, or else the first. */
function bestSubject({ words }: People, mentions: readonly Mention[]): Mention | undefined {
  const bare = mentions.filter(({ start, end }) => {
    const { from, to } = words.run(start, end);
    return words.word(to) !== "'s" && !PREPOSITIONS.has(words.word(beforeTitle(words, from) - 1));
  });
  const contrasted = bare.find(({ start }, i) => i > 0 && isContrasted(words, words.indexFrom(start)));
  return contrasted ?? bare[0] ?? mentions[0];
}

/** "Berg said nothing, though her counterpart, Cole, was not so shy.": of Cole it goes on. */
function isContrasted(words: Words, name: number): boolean {
  for (let i = name - 1; i >= name - CONTRAST_REACH; i--) {
    const word = words.word(i);
    if (CONTRASTS.has(word)) return true;
    if (word !== ',' && (!words.isWord(i) || endsPhrase(word) || isParticiple(word) || cueOf(word))) return false;
  }
  return false;
}

/** Where the title before a name begins: "with Prime Minister X". */
function beforeTitle(words: Words, name: number): number {
  let from = name;
  while (
    name - from < 5 &&
    (words.isCapital(from - 1) || PERSON_NOUNS.has(words.word(from - 1)) || DETERMINERS.has(words.word(from - 1)))
  )
    from--;
  return from;
}

/** The mentions that start in a stretch of text. */
export function within(mentions: readonly Mention[], start: number, end: number): Mention[] {
  const found: Mention[] = [];
  for (let i = indexAtOrBefore(mentions, start - 1) + 1; i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention === undefined || mention.start >= end) break;
    found.push(mention);
  }
  return found;
}
