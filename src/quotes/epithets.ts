import type { ActorId } from '../model/mention.ts';
import { indexAtOrBefore } from '../text/lines.ts';
import type { Phrase } from './noun-phrase.ts';
import type { People } from './people.ts';
import { NUMERALS } from './word-classes.ts';
import type { Run, Words } from './words.ts';
import { wordList } from './word-list.ts';

const PARENTS = wordList('mother father parent grandmother grandfather mum mom dad');
/** How many tokens before a name an age may stand. */
const MAX_TITLE = 8;
/** How many mentions of people back somebody of an age is looked for. */
const AGED = 60;

/** "the 70-year-old", "the mother of two", "the 22-year-old student": what may be said of anybody, whatever else the text calls them. */
export function isEpithet(words: Words, phrase: Phrase): boolean {
  return ageIn(words, phrase) !== undefined || isParent(words, phrase.head);
}

const isParent = (words: Words, head: number): boolean =>
  words.is(head, PARENTS) &&
  words.word(head + 1) === 'of' &&
  (words.isNumber(head + 2) || words.is(head + 2, NUMERALS));

/** "the Swede", "the German", but not "the French" or "the Russians" */
export function isCompatriot(words: Words, { from, head, to }: Phrase): boolean {
  const mention = words.mention(head);
  const isOne = mention?.label === 'NORP' && words.word(from) === 'the' && from + 1 === head && head + 1 === to;
  return isOne && words.endOf(head) === mention.end && !/(?:s|sh|ch|ese)$/.test(words.word(head));
}

/** The number of "22-year-old". */
function ageIn(words: Words, { from, to }: Run): string | undefined {
  for (let i = from; i < to; i++)
    if (words.word(i) === 'old' && words.isJoined(i) && words.word(i - 2) === 'year') return words.word(i - 4);
  return undefined;
}

/** The last person before an offset whom the text gives the age that a phrase names. */
export function personOfAge({ words, mentions }: People, phrase: Phrase, at: number): ActorId | undefined {
  const age = ageIn(words, phrase);
  if (age === undefined) return undefined;
  const last = indexAtOrBefore(mentions, at - 1);
  for (const { actor, start, end } of mentions.slice(Math.max(0, last - AGED), last + 1).reverse()) {
    const { from, to } = words.run(start, end);
    const told = words.word(to) === ',' ? words.word(to + 1) : ageIn(words, { from: from - MAX_TITLE, to: from });
    if (told === age) return actor;
  }
  return undefined;
}
