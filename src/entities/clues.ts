import { WordLists, type WordList } from '../text/word-lists.ts';

/** The words, as they are written, that a pattern begins to look at; see `Words.marked`. */
export const CLUES = new WordLists((forms) => forms.texts);

/** Words that one pattern looks at. */
export const cluesOf = (...lists: readonly { keys(): Iterable<string> }[]): WordList =>
  CLUES.add(lists.flatMap((list) => [...list.keys()]).join(' '));
