import { genderOfWord } from '../knowledge/gendered-words.ts';
import type { ActorId, Mention } from '../model/mention.ts';
import { indexAtOrBefore } from '../text/lines.ts';
import type { Quote } from '../model/quote.ts';
import type { Span } from '../model/span.ts';
import { authorOf } from './author.ts';
import { isCompatriot, isEpithet, personOfAge } from './epithets.ts';
import { genderAt, genderOfPronoun } from './gender.ts';
import { nameBehind } from './name-behind.ts';
import { isAge, phraseBefore, phraseFrom, type Phrase } from './noun-phrase.ts';
import type { People } from './people.ts';
import { Antecedents, type Antecedent, type Search, type Training } from './antecedents.ts';
import type { Quoted } from './candidates.ts';
import { bodyFor } from './pronouns.ts';
import { PERSON_NOUNS } from './person-nouns.ts';
import { BODY_NOUNS, SPEECH_NOUNS, takesUpBody } from './role-nouns.ts';
import type { Turns } from './turns.ts';
import { CONTRACTED, INDEFINITE, POSSESSIVES, PREPOSITIONS } from './word-classes.ts';
import type { Run, Words } from './words.ts';
import { wordList } from './word-list.ts';

/** Who speaks, by the text's own words and, where one is meant, as an actor. */
export interface Speaker {
  readonly actor: ActorId | null;
  readonly text: string;
  readonly why: string;
}

const PRONOUNS = wordList("he she it they he'd she'd they'd he'll she'll they'll him her them his its their");
const VAGUE = wordList('we you who which that one everyone nobody somebody someone those both there this these');

const isSingular = (pronoun: string): boolean => genderOfPronoun(pronoun) !== undefined;

/** What anybody may be called, whatever the text says of them. */
const ANYBODY = wordList('man woman boy girl guest visitor host politician official teenager');
/** How many mentions of people back a person of some nationality is looked for. */
const COMPATRIOTS = 12;
/** How many tokens back "a senior official" may have been brought in. */
const INTRODUCED = 150;
/** How many sentences back somebody was spoken of who is "the 70-year-old". */
const EPITHET_SENTENCES = 3;
/** How many sentences back "the company" was named. */
const BODY_SENTENCES = 4;

/** Where a phrase stands that says who speaks. */
export interface Context {
  /** The quote that holds it, whose speaker says "I" but not "he" of themselves. */
  readonly outer?: Quote | undefined;
  /** Those whom the words that are said name: seldom the one who says them. */
  readonly named?: ReadonlySet<ActorId> | undefined;
  /** The words that are said. */
  readonly quote?: Span | undefined;
  /** Whom a pronoun takes up is looked for before this offset first. */
  readonly before?: number | undefined;
  /** Whoever has spoken, where the phrase is said to add to it. */
  readonly adds?: ActorId | undefined;
  /** It opens a sentence of its own. */
  readonly isNew?: boolean;
}

const NOBODY: ReadonlySet<ActorId> = new Set();

/** Finds the actor whom a noun phrase means. */
export class Speakers {
  readonly people: People;
  readonly #words: Words;
  readonly #quoted: Quoted;
  readonly #turns: Turns;
  readonly #antecedents: Antecedents;
  readonly #training: Training | undefined;

  constructor(people: People, turns: Turns, quoted: Quoted, training?: Training) {
    this.people = people;
    this.#turns = turns;
    this.#words = people.words;
    this.#quoted = quoted;
    this.#antecedents = new Antecedents(people, quoted, training?.weights);
    this.#training = training;
  }

  resolve(phrase: Phrase, { outer, named, quote, before, adds, isNew }: Context = {}): Speaker {
    const words = this.#words;
    const whole = words.textOf(phrase);
    // "He'd"
    const text = words.is(phrase.head, CONTRACTED) ? whole.replace(/['’]\w+$/, '') : whole;
    const head = words.word(phrase.head);
    const mention = words.mention(phrase.head);
    if (mention) return this.#named(phrase);
    if (head === 'former' || head === 'latter') return this.#ofTwo(phrase, text);
    if (words.is(phrase.head, PRONOUNS)) return this.#pronoun(phrase, text, { outer, named, quote, before });
    if (head === 'i') return this.#self(phrase, text, outer);
    if (words.is(phrase.head, VAGUE)) return { actor: null, text, why: `“${text}” names nobody` };
    if (words.is(phrase.head, SPEECH_NOUNS)) return this.#author(phrase, text);
    if (words.is(phrase.head, PERSON_NOUNS) || isAge(words, phrase.head)) return this.#role(phrase, text, isNew, adds);
    if (words.is(phrase.head, BODY_NOUNS)) return this.#body(phrase, text);
    return { actor: null, text, why: `“${text}” is not an actor of this text` };
  }

  /** "I": whose words or whose turn in a conversation it is. */
  #self(phrase: Phrase, text: string, outer: Quote | undefined): Speaker {
    if (outer)
      return { actor: outer.speaker, text: outer.speakerText, why: '“I” is the speaker of the quote around it' };
    const turn = this.#turns.speakerAt(this.#words.startOf(phrase.from));
    if (turn)
      return { actor: turn.actor, text: turn.label, why: `“${text}” is the speaker of the turn “${turn.label}”` };
    return { actor: null, text, why: `“${text}” names nobody` };
  }

  #named(phrase: Phrase): Speaker {
    const words = this.#words;
    const mention = words.mention(phrase.head);
    const actor = mention && this.people.actors.get(mention.actor);
    const text = mention?.label === 'PERSON' ? words.source.slice(mention) : words.textOf(phrase);
    // "Olin missed a penalty. “…,” the Swede said.": a person by nationality.
    const meant = isCompatriot(words, phrase) ? this.#takenUp(phrase, words.startOf(phrase.from)) : undefined;
    if (meant !== undefined) return this.#meant(meant, text);
    if (!mention || mention.reading === 'place' || actor?.acts === false)
      return { actor: null, text, why: `“${text}” is a place here` };
    return { actor: mention.actor, text, why: 'named as the speaker' };
  }

  /** "The former", "the latter": of the last two persons named. */
  #ofTwo(phrase: Phrase, text: string): Speaker {
    const at = this.#words.startOf(phrase.from);
    const { mentions } = this.people;
    let last: ActorId | undefined;
    const nearest = indexAtOrBefore(mentions, at);
    for (let i = nearest; i >= 0 && nearest - i < COMPATRIOTS; i--) {
      const mention = mentions[i];
      if (!mention || this.#quoted(mention.start) || mention.actor === last) continue;
      if (this.#words.word(phrase.head) === 'latter' || last !== undefined) return this.#meant(mention.actor, text);
      last = mention.actor;
    }
    return { actor: null, text, why: `“${text}” names nobody` };
  }

  #meant(actor: ActorId, text: string): Speaker {
    return {
      actor,
      text,
      why: `“${text}” read as ${this.people.actors.get(actor)?.name ?? actor}, the one it fits best`,
    };
  }

  #pronoun(phrase: Phrase, text: string, context: Context): Speaker {
    const at = this.#words.startOf(phrase.from);
    const pronoun = this.#words.word(phrase.head);
    const ahead = context.before === undefined ? undefined : this.#antecedent(pronoun, context.before, context);
    const found = ahead ?? this.#antecedent(pronoun, at, context);
    if (found && 'phrase' in found) {
      const meant = this.#speakerOf(found);
      const why = `“${text}” read as “${meant.text}”, the one it fits best: ${meant.why}`;
      return { actor: meant.actor, text: meant.text, why };
    }
    const actor = found?.actor ?? this.#namedNext(pronoun, at) ?? null;
    const name = actor === null ? undefined : this.people.actors.get(actor)?.name;
    return {
      actor,
      text,
      why: name === undefined ? `nobody fits “${text}”` : `“${text}” read as ${name}, the one it fits best`,
    };
  }

  #speakerOf(antecedent: Antecedent): Speaker {
    // "The surgeon sat down. “…,” she said.": what a sentence begins with is seldom another word for whoever was named before.
    return 'phrase' in antecedent
      ? this.resolve(antecedent.phrase, { isNew: true })
      : { actor: antecedent.actor, text: '', why: '' };
  }

  #tellTraining(pronoun: string, at: number, search: Search, quote: Span): void {
    const gender = genderOfPronoun(pronoun);
    if (!gender || !this.#training) return;
    const weighed = this.#antecedents.weigh(gender, at, search);
    this.#training.onChoice(
      quote,
      weighed.map(({ antecedent, candidate, features }) => ({
        speaker: this.#speakerOf(antecedent),
        features: [...candidate.features, ...features],
      })),
    );
  }

  /** Does a pronoun take up somebody whom the text speaks of from offset `floor` on? */
  isTakenUp(pronoun: string, at: number, floor: number): boolean {
    return this.#find(pronoun, at, { floor }) !== undefined;
  }

  /** In somebody's words first among those whom they speak of, then before them. */
  #antecedent(pronoun: string, at: number, { outer, named, quote }: Context): Antecedent | undefined {
    if (!outer) {
      const search: Search = { not: this.#talking(at), named, quote };
      if (quote) this.#tellTraining(pronoun, at, search, quote);
      return this.#find(pronoun, at, search);
    }
    const search: Search = { not: new Set(outer.speaker === null ? [] : [outer.speaker]) };
    const spokenOf = this.#find(pronoun, at, { floor: outer.start, ...search });
    // "They told me": nobody in particular.
    const found = spokenOf ?? (isSingular(pronoun) ? this.#find(pronoun, at, search) : undefined);
    return found && 'phrase' in found && this.#words.textOf(found.phrase) === outer.speakerText ? undefined : found;
  }

  #find(pronoun: string, at: number, search: Search): Antecedent | undefined {
    const gender = genderOfPronoun(pronoun);
    return gender
      ? this.#antecedents.find(gender, at, search)
      : bodyFor(this.people, pronoun, at, this.#quoted, search);
  }

  /** "“…,” she said. Anna Berg, 43, …": features name in the next sentence whom they quote first. */
  #namedNext(pronoun: string, at: number): ActorId | undefined {
    const gender = pronoun === 'he' ? 'm' : pronoun === 'she' ? 'f' : undefined;
    const { mentions } = this.people;
    const end = this.#words.source.sentences[this.#words.sentenceIndexAt(at) + 1]?.end ?? 0;
    const next = mentions[indexAtOrBefore(mentions, at) + 1];
    if (gender === undefined || !next || next.start >= end || this.#quoted(next.start)) return undefined;
    return (this.people.genderOf(next.actor) ?? gender) === gender ? next.actor : undefined;
  }

  #role(phrase: Phrase, text: string, isNew = false, adds?: ActorId): Speaker {
    const words = this.#words;
    if (words.is(phrase.from, INDEFINITE)) return { actor: null, text, why: `“${text}” is not named` };
    const at = words.startOf(phrase.from);
    const introduced = this.#introduced(phrase);
    if (introduced) return { actor: null, text, why: `“${words.textOf(introduced)}” is not named` };
    const actor =
      personOfAge(this.people, phrase, at) ??
      this.people.described(phrase, at) ??
      this.#takenUp(phrase, at, isNew) ??
      adds ??
      null;
    const name = actor === null ? undefined : this.people.actors.get(actor)?.name;
    return {
      actor,
      text,
      why: name === undefined ? `the text names no “${text}”` : `“${text}” fits the description of ${name}`,
    };
  }

  /** "The official": "a senior official", "Anna's husband", whom the text doesn't name, where that is the last one it speaks of. */
  #introduced({ from, head }: Phrase): Phrase | undefined {
    const words = this.#words;
    if (words.word(from) !== 'the' || from + 1 !== head) return undefined;
    const noun = words.word(head);
    for (let i = from - 1; i > Math.max(0, from - INTRODUCED); i--) {
      if (words.word(i) !== noun || words.mention(i)) continue;
      const floor = words.sentenceAt(words.startOf(i))?.start ?? 0;
      const known = phraseBefore(words, i + 1, words.indexFrom(floor));
      if (!known || (known.from + 1 === i && words.word(known.from) === 'the')) continue;
      const isNamed = words.mention(i + 1) !== undefined || words.word(known.from - 1) === ',';
      const whole = phraseFrom(words, known.from, i + 30) ?? known;
      const isOther = words.is(known.from, INDEFINITE) || words.is(known.from, POSSESSIVES) || this.#hasOwner(known);
      const isNew = isOther && !isNamed && nameBehind(words, whole, i + 30) === whole;
      return isNew ? whole : undefined;
    }
    return undefined;
  }

  /** "The prime minister", right after a sentence about somebody of whom the text says nothing else. */
  #takenUp(phrase: Phrase, at: number, isNew = false): ActorId | undefined {
    const words = this.#words;
    if (words.word(phrase.from) !== 'the' || this.#hasOwner(phrase)) return undefined;
    // "Anna Berg says the surgeon told her": who is named beside the surgeon is another one.
    const before = words.sentenceAt(at)?.start ?? at;
    const isAnyone = isEpithet(words, phrase);
    const last = this.#antecedents.find(genderOfWord(words.word(phrase.head)), before, {
      reach: isAnyone ? EPITHET_SENTENCES : 1,
      floor: isNew ? this.#paragraphAt(at) : this.#entryAt(at),
      not: this.#talking(at),
    });
    const actor = last && 'actor' in last ? last.actor : undefined;
    const noun = words.word(phrase.head);
    // "the man at the desk" is a new one.
    if (words.is(phrase.head, ANYBODY) && phrase.to > phrase.head + 1) return undefined;
    const isFree = isAnyone || words.is(phrase.head, ANYBODY) || words.mention(phrase.head) !== undefined;
    if (actor === undefined || (!isFree && this.people.isCalled(phrase, actor))) return undefined;
    if (!isFree && this.people.isDescribed(actor) && !this.people.mayBe(actor, noun)) return undefined;
    return this.people.isFrom(actor, phrase) ? actor : this.#compatriot(phrase, at);
  }

  /** Who says "I" at an offset of an interview, and so neither "he" nor "the surgeon" of themselves. */
  #talking(at: number): ReadonlySet<ActorId> {
    const actor = this.#turns.talkingAt(at);
    return actor === null ? NOBODY : new Set([actor]);
  }

  #paragraphAt(at: number): number {
    const { lines } = this.#words.source;
    return lines[indexAtOrBefore(lines, at)]?.start ?? 0;
  }

  /** Where the entry of a live blog begins that holds an offset. */
  #entryAt(at: number): number {
    const { text } = this.#words.source;
    const start = this.#paragraphAt(at);
    return /^\d\d?[:.]\d\d/.test(text.slice(start, start + 5)) ? start : 0;
  }

  /** "the government's foreign minister", "the Berg spokesman": told by whose they are. */
  #hasOwner({ from, head }: Phrase): boolean {
    const words = this.#words;
    for (let i = from; i < head; i++) if (words.word(i) === "'s" || words.mention(i)?.label === 'PERSON') return true;
    return false;
  }

  /** "the Polish player", where the last one spoken of is American: the one before. */
  #compatriot(phrase: Phrase, at: number): ActorId | undefined {
    const floor = this.#words.sentenceAt(at)?.start ?? 0;
    const { mentions } = this.people;
    const last = indexAtOrBefore(mentions, floor);
    let other: ActorId | undefined;
    for (let i = last; i >= 0 && last - i < COMPATRIOTS; i--) {
      const { actor, start } = mentions[i] ?? { actor: '', start: 0 };
      if (this.#quoted(start)) continue;
      if (isCompatriot(this.#words, phrase) && this.people.isKnownFrom(actor, phrase)) return actor;
      if (!this.people.isDescribed(actor) && this.people.isFrom(actor, phrase)) other ??= actor;
    }
    return other;
  }

  /** "the Ukrainian government": the state or organisation whose body it is; "the company": the one named before. */
  #body(phrase: Phrase, text: string): Speaker {
    const named = this.#ownerIn(phrase);
    // "The Macron camp" is not Macron.
    const isPersons = named !== undefined && this.people.actors.get(named)?.label === 'PERSON';
    const owner = isPersons ? undefined : (named ?? this.#bodyBefore(phrase));
    return owner === undefined
      ? { actor: null, text, why: `“${text}” is not an actor of this text` }
      : { actor: owner, text, why: `“${text}” speaks for ${this.people.actors.get(owner)?.name ?? owner}` };
  }

  /** The last organisation named, if the noun can take it up. */
  #bodyBefore(phrase: Phrase): ActorId | undefined {
    const words = this.#words;
    const first = words.mention(phrase.from);
    if (words.word(phrase.from) !== 'the' && !(first && isCompound(words, first))) return undefined;
    const noun = words.word(phrase.head);
    const at = words.startOf(phrase.from);
    const floor = words.source.sentences[Math.max(0, words.sentenceIndexAt(at) - BODY_SENTENCES)]?.start ?? 0;
    let aside: ActorId | undefined;
    for (let i = indexAtOrBefore(words.mentions, at - 1); i >= 0; i--) {
      const mention = words.mentions[i];
      if (mention === undefined || mention.start < floor) break;
      if (mention.label !== 'ORG' || mention.boilerplate === true || mention.reading !== undefined) continue;
      // "told the MEPs the bloc would act": who is told is not who is told of.
      if (/^\s*$/.test(words.source.text.slice(mention.end, at))) continue;
      const name = `${this.people.actors.get(mention.actor)?.name ?? ''} ${words.source.slice(mention)}`;
      if (this.#quoted(mention.start) || !takesUpBody(noun, name.toLowerCase().split(/[^\p{L}]+/u))) continue;
      if (!words.is(words.indexFrom(mention.start) - 1, PREPOSITIONS)) return mention.actor;
      // "in trading on Nasdaq": only if the text names no other.
      aside ??= mention.actor;
    }
    return aside;
  }

  /** "the rhetoric from NATO and its members": who is said to speak in it; "the general's letter": the letter. */
  #author(phrase: Phrase, text: string): Speaker {
    const words = this.#words;
    const why = `the "${words.word(phrase.head)}" is theirs`;
    const author = authorOf(words, phrase, words.indexFrom(words.sentenceAt(words.startOf(phrase.head))?.end ?? 0));
    if (author === undefined) return { actor: null, text, why: `“${text}” has no author here` };
    const who = this.resolve(author);
    const isBehind = author.from > phrase.head;
    // "his message": only somebody of whom the text says that it is a man.
    const gender = genderAt(words, author.head);
    const isDoubtful = gender !== undefined && gender !== this.people.genderOf(who.actor ?? '');
    if (who.actor !== null && !isDoubtful) return { actor: who.actor, text: isBehind ? who.text : text, why };
    const isTold = words.is(author.head, PRONOUNS) && /\s/.test(who.text);
    return { actor: null, text: isBehind || isTold ? who.text : text, why };
  }

  #ownerIn({ from, to }: Run): ActorId | undefined {
    for (let i = from; i < to; i++) {
      const mention = this.#words.mention(i);
      // "the Oregon-based maker" is not Oregon's.
      if (mention && isCompound(this.#words, mention)) continue;
      if (mention && mention.reading !== 'place' && this.people.actors.get(mention.actor)?.acts === true)
        return mention.actor;
    }
    return undefined;
  }
}

/** Is the name the first part of a compound ("Oregon-based"), or set before one ("Portland, Oregon-based")? */
function isCompound(words: Words, mention: Mention): boolean {
  const next = words.source.text.slice(mention.end, mention.end + 2);
  return /^[-‑]\p{Ll}/u.test(next) || next === ', ';
}
