import { genderOfWord, type Gender } from '../knowledge/gendered-words.ts';
import type { ActorId } from '../model/mention.ts';
import type { Feature, Weights } from './antecedent-features.ts';
import { isCompatriot } from './epithets.ts';
import { genderAt } from './gender.ts';
import { nameBehind } from './name-behind.ts';
import { isAge, isPerson, phraseBefore, phraseFrom, type Phrase } from './noun-phrase.ts';
import type { People } from './people.ts';
import { PERSON_NOUNS } from './person-nouns.ts';
import { firstSubject, isAuxiliary } from './subject.ts';
import { DETERMINERS, INDEFINITE, POSSESSIVES, PREPOSITIONS, SUBJECT_PRONOUNS, ADVERBS } from './word-classes.ts';
import type { Run, Words } from './words.ts';
import { wordList } from './word-list.ts';

/** Says whether an offset lies in direct speech, whose words are not the writer's. */
export type Quoted = (offset: number) => boolean;

type Kind = 'named' | 'described' | 'pronoun';

/** Somebody of whom a sentence speaks in the writer's words. */
export interface Candidate {
  readonly kind: Kind;
  /** The token of the name's first word, the description's noun, or the pronoun. */
  readonly at: number;
  readonly actor?: ActorId | undefined;
  readonly phrase?: Phrase | undefined;
  /** As the noun or pronoun tells it. */
  readonly gender?: Gender | undefined;
  readonly isSubject: boolean;
  /** What holds of it wherever a pronoun stands that may take it up. */
  readonly features: readonly Feature[];
  /** What they are worth together. */
  readonly worth: number;
}

/** Those of whom a sentence speaks. */
export interface Telling {
  readonly candidates: readonly Candidate[];
  /** The gender of the pronoun that opens it. */
  readonly opensWith: Gender | undefined;
}

/** Features that every kind has its own of. A name put together anew would be looked for letter by letter among the weights. */
const SUBJECT = { named: 'subject, named', described: 'subject, described', pronoun: 'subject, pronoun' } as const;
const SPEAKS = { named: 'speaks, named', described: 'speaks, described', pronoun: 'speaks, pronoun' } as const;
const BEHIND_PREPOSITION = {
  named: 'behind a preposition, named',
  described: 'behind a preposition, described',
  pronoun: 'behind a preposition, pronoun',
} as const;

const CONTRASTS = wordList('though although while whereas but');
const RELATIVES = wordList('who whom whose which that when where');
/** "The older one", "her eldest" */
const RANKED = wordList('one eldest oldest youngest elder younger');
/** What may stand for somebody who is not named. */
const CANDIDATES = wordList(PERSON_NOUNS, RANKED, "he she he'd she'd he'll she'll old");
/** So many tokens before a name or description its title, or the word that opens a relative clause, may stand. */
const MAX_TITLE = 6;
const MAX_RELATIVE = 8;
const MAX_DESCRIPTION = 30;

/** Whom the writer's words in a sentence speak of; undefined where it has none. */
export function tellingOf(people: People, run: Run, quoted: Quoted, weights: Weights): Telling | undefined {
  const { words } = people;
  const { from, to } = run;
  let first = from;
  while (first < to && (!words.isWord(first) || quoted(words.startOf(first)))) first++;
  if (first >= to) return undefined;
  const clause = { from: first, to };
  const found: Found[] = [];
  for (let i = first; i < to; i++) {
    const one = candidateAt(people, i, clause);
    if (one && !quoted(words.startOf(i))) found.push(one);
  }
  const candidates = found.length > 0 ? placed(words, found, clause, weights) : [];
  return { candidates, opensWith: genderAt(words, first) };
}

function placed(words: Words, found: readonly Found[], { from: first, to }: Run, weights: Weights): Candidate[] {
  const opening = firstSubject(words, first, to);
  const subject = opening && nameBehind(words, opening, to);
  const opens = opensParagraph(words, first);
  return found.map((one) => {
    const { kind, at, actor, phrase, gender } = one;
    const isWithin = subject !== undefined && at >= subject.from && (at < subject.to || at === subject.head);
    // "Berg's daughter" is not Berg.
    const isSubject = isWithin && !isPossessor(words, one);
    const features = [...one.features];
    addPlace(words, one, features, first, to);
    if (opens) features.push(at === first || one.from === first ? 'opens a paragraph' : 'in a first sentence');
    if (isSubject) features.push('subject', SUBJECT[kind]);
    let worth = 0;
    for (const feature of features) worth += weights[feature];
    return { kind, at, actor, phrase, gender, isSubject, features, worth };
  });
}

type Found = Omit<Candidate, 'isSubject' | 'worth'> & Run;

function candidateAt(people: People, at: number, clause: Run): Found | undefined {
  const { words } = people;
  const mention = words.mention(at);
  if (mention) {
    if (mention.label === 'NORP') return compatriotAt(words, at, clause);
    if (mention.label !== 'PERSON' || mention.boilerplate === true || mention === words.mention(at - 1))
      return undefined;
    const features: Feature[] = people.isFirst(mention) ? ['named', 'first mention'] : ['named'];
    const { to } = words.run(mention.start, mention.end);
    return { kind: 'named', at, from: titleStart(words, at), to, actor: mention.actor, features };
  }
  if (!words.is(at, CANDIDATES)) return undefined;
  const word = words.word(at);
  if (words.is(at, SUBJECT_PRONOUNS))
    return { kind: 'pronoun', at, from: at, to: at + 1, gender: genderAt(words, at), features: ['pronoun'] };
  const isRanked = words.is(at, RANKED);
  if (!isRanked && !words.is(at, PERSON_NOUNS) && !isAge(words, at)) return undefined;
  const phrase = describedAt(words, at, clause);
  if (!phrase || (isRanked && phrase.from === at)) return undefined;
  const gender = genderOfWord(word);
  const features: Feature[] = ['described', manner(words, phrase.from)];
  if (gender) features.push('described, gender told');
  if (isRanked) features.push('described, as one of them');
  return { kind: 'described', at, from: phrase.from, to: phrase.to, phrase, gender, features };
}

/** "The Swede smiled." */
function compatriotAt(words: Words, at: number, { from, to }: Run): Found | undefined {
  const phrase = at > from && words.word(at - 1) === 'the' ? phraseFrom(words, at - 1, to) : undefined;
  if (!phrase || !isCompatriot(words, phrase)) return undefined;
  return {
    kind: 'described',
    at,
    from: phrase.from,
    to: phrase.to,
    phrase,
    features: ['described', 'described, known'],
  };
}

/** A description whose noun is at a token, of somebody whom nothing beside it names. */
function describedAt(words: Words, at: number, { from, to }: Run): Phrase | undefined {
  const opening = phraseBefore(words, at + 1, from);
  if (opening?.head !== at || isPerson(words, at + 1)) return undefined;
  const phrase = phraseFrom(words, opening.from, to) ?? opening;
  const isApposed = words.word(phrase.from - 1) === ',' && isPerson(words, phrase.from - 2);
  if (phrase.head !== at || isApposed || words.word(phrase.to) === ':') return undefined;
  const named = nameBehind(words, phrase, Math.min(to, at + MAX_DESCRIPTION));
  return words.mention(named.head) ? undefined : phrase;
}

function manner(words: Words, opening: number): Feature {
  if (words.is(opening, INDEFINITE)) return 'described, new';
  if (words.is(opening, POSSESSIVES)) return "described, somebody's";
  return words.word(opening) === 'the' ? 'described, known' : 'described, bare';
}

/** Adds what stands beside a candidate. */
function addPlace(words: Words, one: Found, features: Feature[], first: number, end: number): void {
  const { kind, from, to } = one;
  const before = words.word(from - 1);
  const next = words.word(to);
  let verb = to;
  while (verb < end && words.is(verb, ADVERBS)) verb++;
  const cue = words.cue(verb);
  if (words.is(from - 1, PREPOSITIONS)) features.push(BEHIND_PREPOSITION[kind]);
  if (isPossessor(words, one)) features.push('possessor');
  if (next === 'and' || before === 'and') features.push('one of several');
  if (words.is(from - 1, CONTRASTS)) features.push('contrasted');
  if (words.is(next === ',' ? to + 1 : to, RELATIVES)) features.push('with a relative clause');
  if (isInRelative(words, from, first)) features.push('in a relative clause');
  if (isAuxiliary(words, verb)) features.push('before an auxiliary');
  if (cue && (cue.past || cue.third)) features.push(before === ',' ? 'speaks in an aside' : SPEAKS[kind]);
  if (words.cue(from - 1)?.past === true) features.push('spoken to');
}

const isPossessor = (words: Words, { to }: Run): boolean => words.word(to) === "'s" || words.word(to) === "'";

function isInRelative(words: Words, from: number, first: number): boolean {
  for (let i = from - 1; i >= Math.max(first, from - MAX_RELATIVE) && words.word(i) !== ','; i--)
    if (words.is(i, RELATIVES)) return true;
  return false;
}

const opensParagraph = (words: Words, first: number): boolean =>
  first === 0 || words.source.text.slice(words.endOf(first - 1), words.startOf(first)).includes('\n');

/** Where the title before a name begins: "with Prime Minister X". */
function titleStart(words: Words, name: number): number {
  let from = name;
  while (name - from < MAX_TITLE && isTitle(words, from - 1)) from--;
  return from;
}

const isTitle = (words: Words, i: number): boolean =>
  (words.isCapital(i) && words.isWord(i)) || words.is(i, PERSON_NOUNS) || words.is(i, DETERMINERS);
