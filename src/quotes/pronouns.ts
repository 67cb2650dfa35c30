import type { ActorId, Mention } from '../model/mention.ts';
import { indexAtOrBefore } from '../text/lines.ts';
import type { Gender } from './gender.ts';
import type { People } from './people.ts';
import { PERSON_NOUNS } from './person-nouns.ts';
import { firstSubject } from './subject.ts';
import { DETERMINERS, PREPOSITIONS } from './word-classes.ts';
import type { Words } from './words.ts';

const GENDERS: Record<string, Gender> = { he: 'm', him: 'm', his: 'm', she: 'f', her: 'f' };
const THINGS = new Set(['it', 'its', 'they', 'their', 'them']);

const PLURAL = new Set(['they', 'their', 'them']);

/** How many sentences of the writer's own words are searched, and how many with those inside quotes. */
const SENTENCES = 6;
const SENTENCES_WITH_QUOTED = 60;

/** Says whether an offset lies in direct speech, whose words are not the writer's. */
export type Quoted = (offset: number) => boolean;

/**
 * The actor for whom the pronoun at offset `at` stands: the subject of the nearest sentence before it that a person (or
 * for "it" and "they" an organisation or state) of the right gender can be.
 */
export function antecedentOf(
  people: People,
  pronoun: string,
  at: number,
  quoted: Quoted,
  reach = SENTENCES,
): ActorId | undefined {
  const gender = GENDERS[pronoun];
  if (gender) return personFor(people, gender, at, quoted, reach);
  return THINGS.has(pronoun) ? bodyFor(people, at, quoted, PLURAL.has(pronoun)) : undefined;
}

function personFor(people: People, gender: Gender, at: number, quoted: Quoted, reach: number): ActorId | undefined {
  const { words, mentions } = people;
  const fits = ({ actor }: Mention): boolean => (people.genderOf(actor) ?? gender) === gender;
  let seen = 0;
  const own = words.sentenceIndexAt(at);
  for (let i = own; i >= 0 && own - i < SENTENCES_WITH_QUOTED && seen <= reach; i--) {
    const sentence = words.source.sentences[i];
    if (sentence === undefined) break;
    const here = within(mentions, sentence.start, Math.min(sentence.end, at)).filter(
      (mention) => !quoted(mention.start),
    );
    const known = here.filter(({ actor }) => people.genderOf(actor) === gender);
    const best = bestSubject(people, known.length > 0 && gender === 'f' ? known : here.filter(fits));
    const first = words.word(words.indexFrom(sentence.start));
    if (i < own && GENDERS[first] === gender && !quoted(sentence.start) && !isIntroduced(words, best)) {
      // The sentence is about someone named further up.
    } else if (best) {
      return best.actor;
    }
    if (!quoted(sentence.start)) seen++;
  }
  return undefined;
}

/** "His opponent, the historian X, …": a pronoun opens the sentence, but it goes on to introduce somebody else. */
function isIntroduced(words: Words, mention: Mention | undefined): boolean {
  if (!mention) return false;
  const at = words.indexFrom(mention.start);
  return PERSON_NOUNS.has(words.word(at - 1)) || words.word(at - 1) === ',';
}

/** The body that is the subject of the sentence so far, or of the one before; "they" is no state. */
function bodyFor(people: People, at: number, quoted: Quoted, plural: boolean): ActorId | undefined {
  const { words } = people;
  const own = words.sentenceIndexAt(at);
  for (let i = own; i >= Math.max(0, own - 1); i--) {
    const sentence = words.source.sentences[i];
    if (sentence === undefined || quoted(sentence.start)) continue;
    const { from, to } = words.run(sentence.start, Math.min(sentence.end, at));
    const subject = firstSubject(words, from, to);
    const mention = subject && words.mention(subject.head);
    if (!mention || mention.reading === 'place' || people.actors.get(mention.actor)?.acts !== true) continue;
    if (plural ? mention.label === 'ORG' : mention.label !== 'PERSON') return mention.actor;
  }
  return undefined;
}

/** The first mention that is no possessor and follows no preposition, or else the first. */
function bestSubject({ words }: People, mentions: readonly Mention[]): Mention | undefined {
  return (
    mentions.find(({ start, end }) => {
      const { from, to } = words.run(start, end);
      return words.word(to) !== "'s" && !PREPOSITIONS.has(words.word(beforeTitle(words, from) - 1));
    }) ?? mentions[0]
  );
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
