import { genderOfWord, type Gender } from '../knowledge/gendered-words.ts';
import type { Span } from '../model/span.ts';
import { cueOf } from './cues.ts';
import { GENDERS } from './gender.ts';
import { nameBehind } from './name-behind.ts';
import { isPerson, phraseBefore, phraseFrom, upTo, type Phrase } from './noun-phrase.ts';
import { PERSON_NOUNS } from './person-nouns.ts';
import { firstSubject } from './subject.ts';
import { AUXILIARIES, INDEFINITE, PREPOSITIONS } from './word-classes.ts';
import type { Run, Words } from './words.ts';
import { wordSet } from '../util/word-set.ts';

/** What prepositions add to a description is no longer. */
const ADDED = 10;
/** How far behind a subject it is apposed. */
const APPOSED = 10;
const ADDRESSED = wordSet('asked told pressed questioned reminded shown challenged confronted informed');
const NAMED = new Set(['named', 'called']);
const MEETING = new Set(['i', 'we', 'there']);
const ONES = new Set(['one', 'another']);

/** Whom a clause is about without a name; where nobody is named, also whom the writer meets in it. */
export function describedIn(
  words: Words,
  gender: Gender,
  { start, end }: Span,
  isMeeting: boolean,
): Phrase | undefined {
  const { from, to } = words.run(start, end);
  const subject = firstSubject(words, from, to);
  if (!subject) return undefined;
  const met = isMeeting ? metBy(words, gender, subject, to) : undefined;
  return met ?? describedBy(words, gender, subject, to);
}

/** "Told what Anna Berg had said, she laughed.": the pronoun is whoever is told. */
export function isAddress(words: Words, { start, end }: Span): boolean {
  const { from, to } = words.run(start, end);
  return ADDRESSED.has(words.word(from)) && words.word(to - 1) === ',';
}

/** A clause's subject, up to token `to`, where it is a person whom the text doesn't name: "a nurse", "one of them, a tailor,". */
function describedBy(words: Words, gender: Gender, subject: Phrase, to: number): Phrase | undefined {
  const phrase = nameBehind(words, subject, to).head === subject.head ? apposed(words, subject, to) : undefined;
  if (!phrase || words.mention(nameBehind(words, untilComma(words, phrase, to), to).head)) return undefined;
  if (isNamedIn(words, phrase)) return undefined;
  const noun = words.word(phrase.head);
  if (addressesAnother(words, phrase, gender) || isNamedBehind(words, phrase, to)) return undefined;
  // "When I asked Anna Berg, a retired brigadier,": she is named.
  if (words.word(phrase.from - 1) === ',' && isPerson(words, phrase.from - 2)) return undefined;
  // "His neighbour came": of him it goes on, where no paragraph of its own tells of the neighbour. "Spokesperson: …" is a label.
  const isTheirs = GENDERS[words.word(phrase.from)] === gender && !opensParagraph(words, phrase);
  if (isTheirs || words.word(phrase.to) === ':') return undefined;
  return PERSON_NOUNS.has(noun) && (genderOfWord(noun) ?? gender) === gender ? phrase : undefined;
}

/** "A reporter wished him luck.": of him it goes on. */
function addressesAnother(words: Words, { to }: Phrase, gender: Gender): boolean {
  const pronoun = words.word(to + 1);
  return gender === 'm' ? pronoun === 'him' : pronoun === 'her' && !PERSON_NOUNS.has(words.word(to + 2));
}

/** "The medic comes, a thin woman called Oksana" */
function isNamedBehind(words: Words, { to: behind }: Phrase, to: number): boolean {
  for (let i = behind; i < Math.min(to, behind + APPOSED); i++)
    if (words.word(i) === ',' && /^an?$/.test(words.word(i + 1)))
      return isNamedIn(words, { from: i, to: Math.min(to, i + APPOSED) });
  return false;
}

/** "a girl of eight named Kezia" */
function isNamedIn(words: Words, { from, to }: Run): boolean {
  for (let i = from + 1; i < to; i++) if (isPerson(words, i) && NAMED.has(words.word(i - 1))) return true;
  return false;
}

/** "A member of parliament for the ruling party, Lev Orlov,": the phrase with all that prepositions add to it. */
function untilComma(words: Words, phrase: Phrase, to: number): Phrase {
  if (!PREPOSITIONS.has(words.word(phrase.to))) return phrase;
  for (let i = phrase.to + 1; i < Math.min(to, phrase.to + ADDED); i++) {
    const word = words.word(i);
    if (word === ',') return upTo(phrase, i);
    if (!words.isWord(i) || AUXILIARIES.has(word) || (cueOf(word) && !words.mention(i))) return phrase;
  }
  return phrase;
}

/** "I asked a former minister", "There was a man", "The screen was watched by a lieutenant": whom the writer brings in, or anybody asks. */
function metBy(words: Words, gender: Gender, subject: Phrase, to: number): Phrase | undefined {
  const head = words.word(subject.head);
  const isThing = !PERSON_NOUNS.has(head) && GENDERS[head] === undefined;
  let isMet = MEETING.has(head);
  for (let i = subject.to; i < to; i++) {
    isMet ||= words.word(i) === 'asked' || (words.word(i) === 'by' && isThing);
    if (!isMet) continue;
    const noun = words.word(i);
    if (!PERSON_NOUNS.has(noun) || words.mention(i) || (genderOfWord(noun) ?? gender) !== gender) continue;
    const met = phraseBefore(words, i + 1, subject.to);
    if (met?.head === i && INDEFINITE.has(words.word(met.from))) return met;
  }
  return undefined;
}

const opensParagraph = (words: Words, { from }: Phrase): boolean =>
  from === 0 || words.source.text.slice(words.endOf(from - 1), words.startOf(from)).includes('\n');

/** "One of them, a seamstress,": the description behind the commas. */
function apposed(words: Words, subject: Phrase, to: number): Phrase | undefined {
  if (!ONES.has(words.word(subject.head)) || words.word(subject.to) !== ',') return subject;
  return phraseFrom(words, subject.to + 1, to);
}
