import type { ActorId } from '../model/mention.ts';
import type { Quote } from '../model/quote.ts';
import type { Span } from '../model/span.ts';
import { indexAtOrBefore } from '../text/lines.ts';
import { attributionAfter, attributionAtTail } from './attribution-after.ts';
import { attributionAbove, attributionBefore } from './attribution-before.ts';
import { isSpeech, type Attribution, type Bounds } from './attribution.ts';
import type { Training } from './antecedents.ts';
import { Conversation } from './conversation.ts';
import { governing, isTerm } from './governing.ts';
import type { Phrase } from './noun-phrase.ts';
import type { Pair } from './pairs.ts';
import type { People } from './people.ts';
import { within } from './pronouns.ts';
import { type Context, Speakers, type Speaker } from './speakers.ts';
import { isQuestion, subjectBehind, subjectOfSentence } from './sentence-subject.ts';
import { isAgent } from './subject.ts';
import { formOf, opensSentence, type Form } from './speech.ts';
import { Turns } from './turns.ts';
import { BE, HAVE, ADVERBS } from './word-classes.ts';
import type { Words } from './words.ts';
import { wordList } from './word-list.ts';

/** Speech without any attribution has so many words at least, and so many where the speaker is already speaking. */
const MIN_UNATTRIBUTED = 5;
const MIN_GOING_ON = 2;
/** From so many words on, what stands between marks is speech for the purpose of reading pronouns outside it. */
const MIN_QUOTED = 5;
/** A phrase in words of its own has so many where no verb of saying is near. */
const MIN_INDIRECT = 5;
/** A quote that lost its closing mark is kept if it has so many words. */
const MIN_UNCLOSED = 3;
/** A title in capitals is no longer than this. */
const MAX_TITLE = 12;

/** The clause that tells what is said is no longer, in characters. */
const MAX_CONTENT = 600;

const AND = wordList('and but while');

/** How a quote came to its speaker. */
interface Reading {
  readonly attribution?: Attribution;
  readonly subject?: Phrase;
  readonly goesOn?: boolean;
}

/** A pair with what it looks like from inside. */
interface Placed extends Pair {
  readonly form: Form;
  /** The accepted quote around it, once it is known. */
  outer: Quote | undefined;
}

/** Tells speech from scare quotes and titles among the pairs of a text, and finds who speaks. */
export class DirectSpeech {
  readonly #words: Words;
  readonly #paragraphs: readonly Span[];
  readonly #pairs: readonly Placed[];
  readonly #tops: readonly Placed[];
  readonly #outside: Speakers;
  readonly #inside: Speakers;
  readonly #cues = new Set<number>();
  readonly #found: { quote: Quote; pair: Pair }[] = [];
  readonly #conversation: Conversation;
  readonly #byPair = new Map<Pair, Quote>();

  constructor(words: Words, people: People, paragraphs: readonly Span[], pairs: readonly Pair[], training?: Training) {
    this.#words = words;
    this.#paragraphs = paragraphs;
    this.#pairs = withoutDamaged(words, paragraphs, pairs).map((pair) => placed(words, pair));
    this.#tops = topLevel(this.#pairs);
    const spoken = this.#tops.filter(({ form }) => form.length >= MIN_QUOTED);
    const quoted = (offset: number): boolean => (spoken[indexAtOrBefore(spoken, offset)]?.end ?? 0) > offset;
    const turns = new Turns(people, paragraphs);
    this.#outside = new Speakers(people, turns, quoted, training);
    this.#inside = new Speakers(people, turns, () => false);
    this.#conversation = new Conversation(this.#outside, paragraphs);
  }

  /** Tokens of the cues that lead to direct speech and say nothing else. */
  get cues(): ReadonlySet<number> {
    return this.#cues;
  }

  /** Where the words between marks end in which an offset lies. */
  endOfSpeechAt(offset: number): number | undefined {
    const around = this.#tops[indexAtOrBefore(this.#tops, offset)];
    return around && around.end > offset ? around.end - 1 : undefined;
  }

  /** Who is meant by a phrase anywhere in the text; "I" in direct speech is its speaker. */
  speakerOf(phrase: Phrase): Speaker {
    const at = this.#words.startOf(phrase.from);
    const around = this.#tops[indexAtOrBefore(this.#tops, at)];
    if (around === undefined || around.end <= at) return this.#outside.resolve(phrase);
    const quote = this.#words.word(phrase.head) === 'i' ? this.#byPair.get(around) : undefined;
    if (quote) return { actor: quote.speaker, text: quote.speakerText, why: '“I” is the speaker of the quote' };
    return this.#inside.resolve(phrase);
  }

  find(): Quote[] {
    const around: Quote[] = [];
    let tops = 0;
    for (const pair of this.#pairs) {
      const isTop = this.#tops[tops] === pair;
      if (isTop) tops++;
      while (around.length > 0 && (around.at(-1)?.end ?? 0) <= pair.start) around.pop();
      pair.outer = around.at(-1);
      const reading = this.#read(pair);
      if (!reading) continue;
      const { attribution } = reading;
      if (attribution && this.#onlyQuotes(pair, attribution)) this.#cues.add(attribution.at);
      const quote = this.#quote(pair, reading);
      this.#found.push({ quote, pair });
      this.#byPair.set(pair, quote);
      if (isTop) this.#conversation.add({ quote, pair, phrase: attribution?.speaker });
      around.push(quote);
    }
    return this.#found.map(({ quote }) => quote);
  }

  /** Does the cue lead to direct speech and nothing else, so that it makes no claim of its own? */
  #onlyQuotes(pair: Placed, { where, led, at }: Attribution): boolean {
    if (where === 'after' || led === true) return true;
    return at >= this.#words.indexFrom(pair.start) - 2 && pair.form.sentence;
  }

  /** Undefined for what is no speech. */
  #read(pair: Placed): Reading | undefined {
    const words = this.#words;
    const { form } = pair;
    if (form.length === 0) return undefined;
    const bounds = this.#boundsBefore(pair);
    const before = attributionBefore(words, pair, bounds);
    const term = isTerm(words, pair);
    if (pair.unclosed && !pair.reopened) {
      return before?.strong === true && form.length >= MIN_UNCLOSED && !pair.outer
        ? { attribution: before }
        : undefined;
    }
    const adjacent = before !== undefined && before.strong && before.at >= words.indexFrom(pair.start) - 4;
    if (adjacent && !term) return { attribution: before };
    const after = attributionAfter(words, pair, this.#boundsAfter(pair));
    // "called it “X,” and Berg said …": a clause of its own follows.
    const goesOn = before !== undefined && !form.sentence && words.is(words.indexFrom(pair.end), AND);
    const own = goesOn ? governing(words, pair, before) : undefined;
    if (own && !term) return { attribution: own };
    // "underlined that it was “…,” according to a readout"
    const told =
      after && !form.sentence && isSpeech(words, after.speaker) ? this.#governor(pair, bounds, before) : undefined;
    if (told && isAgent(words, told.speaker)) return { attribution: told };
    if (after && after.apart !== true && !(form.name && !form.sentence)) return { attribution: after };
    if (before?.strong === true && !term && !form.name) return { attribution: before };
    const governor = told ?? this.#governor(pair, bounds, before);
    if (after && !governor && form.sentence) return { attribution: after };
    const long = pair.last > pair.first;
    const alone = form.sentence && opensSentence(words, pair) && !(form.title && form.length <= MAX_TITLE);
    if (!pair.outer && (long || alone)) {
      const reading = this.#withoutWords(pair, form.length, long);
      if (reading) return reading;
    }
    if (term || form.name || form.answer || (form.title && form.length > 1)) return undefined;
    const said = governor ?? (form.sentence ? undefined : attributionAtTail(words, pair, this.#boundsAfter(pair)));
    return said ? { attribution: said } : this.#freeIndirect(pair, form.length);
  }

  /** "“…,” Berg said. Casualties were “at the upper end of what we know”.": a phrase in the sentence behind somebody's words. */
  #freeIndirect(pair: Placed, length: number): Reading | undefined {
    const words = this.#words;
    const previous = length < MIN_INDIRECT || pair.outer ? undefined : this.#conversation.before(pair, false);
    const sentence = words.sentenceAt(pair.start);
    if (!previous || !sentence || previous.quote.end > sentence.start || previous.quote.cue === '') return undefined;
    const isNext = words.sentenceIndexAt(previous.quote.end) === words.sentenceIndexAt(pair.start) - 1;
    let verb = words.indexFrom(pair.start) - 1;
    if (words.is(verb, ADVERBS)) verb--;
    return isNext && (words.is(verb, BE) || words.is(verb - 1, HAVE)) ? { goesOn: true } : undefined;
  }

  /** @param before what stands between the quote and the one before it */
  #governor(pair: Placed, bounds: Bounds, before: Attribution | undefined): Attribution | undefined {
    const words = this.#words;
    const governor = governing(words, pair, before);
    const start = this.#startOfParagraph(pair);
    if (governor || start === bounds.start) return governor;
    return governing(words, pair, attributionBefore(words, pair, { start, end: pair.start, ...this.#besides(pair) }));
  }

  /** Speech with no attribution in its own sentence: led to from above, or the same speaker going on. */
  #withoutWords(pair: Placed, length: number, long: boolean): Reading | undefined {
    const paragraph = this.#paragraphs[pair.first];
    const above = this.#paragraphs[pair.first - 1];
    const opens = paragraph !== undefined && pair.start - paragraph.start <= 4;
    if (opens && above) {
      const attribution = attributionAbove(this.#words, above);
      if (attribution) return { attribution };
    }
    const previous = this.#conversation.before(pair, opens);
    const sentence = this.#sentenceAhead(pair, opens);
    const answers = sentence && this.#words.source.slice(sentence).trimEnd().endsWith('?');
    const isNext = !opens && previous !== undefined;
    const isEnough = length >= (answers === true || isNext ? 1 : MIN_GOING_ON);
    const apart = sentence !== undefined && (previous === undefined || sentence.start >= previous.quote.end);
    const isAsked = apart && previous !== undefined && isQuestion(this.#words, sentence);
    const subject = apart && !isAsked ? subjectOfSentence(this.#words, sentence) : undefined;
    const behind = length >= MIN_GOING_ON ? subjectBehind(this.#words, pair, this.#boundsAfter(pair)) : undefined;
    // "Could he imagine it? “What?” Berg asked back."
    if (subject && isEnough) return { subject: answers === true && behind ? behind : subject };
    if ((previous ?? this.#conversation.isAnswer(pair, opens)) && isEnough) return { goesOn: true };
    if (behind) return { subject: behind };
    return long || length >= MIN_UNATTRIBUTED ? {} : undefined;
  }

  /** The writer's sentence that ends right before a quote. */
  #sentenceAhead(pair: Placed, opens: boolean): Span | undefined {
    const end = opens ? (this.#paragraphs[pair.first - 1]?.end ?? 0) : pair.start;
    const sentence = end === 0 ? undefined : this.#words.sentenceAt(end - 1 - Number(!opens));
    return sentence && { start: sentence.start, end: Math.min(sentence.end, end) };
  }

  #boundsBefore(pair: Placed): Bounds {
    const previous = this.#found.findLast(({ quote }) => quote.end <= pair.start)?.quote.end ?? 0;
    const start = Math.max(this.#startOfParagraph(pair), previous);
    return { start, end: pair.start, ...this.#besides(pair) };
  }

  /** Of the quote's paragraph, or of the words in the quote around it. */
  #startOfParagraph({ first, outer }: Placed): number {
    return Math.max(this.#paragraphs[first]?.start ?? 0, outer ? outer.start + 1 : 0);
  }

  /** Which words of its paragraph are in other marks. */
  #besides(pair: Placed): Pick<Bounds, 'isQuoted'> {
    return pair.outer ? {} : { isQuoted: (offset) => this.endOfSpeechAt(offset) !== undefined };
  }

  #boundsAfter(pair: Placed): Bounds {
    const { length } = this.#words.source.text;
    const end = Math.min(pair.outer ? pair.outer.end - 1 : length, this.#paragraphs[pair.last]?.end ?? length);
    if (pair.outer) return { start: pair.end, end };
    const next = this.#tops[indexAtOrBefore(this.#tops, pair.start) + 1];
    return { start: pair.end, end: Math.min(end, next?.start ?? length) };
  }

  /** "The coach had the club's “trust,” he said.": where the clause begins that tells what is said, about somebody else. */
  #contentStart(pair: Placed, phrase: Phrase): number | undefined {
    const words = this.#words;
    const at = words.startOf(phrase.from);
    const isAside = words.word(phrase.from - 1) === ',' || at > pair.end;
    const end = Math.min(at, pair.start);
    const sentence = isAside && !pair.outer ? words.sentenceAt(end) : undefined;
    // Where a paragraph begins so, there is nobody else yet.
    const floor = this.#paragraphs[pair.first]?.start ?? 0;
    if (!sentence || sentence.start <= floor || sentence.start >= end || pair.form.sentence) return undefined;
    // "Berg was blunter: there were, he said, “…”"
    const start = Math.max(sentence.start, end - MAX_CONTENT);
    const clause = words.source.text.slice(start, end);
    return start + Math.max(0, clause.lastIndexOf(':'), clause.lastIndexOf(';'));
  }

  /** What tells whom a phrase without a name means. */
  #context(pair: Placed, phrase: Phrase, cue: string): Context {
    return {
      outer: pair.outer,
      quote: pair,
      named: this.#namedIn(pair),
      before: this.#contentStart(pair, phrase),
      adds: pair.outer ? undefined : this.#conversation.adds(pair, phrase, cue),
    };
  }

  /** The persons whom somebody's words name. */
  #namedIn({ start, end }: Pair): ReadonlySet<ActorId> {
    return new Set(within(this.#outside.people.mentions, start, end).map(({ actor }) => actor));
  }

  #quote(pair: Placed, { attribution, subject, goesOn }: Reading): Quote {
    const { start, end, outer } = pair;
    const speakers = outer ? this.#inside : this.#outside;
    const phrase = attribution?.speaker ?? subject;
    const extra = [
      ...(pair.unclosed ? ['the closing mark is missing'] : []),
      ...(outer ? [outer.speakerText === '' ? 'inside another quote' : `inside words of ${outer.speakerText}`] : []),
    ];
    if (phrase) {
      const cue = attribution?.cue ?? '';
      const { actor, text, why } =
        (outer ? undefined : this.#conversation.goesOn(pair, phrase)) ??
        speakers.resolve(phrase, this.#words.mention(phrase.head) ? {} : this.#context(pair, phrase, cue));
      const how = attribution ? `“${cue}” ${attribution.where} the quote` : 'the sentence beside it is about them';
      return { start, end, speaker: actor, speakerText: text, cue, evidence: [how, why, ...extra] };
    }
    const previous = goesOn === true ? this.#conversation.last() : undefined;
    const { speaker, text }: { speaker: Speaker['actor']; text: string } = previous
      ? { speaker: previous.speaker, text: previous.speakerText }
      : { speaker: null, text: '' };
    return {
      start,
      end,
      speaker,
      speakerText: text,
      cue: '',
      evidence: [previous ? 'the same speaker goes on' : 'a full sentence, not attributed', ...extra],
    };
  }
}

function placed(words: Words, pair: Pair): Placed {
  const { start, end, family, first, last, reopened, unclosed } = pair;
  return { start, end, family, first, last, reopened, unclosed, form: formOf(words, pair), outer: undefined };
}

/** The pairs that lie in no other, in text order. */
function topLevel(pairs: readonly Placed[]): Placed[] {
  const tops: Placed[] = [];
  let reach = 0;
  for (const pair of pairs) {
    if (pair.start < reach) continue;
    tops.push(pair);
    reach = pair.end;
  }
  return tops;
}

/**
 * In text order, without unclosed ones that hold others, and without pairs over several paragraphs that hold an
 * attributed quote: there a mark is missing, and the inner quotes are the real ones.
 */
function withoutDamaged(words: Words, paragraphs: readonly Span[], pairs: readonly Pair[]): Pair[] {
  const ordered = [...pairs].sort((a, b) => a.start - b.start || b.end - a.end);
  return ordered.filter((pair, i) => {
    if (pair.unclosed) return !((ordered[i + 1]?.start ?? Infinity) < pair.end);
    if (pair.last === pair.first || pair.reopened) return true;
    for (let k = i + 1; k < ordered.length; k++) {
      const inner = ordered[k];
      if (inner === undefined || inner.start >= pair.end) break;
      const end = Math.min(pair.end - 1, paragraphs[inner.last]?.end ?? pair.end);
      if (inner.family === pair.family && attributionAfter(words, inner, { start: inner.end, end })) return false;
    }
    return true;
  });
}
