import type { Gender } from '../knowledge/gendered-words.ts';
import type { ActorId } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Feature, Weights } from './antecedent-features.ts';
import { WEIGHTS } from './antecedent-weights.ts';
import { tellingOf, type Candidate, type Quoted, type Telling } from './candidates.ts';
import { genderAt } from './gender.ts';
import type { Phrase } from './noun-phrase.ts';
import type { People } from './people.ts';
import type { Speaker } from './speakers.ts';

/** Whom a pronoun takes up: an actor, or what the text calls somebody whom it doesn't name. */
export type Antecedent = { readonly actor: ActorId } | { readonly phrase: Phrase };

/** Where an antecedent is looked for. */
export interface Search {
  /** Nothing before this offset. */
  readonly floor?: number | undefined;
  /** Who is out of the question: whoever speaks doesn't say "he" of themselves. */
  readonly not?: ReadonlySet<ActorId> | undefined;
  /** How many sentences back, of those that hold words of the writer. */
  readonly reach?: number | undefined;
  /** The words that the pronoun is said to speak, and whom they name. */
  readonly quote?: Span | undefined;
  readonly named?: ReadonlySet<ActorId> | undefined;
}

/** One who was weighed, and why. */
export interface Weighed {
  readonly antecedent: Antecedent;
  readonly candidate: Candidate;
  /** What holds of the candidate where the pronoun stands, beside what holds of it anywhere. */
  readonly features: readonly Feature[];
}

/** What `npm run train -- speakers` works with: weights to try, and whom to tell among whom is chosen. */
export interface Training {
  readonly weights: Weights;
  onChoice(quote: Span, among: readonly { readonly speaker: Speaker; readonly features: readonly Feature[] }[]): void;
}

/** How many sentences of the writer's own words are searched, and how many with those inside quotes. */
const SENTENCES = 10;
const SENTENCES_WITH_QUOTED = 60;
/** So many pronouns are followed from one to the one before. */
const MAX_CHAIN = 6;

const BACK = ['a sentence back', 'two sentences back', 'three sentences back', 'four sentences back'] as const;
const PARAGRAPHS_BACK = ['a paragraph back', 'two paragraphs back', 'three paragraphs back'] as const;

/** By so many sentences and so many paragraphs back. */
const AWAY: readonly (readonly (readonly Feature[])[])[] = upToEach(BACK).map((sentences) =>
  upToEach(PARAGRAPHS_BACK).map((paragraphs) => [...sentences, ...paragraphs]),
);

/** No, one, two … of a list's first. */
function upToEach(list: readonly Feature[]): Feature[][] {
  return [[], ...list.map((_, i) => list.slice(0, i + 1))];
}

/** Tells for whom "he" and "she" stand: of all who were spoken of, the one for whom most speaks. */
export class Antecedents {
  readonly #people: People;
  readonly #quoted: Quoted;
  readonly #weights: Weights;
  /** By sentence; null where it has no words of the writer. */
  readonly #tellings: (Telling | null | undefined)[];
  readonly #chained = new Map<number, Antecedent | undefined>();
  #depth = 0;

  constructor(people: People, quoted: Quoted, weights: Weights = WEIGHTS) {
    this.#people = people;
    this.#quoted = quoted;
    this.#weights = weights;
    this.#tellings = new Array<Telling | undefined>(people.words.source.sentences.length);
  }

  /** The one whom a pronoun at an offset takes up; without a gender it may be any person. */
  find(gender: Gender | undefined, at: number, search: Search = {}): Antecedent | undefined {
    let found: Antecedent | undefined;
    let best = -Infinity;
    for (const { antecedent, candidate, features } of this.weigh(gender, at, search)) {
      let score = candidate.worth;
      for (const feature of features) score += this.#weights[feature];
      if (score > best) {
        found = antecedent;
        best = score;
      }
    }
    return found;
  }

  /** Everybody who comes into question, the nearest sentence first. */
  weigh(gender: Gender | undefined, at: number, search: Search): Weighed[] {
    const weighed: Weighed[] = [];
    const { words } = this.#people;
    const { floor = 0, reach = SENTENCES } = search;
    const own = words.sentenceIndexAt(at);
    let [back, paragraphs, pronouns] = [0, 0, 0];
    const since = new Map<ActorId | number, boolean>();
    let line = words.source.lineNumberAt(at);
    for (let i = own; i >= 0 && own - i < SENTENCES_WITH_QUOTED && back <= reach; i--) {
      const sentence = words.source.sentences[i];
      if (!sentence || sentence.end <= floor) break;
      if (sentence.line < line) paragraphs++;
      line = Math.min(line, sentence.line);
      const telling = this.#telling(i, sentence);
      if (!telling) continue;
      const isTakenUp = i < own && telling.opensWith !== undefined && telling.opensWith === gender;
      const away = AWAY[Math.min(back, BACK.length)]?.[Math.min(paragraphs, PARAGRAPHS_BACK.length)] ?? [];
      for (const candidate of telling.candidates) {
        const start = words.startOf(candidate.at);
        const isInside = search.quote !== undefined && start >= search.quote.start && start < search.quote.end;
        const antecedent =
          start >= at || start < floor || isInside ? undefined : this.#antecedent(candidate, gender, search.not);
        if (!antecedent) continue;
        const agreement = this.#agreement(candidate, antecedent, gender, telling);
        if (!agreement) continue;
        const features: Feature[] = [];
        for (const feature of away) features.push(feature);
        if (candidate.isSubject && back === 0) features.push('subject of the same sentence');
        if (candidate.isSubject && back === 1) features.push('subject of the sentence before');
        if (pronouns > 0) features.push(pronouns > 1 ? 'behind two pronouns' : 'behind a pronoun');
        for (const feature of agreement) features.push(feature);
        if ('actor' in antecedent && search.named?.has(antecedent.actor) === true) features.push('named in the quote');
        if (isTakenUp && !candidate.isSubject) features.push('in a sentence that a pronoun opens');
        // "His neighbour came.": "he" is rather the one whose neighbour came.
        if (gender && candidate.phrase && genderAt(words, candidate.phrase.from) === gender)
          features.push('described, theirs');
        const who = 'actor' in antecedent ? antecedent.actor : antecedent.phrase.head;
        if (since.has(who)) features.push(since.get(who) === true ? 'a subject again since' : 'spoken of again since');
        since.set(who, since.get(who) === true || candidate.isSubject);
        weighed.push({ antecedent, candidate, features });
      }
      if (isTakenUp) pronouns++;
      back++;
    }
    return weighed;
  }

  #telling(index: number, { start, end }: Sentence): Telling | null {
    let telling = this.#tellings[index];
    if (telling === undefined) {
      telling = tellingOf(this.#people, this.#people.words.run(start, end), this.#quoted, this.#weights) ?? null;
      this.#tellings[index] = telling;
    }
    return telling;
  }

  #antecedent(candidate: Candidate, gender: Gender | undefined, not: Search['not']): Antecedent | undefined {
    const { kind, at, actor, phrase } = candidate;
    if (gender && candidate.gender && candidate.gender !== gender) return undefined;
    const antecedent =
      kind === 'pronoun'
        ? this.#behind(at, candidate.gender)
        : phrase
          ? { phrase }
          : actor === undefined
            ? undefined
            : { actor };
    return antecedent && 'actor' in antecedent && not?.has(antecedent.actor) === true ? undefined : antecedent;
  }

  /** Whom an earlier pronoun takes up. */
  #behind(pronoun: number, gender: Gender | undefined): Antecedent | undefined {
    if (this.#chained.has(pronoun)) return this.#chained.get(pronoun);
    if (this.#depth >= MAX_CHAIN) return undefined;
    this.#depth++;
    const found = this.find(gender, this.#people.words.startOf(pronoun));
    this.#depth--;
    this.#chained.set(pronoun, found);
    return found;
  }

  /** What the gender says for and against a candidate; undefined where it cannot be meant. */
  #agreement(
    candidate: Candidate,
    antecedent: Antecedent,
    gender: Gender | undefined,
    { candidates }: Telling,
  ): readonly Feature[] | undefined {
    if (!gender || candidate.kind !== 'named' || !('actor' in antecedent)) return [];
    const known = this.#people.genderOf(antecedent.actor);
    if (known === undefined) {
      const hasFitting = candidates.some(({ actor }) => this.#people.genderOf(actor ?? '') === gender);
      // Of a woman and somebody of whom nothing is known, "she" is the woman.
      if (gender === 'f') return hasFitting ? undefined : ['gender unknown', 'gender unknown, of “she”'];
      return hasFitting ? ['gender unknown', 'gender unknown, beside one who fits'] : ['gender unknown'];
    }
    const isGuessed = this.#people.isGenderGuessed(antecedent.actor);
    if (known !== gender) return isGuessed ? ['gender guessed otherwise'] : undefined;
    return isGuessed ? ['gender fits'] : ['gender fits', 'gender told'];
  }
}
