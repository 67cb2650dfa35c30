import type { Span } from '../model/span.ts';
import { type Bounds, lastCharacter } from './attribution.ts';
import { subjectOfCue, usableCue } from './cue-words.ts';
import type { Cue } from './cues.ts';
import { isPerson, nameBehind, type Phrase, phraseFrom } from './noun-phrase.ts';
import { PERSON_NOUNS } from './person-nouns.ts';
import { SPEECH_NOUNS } from './role-nouns.ts';
import { firstSubject, isAgent } from './subject.ts';
import { PREPOSITIONS } from './word-classes.ts';
import type { Words } from './words.ts';

/** What somebody does beside speaking is told in so many tokens. */
const MAX_GESTURE = 10;

/** Who a sentence without a colon is about, for a quote that follows it alone. */
export function subjectOfSentence(words: Words, span: Span): Phrase | undefined {
  const { from, to } = words.run(span.start, span.end);
  for (let i = to - 1; i > from; i--) {
    const cue = usableCue(words, i);
    if (!cue || isNoun(words, i, cue)) continue;
    const subject = subjectOfCue(words, i, cue, from);
    if (subject && isAgent(words, subject) && !isAnyone(words, subject))
      return isWriter(words, subject) ? undefined : subject;
  }
  const opening = firstSubject(words, from, to);
  const first = opening && nameBehind(words, opening, to);
  if (!first) return undefined;
  const head = words.word(first.head);
  const isLed = words.word(to - 1) === ':';
  const isRole =
    (PERSON_NOUNS.has(head) && (isLed || words.word(first.from) === 'the')) || (isLed && SPEECH_NOUNS.has(head));
  return isPerson(words, first.head) || isRole || ['he', 'she'].includes(head) ? first : undefined;
}

/** "the man in command" */
const isNoun = (words: Words, i: number, cue: Cue): boolean =>
  cue.base && !cue.past && PREPOSITIONS.has(words.word(i - 1));

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
  if (!subject || !(isPerson(words, subject.head) || ['he', 'she'].includes(words.word(subject.head))))
    return undefined;
  return subject;
}
