import type { Label } from '../../model/mention.ts';
import { hashFolded } from './hashing.ts';
import { STOP } from './segments.ts';
import type { TextView } from './view.ts';
import { NAME_LISTS, wordBit } from './word-lists.ts';

const THE = hashFolded('the', 0, 3);
const TITLE = wordBit('title');
const MEDIA_HEAD = wordBit('mediaHead');
const MEDIA_NAME = 1 << NAME_LISTS.indexOf('media');

/**
 * Where a name found by the model starts: titles are no part of a person's name, and "The" is part of titles and of the
 * names of media only. The weights know this too, but a capital on the title misleads them.
 *
 * @param from the first token of the name
 * @param to the token after its last
 */
export function trimStart(view: TextView, from: number, to: number, label: Label): number {
  const { tokens, words } = view;
  let start = from;
  if (label === 'PERSON') {
    while (start + 1 < to && ((words[start] ?? 0) & TITLE) !== 0) {
      const next = tokens.word[start + 1] === STOP ? start + 2 : start + 1;
      if (next >= to) break;
      start = next;
    }
  } else if (tokens.word[start] === THE && start + 1 < to && label !== 'WORK_OF_ART') {
    const media = ((words[to - 1] ?? 0) & MEDIA_HEAD) !== 0 || ((view.names[start] ?? 0) & MEDIA_NAME) !== 0;
    if (!media) start++;
  }
  return start;
}
