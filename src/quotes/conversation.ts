import { genderOfWord } from '../knowledge/gendered-words.ts';
import type { ActorId } from '../model/mention.ts';
import type { Quote } from '../model/quote.ts';
import type { Span } from '../model/span.ts';
import { isSpeech, lastCharacter } from './attribution.ts';
import { cueOf } from './cues.ts';
import type { Phrase } from './noun-phrase.ts';
import type { Pair } from './pairs.ts';
import { PERSON_NOUNS } from './person-nouns.ts';
import { within } from './pronouns.ts';
import type { Speaker, Speakers } from './speakers.ts';
import { formOf } from './speech.ts';
import { firstSubject, isAgent } from './subject.ts';
import type { Words } from './words.ts';
import { wordList } from './word-list.ts';
import { wordSet } from '../util/word-set.ts';

/** A quote that lies in no other marks. */
interface Spoken {
  readonly quote: Quote;
  readonly pair: Pair;
  /** By what the text gives it to its speaker. */
  readonly phrase: Phrase | undefined;
}

const PRONOUNS = wordList('he she they');
/** Verbs of those who have spoken already. */
const GOING_ON = wordSet('add continue conclude go');
const ASKING = wordSet('ask inquire interrupt interject');
/** What somebody puts in as a question has so many words. */
const MAX_QUESTION = 5;

/** The direct speech found so far: whose it is tells who goes on. */
export class Conversation {
  readonly #words: Words;
  readonly #speakers: Speakers;
  readonly #paragraphs: readonly Span[];
  readonly #spoken: Spoken[] = [];

  constructor(speakers: Speakers, paragraphs: readonly Span[]) {
    this.#speakers = speakers;
    this.#words = speakers.people.words;
    this.#paragraphs = paragraphs;
  }

  add(spoken: Spoken): void {
    this.#spoken.push(spoken);
  }

  /** The quote whose speaker may go on: in the same paragraph, or in the one above a quote that opens its own. */
  before(pair: Pair, opens: boolean): Spoken | undefined {
    const previous = this.#ahead(pair);
    if (!previous || previous.pair.last >= pair.first - Number(opens)) return previous;
    return opens && previous.pair.last === pair.first - 2 && this.#isAside(pair.first - 1) ? previous : undefined;
  }

  /** In an interview: does the quote stand below a question to whoever spoke above it? */
  isAnswer(pair: Pair, opens: boolean): boolean {
    const above = opens ? this.#paragraphs[pair.first - 1] : undefined;
    const question = above && this.#words.source.text.slice(above.start, above.end);
    if (question === undefined || !/\?\s*$|\byour?\b/i.test(question)) return false;
    return this.#ahead(pair)?.pair.last === pair.first - 2;
  }

  /** Who goes on without a word of it: the last speaker, or whom they asked: "“Did you?” asked the judge. “I did.”" */
  last(): Quote | undefined {
    const [asked, last] = [this.#spoken.at(-2), this.#spoken.at(-1)];
    if (!asked || !last) return last?.quote;
    const isQuestion = ASKING.has(cueOf(last.quote.cue)?.lemma ?? '') && lastCharacter(this.#words, last.pair) === '?';
    const isNear = asked.pair.last === last.pair.first && formOf(this.#words, last.pair).length <= MAX_QUESTION;
    return isQuestion && isNear ? asked.quote : last.quote;
  }

  /** Whom a phrase takes up that goes on for the last speaker: "he added", "the statement said". */
  goesOn(pair: Pair, phrase: Phrase): Speaker | undefined {
    const head = this.#words.word(phrase.head);
    if (PRONOUNS.has(head)) return this.#sameSpeaker(pair, phrase, head);
    return isSpeech(this.#words, phrase) ? this.#sameStatement(pair, phrase, head) : undefined;
  }

  /** "the academic added", of whom the text says nothing: whoever is quoted right before. */
  adds(pair: Pair, phrase: Phrase, cue: string): ActorId | undefined {
    const words = this.#words;
    const { people } = this.#speakers;
    const isGoingOn = words.word(phrase.from) === 'the' && GOING_ON.has(cueOf(cue.toLowerCase())?.lemma ?? '');
    const last = isGoingOn && words.is(phrase.head, PERSON_NOUNS) ? this.before(pair, true)?.quote.speaker : undefined;
    if (typeof last !== 'string' || people.actors.get(last)?.label !== 'PERSON') return undefined;
    const gender = genderOfWord(words.word(phrase.head));
    const isOther = gender !== undefined && gender !== (people.genderOf(last) ?? gender);
    return isOther || people.isCalled(phrase, last) ? undefined : last;
  }

  /** "he added", where the speaker of the quote before is the last person spoken of. */
  #sameSpeaker(pair: Pair, phrase: Phrase, pronoun: string): Speaker | undefined {
    const words = this.#words;
    const previous = this.before(pair, true);
    if (previous?.quote.speaker !== null || !/\s/.test(previous.quote.speakerText)) return undefined;
    const known = previous.phrase ? words.word(previous.phrase.head) : '';
    if (PRONOUNS.has(known) && known !== pronoun) return undefined;
    const at = words.startOf(phrase.from);
    const between = within(this.#speakers.people.mentions, previous.quote.end, at);
    if (between.some((mention) => !(pair.start <= mention.start && mention.end <= pair.end))) return undefined;
    const floor = words.sentenceAt(previous.quote.end)?.end ?? 0;
    if (this.#speakers.isTakenUp(pronoun, at, floor)) return undefined;
    const text = previous.quote.speakerText;
    return { actor: null, text, why: `“${words.textOf(phrase)}” goes on for ${text}` };
  }

  /** "the statement said", behind words of the body that made it or of somebody who is said to have made one. */
  #sameStatement(pair: Pair, { from, to }: Phrase, noun: string): Speaker | undefined {
    const words = this.#words;
    const previous = words.word(from) === 'the' && to - from === 2 ? this.before(pair, true)?.quote : undefined;
    if (typeof previous?.speaker !== 'string') return undefined;
    let isTheirs = this.#speakers.people.actors.get(previous.speaker)?.label !== 'PERSON';
    const start = words.indexFrom(words.sentenceAt(previous.start)?.start ?? previous.start);
    for (let i = start; i < from && !isTheirs; i++) isTheirs = words.word(i) === noun;
    return isTheirs
      ? { actor: previous.speaker, text: previous.speakerText, why: `the "${noun}" is theirs` }
      : undefined;
  }

  #ahead({ start }: Pair): Spoken | undefined {
    return this.#spoken.findLast(({ pair }) => pair.end <= start);
  }

  /** Does a paragraph tell of things only, so that whoever spoke above it may go on below? */
  #isAside(paragraph: number): boolean {
    const { start = 0, end = 0 } = this.#paragraphs[paragraph] ?? {};
    const words = this.#words;
    if (within(this.#speakers.people.mentions, start, end).length > 0) return false;
    const { from, to } = words.run(start, end);
    const subject = firstSubject(words, from, to);
    return subject === undefined || !isAgent(words, subject);
  }
}
