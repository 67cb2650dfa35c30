import { WordLists, type Part, type WordList } from '../text/word-lists.ts';

/** The lists of this room, see `Words.is`; they spell words as `Words.word` does. */
export const WORD_LISTS = new WordLists((forms) => forms.straight);

export const wordList = (...parts: readonly Part[]): WordList => WORD_LISTS.add(...parts);
