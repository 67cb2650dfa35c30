import { type Cue } from './cues.ts';
import { phraseFrom } from './noun-phrase.ts';
import { skipVerbGroup } from './subject.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  POSSESSIVES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  ADVERBS,
} from './word-classes.ts';
import type { CueVerb } from './verb-form.ts';
import type { Run, Words } from './words.ts';
import { wordList } from './word-list.ts';
import type { WordList } from '../text/word-lists.ts';
import { wordSet } from '../util/word-set.ts';

/** What is said, as tokens, and whether the verb leads to it as its frames demand. */
export interface Complement extends Run {
  /** Where its clause ends, for an object that ends before it. */
  readonly end: number;
  readonly kind: 'that' | 'clause' | 'object' | 'addressee' | 'preposition' | 'infinitive' | 'relative' | 'aside';
}

const FEELINGS = wordList(
  'sentiment sentiments concern concerns doubt doubts hope hopes regret regrets support solidarity confidence optimism pessimism willingness readiness indignation ' +
    'outrage anger dismay alarm sympathy condolences gratitude thanks opposition interest satisfaction disappointment surprise fear fears view ' +
    'views opinion commitment scepticism skepticism frustration desire criticism objections reservations belief conviction appreciation',
);
/** Verbs that say something only with such a noun as their object. */
const LIGHT_OBJECTS: ReadonlyMap<string, WordList> = new Map([
  ['express', FEELINGS],
  ['voice', FEELINGS],
  ['convey', wordList(FEELINGS, 'message')],
  [
    'raise',
    wordList('sentiment sentiments concern concerns doubt doubts question questions objection objections alarm fears'),
  ],
  [
    'issue',
    wordList(
      'statement statements warning warnings call calls appeal threat threats denial apology ultimatum order orders decree condemnation',
    ),
  ],
  ['offer', wordList('apology apologies condolences support congratulations assurances thanks')],
  [
    'see',
    wordList(
      'motive motives threat threats difference differences sign signs danger risk risks opportunity chance need reason reasons prospect possibility',
    ),
  ],
]);
const FEELING_VERBS = wordSet('assume presume suppose add feel hope think worry fear suspect wonder');
const CLAUSE_WORDS = wordList('that how why whether what if');
const CONTRASTS = wordList('but while whereas although though which who whose where according as because');
const DETACHED_INGS = wordList('including following according regarding concerning being during');
const ADDRESS_PREPOSITIONS = wordList('to on in at during before through via from');
const CLOSES_ASIDE = wordList(', . – — on');
const DASHES = wordList('– — ; : …');
/** What a clause may end before. */
const BREAKS = wordList(DASHES, CONJUNCTIONS, ',');

/** Where the clause that begins behind token `verb` ends: a new cue, a contrast, a detached participle, the sentence's end. */
export function clauseEnd(words: Words, verb: number, ceiling: number): number {
  for (let i = verb + 1; i < ceiling; i++) {
    if (!words.is(i, BREAKS)) continue;
    const word = words.word(i);
    if (words.is(i, DASHES)) return i;
    if (word === ',' && detaches(words, i + 1)) return i;
    if (words.is(i, CONJUNCTIONS) && i > verb + 1 && opensCue(words, i + 1)) return i;
    if (word === ',' && words.is(i + 1, CONJUNCTIONS) && opensClause(words, i + 2, ceiling)) return i;
  }
  return ceiling;
}

function detaches(words: Words, at: number): boolean {
  let next = at;
  if (words.is(next, ADVERBS) && !words.mention(next)) next++;
  const word = words.word(next);
  if (words.mention(next)) return false;
  if (words.is(next, CONTRASTS)) return true;
  if (word === 'a' || word === 'an') return true;
  return word.length > 5 && word.endsWith('ing') && !words.is(next, DETACHED_INGS);
}

/** ", and Norland agreed": somebody else says or does something of their own. */
function opensClause(words: Words, at: number, ceiling: number): boolean {
  const subject = phraseFrom(words, at, ceiling);
  if (!subject || !words.mention(subject.head)) return false;
  let verb = subject.to;
  while (verb < ceiling && (words.is(verb, AUXILIARIES) || words.is(verb, ADVERBS))) verb++;
  const cue = words.mention(verb) ? undefined : words.cue(verb);
  return cue !== undefined && (cue.past || cue.third);
}

/** Does a second verb with the same subject begin here ("and accused")? */
function opensCue(words: Words, at: number): boolean {
  let next = at;
  while (words.is(next, ADVERBS) && next < at + 2) next++;
  const cue = words.mention(next) ? undefined : words.cue(next);
  return cue !== undefined && (cue.past || cue.third) && words.word(next + 1) !== 'of';
}

/** The complement of a cue verb, or undefined where the words behind it don't fit its frames. */
export function complementOf(words: Words, verb: CueVerb, ceiling: number): Complement | undefined {
  const { cue, at } = verb;
  const end = clauseEnd(words, at, ceiling);
  if (verb.relative) return { kind: 'relative', from: at + 1, to: end, end };
  let next = at + 1;
  if (words.word(next) === 'out') next++;
  while (next < end && words.is(next, ADVERBS) && !words.mention(next)) next++;
  const from = next;
  if (verb.voice === 'passive')
    return { kind: cue.frames.includes('o') || /[ac]/.test(cue.frames) ? 'object' : 'clause', from, to: end, end };
  if (isAside(words, verb, next, ceiling)) return { kind: 'aside', from: next, to: end, end };
  const addressed = cue.frames.includes('t') ? skipAddressee(words, cue, next, end) : next;
  if (addressed > next && cue.frames.includes('n') && !words.is(addressed, CLAUSE_WORDS)) next = addressed;
  const word = words.word(next);
  if (word === 'to' && cue.prepositions.size > 0 && !cue.prepositions.has('to') && appealsTo(words, cue, next, end)) {
    return { kind: 'addressee', from: next + 1, to: end, end };
  }
  if (cue.frames.includes('t') && (words.is(next, CLAUSE_WORDS) || words.is(addressed, CLAUSE_WORDS)))
    return { kind: 'that', from: next, to: end, end };
  if (next >= end) return undefined;
  if (cue.frames.includes('i') && word === 'to' && isInfinitive(words, next + 1))
    return { kind: 'infinitive', from, to: end, end };
  if (cue.prepositions.has(word)) return { kind: 'preposition', from: next + 1, to: end, end };
  if (
    cue.frames.includes('t') &&
    words.is(next, SUBJECT_PRONOUNS) &&
    word !== 'who' &&
    word !== 'which' &&
    !cue.frames.includes('o')
  ) {
    return { kind: 'clause', from, to: end, end };
  }
  if (cue.frames.includes('n') && isGerund(words, next)) return { kind: 'clause', from, to: end, end };
  return nominal(words, cue, next, end);
}

/** "denied having fired it", "admitted using it". */
function isGerund(words: Words, at: number): boolean {
  const word = words.word(at);
  return (
    word.length > 4 &&
    word.endsWith('ing') &&
    !words.mention(at) &&
    !words.isCapital(at) &&
    !words.is(at, DETACHED_INGS)
  );
}

/** Behind "to": a verb and not whom it is said to. */
function isInfinitive(words: Words, at: number): boolean {
  return words.isWord(at) && !words.mention(at) && !words.isCapital(at) && !words.is(at, DETERMINERS);
}

/** "appealed to NATO for help": whom it speaks to before what it asks for. */
function appealsTo(words: Words, cue: Cue, at: number, end: number): boolean {
  for (let i = at + 2; i < Math.min(end, at + 9); i++)
    if (cue.prepositions.has(words.word(i)) || words.word(i) === 'to') return true;
  return false;
}

function nominal(words: Words, cue: Cue, from: number, to: number): Complement | undefined {
  const { frames, lemma } = cue;
  const light = LIGHT_OBJECTS.get(lemma);
  if (words.is(from, PREPOSITIONS) && !words.mention(from) && words.word(from) !== 'what') return undefined;
  const object = phraseFrom(words, from, to);
  if (words.word(from) === 'what') return /[oa]/.test(frames) ? { kind: 'object', from, to, end: to } : undefined;
  if (!object)
    return isQuoteMark(words.word(from))
      ? { kind: frames.includes('t') ? 'clause' : 'object', from, to, end: to }
      : undefined;
  if (light) {
    const fits = inRun(words, object, (i) => words.is(i, light));
    if (fits) return { kind: 'clause', from, to, end: to };
    if (!frames.includes('a')) return undefined;
  }
  if (frames.includes('o')) return { kind: 'object', from, to, end: to };
  if (frames.includes('a') && asFollows(words, object.to, to)) return { kind: 'object', from, to: object.to, end: to };
  if (frames.includes('c') && renamed(words, object.to, lemma)) return { kind: 'object', from, to: object.to, end: to };
  if (frames.includes('h') && !startsClause(words, from, object.to)) return { kind: 'addressee', from, to, end: to };
  if (frames.includes('z') && !(FEELING_VERBS.has(lemma) && !startsClause(words, from, object.to)))
    return { kind: 'clause', from, to, end: to };
  return frames.includes('n') ? { kind: 'clause', from, to, end: to } : undefined;
}

/** ", the BBC reports," and "…, X said." put the verb behind or into what is said. */
function isAside(words: Words, verb: CueVerb, next: number, ceiling: number): boolean {
  const { cue, source } = verb;
  if (!source || !/[tz]/.test(cue.frames)) return false;
  const before = words.word(source.from - 1);
  const opened = [',', 'so', '–', '—'].includes(before) || words.is(source.from - 2, ADVERBS);
  const closed = next >= ceiling || words.is(next, CLOSES_ASIDE);
  return opened && closed;
}

/** "told reporters in Kyiv that", "reiterated to Beijing its …": the first token behind whom and where it is said. */
function skipAddressee(words: Words, cue: Cue, from: number, end: number): number {
  const word = words.word(from);
  const aside = word === ',';
  if (!aside && !cue.frames.includes('h') && !words.is(from, ADDRESS_PREPOSITIONS)) return from;
  for (let i = from + 1; i < Math.min(end, from + 12); i++) {
    if (words.is(i, CLAUSE_WORDS)) return i;
    if (words.cue(i) !== undefined && !words.mention(i)) return from;
    if (!aside && words.word(from) === 'to' && words.is(i, POSSESSIVES)) return i;
    if (words.word(i) === ',' && !aside) return from;
  }
  return from;
}

/** Does a subject stand here, so that a clause without "that" begins? */
function startsClause(words: Words, from: number, phraseEnd: number): boolean {
  if (words.is(from, SUBJECT_PRONOUNS) || words.word(from) === 'there') return true;
  const verb = words.word(phraseEnd);
  return skipVerbGroup(words, phraseEnd + 1, phraseEnd) === phraseEnd || /(?:ed|s)$/.test(verb);
}

function asFollows(words: Words, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 14); i++) if (words.word(i) === 'as') return true;
  return false;
}

/** "call X a Y": a second phrase behind the object. */
function renamed(words: Words, at: number, lemma: string): boolean {
  return (
    words.is(at, DETERMINERS) ||
    isQuoteMark(words.word(at)) ||
    (lemma !== 'call' && words.isWord(at) && !words.is(at, PREPOSITIONS))
  );
}

function isQuoteMark(word: string): boolean {
  return /^["“‘'«„]$/.test(word);
}

function inRun(words: Words, { from, to }: Run, holds: (i: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (holds(i) && words.isWord(i)) return true;
  return false;
}
