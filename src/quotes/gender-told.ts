import type { Gender } from '../knowledge/gendered-words.ts';
import type { ActorId, Mention } from '../model/mention.ts';
import { genderAt } from './gender.ts';
import { PERSON_NOUNS } from './person-nouns.ts';
import { ADVERBS, PREPOSITIONS } from './word-classes.ts';
import type { Words } from './words.ts';

/** How many tokens of a sentence stand before the name of whom it tells, and how far behind the name a pronoun is looked for. */
const MAX_TITLE = 8;
const REACH = 24;

/** By person "he" or "she", as most sentences have it that begin with their name and go on with a pronoun: "Karine left her coat". */
export function gendersTold(words: Words, people: readonly Mention[]): ReadonlyMap<ActorId, Gender> {
  const votes = new Map<ActorId, number>();
  for (const mention of people) {
    const gender = pronounBehind(words, mention);
    if (gender) votes.set(mention.actor, (votes.get(mention.actor) ?? 0) + (gender === 'f' ? 1 : -1));
  }
  const told = [...votes].filter(([, vote]) => vote !== 0);
  return new Map(told.map(([actor, vote]) => [actor, vote > 0 ? 'f' : 'm']));
}

function pronounBehind(words: Words, mention: Mention): Gender | undefined {
  const { from, to } = words.run(mention.start, mention.end);
  const { start = 0, end = 0 } = words.sentenceAt(mention.start) ?? {};
  const opening = words.indexFrom(start);
  if (from - opening > MAX_TITLE || words.is(from - 1, PREPOSITIONS) || words.word(to) === "'s") return undefined;
  for (let i = opening; i < from; i++) if (words.mention(i)?.label === 'PERSON') return undefined;
  const ceiling = Math.min(words.indexFrom(end), to + REACH);
  for (let i = to; i < ceiling; i++) {
    if (words.mention(i)?.label === 'PERSON' || isMark(words, i)) return undefined;
    // "Berg asked the nurse about her shift"; but "Berg, a nurse, left her coat"
    if (words.is(i, PERSON_NOUNS) && words.word(i + 1) !== ',') return undefined;
    const gender = genderAt(words, i);
    if (gender) return isObject(words, i) ? undefined : gender;
  }
  return undefined;
}

/** "thanked her for it", but not "left her coat" */
function isObject(words: Words, i: number): boolean {
  const word = words.word(i);
  if (word !== 'her') return word === 'him';
  return !words.isWord(i + 1) || words.is(i + 1, PREPOSITIONS) || words.is(i + 1, ADVERBS);
}

const isMark = (words: Words, i: number): boolean => /^["“”‘«»]/.test(words.word(i));
