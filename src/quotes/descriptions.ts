import type { ActorId, Mention } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { tokenTexts } from '../text/tokens.ts';
import { upTo, type Phrase } from './noun-phrase.ts';
import { PERSON_NOUNS } from './person-nouns.ts';
import { singularOf, PEOPLE_NOUNS } from './role-nouns.ts';
import { isAuxiliary } from './subject.ts';
import { DETERMINERS, PREPOSITIONS, PHRASE_ENDS } from './word-classes.ts';
import type { Run, Words } from './words.ts';
import { wordList } from './word-list.ts';

/** One place where the text says who a person is: "Azerbaijani political observer" before a name. */
export interface Description extends Span {
  readonly actor: ActorId;
  /** Lower-case words, without names. */
  readonly terms: ReadonlySet<string>;
  /** The nouns among them that name an office or trade. */
  readonly roles: readonly string[];
  /** The states and organisations named in it. */
  readonly named: ReadonlySet<ActorId>;
  /** Whose they are: "the Trump adviser". */
  readonly owner?: ActorId | undefined;
}

/** Words of a description that tell nobody apart. */
const IDLE = wordList(
  DETERMINERS,
  PREPOSITIONS,
  "the a an 's of for to in at former top senior veteran outgoing incumbent acting current new newly-elected's own then same old young elderly ageing embattled",
);
/** So many letters that two words share make them akin. */
const STEM = 6;
const MINISTRIES = wordList('ministry office department diplomacy');
const WITHIN_OFFICE = wordList('of and the for');
/** "Minister of Foreign Affairs of the Republic of Norland" */
const MAX_OFFICE = 12;

/** The noun by which a phrase calls somebody; "head of state" is one. */
export function officeIn(words: Words, phrase: Phrase): string {
  if (isHeadOfMinistry(words, phrase)) return 'minister';
  const noun = words.word(phrase.head);
  const of = words.word(phrase.head + 2);
  return isHeadOf(words, phrase.head) ? `${noun} of ${of}` : noun;
}

/** "head of state", "head of government" */
function isHeadOf(words: Words, head: number): boolean {
  return (
    words.word(head) === 'head' &&
    words.word(head + 1) === 'of' &&
    (words.word(head + 2) === 'state' || words.word(head + 2) === 'government')
  );
}

/** "the head of the Foreign Ministry" is its minister. */
function isHeadOfMinistry(words: Words, phrase: Phrase): boolean {
  const head = words.word(phrase.head);
  return (head === 'head' || head === 'chief') && words.is(phrase.to - 1, MINISTRIES);
}

/** A phrase with all the prepositional ones behind it, up to a comma: "the head of the ministry of defence". */
export function widest(words: Words, phrase: Phrase | undefined, ceiling: number): Phrase | undefined {
  if (!phrase) return undefined;
  let to = phrase.to;
  while (to < ceiling && (words.isWord(to) || words.mention(to))) to++;
  return upTo(phrase, to);
}

/** "Foreign Ministers Berg and Cole": what each of them is, in words of the singular. */
export function sharedTitle(words: Words, { from: name }: Run): string[] | undefined {
  for (let i = name - 1; i > name - MAX_OFFICE; i--) {
    const word = words.word(i);
    if (words.is(i, PEOPLE_NOUNS) && words.mention(i + 1)?.label === 'PERSON' && !words.mention(i)) {
      let from = i;
      while (i - from < 4 && isPartOfTitle(words, from - 1)) from--;
      return [...lowerWords(words.textOf({ from, to: i })), singularOf(word)];
    }
    if (!words.mention(i) && ![',', 'and', 'of', 'the'].includes(word)) return undefined;
  }
  return undefined;
}

/** "President Berg of Norland": the state or organisation. */
export function bodyBehind(words: Words, { to: of }: Run): ActorId[] {
  const body = words.word(of) === 'of' ? words.mention(words.word(of + 1) === 'the' ? of + 2 : of + 1) : undefined;
  return body && body.label !== 'PERSON' ? [body.actor] : [];
}

/** "Deputy", "former", "first" before an office. */
const isPartOfTitle = (words: Words, i: number): boolean =>
  words.isWord(i) && !words.mention(i) && !words.is(i, PHRASE_ENDS) && !words.is(i, DETERMINERS);

/** Is the word at `i` the verb of what stands before it? */
export const opensClause = (words: Words, i: number): boolean =>
  isAuxiliary(words, i) || (words.cue(i)?.past === true && words.word(i + 1) !== 'by');

/** "Foreign Minister of Norland Anna Berg": the office before the name of its body. */
export function officeOf(words: Words, name: number, floor: number): Phrase | undefined {
  for (let i = name - 1; i > Math.max(floor, name - MAX_OFFICE); i--) {
    if (words.word(i) === 'of' && words.is(i - 1, PERSON_NOUNS)) {
      let from = i - 1;
      while (i - from < 4 && isPartOfTitle(words, from - 1)) from--;
      return { from, to: name, head: i - 1 };
    }
    if (!words.mention(i) && !words.isCapital(i) && !words.is(i, WITHIN_OFFICE)) return undefined;
  }
  return undefined;
}

/** "…, President Y and Z" goes on with a list; "…, Y's adviser", "…, spokesman for Y" describes. */
export function introducesAnother(words: Words, { from, to }: Phrase): boolean {
  for (let i = from; i < to; i++) {
    const mention = words.mention(i);
    if (mention?.label !== 'PERSON' || mention === words.mention(i - 1)) continue;
    const { to: end } = words.run(mention.start, mention.end);
    if (words.word(end) !== "'s" && i > from && !words.is(i - 1, PREPOSITIONS)) return true;
  }
  return false;
}

interface Terms {
  readonly terms: ReadonlySet<string>;
  readonly named: ReadonlySet<ActorId>;
  /** Whose they are: "the Trump adviser". */
  readonly owner?: ActorId | undefined;
}

/** Does a noun for an office or trade stand in a phrase, but for the name of the person whom it describes? */
export function hasRole(words: Words, { from, to }: Run, self: Mention): boolean {
  for (let i = from; i < to; i++) if (words.is(i, PERSON_NOUNS) && words.mention(i) !== self) return true;
  return false;
}

/** A phrase's words and the actors it names, but for the person whom it describes. */
export function termsOf(words: Words, phrase: Phrase, self?: Mention): Terms {
  const terms = new Set<string>();
  const named = new Set<ActorId>();
  let owner: ActorId | undefined;
  for (let i = phrase.from; i < phrase.to; i++) {
    const mention = words.mention(i);
    const word = words.word(i);
    if (mention && mention !== self) {
      if (mention.label === 'PERSON') owner = mention.actor;
      else named.add(mention.actor);
    }
    if (mention === undefined && words.isWord(i) && !words.is(i, IDLE)) terms.add(word);
    // A name of a body may hold the role's own words: "Foreign Ministry".
    if (mention && mention !== self && words.is(i, PERSON_NOUNS)) terms.add(word);
  }
  return { terms, named, owner };
}

export function agrees(wanted: Terms, known: Description, noun: string, words: Words, phrase: Phrase): boolean {
  // The one that the phrase names may be the one whom it describes.
  if (wanted.owner !== undefined && wanted.owner !== known.owner && wanted.owner !== known.actor) return false;
  if (noun === 'minister' && isHeadOfMinistry(words, phrase))
    return ministryOf(words, phrase).every((term) => known.terms.has(term));
  for (const term of wanted.terms) {
    if (known.terms.has(term) || noun.split(' ').includes(term)) continue;
    if (term.length <= STEM || ![...known.terms].some((own) => isDerived(term, own))) return false;
  }
  if (known.named.size === 0) return true;
  for (const actor of wanted.named) if (!known.named.has(actor)) return false;
  return true;
}

/** "presidential" of "president", "economic" of "economist" */
const isDerived = (one: string, other: string): boolean => other.length > STEM && one.startsWith(other.slice(0, STEM));

/** The words between a demonym and "Ministry": foreign, defence. */
function ministryOf(words: Words, phrase: Phrase): string[] {
  if (words.word(phrase.to - 1) === 'diplomacy') return ['foreign'];
  const before = words.word(phrase.to - 2);
  return before === 'the' || before === 'of' ? ['ministry'] : [before];
}

export function lowerWords(text: string): string[] {
  return tokenTexts(text).map((word) => word.toLowerCase());
}

export function split(list: readonly string[]): { terms: ReadonlySet<string>; roles: string[] } {
  return { terms: new Set(list), roles: list.filter((word) => PERSON_NOUNS.has(word)) };
}
