import type { Mention } from '../model/mention.ts';
import type { Phrase } from './noun-phrase.ts';
import { DETERMINERS, POSSESSIVES } from './word-classes.ts';
import type { Words } from './words.ts';
import { wordList } from './word-list.ts';
import { SOMEBODY } from './role-nouns.ts';

/** So many names share a verb at most, and so many words stand before one of them as its title. */
const MAX_JOINT = 12;
const MAX_TITLE = 6;
const AND = wordList('and nor &');
/** What stands in a title, but for what its capital tells. */
const TITLE_WORDS = wordList('the', POSSESSIVES, SOMEBODY);
const OPENERS = wordList('that both neither while but and or because as when after before');

/**
 * The names that share a verb, in text order: "Australia, Japan and the EU condemned". One alone where the head of the
 * phrase has no company.
 */
export function jointNames(words: Words, { head }: Phrase, floor: number, ceiling: number): Mention[] {
  const named = words.mention(head);
  if (!named) return [];
  if (!hasCompany(words, named)) return [named];
  const before = leftOf(words, named, floor);
  const after = rightOf(words, named, ceiling);
  return [...before, named, ...after];
}

/** Is there an "and", or a comma, within reach of the name? */
function hasCompany(words: Words, { start, end }: Mention): boolean {
  const { from, to } = words.run(start, end);
  if (behindLink(words, to) !== undefined) return true;
  for (let i = from - 1; i >= from - MAX_TITLE - 1; i--) if (words.is(i, AND) || words.word(i) === 'as') return true;
  return false;
}

function leftOf(words: Words, named: Mention, floor: number): Mention[] {
  const found: { readonly mention: Mention; readonly opens: boolean; readonly isAnd: boolean }[] = [];
  let from = titleStart(words, words.indexFrom(named.start), floor);
  while (found.length < MAX_JOINT) {
    const link = linkBefore(words, from);
    const mention = link && link.end >= floor ? words.mention(link.end) : undefined;
    if (!link || !mention || mixes(mention, named)) break;
    from = titleStart(words, words.indexFrom(mention.start), floor);
    found.unshift({ mention, opens: opensClause(words, from, floor), isAnd: link.isAnd });
  }
  // "In Osk, Berg and Cole said", "attacked Osk, Berg and Cole said": Osk is no subject.
  while (found[0] && !found[0].opens) found.shift();
  if (found.length === 0) return [];
  return found.some(({ isAnd }) => isAnd) || rightOf(words, named, words.count).length > 0
    ? found.map(({ mention }) => mention)
    : [];
}

function rightOf(words: Words, named: Mention, ceiling: number): Mention[] {
  const found: Mention[] = [];
  let isAnd = false;
  let at = words.run(named.start, named.end).to;
  while (found.length < MAX_JOINT) {
    const to = behindLink(words, at);
    if (to === undefined) break;
    const from = behindTitle(words, to);
    const mention = words.mention(from);
    if (!mention || from >= ceiling || mixes(mention, named)) break;
    isAnd ||= !isComma(words, at) || words.is(at + 1, AND);
    found.push(mention);
    at = words.run(mention.start, mention.end).to;
    if (words.word(at) === "'s") return [];
  }
  return isAnd ? found : [];
}

/** "Russian" is no bearer of a verb beside a name, and a person is not listed with its state. */
const mixes = (one: Mention, other: Mention): boolean => (one.label === 'PERSON') !== (other.label === 'PERSON');

const isComma = (words: Words, i: number): boolean => words.word(i) === ',';

/** The last token of what a comma or "and" at `from` - 1 joins on. */
function linkBefore(words: Words, from: number): { readonly end: number; readonly isAnd: boolean } | undefined {
  if (words.word(from - 1) === 'as' && words.word(from - 2) === 'well' && words.word(from - 3) === 'as')
    return { end: from - 4, isAnd: true };
  if (words.is(from - 1, AND)) return { end: isComma(words, from - 2) ? from - 3 : from - 2, isAnd: true };
  return isComma(words, from - 1) ? { end: from - 2, isAnd: false } : undefined;
}

function behindLink(words: Words, at: number): number | undefined {
  if (isComma(words, at)) return words.is(at + 1, AND) ? at + 2 : at + 1;
  return words.is(at, AND) ? at + 1 : undefined;
}

/** Where the article or title before a name begins: "the EU", "her colleague Ben Cole". */
function titleStart(words: Words, name: number, floor: number): number {
  let from = name;
  while (from > floor && name - from < MAX_TITLE && isTitle(words, from - 1)) from--;
  return from;
}

function behindTitle(words: Words, at: number): number {
  let to = at;
  while (to - at < MAX_TITLE && !words.mention(to) && isTitle(words, to)) to++;
  return to;
}

function isTitle(words: Words, i: number): boolean {
  if (words.mention(i) || !words.isWord(i)) return false;
  return words.is(i, TITLE_WORDS) || (words.isCapital(i) && !words.is(i, DETERMINERS) && !words.is(i, OPENERS));
}

/** Does a clause begin with token `from`: at the sentence's start, behind a mark or a conjunction? */
function opensClause(words: Words, from: number, floor: number): boolean {
  return from <= floor || words.is(from - 1, OPENERS) || (!words.isWord(from - 1) && !words.isNumber(from - 1));
}
