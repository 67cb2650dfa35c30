import type { AttributionBefore } from './attribution.ts';
import { nameBehind } from './name-behind.ts';
import { type Phrase, phraseBefore, phraseFrom } from './noun-phrase.ts';
import { SPEECH_NOUNS, BODIES, SOMEBODY } from './role-nouns.ts';
import { isAgent, isAuxiliary, sharedSubject, subjectBefore } from './subject.ts';
import { BE, POSSESSIVES } from './word-classes.ts';
import type { Words } from './words.ts';
import { wordList } from './word-list.ts';

/** What comes with words: an outlet "led with" a headline, a guest "opened with" a question. */
const PRINTING = wordList(
  'followed led splashed opened replied responded countered answered concluded closed ended began',
);
/** How far behind a noun for what is said its "that" may stand: "the suggestion by a former aide to the mayor that". */
const THAT_REACH = 12;
/** How many tokens its clause has up to the quote. */
const CLAUSE_REACH = 24;

/** "her verdict", "the premier's reply", "a remark by the premier, Kaja Ilves,": the phrase for whoever's it is. */
export function authorOf(words: Words, { from, to, head }: Phrase, ceiling: number): Phrase | undefined {
  for (let i = head - 1; i > from; i--) if (isPossessive(words, i)) return { from, to: i, head: i - 1 };
  if (words.is(from, POSSESSIVES) && !words.mention(from)) return { from, to: from + 1, head: from };
  const by = words.word(head + 1);
  // "the headline in the Tribune"
  const isPrinted = by === 'in' && words.mention(to - 1)?.label === 'ORG';
  const owner =
    by === 'by' || by === 'from' || by === 'of' || isPrinted ? phraseFrom(words, head + 2, ceiling) : undefined;
  if (!owner) return undefined;
  // "a statement of the facts", "the report of an attack"
  return by !== 'of' || to <= head + 1 || speaksItself(words, owner.head)
    ? nameBehind(words, owner, ceiling)
    : undefined;
}

const isPossessive = (words: Words, i: number): boolean =>
  words.word(i) === "'s" || (words.word(i) === "'" && words.startOf(i) === words.endOf(i - 1));

/** Is it somebody, by name or description? */
const speaksItself = (words: Words, i: number): boolean =>
  words.mention(i) !== undefined || words.is(i, SOMEBODY) || words.is(i, BODIES);

/** "her insistence that the will was “…”", "his last words were “…”": what is said as a noun, at token `i` before a mark at `to`. */
export function authorBefore(words: Words, i: number, to: number, floor: number): AttributionBefore | undefined {
  // "The Tribune followed with “…”"
  if (i === to - 1 && words.word(i) === 'with' && words.is(i - 1, PRINTING)) {
    const speaker = subjectBefore(words, i - 1, floor);
    const cue = words.textOf({ from: i - 1, to: i + 1 });
    return speaker && isAgent(words, speaker) ? { speaker, cue, where: 'before', strong: true, at: i } : undefined;
  }
  if (!words.is(i, SPEECH_NOUNS) || words.mention(i) || to - i > CLAUSE_REACH) return undefined;
  if (i === to - 1 && words.word(i) === 'words' && words.word(i - 2) === 'with') {
    const speaker = sharedSubject(words, i - 2, floor);
    return speaker && { speaker, cue: words.textOf({ from: i - 2, to: i + 1 }), where: 'before', strong: true, at: i };
  }
  const isEqual = words.is(i + 1, BE) && i + 2 === to;
  if (!isEqual && !leadsToThat(words, i, to)) return undefined;
  const phrase = phraseBefore(words, i + 1, floor);
  const author = phrase?.head === i ? authorOf(words, phrase, to) : undefined;
  const cue = words.textOf({ from: i, to: i + 1 });
  return author && { speaker: author, cue, where: 'before', strong: isEqual, at: i };
}

/** Does a clause with "that" fill the noun, at once or behind whose it is? */
function leadsToThat(words: Words, noun: number, to: number): boolean {
  const by = words.word(noun + 1);
  const reach = by === 'by' || by === 'from' || by === 'of' ? THAT_REACH : 1;
  for (let i = noun + 1; i < Math.min(to, noun + 1 + reach); i++)
    if (words.word(i) === 'that') return !isAuxiliary(words, i + 1);
  return false;
}
