import type { Span } from '../model/span.ts';
import { type Attribution, type Bounds, isSpeech, lastCharacter } from './attribution.ts';
import { authorOf } from './author.ts';
import { isNegated, quotedAs, subjectOfCue, takesBase, usableCue, namesAgent } from './cue-words.ts';
import { speaks } from './cues.ts';
import { nameBehind } from './name-behind.ts';
import { isPerson, type Phrase, phraseBefore, phraseFrom } from './noun-phrase.ts';
import { sourcePhrase } from './source-phrase.ts';
import { isAgent, KEEPING, skipVerbGroup, subjectBefore } from './subject.ts';
import { BE, PREPOSITIONS, SUBJECT_PRONOUNS, ADVERBS } from './word-classes.ts';
import type { Words } from './words.ts';
import { wordList } from './word-list.ts';
import { PEOPLE_NOUNS } from './role-nouns.ts';

/** Behind a verb these begin what is said or asked. */
const OPENS_CLAUSE = wordList('that as what which how why whether whom if');
const NOBODY = wordList('nobody none neither');

const SENTENCE_ENDS = wordList('. ? ! ; …');

const DASHES = wordList(', – — -');

/** "“…,” the deputy is sure" */
const CONVINCED = wordList('sure certain convinced confident adamant');

/** "“…?” his counsel wanted to know" */
const WANTING = wordList('wanted wants');

/** How many characters behind a quote its sentence may name the speaker. */
const TAIL = 240;

/** How many tokens may stand between an inverted verb and its subject. */
const ADVERBIAL = 12;

const READING = wordList('reads read showed shows');

/** After a comma these begin a clause of its own. */
const NO_TAIL = wordList('and but while which who that as then');

const LEADS_IN = wordList('as and but then');

/** How far behind a quote an attribution may begin to speak. */
const REACH = 30;

/** "…", said X · "…", X said · "…", according to X. */
export function attributionAfter(words: Words, quote: Span, bounds: Bounds): Attribution | undefined {
  const { from, to } = words.run(quote.end, Math.min(bounds.end, quote.end + 600));
  const inner = lastCharacter(words, quote);
  let at = from;
  while (at < to && words.is(at, DASHES)) at++;
  const comma = at > from || inner === ',' || inner === '—' || inner === '–';
  const ended = inner === '.' || inner === '…' || words.word(at) === '.';
  if (words.word(at) === '.' && inner !== '.') at++;
  const joined = comma || ((inner === '?' || inner === '!') && !startsSentence(words, at));
  const found = attributionAt(words, at, to) ?? (at > from ? signature(words, at, to) : undefined);
  if (!found || words.is(found.attribution.speaker.head, NOBODY)) return undefined;
  const { attribution, end } = found;
  if (joined || (!ended && inner !== '?' && inner !== '!'))
    return joined || isTight(words, attribution, at) ? attribution : undefined;
  if (inner !== '.' && inner !== '…' && inner !== '?' && inner !== '!') return undefined;
  // Behind a full stop it must be an attribution and nothing more: "…." Aliyev said on Monday.
  return isBare(words, end, to) && isTight(words, attribution, at) ? { apart: true, ...attribution } : undefined;
}

/** "…" — Anna Berg, in 2019 */
function signature(words: Words, at: number, to: number): { attribution: Attribution; end: number } | undefined {
  const dash = words.word(at - 1);
  const speaker = dash === '–' || dash === '—' ? phraseFrom(words, at, to) : undefined;
  if (!speaker || !isPerson(words, speaker.head) || !(speaker.to >= to || words.word(speaker.to) === ','))
    return undefined;
  return { attribution: { speaker, cue: dash, where: 'after', at: at - 1 }, end: to };
}

/** … "frank" but short, X said: an attribution that closes the sentence in which a phrase is quoted. */
export function attributionAtTail(words: Words, quote: Span, bounds: Bounds): Attribution | undefined {
  const { from, to } = words.run(quote.end, Math.min(bounds.end, quote.end + TAIL));
  for (let i = from; i < to && !(words.is(i, SENTENCE_ENDS) && !isInitial(words, i)); i++) {
    if (words.word(i) !== ',' || words.is(i + 1, NO_TAIL)) continue;
    const attribution = attributionAt(words, i + 1, to)?.attribution;
    const tells = attribution && /^(?:said|says|told|added|wrote|according to)$/.test(attribution.cue);
    if (tells && words.word(attribution.at + 1) !== 'that' && isAgent(words, attribution.speaker)) return attribution;
  }
  return undefined;
}

/** An attribution that begins with token `at`, and the token behind it. */
function attributionAt(
  words: Words,
  at: number,
  ceiling: number,
): { attribution: Attribution; end: number } | undefined {
  let start = at;
  if (words.is(start, LEADS_IN)) start++;
  // "was all she would say", "is how he put it"
  if (words.is(start, BE) && ['all', 'how', 'what'].includes(words.word(start + 1))) start += 2;
  const to = clauseEnd(words, start, ceiling);
  const owner = ownerBehind(words, start, to);
  if (owner)
    return {
      attribution: { speaker: owner, cue: words.textOf({ from: start, to: owner.to }), where: 'after', at: start },
      end: to,
    };
  const stated = sourcePhrase(words, start, to);
  if (stated) return { attribution: { where: 'after', at: start, ...stated }, end: stated.speaker.to };
  while (start < to && words.is(start, ADVERBS) && !words.mention(start)) start++;
  const first = usableCue(words, start);
  // "Asked what it meant, …" begins a sentence.
  if (first && speaks(first) && (first.past || first.third) && !words.isCapital(start)) {
    const phrase = nameAfterAdverbial(words, start + 1, to) ?? phraseFrom(words, start + 1, ceiling);
    if (phrase && startsSpeaker(words, phrase)) {
      const speaker = nameBehind(words, phrase, ceiling);
      return {
        attribution: { speaker, cue: words.textOf({ from: start, to: start + 1 }), where: 'after', at: start },
        end: speaker.to,
      };
    }
  }
  return readOut(words, start, to) ?? subjectThenCue(words, start, to);
}

/** "“…,” it reads", "“…,” the notice reads", "“…,” minutes of the meeting showed", "“…,” read one of the signs" */
function readOut(words: Words, start: number, to: number): { attribution: Attribution; end: number } | undefined {
  if (words.word(start) === 'read' || words.word(start) === 'reads') {
    const speaker = phraseFrom(words, start + 1, to);
    const cue = words.textOf({ from: start, to: start + 1 });
    if (!speaker || !(isSpeech(words, speaker) || words.word(speaker.head) === 'one')) return undefined;
    return { attribution: { speaker, cue, where: 'after', at: start }, end: speaker.to };
  }
  let at = start + 1;
  while (at < to && !words.is(at, READING)) at++;
  if (at >= to || !isBare(words, at + 1, to)) return undefined;
  const speaker = phraseBefore(words, at, start);
  if (speaker?.from !== start || !(words.word(at) === 'reads' || isSpeech(words, speaker))) return undefined;
  return { attribution: { speaker, cue: words.textOf({ from: at, to: at + 1 }), where: 'after', at }, end: at + 1 };
}

/** "“No,” is Anna Berg's answer", "“No,” came the reply from Anna Berg": whose words they are said to be. */
function ownerBehind(words: Words, start: number, to: number): Phrase | undefined {
  if (!words.is(start, BE) && words.word(start) !== 'came') return undefined;
  const phrase = phraseFrom(words, start + 1, to);
  return phrase && isSpeech(words, phrase) ? authorOf(words, phrase, to) : undefined;
}

/** "said in an interview Captain Petra Novak": the name behind what a preposition begins. */
function nameAfterAdverbial(words: Words, at: number, ceiling: number): Phrase | undefined {
  if (!words.is(at, PREPOSITIONS) || words.mention(at)) return undefined;
  for (let i = at + 1; i < Math.min(ceiling, at + ADVERBIAL); i++) {
    if (!words.isWord(i) && !words.isNumber(i)) return undefined;
    if (!isPerson(words, i)) continue;
    let from = i;
    while (from > at && words.isWord(from - 1) && words.isCapital(from - 1) && !words.mention(from - 1)) from--;
    return words.is(from - 1, PREPOSITIONS) ? undefined : phraseFrom(words, from, ceiling);
  }
  return undefined;
}

function subjectThenCue(
  words: Words,
  start: number,
  to: number,
): { attribution: Attribution; end: number } | undefined {
  const opening = phraseFrom(words, start, to);
  if (!opening || (words.is(start, PREPOSITIONS) && !words.mention(start))) return undefined;
  const last = endsWithVerb(words, opening) ? opening.to - 1 : opening.head + 1;
  for (let i = last; i < to && i - start < REACH; i++) {
    const isWondering = words.word(i) === 'know' && words.word(i - 1) === 'to' && words.is(i - 2, WANTING);
    if (isWondering || (words.is(i, CONVINCED) && words.is(i - 1, BE))) {
      const from = isWondering ? i - 2 : i - 1;
      const speaker = subjectBefore(words, from, start);
      const cue = words.textOf({ from, to: i + 1 });
      if (speaker && isAgent(words, speaker))
        return { attribution: { speaker, cue, where: 'after', at: i }, end: i + 1 };
    }
    const cue = usableCue(words, i);
    if (!cue || !speaks(cue) || isNegated(words, i)) continue;
    const quoted = quotedAs(words, i, start, i);
    if (quoted)
      return {
        attribution: { speaker: quoted, cue: words.textOf({ from: i, to: i + 1 }), where: 'after', at: i },
        end: i + 1,
      };
    if (!(
      cue.past ||
      cue.third ||
      (cue.ing && words.is(i - 1, KEEPING)) ||
      (cue.base && (i < opening.to || (takesBase(words, i) && !isLooseInfinitive(words, i))))
    ))
      continue;
    if (namesAgent(words, i + 1)) return undefined;
    const speaker = subjectOfCue(words, i, cue, start);
    if (!speaker) continue;
    return { attribution: { speaker, cue: words.textOf({ from: i, to: i + 1 }), where: 'after', at: i }, end: i + 1 };
  }
  return undefined;
}

/** "not a man given to praise": nobody's verb. */
const isLooseInfinitive = (words: Words, i: number): boolean =>
  words.word(i - 1) === 'to' && skipVerbGroup(words, i, i - 3) === i;

/** "the ministry reports", "officials at the port insist": what closes the clause is its verb, though it may be a noun. */
function endsWithVerb(words: Words, { from, to }: Phrase): boolean {
  const cue = usableCue(words, to - 1);
  if (!cue || to - 1 <= from || !isBare(words, to, words.count)) return false;
  const subject = phraseBefore(words, to - 1, from);
  if (subject?.from !== from) return false;
  // "the chronicle notes"
  if (!(isAgent(words, subject) || isSpeech(words, subject))) return cue.third && words.word(from) === 'the';
  return cue.third || (cue.base && words.is(subject.head, PEOPLE_NOUNS));
}

/** After a verb: does the phrase name or describe somebody? */
function startsSpeaker(words: Words, phrase: Phrase): boolean {
  if (isAgent(words, phrase)) return true;
  // "“…,” and pledged 26 billion yuan": a sum says nothing.
  if (words.isNumber(phrase.from)) return false;
  return words.is(phrase.from, SUBJECT_PRONOUNS) || words.isCapital(phrase.from) || words.word(phrase.to) !== 'that';
}

function clauseEnd(words: Words, start: number, ceiling: number): number {
  let at = start;
  while (at < ceiling && at - start < REACH && !(words.is(at, SENTENCE_ENDS) && !isInitial(words, at))) at++;
  return at;
}

function isInitial(words: Words, stop: number): boolean {
  if (words.mention(stop)) return true;
  return words.word(stop - 1).length <= 3 && words.isCapital(stop - 1) && words.isCapital(stop + 1);
}

function startsSentence(words: Words, at: number): boolean {
  return words.isCapital(at) && !words.mention(at);
}

/** Does the verb or its subject stand right behind the mark? */
function isTight(words: Words, { speaker }: Attribution, at: number): boolean {
  return speaker.from <= at + (words.word(at + 1) === 'how' ? 2 : 1) && words.textOf(speaker).length < 80;
}

/** Nothing follows but a place, a time or the end: not "that …" and no object. */
function isBare(words: Words, at: number, ceiling: number): boolean {
  if (at >= ceiling || words.is(at, SENTENCE_ENDS)) return true;
  return !words.is(at, OPENS_CLAUSE) && (words.word(at) === ',' || words.is(at, ADVERBS) || words.is(at, PREPOSITIONS));
}
