import { type Cue, THIRD_PERSONS } from './cues.ts';
import { phraseFrom, type Phrase } from './noun-phrase.ts';
import { isAuxiliary, KEEPING, sharedSubject, skipVerbGroup, subjectBefore } from './subject.ts';
import { AUXILIARIES, BE, CONTRACTED, NEGATIONS, ADVERBS } from './word-classes.ts';
import type { Words } from './words.ts';
import { wordList } from './word-list.ts';

/** What stands right before a bare form that is a verb, unless a plural does. */
const TAKES_BASE = wordList(AUXILIARIES, ADVERBS, CONTRACTED, 'to they we i you people who');
const DENIALS = wordList(NEGATIONS, 'refused declined declines refuses failed without');
/** What may stand between a denial and its verb. */
const VERB_GROUP = wordList(AUXILIARIES, ADVERBS, 'to');
const NOUN_MARKERS = wordList("the a an this these 's his its their our my of");
export const QUOTING = wordList('quoted quotes quoting cited cites citing');
/** How far before "as saying" its "quoted" may stand. */
const QUOTED_REACH = 16;

/** A cue that can be a verb where it stands. */
export function usableCue(words: Words, i: number): Cue | undefined {
  if (!words.isWord(i) || words.mention(i) || words.isJoined(i)) return undefined;
  const cue = words.cue(i);
  if (!cue || words.is(i - 1, NOUN_MARKERS)) return undefined;
  // "the routes that some states had proposed"
  if (cue.third && !words.is(i, THIRD_PERSONS) && isAuxiliary(words, i + 1)) return undefined;
  return cue.particle === undefined || words.word(i + 1) === cue.particle ? cue : undefined;
}

/** Can a bare form be a verb here: after an auxiliary, "to" or a plural? */
export function takesBase(words: Words, i: number): boolean {
  const before = words.word(i - 1);
  if (words.is(i - 1, TAKES_BASE)) return true;
  return before.endsWith('s') && !before.endsWith("'s");
}

/** Is the verb at `i` denied (did not say, never said, refused to say)? */
export function isNegated(words: Words, i: number): boolean {
  for (let k = i - 1; k >= i - 4 && k >= 0; k--) {
    if (words.is(k, DENIALS)) return true;
    if (!words.is(k, VERB_GROUP)) return false;
  }
  return false;
}

/** Is the participle at `at` a passive, given that its verb group begins at `group`? */
export function isPassive(words: Words, at: number, group: number): boolean {
  // "is said to have told" is active.
  if (words.word(at - 1) === 'have' && words.word(at - 2) === 'to') return namesAgent(words, at + 1);
  for (let i = group; i < at; i++) {
    if (words.is(i, BE) && isAuxiliary(words, i) && (words.word(i) !== "'s" || words.word(i + 1) === 'been'))
      return true;
  }
  return namesAgent(words, at + 1);
}

const MEANS = wordList('telephone phone satellite e-mail email text message letter video radio fax post sms');

/** Is the word at `i` the "by" of a passive, and not that of "said by telephone"? */
export function namesAgent(words: Words, i: number): boolean {
  return words.word(i) === 'by' && !words.is(i + 1, MEANS);
}

/** The subject of a cue by its form; passives have none here. */
export function subjectOfCue(words: Words, i: number, cue: Cue, floor: number): Phrase | undefined {
  const quoted = quotedAs(words, i, floor, i);
  if (quoted) return quoted;
  if (cue.participle && isPassive(words, i, skipVerbGroup(words, i, floor))) return undefined;
  if (cue.ing && !cue.base && !words.is(i - 1, KEEPING)) return sharedSubject(words, i, floor);
  return subjectBefore(words, i, floor);
}

/** "the BBC quoted X as saying", "X was quoted as saying", "quoted X to have said": X, for the verb at `at`. */
export function quotedAs(words: Words, at: number, floor: number, ceiling: number): Phrase | undefined {
  const before = words.word(at - 1);
  if (!(before === 'as' || (before === 'have' && words.word(at - 2) === 'to'))) return undefined;
  for (let i = at - 2; i >= Math.max(floor, at - QUOTED_REACH); i--) {
    if (!words.is(i, QUOTING)) continue;
    return i >= at - 2 ? subjectBefore(words, i, floor) : phraseFrom(words, i + 1, Math.min(at, ceiling));
  }
  return undefined;
}
