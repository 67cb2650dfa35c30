import { isNegated, isPassive, quotedAs, usableCue } from './cue-words.ts';
import { type Cue } from './cues.ts';
import { phraseFrom, type Phrase } from './noun-phrase.ts';
import { firstSubject, isAgent, isAuxiliary, sharedSubject, skipVerbGroup, subjectBefore } from './subject.ts';
import { BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS, ADVERBS } from './word-classes.ts';
import type { Words } from './words.ts';
import { wordList } from './word-list.ts';
import { PEOPLE_NOUNS } from './role-nouns.ts';

export type Voice = 'active' | 'passive';

/** A cue where it stands as a verb of its sentence. */
export interface CueVerb {
  readonly at: number;
  readonly cue: Cue;
  readonly voice: Voice;
  readonly negated: boolean;
  /** Who says; absent where nobody is said to. */
  readonly source: Phrase | undefined;
  /** The subject of a passive: what is spoken of. */
  readonly patient?: Phrase | undefined;
  /** Its object stands before it: "which Azerbaijan has denied", "what he calls". */
  readonly relative: boolean;
}

const PARTICIPLE_OPENERS = wordList(', – — - and but or while when after before also by in even instead');
const NOBODY = wordList('nobody no none neither nor');
const OBJECT_RELATIVES = wordList('which what that whom');
const WORDS_BEFORE_NOUNS = wordList(DETERMINERS, PREPOSITIONS, "'s -");
/** How far behind a passive its "by" may stand. */
const AGENT_REACH = 6;

/** The cue at token `at` as a verb, or undefined where the word is a noun or an adjective; `floor` is its sentence's first token. */
export function verbAt(words: Words, at: number, floor: number, ceiling: number): CueVerb | undefined {
  const cue = usableCue(words, at);
  if (!cue || (words.isCapital(at) && at > floor) || isHyphened(words, at)) return undefined;
  const group = skipVerbGroup(words, at, floor);
  const negated = isNegated(words, at);
  const base = { at, cue, negated };
  const passive = cue.participle && isPassive(words, at, group);
  if (passive) return passiveAt(words, base, group, floor, ceiling);
  const before = words.word(at - 1);
  const quoted = quotedAs(words, at, floor, ceiling);
  if (quoted) return active(base, quoted, false);
  if (cue.ing) return participleAt(words, base, group, floor);
  if (before === 'to' && group === at) return infinitiveAt(words, base, floor);
  const source = subjectBefore(words, at, floor);
  if (!source || !isFinite(words, at, cue, group, source)) return undefined;
  return active(base, source, isRelative(words, source, floor), isNobody(words, source));
}

/** "Nobody in Osk", "no official", "neither Norland nor Sudland" */
function isNobody(words: Words, { from, head }: Phrase): boolean {
  return (words.is(from - 1, NOBODY) || words.is(from, NOBODY) || words.is(head, NOBODY)) && !words.mention(from - 1);
}

function isHyphened(words: Words, at: number): boolean {
  const after = words.word(at + 1) === '-' && words.startOf(at + 1) === words.endOf(at);
  return after || (words.word(at - 1) === '-' && words.startOf(at) === words.endOf(at - 1));
}

type Base = Pick<CueVerb, 'at' | 'cue' | 'negated'>;

const active = ({ at, cue, negated }: Base, source: Phrase, relative: boolean, denied = false): CueVerb => ({
  at,
  cue,
  voice: 'active',
  negated: negated !== denied,
  source,
  patient: undefined,
  relative,
});

function passiveAt(words: Words, base: Base, group: number, floor: number, ceiling: number): CueVerb | undefined {
  const patient = subjectBefore(words, base.at, floor);
  let by = base.at + 1;
  const reach = Math.min(ceiling, by + AGENT_REACH);
  while (by < reach && words.word(by) !== 'by' && words.word(by) !== ',' && words.word(by) !== 'that') by++;
  const first = words.word(by + 1) === 'both' && words.isCapital(by + 2) ? by + 2 : by + 1;
  const agent = words.word(by) === 'by' && by < reach ? phraseFrom(words, first, ceiling) : undefined;
  // Without an agent only a judgement is somebody's act: "was criticised for".
  const { frames } = base.cue;
  if (!agent && (!frames.includes('o') || frames.includes('!') || group === base.at)) return undefined;
  if (agent && (!isAgent(words, agent) || !/[oacnhdz]/.test(frames))) return undefined;
  const { at, cue, negated } = base;
  return { at, cue, voice: 'passive', negated, source: agent, patient, relative: false };
}

/** ", accusing …", "is insisting on …" */
function participleAt(words: Words, base: Base, group: number, floor: number): CueVerb | undefined {
  for (let i = group; i < base.at; i++) {
    if (!words.is(i, BE)) continue;
    const source = subjectBefore(words, base.at, floor);
    return source && active(base, source, isRelative(words, source, floor));
  }
  const opener = words.is(base.at - 1, ADVERBS) ? base.at - 2 : base.at - 1;
  const opens = base.at === floor || words.is(opener, PARTICIPLE_OPENERS);
  if (!opens) return undefined;
  const source = base.at === floor ? undefined : sharedSubject(words, base.at, floor);
  return source && active(base, source, false);
}

/** "… to complain that": only where a clause shows that something is said. */
function infinitiveAt(words: Words, base: Base, floor: number): CueVerb | undefined {
  if (words.word(base.at + 1) !== 'that') return undefined;
  const source = firstSubject(words, floor, base.at);
  return source && active(base, source, false);
}

function isFinite(words: Words, at: number, cue: Cue, group: number, subject: Phrase): boolean {
  const before = words.word(group - 1);
  const isPronoun = words.is(group - 1, SUBJECT_PRONOUNS);
  if (words.is(group - 1, QUANTIFIERS)) return true;
  const noun = words.is(group - 1, WORDS_BEFORE_NOUNS) && !words.mention(group - 1) && !isPronoun && before !== 'that';
  if (noun) return false;
  for (let i = group; i < at; i++) if (isAuxiliary(words, i)) return true;
  const mention = words.mention(group - 1);
  // "Russian claims" is a noun, "Russians claim" is none.
  if (mention?.label === 'NORP' && !before.endsWith('s') && words.word(subject.from) !== 'the') return false;
  if (cue.past) return true;
  if (cue.third) return mention !== undefined || !before.endsWith('s') || isPronoun;
  const head = words.word(subject.head);
  const joined = words.word(subject.head + 1) === 'and' && subject.head + 1 < subject.to;
  const plural = joined || head.endsWith('s') || words.is(subject.head, SEVERAL);
  const clause = words.word(at + 1) === 'that' || words.is(at + 1, SUBJECT_PRONOUNS);
  if (cue.base && mention && clause) return true;
  return cue.base && (isPronoun || plural || words.is(group - 1, CONJUNCTIONS));
}

const QUANTIFIERS = wordList('some many others most people few both women men');
const SEVERAL = wordList(QUANTIFIERS, PEOPLE_NOUNS);

/** Does "that" follow a verb and so begin a clause? */
function isThatClause(words: Words, at: number): boolean {
  return (
    words.word(at) === 'that' &&
    (words.word(at - 1) === ',' || words.cue(at - 1) !== undefined || !words.isWord(at - 1))
  );
}

/** Does an object relative stand before the subject? */
function isRelative(words: Words, source: Phrase, floor: number): boolean {
  const at = source.from - 1;
  return at >= floor && words.is(at, OBJECT_RELATIVES) && !words.is(at - 1, PREPOSITIONS) && !isThatClause(words, at);
}
