import type { ActorId } from '../model/mention.ts';
import type { Claim } from '../model/quote.ts';
import { indexAtOrBefore } from '../text/lines.ts';
import { clauseEnd, complementOf, type Complement } from './complement.ts';
import { ACCORDING, CLAIM_WORDS } from './cues.ts';
import { linkDenials } from './denials.ts';
import { jointNames } from './joint.ts';
import { phraseFrom, type Phrase } from './noun-phrase.ts';
import type { People } from './people.ts';
import { SPEECH_NOUNS } from './role-nouns.ts';
import type { DirectSpeech } from './find-direct.ts';
import type { Speaker } from './speakers.ts';
import { isAgent } from './subject.ts';
import { targetsOf } from './targets.ts';
import { verbAt, type CueVerb } from './verb-form.ts';
import type { Words } from './words.ts';
import { wordList } from './word-list.ts';

/** A claim with what links it to others. */
export interface FoundClaim extends Claim {
  /** Index of its sentence. */
  readonly sentence: number;
  readonly denial: boolean;
  /** Its object is a relative pronoun: it speaks of what was just said. */
  readonly relative: boolean;
}

/** Sentences are read up to so many tokens. */
const MAX_TOKENS = 200;
const SUBJECTS = wordList('some many others most several few both one critics');

/** Reported speech and acts of communication, found by a shallow grammar around each cue verb. */
export class Claims {
  readonly #words: Words;
  readonly #people: People;
  readonly #speech: DirectSpeech;
  /** Tokens of cues that attribute direct speech: what they say is a quote. */
  readonly #taken: ReadonlySet<number>;

  constructor(people: People, speech: DirectSpeech) {
    this.#words = people.words;
    this.#people = people;
    this.#speech = speech;
    this.#taken = speech.cues;
  }

  /** @param inArticle says whether an offset is the article's text and not boilerplate */
  find(inArticle: (offset: number) => boolean): Claim[] {
    const words = this.#words;
    const found: FoundClaim[] = [];
    const { forms, sentences, tokens } = words.source;
    const { form } = tokens;
    let sentence = -1;
    const kinds = CLAIM_WORDS.of(forms);
    for (let at = 0; at < words.count; at++) {
      const kind = kinds[form[at] ?? 0];
      if (kind === 0) continue;
      const according = kind === ACCORDING;
      if (according && words.word(at + 1) !== 'to') continue;
      if (this.#taken.has(at) || !inArticle(words.startOf(at))) continue;
      while ((sentences[sentence + 1]?.start ?? Infinity) <= words.startOf(at)) sentence++;
      found.push(...this.#at(at, according, sentence));
    }
    return linkDenials(words, found);
  }

  /** One claim for each of those who say it. */
  #at(at: number, according: boolean, index: number): FoundClaim[] {
    const words = this.#words;
    const sentence = words.source.sentences[index];
    if (sentence === undefined) return [];
    let floor = at;
    while (floor > Math.max(0, at - MAX_TOKENS) && words.startOf(floor - 1) >= sentence.start) floor--;
    let ceiling = at;
    while (ceiling < at + MAX_TOKENS && words.startOf(ceiling) < sentence.end) ceiling++;
    if (according) return [this.#accordingTo(at, floor, ceiling, index)].filter((claim) => claim !== undefined);
    const verb = verbAt(words, at, floor, ceiling);
    if (!verb) return [];
    const speechEnd = this.#speech.endOfSpeechAt(words.startOf(at));
    const end = speechEnd === undefined ? ceiling : Math.min(ceiling, words.indexFrom(speechEnd));
    const complement = complementOf(words, verb, end);
    if (!complement) return [];
    const speaker = verb.source && this.#speech.speakerOf(verb.source);
    if (!this.#canSpeak(verb, complement, speaker)) return [];
    const claim = this.#claim(verb, complement, speaker, floor, index);
    // "300 have been accused": nobody in particular by nobody in particular.
    return verb.voice === 'passive' && claim.source === null && verb.source === undefined && claim.targets.length === 0
      ? []
      : this.#byEach(claim, verb, complement, floor);
  }

  /** "Australia, Japan and the EU condemned": a claim of each; "accused each other": the others are its targets. */
  #byEach(claim: FoundClaim, verb: CueVerb, complement: Complement, floor: number): FoundClaim[] {
    const words = this.#words;
    if (claim.source === null || !verb.source) return [claim];
    const to = verb.voice === 'passive' ? complement.to : verb.at;
    const names = jointNames(words, verb.source, floor, to);
    if (names.length < 2) return [claim];
    const sources = [...new Set(names.map(({ actor }) => actor))].filter(
      (actor) => this.#people.actors.get(actor)?.acts,
    );
    if (sources.length < 2 || !sources.includes(claim.source)) return [claim];
    const first = words.indexFrom(names[0]?.start ?? claim.start);
    const start = verb.voice === 'passive' ? claim.start : Math.min(claim.start, words.startOf(first));
    const mutual = words.word(complement.from) === 'each' && words.word(complement.from + 1) === 'other';
    const others = mutual ? sources : claim.targets;
    const { polarity, evidence, sentence, denial, relative } = claim;
    return sources.map((source) => {
      const targets = others.filter((target) => target !== source);
      return {
        start,
        end: claim.end,
        source,
        verb: claim.verb,
        polarity,
        targets,
        evidence,
        sentence,
        denial,
        relative,
      };
    });
  }

  #canSpeak({ source, cue, voice }: CueVerb, { kind }: Complement, speaker: Speaker | undefined): boolean {
    if (voice === 'passive' || source === undefined) return true;
    const words = this.#words;
    const head = words.word(source.head);
    const isActor = speaker !== undefined && speaker.actor !== null;
    if (words.mention(source.head)) return isActor;
    if (words.is(source.head, SPEECH_NOUNS))
      return (
        ((kind === 'that' || kind === 'clause') && !cue.frames.includes('!')) || cue.frames.includes('h') || isActor
      );
    if (head === 'it' && (kind === 'that' || kind === 'clause') && !cue.frames.includes('!')) return true;
    if (head === 'it' || head === 'which' || head === 'that') return isActor;
    if (isAgent(words, source) || words.is(source.head, SUBJECTS)) return true;
    if (isActor) return true;
    const sure = cue.frames.includes('z') && (cue.past || cue.third) && kind === 'clause';
    return !cue.frames.includes('!') && (sure || kind === 'that' || /[ohd]/.test(cue.frames));
  }

  #claim(
    verb: CueVerb,
    complement: Complement,
    speaker: Speaker | undefined,
    floor: number,
    sentence: number,
  ): FoundClaim {
    const words = this.#words;
    const source = speaker?.actor ?? null;
    const denial = verb.cue.frames.includes('d');
    const from = Math.min(verb.at, verb.source?.from ?? verb.at, verb.patient?.from ?? verb.at);
    return {
      start: words.startOf(from),
      end: this.#endOf(verb.at, complement.to),
      source,
      verb: verb.cue.lemma,
      polarity: verb.negated === denial ? 'positive' : 'negative',
      targets: targetsOf(this.#people, verb, complement, source, floor),
      evidence: [
        `“${words.textOf({ from: verb.at, to: verb.at + 1 })}” is a verb of saying or judging`,
        speaker?.why ?? 'nobody is said to say it',
      ],
      sentence,
      denial,
      relative: complement.kind === 'relative',
    };
  }

  /** "According to X, …" */
  #accordingTo(at: number, floor: number, ceiling: number, sentence: number): FoundClaim | undefined {
    const words = this.#words;
    const phrase: Phrase | undefined = phraseFrom(words, at + 2, ceiling);
    if (!phrase) return undefined;
    const { actor, why } = this.#speech.speakerOf(phrase);
    if (actor === null && !isAgent(words, phrase)) return undefined;
    const before = { from: floor, to: at };
    const comma = this.#commaAfter(phrase.to, ceiling);
    const after = { from: comma, to: clauseEnd(words, comma, ceiling) };
    const run = at - floor <= 1 ? after : { from: before.from, to: after.to };
    return {
      start: words.startOf(Math.min(run.from, at)),
      end: this.#endOf(phrase.to - 1, run.to),
      source: actor,
      verb: 'according to',
      polarity: 'positive',
      targets: this.#actorsAround(run, phrase, actor),
      evidence: ['“according to” names a source', why],
      sentence,
      denial: false,
      relative: false,
    };
  }

  /** Where the words up to token `to` end, without the stops behind them. */
  #endOf(last: number, to: number): number {
    let end = to - 1;
    while (end > last && /^[.?!…,]$/.test(this.#words.word(end))) end--;
    return this.#words.endOf(Math.max(last, end));
  }

  /** The comma that ends "According to X of Y,"; the phrase's end where there is none. */
  #commaAfter(from: number, ceiling: number): number {
    for (let i = from; i < Math.min(ceiling, from + 20); i++) if (this.#words.word(i) === ',') return i;
    return from;
  }

  #actorsAround(run: { from: number; to: number }, source: Phrase, self: ActorId | null): ActorId[] {
    const found = new Set<ActorId>();
    for (let i = run.from; i < run.to; i++) {
      if (i >= source.from && i < source.to) continue;
      const mention = this.#words.mention(i);
      if (
        mention &&
        mention.actor !== self &&
        mention.reading !== 'place' &&
        this.#people.actors.get(mention.actor)?.acts === true
      ) {
        found.add(mention.actor);
      }
    }
    return [...found];
  }
}

/** Says whether an offset lies in one of `lines`, which are in text order. */
export function inside(
  lines: readonly { readonly start: number; readonly end: number }[],
): (offset: number) => boolean {
  return (offset) => (lines[indexAtOrBefore(lines, offset)]?.end ?? -1) > offset;
}
