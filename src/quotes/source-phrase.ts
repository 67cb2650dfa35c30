import { nameBehind } from './name-behind.ts';
import { isPerson, type Phrase, phraseBefore, phraseFrom } from './noun-phrase.ts';
import type { Words } from './words.ts';
import { wordList } from './word-list.ts';

const OPINIONS = wordList(
  'opinion view words phrase formulation expression estimation assessment eyes telling account',
);
const ACCOUNTS = wordList('account admission count estimate reckoning calculation confession');

/** "according to X", "in X's opinion", "by X's count", from the word at `i` on. */
export function sourcePhrase(words: Words, i: number, to: number): { speaker: Phrase; cue: string } | undefined {
  const word = words.word(i);
  if (word === 'according' && words.word(i + 1) === 'to') {
    const speaker = words.word(i + 2) === 'which' ? ahead(words, i) : phraseFrom(words, i + 2, to);
    return speaker && { speaker: nameBehind(words, speaker, to), cue: words.textOf({ from: i, to: i + 2 }) };
  }
  if ((word === 'for' || word === 'to') && opensClauseFor(words, i)) {
    const speaker = phraseFrom(words, i + 1, to);
    return speaker && isPerson(words, speaker.head) && isSetOff(words, speaker.to, to)
      ? { speaker, cue: words.textOf({ from: i, to: i + 1 }) }
      : undefined;
  }
  if (word !== 'in' && word !== 'by') return undefined;
  const phrase = phraseFrom(words, i + 1, Math.min(to, i + 10));
  if (!phrase || !words.is(phrase.head, word === 'in' ? OPINIONS : ACCOUNTS)) return undefined;
  const cue = words.textOf({ from: i, to: phrase.head + 1 });
  if (words.word(phrase.head + 1) === 'of') {
    const owner = phraseFrom(words, phrase.head + 2, to);
    return owner && { speaker: owner, cue };
  }
  const possessor = words.word(phrase.head - 1) === "'s" ? phrase.head - 2 : phrase.from;
  return possessor < phrase.head
    ? { speaker: { from: phrase.from, to: possessor + 1, head: possessor }, cue }
    : undefined;
}

/** "a note according to which": the note. */
function ahead(words: Words, i: number): Phrase | undefined {
  const end = words.word(i - 1) === ',' ? i - 1 : i;
  const floor = words.sentenceAt(words.startOf(i))?.start;
  return floor === undefined ? undefined : phraseBefore(words, end, words.indexFrom(floor));
}

/** Does a comma follow, at once or behind "of the institute"? */
function isSetOff(words: Words, at: number, to: number): boolean {
  let comma = at;
  if (words.word(at) === 'of') while (comma < to && (words.isWord(comma) || words.mention(comma))) comma++;
  return words.word(comma) === ',';
}

/** "For Anna Berg, the deal is “a surrender”": whose view a sentence gives. */
function opensClauseFor(words: Words, i: number): boolean {
  return words.isCapital(i) && words.sentenceAt(words.startOf(i))?.start === words.startOf(i);
}
