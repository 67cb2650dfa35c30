import type { Span } from '../model/span.ts';
import { isNegated, quotedAs, subjectOfCue, takesBase, usableCue } from './cue-words.ts';
import { cueOf, speaks, type Cue } from './cues.ts';
import { isPerson, nameBehind, phraseBefore, phraseFrom, type Phrase } from './noun-phrase.ts';
import { PERSON_NOUNS } from './person-nouns.ts';
import { isBodyNoun, isPeopleNoun, SPEECH_NOUNS } from './role-nouns.ts';
import { firstSubject, isAgent } from './subject.ts';
import { AUXILIARIES, isAdverb, POSSESSIVES, PREPOSITIONS, SUBJECT_PRONOUNS } from './word-classes.ts';
import type { Words } from './words.ts';

/** The words that give a quote to a speaker. */
export interface Attribution {
  readonly speaker: Phrase;
  /** It is a sentence of its own behind the quote. */
  readonly apart?: true;
  /** As it stands in the text: "said", "according to". */
  readonly cue: string;
  readonly where: 'before' | 'after';
  /** The cue's token. */
  readonly at: number;
  /** A comma or colon leads from the words before to the quote. */
  readonly led?: boolean;
}

/** An attribution before a quote; `strong` where it leads straight to the mark. */
export type AttributionBefore = Attribution & { readonly strong: boolean };

/** The part of a text in which a quote's attribution may stand: its paragraph, or the quote around it. */
export type Bounds = Span;

const SENTENCE_ENDS = new Set(['.', '?', '!', ';', '…']);
const OBJECTS = new Set('me him them us'.split(' '));
const DASHES = new Set([',', '–', '—', '-']);
/** How many tokens before a quote its attribution is looked for, and how many cues are tried. */
const LOOK_BACK = 80;
const MAX_CUES = 6;
const MODALS = new Set('will would could might may can should must'.split(' '));
/** Words that may stand between a verb of saying and its "that": said earlier this week that … */
const WHEN = new Set(
  (
    'earlier later on late early last this week month year today yesterday monday tuesday wednesday thursday friday ' +
    'saturday sunday also again'
  ).split(' '),
);
/** Verbs whose object is a feeling or an offer in somebody's words: expressed his "deep concern"; so many tokens apart. */
const VOICING = new Set('express voice convey offer raise'.split(' '));
const VOICED = 4;
const OPINIONS = new Set('opinion view words estimation assessment eyes telling account'.split(' '));
/** How many characters behind a quote its sentence may name the speaker. */
const TAIL = 240;
/** What somebody does beside speaking is told in so many tokens. */
const MAX_GESTURE = 10;
/** How far before a colon a noun for what is said may stand. */
const SPEECH_REACH = 16;
/** How many tokens may stand between an inverted verb and its subject. */
const ADVERBIAL = 12;
/** After a comma these begin a clause of its own. */
const NO_TAIL = new Set('and but while which who that as then'.split(' '));
/** How far behind a quote an attribution may begin to speak. */
const REACH = 30;

/** "…", said X · "…", X said · "…", according to X. */
export function attributionAfter(words: Words, quote: Span, bounds: Bounds): Attribution | undefined {
  const { from, to } = words.run(quote.end, Math.min(bounds.end, quote.end + 600));
  const inner = lastCharacter(words, quote);
  let at = from;
  while (at < to && DASHES.has(words.word(at))) at++;
  const comma = at > from || inner === ',' || inner === '—' || inner === '–';
  const ended = inner === '.' || inner === '…' || words.word(at) === '.';
  if (words.word(at) === '.' && inner !== '.') at++;
  const joined = comma || ((inner === '?' || inner === '!') && !startsSentence(words, at));
  const found = attributionAt(words, at, to);
  if (!found) return undefined;
  const { attribution, end } = found;
  if (joined || (!ended && inner !== '?' && inner !== '!'))
    return joined || isTight(words, attribution, at) ? attribution : undefined;
  if (inner !== '.' && inner !== '…' && inner !== '?' && inner !== '!') return undefined;
  // Behind a full stop it must be an attribution and nothing more: "…." Aliyev said on Monday.
  return isBare(words, end, to) ? { ...attribution, apart: true } : undefined;
}

/** … "frank" but short, X said: an attribution that closes the sentence in which a phrase is quoted. */
export function attributionAtTail(words: Words, quote: Span, bounds: Bounds): Attribution | undefined {
  const { from, to } = words.run(quote.end, Math.min(bounds.end, quote.end + TAIL));
  for (let i = from; i < to && !(SENTENCE_ENDS.has(words.word(i)) && !isInitial(words, i)); i++) {
    if (words.word(i) !== ',' || NO_TAIL.has(words.word(i + 1))) continue;
    const attribution = attributionAt(words, i + 1, to)?.attribution;
    const tells = attribution && /^(?:said|says|told|added|wrote|according to)$/.test(attribution.cue);
    if (tells && words.word(attribution.at + 1) !== 'that' && isAgent(words, attribution.speaker)) return attribution;
  }
  return undefined;
}

/** X said: "…" · According to X, "…" · in his words, "…"; `strong` where it leads straight to the mark. */
export function attributionBefore(words: Words, quote: Span, bounds: Bounds): AttributionBefore | undefined {
  const start = sentenceStart(words, quote, bounds);
  const { from, to } = words.run(start, quote.start);
  if (to <= from) return undefined;
  const last = words.word(to - 1);
  const led = last === ':' || last === ',' || last === '–' || last === '—';
  const floor = words.indexFrom(Math.min(start, words.sentenceAt(quote.start)?.start ?? start));
  const byWord = wordsBefore(words, from, to, led, floor);
  if (byWord) return byWord;
  if (last !== ':') return undefined;
  const named = phraseBefore(words, to - 1, from);
  const speaker = named && words.mention(named.head) ? named : speechBefore(words, to - 1, from);
  return speaker && { speaker, cue: ':', where: 'before', strong: true, at: to - 1 };
}

/** "a part of his message to both sides:": what is about to be read out. */
function speechBefore(words: Words, colon: number, floor: number): Phrase | undefined {
  for (let i = colon - 1; i >= Math.max(floor, colon - SPEECH_REACH); i--) {
    if (SPEECH_NOUNS.has(words.word(i)) && !words.mention(i)) return phraseBefore(words, i + 1, floor);
  }
  return undefined;
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

/** Who a sentence without a colon is about, for a quote that follows it alone. */
export function subjectOfSentence(words: Words, span: Span): Phrase | undefined {
  const { from, to } = words.run(span.start, span.end);
  for (let i = to - 1; i > from; i--) {
    const cue = usableCue(words, i);
    const subject = cue && subjectOfCue(words, i, cue, from);
    if (subject && isAgent(words, subject)) return subject;
  }
  const opening = firstSubject(words, from, to);
  const first = opening && nameBehind(words, opening, to);
  if (!first) return undefined;
  const head = words.word(first.head);
  const isRole = words.word(to - 1) === ':' && (PERSON_NOUNS.has(head) || SPEECH_NOUNS.has(head));
  return isPerson(words, first.head) || isRole || ['he', 'she'].includes(head) ? first : undefined;
}

/** "“…” Sara Olin paused.": whom a short sentence behind a quote is about, up to the next quote or the paragraph's end. */
export function subjectBehind(words: Words, quote: Span, bounds: Bounds): Phrase | undefined {
  if (!/[.?!…]/.test(lastCharacter(words, quote))) return undefined;
  const { from, to } = words.run(quote.end, bounds.end);
  if (to <= from || to - from > MAX_GESTURE || words.word(to - 1) !== '.') return undefined;
  const subject = phraseFrom(words, from, to);
  const speaks = subject && (isPerson(words, subject.head) || ['he', 'she'].includes(words.word(subject.head)));
  return speaks === true ? subject : undefined;
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
): AttributionBefore | undefined {
  const low = Math.max(from, to - LOOK_BACK);
  let tries = 0;
  let planned: AttributionBefore | undefined;
  for (let i = to - 1; i >= low && tries < MAX_CUES; i--) {
    const stated = sourcePhrase(words, i, to);
    if (stated) return { ...stated, where: 'before', strong: led, led, at: i };
    const cue = usableCue(words, i);
    if (!cue || !(mayQuote(cue, words.word(i + 1)) || (VOICING.has(cue.lemma) && to - i <= VOICED))) continue;
    tries++;
    if (isSight(words, cue, i, to)) continue;
    if (isNegated(words, i) || (i === floor && cue.participle) || isObjectVerb(words, i, cue)) continue;
    const adjacent = i >= to - 2 && (i === to - 1 || led || words.word(to - 1) === 'that');
    const inverted = (cue.past || cue.third) && isFirst(words, i, from) ? invertedBefore(words, i, to) : undefined;
    const agent = cue.participle && words.word(i + 1) === 'by' ? phraseFrom(words, i + 2, to) : undefined;
    const speaker = inverted ?? agent ?? subjectOfCue(words, i, cue, floor);
    // "a gathering called “X”" names; "which he called “X”" speaks.
    const names = i === to - 1 && /[ac]/.test(cue.frames);
    const strong = ((led && speaks(cue)) || adjacent) && !names;
    if (
      speaker &&
      (isAgent(words, speaker) || isSpeech(words, speaker) || strong || statesThat(words, i, cue)) &&
      !isGeneric(words, i, cue, speaker)
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
      if (!(cue.base && MODALS.has(words.word(i - 1))) && !isTheirBody(words, speaker))
        return planned && !leadsToClause(words, i) ? planned : found;
      planned ??= found;
    }
  }
  return planned;
}

/** "he lets me repeat it": an infinitive whose subject is another verb's object. */
function isObjectVerb(words: Words, verb: number, cue: Cue): boolean {
  return cue.base && !cue.past && OBJECTS.has(words.word(verb - 1)) && !words.mention(verb - 1);
}

/** Can the verb have what is quoted in its complement? */
function mayQuote(cue: Cue, next: string): boolean {
  return speaks(cue) || /[ac]/.test(cue.frames) || cue.prepositions.has(next);
}

/** "what soldiers call …", "traders speak of …": a usage, not an utterance. */
function isGeneric(words: Words, verb: number, cue: Cue, subject: Phrase): boolean {
  if (!cue.base || cue.past || AUXILIARIES.has(words.word(verb - 1)) || subject.head !== subject.from) return false;
  return words.mention(subject.head) === undefined && !SUBJECT_PRONOUNS.has(words.word(subject.head));
}

/** "sees X “…”" without "as" characterises nothing. */
function isSight(words: Words, cue: Cue, verb: number, to: number): boolean {
  if (!cue.frames.includes('a') || /[qc]/.test(cue.frames)) return false;
  for (let i = verb + 1; i < to; i++) if (words.word(i) === 'as') return false;
  return true;
}

/** "claimed that": a verb of saying whatever its subject is. */
function statesThat(words: Words, verb: number, cue: Cue): boolean {
  return leadsToClause(words, verb) && !cue.frames.includes('!') && speaks(cue);
}

/** "his side": a body of whom the sentence speaks. */
function isTheirBody(words: Words, { from, head }: Phrase): boolean {
  return POSSESSIVES.has(words.word(from)) && isBodyNoun(words.word(head));
}

/** "said that", "said earlier this week that", "told reporters that". */
function leadsToClause(words: Words, verb: number): boolean {
  let at = verb + 1;
  if (cueOf(words.word(verb))?.frames.includes('h') === true && words.word(at) !== 'that') at++;
  while (at < verb + 5 && WHEN.has(words.word(at))) at++;
  return words.word(at) === 'that';
}

/** Does the verb follow right behind the quote before? */
function isFirst(words: Words, verb: number, from: number): boolean {
  const first = words.word(from) === ',' ? from + 1 : from;
  return verb === first && from > 0 && /["”’'»“]/.test(words.word(from - 1));
}

/** "…", said X, "…": between two parts of a quote the speaker follows the verb. */
function invertedBefore(words: Words, verb: number, to: number): Phrase | undefined {
  const phrase = words.word(verb + 1) === 'that' ? undefined : phraseFrom(words, verb + 1, to);
  return phrase && isAgent(words, phrase) ? phrase : undefined;
}

function isSpeech(words: Words, phrase: Phrase): boolean {
  return SPEECH_NOUNS.has(words.word(phrase.head));
}

/** "according to X", "in X's opinion", from the word at `i` on. */
function sourcePhrase(words: Words, i: number, to: number): { speaker: Phrase; cue: string } | undefined {
  const word = words.word(i);
  if (word === 'according' && words.word(i + 1) === 'to') {
    const speaker = phraseFrom(words, i + 2, to);
    return speaker && { speaker: nameBehind(words, speaker, to), cue: words.textOf({ from: i, to: i + 2 }) };
  }
  if (word === 'for' && opensClauseFor(words, i)) {
    const speaker = phraseFrom(words, i + 1, to);
    return speaker && isPerson(words, speaker.head) && isSetOff(words, speaker.to, to)
      ? { speaker, cue: words.textOf({ from: i, to: i + 1 }) }
      : undefined;
  }
  if (word !== 'in') return undefined;
  const phrase = phraseFrom(words, i + 1, Math.min(to, i + 10));
  if (!phrase || !OPINIONS.has(words.word(phrase.head))) return undefined;
  const cue = words.textOf({ from: i, to: phrase.head + 1 });
  if (words.word(phrase.head + 1) === 'of') {
    const owner = phraseFrom(words, phrase.head + 2, to);
    return owner && { speaker: owner, cue };
  }
  const possessor = words.word(phrase.head - 1) === "'s" ? phrase.head - 2 : phrase.from;
  return possessor < phrase.head
    ? { speaker: { from: phrase.from, to: possessor + 1, head: possessor }, cue }
    : undefined;
}

/** Does a comma follow, at once or behind "of the institute"? */
function isSetOff(words: Words, at: number, to: number): boolean {
  let comma = at;
  if (words.word(at) === 'of') while (comma < to && (words.isWord(comma) || words.mention(comma))) comma++;
  return words.word(comma) === ',';
}

/** "For Anna Berg, the deal is “a surrender”": whose view a sentence gives. */
function opensClauseFor(words: Words, i: number): boolean {
  return words.isCapital(i) && words.sentenceAt(words.startOf(i))?.start === words.startOf(i);
}

/** An attribution that begins with token `at`, and the token behind it. */
function attributionAt(
  words: Words,
  at: number,
  ceiling: number,
): { attribution: Attribution; end: number } | undefined {
  let start = at;
  if (['as', 'and', 'but', 'then'].includes(words.word(start))) start++;
  const to = clauseEnd(words, start, ceiling);
  const stated = sourcePhrase(words, start, to);
  if (stated) return { attribution: { ...stated, where: 'after', at: start }, end: stated.speaker.to };
  while (start < to && isAdverb(words.word(start)) && !words.mention(start)) start++;
  const first = usableCue(words, start);
  if (first && speaks(first) && (first.past || first.third)) {
    const phrase = nameAfterAdverbial(words, start + 1, to) ?? phraseFrom(words, start + 1, ceiling);
    if (phrase && startsSpeaker(words, phrase)) {
      const speaker = nameBehind(words, phrase, ceiling);
      return {
        attribution: { speaker, cue: words.textOf({ from: start, to: start + 1 }), where: 'after', at: start },
        end: speaker.to,
      };
    }
  }
  return subjectThenCue(words, start, to);
}

/** "said in an interview Captain Petra Novak": the name behind what a preposition begins. */
function nameAfterAdverbial(words: Words, at: number, ceiling: number): Phrase | undefined {
  if (!PREPOSITIONS.has(words.word(at)) || words.mention(at)) return undefined;
  for (let i = at + 1; i < Math.min(ceiling, at + ADVERBIAL); i++) {
    if (!words.isWord(i) && words.tokens[i]?.kind !== 'number') return undefined;
    if (!isPerson(words, i)) continue;
    let from = i;
    while (from > at && words.isWord(from - 1) && words.isCapital(from - 1) && !words.mention(from - 1)) from--;
    return PREPOSITIONS.has(words.word(from - 1)) ? undefined : phraseFrom(words, from, ceiling);
  }
  return undefined;
}

function subjectThenCue(
  words: Words,
  start: number,
  to: number,
): { attribution: Attribution; end: number } | undefined {
  const opening = phraseFrom(words, start, to);
  if (!opening || (PREPOSITIONS.has(words.word(start)) && !words.mention(start))) return undefined;
  const last = endsWithVerb(words, opening) ? opening.to - 1 : opening.head + 1;
  for (let i = last; i < to && i - start < REACH; i++) {
    const cue = usableCue(words, i);
    if (!cue || !speaks(cue) || isNegated(words, i)) continue;
    const quoted = quotedAs(words, i, start, i);
    if (quoted)
      return {
        attribution: { speaker: quoted, cue: words.textOf({ from: i, to: i + 1 }), where: 'after', at: i },
        end: i + 1,
      };
    if (!(cue.past || cue.third || (cue.base && (i < opening.to || takesBase(words, i))))) continue;
    if (words.word(i + 1) === 'by') return undefined;
    const speaker = subjectOfCue(words, i, cue, start);
    if (!speaker) continue;
    return { attribution: { speaker, cue: words.textOf({ from: i, to: i + 1 }), where: 'after', at: i }, end: i + 1 };
  }
  return undefined;
}

/** "the ministry reports", "officials at the port insist": what closes the clause is its verb, though it may be a noun. */
function endsWithVerb(words: Words, { from, to }: Phrase): boolean {
  const cue = usableCue(words, to - 1);
  if (!cue || to - 1 <= from || !isBare(words, to, words.tokens.length)) return false;
  const subject = phraseBefore(words, to - 1, from);
  if (subject?.from !== from || !(isAgent(words, subject) || isSpeech(words, subject))) return false;
  return cue.third || (cue.base && isPeopleNoun(words.word(subject.head)));
}

/** After a verb: does the phrase name or describe somebody? */
function startsSpeaker(words: Words, phrase: Phrase): boolean {
  return (
    isAgent(words, phrase) ||
    SUBJECT_PRONOUNS.has(words.word(phrase.from)) ||
    words.isCapital(phrase.from) ||
    words.word(phrase.to) !== 'that'
  );
}

function clauseEnd(words: Words, start: number, ceiling: number): number {
  let at = start;
  while (at < ceiling && at - start < REACH && !(SENTENCE_ENDS.has(words.word(at)) && !isInitial(words, at))) at++;
  return at;
}

function isInitial(words: Words, stop: number): boolean {
  return words.word(stop - 1).length <= 3 && words.isCapital(stop - 1) && words.isCapital(stop + 1);
}

function lastCharacter(words: Words, quote: Span): string {
  return words.source.text
    .slice(Math.max(quote.start, quote.end - 4), quote.end - 1)
    .replace(/[\s'’”»]+$/, '')
    .slice(-1);
}

function startsSentence(words: Words, at: number): boolean {
  return words.isCapital(at) && !words.mention(at);
}

/** Does the verb or its subject stand right behind the mark? */
function isTight(words: Words, { speaker }: Attribution, at: number): boolean {
  return speaker.from <= at + 1 && words.textOf(speaker).length < 80;
}

/** Nothing follows but a place, a time or the end: not "that …" and no object. */
function isBare(words: Words, at: number, ceiling: number): boolean {
  const next = words.word(at);
  if (at >= ceiling || SENTENCE_ENDS.has(next)) return true;
  return next !== 'that' && next !== 'as' && (next === ',' || isAdverb(next) || PREPOSITIONS.has(next));
}
