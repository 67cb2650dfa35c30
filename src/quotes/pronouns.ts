import type { ActorId, Mention } from '../model/mention.ts';
import { indexAtOrBefore } from '../text/lines.ts';
import type { Antecedent, Search } from './antecedents.ts';
import type { Quoted } from './candidates.ts';
import { phraseBefore, type Phrase } from './noun-phrase.ts';
import type { People } from './people.ts';
import { BODY_NOUNS, SPEECH_NOUNS, PEOPLE_NOUNS } from './role-nouns.ts';
import { firstSubject } from './subject.ts';
import { AUXILIARIES, INDEFINITE } from './word-classes.ts';
import type { Words } from './words.ts';
import { wordList } from './word-list.ts';

const THINGS = wordList("it its they they'd they'll their them");

const BODIES_AND_WORDS = wordList(BODY_NOUNS, SPEECH_NOUNS);
const PLURAL = wordList("they they'd they'll their them");
/** How far behind a subject's noun those are named who are meant. */
const PAIR_REACH = 24;
/** How many sentences that go on about the same body are passed. */
const BODY_REACH = 4;

/**
 * For whom "it" or "they" at offset `at` stands: the body that is the subject of the sentence so far, or of the one before;
 * "they" is no state.
 */
export function bodyFor(
  people: People,
  pronoun: string,
  at: number,
  quoted: Quoted,
  { not, floor = 0 }: Search,
): Antecedent | undefined {
  if (!THINGS.has(pronoun)) return undefined;
  const plural = PLURAL.has(pronoun);
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
      !(words.is(subject.head, THINGS) && words.is(subject.head, PLURAL) === plural)
    )
      return undefined;
  }
  return undefined;
}

/** The first word that is the writer's. */
function behindQuote(words: Words, from: number, to: number, quoted: Quoted): number {
  let first = from;
  while (first < to && (!words.isWord(first) || quoted(words.startOf(first)))) first++;
  return first;
}

/** "The sergeant had put up a sign. “…,” it said.": what can be read, where a sentence ends in it. */
function writingAt(words: Words, from: number, to: number): Phrase | undefined {
  const last = words.isWord(to - 1) ? to : to - 1;
  if (!words.is(last - 1, SPEECH_NOUNS) || words.mention(last - 1)) return undefined;
  const phrase = phraseBefore(words, last, from);
  return phrase && phrase.from > from && words.is(phrase.from, INDEFINITE) ? phrase : undefined;
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
    else if (words.is(i, AUXILIARIES) || (words.cue(i) !== undefined && !words.isCapital(i))) return false;
  }
  return joined;
}

function bodyOf(people: People, subject: Phrase, plural: boolean, not: Search['not']): Antecedent | undefined {
  const { words } = people;
  const mention = words.mention(subject.head);
  if (!mention)
    return words.is(subject.head, plural ? PEOPLE_NOUNS : BODIES_AND_WORDS) ? { phrase: subject } : undefined;
  if (
    mention.reading === 'place' ||
    not?.has(mention.actor) === true ||
    people.actors.get(mention.actor)?.acts !== true
  )
    return undefined;
  return (plural ? mention.label === 'ORG' : mention.label !== 'PERSON') ? { actor: mention.actor } : undefined;
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
