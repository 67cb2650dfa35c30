import type { Span } from '../model/span.ts';
import { type Bounds, isSpeech, lastCharacter } from './attribution.ts';
import { invertedAt } from './attribution-before.ts';
import { authorOf } from './author.ts';
import { subjectOfCue, usableCue } from './cue-words.ts';
import type { Cue } from './cues.ts';
import { nameBehind } from './name-behind.ts';
import { isPerson, type Phrase, phraseFrom } from './noun-phrase.ts';
import { PERSON_NOUNS } from './person-nouns.ts';
import { SPEECH_NOUNS } from './role-nouns.ts';
import { firstSubject, isAgent, isAuxiliary } from './subject.ts';
import { CONJUNCTIONS, POSSESSIVES, PREPOSITIONS } from './word-classes.ts';
import type { Words } from './words.ts';
import { wordList } from './word-list.ts';

/** What somebody does beside speaking is told in so many tokens. */
const MAX_GESTURE = 10;
const HE_OR_SHE = wordList('he she');
/** How far into a question its auxiliary stands. */
const QUESTION = 6;

/** Who a sentence without a colon is about, for a quote that follows it alone. */
export function subjectOfSentence(words: Words, span: Span): Phrase | undefined {
  const { from, to } = words.run(span.start, span.end);
  for (let i = to - 1; i > from; i--) {
    const cue = usableCue(words, i);
    if (!cue || isNoun(words, i, cue)) continue;
    const told = subjectOfCue(words, i, cue, from);
    // "Like cheese, says the mayor."
    const subject =
      told && isAgent(words, told) ? told : words.word(i - 1) === ',' ? invertedAt(words, i, to) : undefined;
    if (subject && isAgent(words, subject) && !isAnyone(words, subject))
      return isWriter(words, subject) ? undefined : subject;
  }
  const opening = firstSubject(words, from, to);
  const first = opening && nameBehind(words, opening, to);
  const isLed = words.word(to - 1) === ':';
  if (first && (isSomebody(words, first) || (isLed && words.is(first.head, SPEECH_NOUNS)))) return first;
  if (words.word(to - 1) === '?') return askedOf(words, from, to);
  if (first && (words.word(first.head + 1) === 'from' || isSpeech(words, first))) return givenBy(words, first, to);
  return besideClause(words, from, to);
}

const isSomebody = (words: Words, { head }: Phrase): boolean =>
  isPerson(words, head) || words.is(head, PERSON_NOUNS) || words.is(head, HE_OR_SHE);

/** "Would he rule it out?", "What does Berg think?": who is asked. */
function askedOf(words: Words, from: number, to: number): Phrase | undefined {
  for (let i = from; i < Math.min(to, from + QUESTION); i++) {
    const asked = isAuxiliary(words, i) ? phraseFrom(words, i + 1, to) : undefined;
    if (asked) return isSomebody(words, asked) ? asked : undefined;
  }
  return undefined;
}

/** "The reaction of Anna Berg was shorter.", "A shrug from Anna Berg.": hers. */
function givenBy(words: Words, phrase: Phrase, to: number): Phrase | undefined {
  const author = authorOf(words, phrase, to);
  return author && (isAgent(words, author) || words.is(author.head, POSSESSIVES)) ? author : undefined;
}

/** "A reporter wanted to know if it was so.", "A reporter asked if it was so.": the answer is by whoever spoke before. */
export function isQuestion(words: Words, span: Span): boolean {
  const { from, to } = words.run(span.start, span.end);
  if (words.word(to - 1) !== '.') return false;
  for (let i = from + 1; i < to; i++)
    if (words.word(i) === 'know' && words.word(i - 1) === 'to' && words.word(i - 2) === 'wanted') return true;
  return false;
}

/** "Half-time, and Anna Berg is not happy.": the person of the last clause. */
function besideClause(words: Words, from: number, to: number): Phrase | undefined {
  for (let i = to - 1; i > from; i--) {
    if (words.word(i - 1) !== ',' || !words.is(i, CONJUNCTIONS)) continue;
    const subject = phraseFrom(words, i + 1, to);
    return subject && isSomebody(words, subject) ? subject : undefined;
  }
  return undefined;
}

/** "the man in command" */
const isNoun = (words: Words, i: number, cue: Cue): boolean => cue.base && !cue.past && words.is(i - 1, PREPOSITIONS);

/** "a thing one asked": nobody. */
const isAnyone = (words: Words, { from, to }: Phrase): boolean => to - from === 1 && words.word(from) === 'one';

/** "I asked why.": the answer is not the writer's. */
const isWriter = (words: Words, { head }: Phrase): boolean => ['i', 'we'].includes(words.word(head));

/** "“…” Sara Olin paused.": whom a short sentence behind a quote is about, up to the next quote or the paragraph's end. */
export function subjectBehind(words: Words, quote: Span, bounds: Bounds): Phrase | undefined {
  if (!/[.?!…]/.test(lastCharacter(words, quote))) return undefined;
  const { from, to } = words.run(quote.end, bounds.end);
  if (to <= from || to - from > MAX_GESTURE || words.word(to - 1) !== '.') return undefined;
  const subject = phraseFrom(words, from, to);
  if (!subject || !(isPerson(words, subject.head) || words.is(subject.head, HE_OR_SHE))) return undefined;
  return subject;
}
