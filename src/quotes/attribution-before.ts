import type { Span } from '../model/span.ts';
import { type Attribution, type AttributionBefore, type Bounds, isSpeech } from './attribution.ts';
import { authorBefore } from './author.ts';
import { isNegated, QUOTING, subjectOfCue, takesBase, usableCue } from './cue-words.ts';
import { type Cue, speaks } from './cues.ts';
import { nameBehind } from './name-behind.ts';
import { isPerson, type Phrase, phraseBefore, phraseFrom } from './noun-phrase.ts';
import { SPEECH_NOUNS, BODIES } from './role-nouns.ts';
import { sourcePhrase } from './source-phrase.ts';
import { firstSubject, isAgent, subjectBefore } from './subject.ts';
import { AUXILIARIES, POSSESSIVES, PREPOSITIONS, SUBJECT_PRONOUNS } from './word-classes.ts';
import type { Words } from './words.ts';
import { wordSet } from '../util/word-set.ts';
import { wordList } from './word-list.ts';

const OBJECTS = wordList('me him them us anyone anybody everyone');
const CAUSATIVES = wordList('let lets letting make makes made help helps helped watch watched saw hear heard');
/** So far behind such a verb its object ends. */
const CAUSED = 5;

/** How many tokens before a quote its attribution is looked for, and how many cues are tried. */
const LOOK_BACK = 80;

const MAX_CUES = 6;

const MODALS = wordList('will would could might may can should must');

/** Words that may stand between a verb of saying and its "that": said earlier this week that … */
const WHEN = wordList(
  'earlier later on late early last this week month year today yesterday monday tuesday wednesday thursday friday ' +
    'saturday sunday also again',
);

/** Verbs whose object is a feeling or an offer in somebody's words: expressed his "deep concern"; so many tokens apart. */
const VOICING = wordSet('express voice convey offer raise');

const VOICED = 4;

/** Verbs whose object alone is in somebody's words: wants “guarantees”. */
const WISHING = new Set(['want', 'seek']);

const RELATIVES = wordList('that which whom');
const ABOUT = wordList('on about over to after before');
/** How far before a colon a noun for what is said may stand. */
const SPEECH_REACH = 16;

/** X said: "…" · According to X, "…" · in his words, "…"; `strong` where it leads straight to the mark. */
export function attributionBefore(words: Words, quote: Span, bounds: Bounds): AttributionBefore | undefined {
  const start = sentenceStart(words, quote, bounds);
  const { from, to } = words.run(start, quote.start);
  if (to <= from) return undefined;
  const last = words.word(to - 1);
  const led = last === ':' || last === ',' || last === '–' || last === '—';
  const floor = words.indexFrom(Math.min(start, words.sentenceAt(quote.start)?.start ?? start));
  const byWord = wordsBefore(words, from, to, led, floor, bounds.isQuoted);
  if (byWord) return byWord;
  if (last !== ':') return undefined;
  const verb = words.word(to - 2);
  const named =
    verb === 'reads' || verb === 'read' ? subjectBefore(words, to - 2, floor) : phraseBefore(words, to - 1, from);
  if (named && verb.startsWith('read') && named.to === to - 2)
    return {
      speaker: named,
      cue: words.textOf({ from: to - 2, to: to - 1 }),
      where: 'before',
      strong: true,
      at: to - 2,
    };
  const opening = firstSubject(words, from, to);
  const isAbout = opening && (isAgent(words, opening) || isSpeech(words, opening)) && opening.to < to - 1;
  const speaker =
    quotedBefore(words, from, to) ??
    speechBefore(words, to - 1, from) ??
    (isAbout ? nameBehind(words, opening, to) : named && words.mention(named.head) ? named : undefined);
  return speaker && { speaker, cue: ':', where: 'before', strong: true, at: to - 1 };
}

/** The attribution in the last sentence before a quote that opens a paragraph, where that sentence leads to it. */
export function attributionAbove(words: Words, above: Span): Attribution | undefined {
  const text = words.source.text;
  const colon = text
    .slice(Math.max(above.start, above.end - 3), above.end)
    .trimEnd()
    .endsWith(':');
  const sentence = words.sentenceAt(above.end - 1);
  if (!colon || !sentence) return undefined;
  const { from, to } = words.run(sentence.start, above.end);
  return wordsBefore(words, from, to, true, from) ?? headingName(words, from, to);
}

/** "She quoted her late husband:", "The report quotes a nurse who saw it:" */
function quotedBefore(words: Words, from: number, to: number): Phrase | undefined {
  for (let i = to - 1; i > from; i--) if (words.is(i, QUOTING)) return phraseFrom(words, i + 1, to);
  return undefined;
}

/** "a part of his message to both sides:": what is about to be read out. */
function speechBefore(words: Words, colon: number, floor: number): Phrase | undefined {
  for (let i = colon - 1; i >= Math.max(floor, colon - SPEECH_REACH); i--) {
    if (!words.is(i, SPEECH_NOUNS) || words.mention(i)) continue;
    const phrase = phraseBefore(words, i + 1, floor);
    // "Berg on the report:"
    return words.is((phrase?.from ?? i) - 1, ABOUT) ? undefined : phrase;
  }
  return undefined;
}

function headingName(words: Words, from: number, to: number): Attribution | undefined {
  const named = firstSubject(words, from, to) ?? phraseBefore(words, to - 1, from);
  return named && isAgent(words, named) ? { speaker: named, cue: ':', where: 'before', at: to - 1 } : undefined;
}

/** Where the writer's words before a quote begin: with the sentence, or behind the quote before it. */
function sentenceStart(words: Words, quote: Span, bounds: Bounds): number {
  const sentence = words.sentenceAt(quote.start);
  return Math.max(bounds.start, Math.min(sentence?.start ?? bounds.start, quote.start), quote.start - 1000);
}

/** The cue nearest to the quote among tokens `from` to `to`; its subject may stand before them, from `floor` on. */
function wordsBefore(
  words: Words,
  from: number,
  to: number,
  led: boolean,
  floor: number,
  isQuoted?: Bounds['isQuoted'],
): AttributionBefore | undefined {
  const low = Math.max(from, to - LOOK_BACK);
  let tries = 0;
  let planned: AttributionBefore | undefined;
  for (let i = to - 1; i >= low && tries < MAX_CUES; i--) {
    const stated = sourcePhrase(words, i, to);
    const authored = stated ? undefined : authorBefore(words, i, to, floor);
    const cue = usableCue(words, i);
    if (!(stated ?? authored ?? cue) || isQuoted?.(words.startOf(i)) === true) continue;
    if (stated) return { where: 'before', strong: led, led, at: i, ...stated };
    if (authored) return authored;
    if (!cue || !mayQuote(cue, words.word(i + 1), to - i)) continue;
    tries++;
    if (isSight(words, cue, i, to)) continue;
    const opening =
      led && i < to - 2 && words.word(low) === 'according' && planned === undefined
        ? sourcePhrase(words, low, to)
        : undefined;
    if (opening) return { where: 'before', strong: led, led, at: low, ...opening };
    if (isNegated(words, i) || (i === floor && cue.participle) || isObjectVerb(words, i, cue)) continue;
    const adjacent = i >= to - 2 && (i === to - 1 || led || words.word(to - 1) === 'that');
    const inverted = invertedBefore(words, i, cue, from, to);
    const agent = cue.participle && words.word(i + 1) === 'by' ? phraseFrom(words, i + 2, to) : undefined;
    const speaker = inverted ?? agent ?? subjectOfCue(words, i, cue, floor);
    // "a gathering called “X”" names; "which he called “X”" speaks.
    const names = i === to - 1 && /[ac]/.test(cue.frames);
    const strong = ((led && speaks(cue)) || adjacent) && !names;
    if (
      speaker &&
      (isAgent(words, speaker) || isSpeech(words, speaker) || strong || statesThat(words, i, cue)) &&
      !isGeneric(words, i, cue, speaker) &&
      !isWithinRelative(words, i, cue, speaker) &&
      !isNoun(words, i, cue, speaker)
    ) {
      const found = {
        speaker,
        cue: words.textOf({ from: i, to: i + 1 }),
        where: 'before',
        strong,
        led,
        at: i,
      } as const;
      // "replied that Baku would admit “…”", "said his side had asked for “…”": gives way to who says so.
      if (!(cue.base && words.is(i - 1, MODALS)) && !isTheirBody(words, speaker))
        return planned && !leadsToClause(words, i) ? planned : found;
      planned ??= found;
    }
  }
  return planned;
}

/** "he lets me repeat it": an infinitive whose subject is another verb's object. */
function isObjectVerb(words: Words, verb: number, cue: Cue): boolean {
  if (!cue.base || cue.past) return false;
  if (words.is(verb - 1, OBJECTS) && !words.mention(verb - 1)) return true;
  // "will not let Norland threaten the truce"
  for (let i = verb - 2; words.mention(verb - 1) && i > verb - CAUSED; i--) if (words.is(i, CAUSATIVES)) return true;
  return false;
}

/** Can the verb have what is quoted so many tokens behind it in its complement? */
function mayQuote(cue: Cue, next: string, distance: number): boolean {
  return (
    speaks(cue) ||
    /[ac]/.test(cue.frames) ||
    cue.prepositions.has(next) ||
    (VOICING.has(cue.lemma) && distance <= VOICED) ||
    (WISHING.has(cue.lemma) && distance === 1)
  );
}

/** "what soldiers call …", "traders speak of …": a usage, not an utterance. */
function isGeneric(words: Words, verb: number, cue: Cue, subject: Phrase): boolean {
  if (!cue.base || cue.past || words.is(verb - 1, AUXILIARIES) || subject.head !== subject.from) return false;
  return words.mention(subject.head) === undefined && !words.is(subject.head, SUBJECT_PRONOUNS);
}

/** "the routes that some states had proposed as “…”": its object stands before it, so what follows is another verb's. */
function isWithinRelative(words: Words, verb: number, cue: Cue, { from }: Phrase): boolean {
  const next = words.word(verb + 1);
  if (
    !words.is(from - 1, RELATIVES) ||
    !words.isWord(from - 2) ||
    words.is(from - 2, PREPOSITIONS) ||
    words.cue(from - 2)
  )
    return false;
  return (next === 'as' || words.is(verb + 1, PREPOSITIONS)) && !/[ac]/.test(cue.frames) && !cue.prepositions.has(next);
}

/** "in a brief post": a bare form that closes a singular phrase is a noun. */
function isNoun(words: Words, verb: number, cue: Cue, subject: Phrase): boolean {
  const isBare = cue.base && !cue.past && !takesBase(words, verb);
  return isBare && subject.to === verb && /^(?:an?|his|her|its|this|that|every|each)$/.test(words.word(subject.from));
}

/** "sees X “…”" without "as" characterises nothing. */
function isSight(words: Words, cue: Cue, verb: number, to: number): boolean {
  if (!cue.frames.includes('a') || /[qc]/.test(cue.frames)) return false;
  for (let i = verb + 1; i < to; i++) if (words.word(i) === 'as') return false;
  return true;
}

/** "claimed that", "says it": a verb of saying whatever its subject is. */
function statesThat(words: Words, verb: number, cue: Cue): boolean {
  const clause = leadsToClause(words, verb) || (cue.frames.includes('z') && words.is(verb + 1, SUBJECT_PRONOUNS));
  return clause && !cue.frames.includes('!') && speaks(cue);
}

/** "his side": a body of whom the sentence speaks. */
function isTheirBody(words: Words, { from, head }: Phrase): boolean {
  return words.is(from, POSSESSIVES) && words.is(head, BODIES);
}

/** "said that", "said earlier this week that", "told reporters that". */
function leadsToClause(words: Words, verb: number): boolean {
  let at = verb + 1;
  if (words.cue(verb)?.frames.includes('h') === true && words.word(at) !== 'that') at++;
  while (at < verb + 5 && words.is(at, WHEN)) at++;
  return words.word(at) === 'that';
}

/** "…", said X, "…": between two parts of a quote, or commas, the speaker follows the verb; "said X, adding" has the same. */
function invertedBefore(words: Words, verb: number, cue: Cue, from: number, to: number): Phrase | undefined {
  const first = words.word(from) === ',' ? from + 1 : from;
  const isBehindQuote = from > 0 && /["”’'»“]/.test(words.word(from - 1));
  if (cue.ing && isBehindQuote && verb > first) return invertedAt(words, first, to);
  if (verb === first && isBehindQuote) return invertedAt(words, verb, to);
  const phrase = words.word(verb - 1) === ',' ? invertedAt(words, verb, to) : undefined;
  if (!phrase) return undefined;
  // "from there, said the captain, “…”"
  const isAside = speaks(cue) && !/[choa]/.test(cue.frames) && words.word(phrase.head) !== 'it';
  // "…, said the state “cannot sell it”": what is quoted goes on from the subject of its clause.
  if (phrase.to >= to && !words.isCapital(to + 1)) return undefined;
  const isClosed = phrase.to >= to || words.word(phrase.to) === ',';
  return (isAside && isClosed) || isPerson(words, phrase.head) ? phrase : undefined;
}

/** "said the mayor": the speaker behind the verb. */
export function invertedAt(words: Words, verb: number, to: number): Phrase | undefined {
  const cue = usableCue(words, verb);
  if (!cue || !(cue.past || cue.third) || words.word(verb + 1) === 'that') return undefined;
  const phrase = phraseFrom(words, verb + 1, to);
  return phrase && isAgent(words, phrase) ? nameBehind(words, phrase, to) : undefined;
}
