import { PAIR_PREFIXES } from './lexicon.ts';
import { NO_NAME } from './word-kinds.ts';
import type { Words } from './words.ts';

/** "EUR", "PDF", "Ex-Navy", "Chapter 9", "Halloween", the initials whose turn it is: capitals that name nothing. */
export function isNoName(words: Words, first: number, last: number): boolean {
  const opening = words.lower(first);
  if ((opening === 'chapter' || opening === 'courtroom') && /^\d+$/.test(words.text(last))) return true;
  if (words.text(first + 1) === '-' && last === first + 2)
    return opening === 'ex' || (PAIR_PREFIXES.has(opening) && /(?:[ai]n|ish|ese|ch)$/.test(words.text(last)));
  const isTurn = words.lineStart(first) && words.text(first + 1) === ':' && /^\p{Lu}{1,3}$/u.test(words.text(first));
  return first === last && (isTurn || words.isOf(first, NO_NAME));
}
