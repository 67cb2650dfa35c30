import type { Placement } from '../placement.ts';
import { DATE_WORD, OPENER, TITLE } from '../word-kinds.ts';
import type { Words } from '../words.ts';

/** "Vogt" in "Sahak-Vogt": is the other half of a double name tied to what ends here, and free? */
export const freeHalfFollows = (words: Words, known: Placement, last: number): boolean =>
  words.ties(last + 1) && words.capital(last + 2) && known.free(last + 2);

/** A capitalised word that nothing known explains and that is no opener, title or date. */
export function isFree(words: Words, known: Placement, i: number): boolean {
  if (!words.capital(i) || !known.free(i) || words.loud(i) || words.titleLine(i)) return false;
  return words.lower(i).length > 2 && !words.isOf(i, OPENER | TITLE | DATE_WORD);
}
