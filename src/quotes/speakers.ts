import type { ActorId } from '../model/mention.ts';
import type { Phrase } from './noun-phrase.ts';
import type { People } from './people.ts';
import { antecedentOf, type Quoted } from './pronouns.ts';
import { BODY_NOUNS, PERSON_NOUNS, SPEECH_NOUNS } from './role-nouns.ts';
import { INDEFINITE } from './word-classes.ts';
import type { Run, Words } from './words.ts';

/** Who speaks, by the text's own words and, where one is meant, as an actor. */
export interface Speaker {
  readonly actor: ActorId | null;
  readonly text: string;
  readonly why: string;
}

const PRONOUNS = new Set('he she it they him her them his its their'.split(' '));
const VAGUE = new Set(
  'i we you who which that one everyone nobody somebody someone those both there this these'.split(' '),
);

/** Finds the actor whom a noun phrase means. */
export class Speakers {
  readonly people: People;
  readonly #words: Words;
  readonly #quoted: Quoted;

  constructor(people: People, quoted: Quoted) {
    this.people = people;
    this.#words = people.words;
    this.#quoted = quoted;
  }

  resolve(phrase: Phrase): Speaker {
    const words = this.#words;
    const text = words.textOf(phrase);
    const head = words.word(phrase.head);
    const mention = words.mention(phrase.head);
    if (mention) return this.#named(phrase);
    if (PRONOUNS.has(head)) return this.#pronoun(phrase, head, text);
    if (VAGUE.has(head)) return { actor: null, text, why: `“${text}” names nobody` };
    if (SPEECH_NOUNS.has(head)) return this.#author(phrase, text);
    if (PERSON_NOUNS.has(head)) return this.#role(phrase, text);
    if (BODY_NOUNS.has(head)) return this.#body(phrase, text);
    return { actor: null, text, why: `“${text}” is not an actor of this text` };
  }

  #named(phrase: Phrase): Speaker {
    const words = this.#words;
    const mention = words.mention(phrase.head);
    const actor = mention && this.people.actors.get(mention.actor);
    const text = mention?.label === 'PERSON' ? words.source.slice(mention) : words.textOf(phrase);
    if (!mention || mention.reading === 'place' || actor?.acts === false)
      return { actor: null, text, why: `“${text}” is a place here` };
    return { actor: mention.actor, text, why: 'named as the speaker' };
  }

  #pronoun(phrase: Phrase, pronoun: string, text: string): Speaker {
    const actor = antecedentOf(this.people, pronoun, this.#words.startOf(phrase.from), this.#quoted) ?? null;
    const name = actor === null ? undefined : this.people.actors.get(actor)?.name;
    return {
      actor,
      text,
      why: name === undefined ? `nobody fits “${text}”` : `“${text}” read as ${name}, the nearest that fits`,
    };
  }

  #role(phrase: Phrase, text: string): Speaker {
    const words = this.#words;
    if (INDEFINITE.has(words.word(phrase.from))) return { actor: null, text, why: `“${text}” is not named` };
    const at = words.startOf(phrase.from);
    const actor = this.people.described(phrase, at) ?? this.#takenUp(phrase, at) ?? null;
    const name = actor === null ? undefined : this.people.actors.get(actor)?.name;
    return {
      actor,
      text,
      why: name === undefined ? `the text names no “${text}”` : `“${text}” fits the description of ${name}`,
    };
  }

  /** "The prime minister", right after a sentence about somebody of whom the text says nothing else. */
  #takenUp(phrase: Phrase, at: number): ActorId | undefined {
    if (this.#words.word(phrase.from) !== 'the') return undefined;
    const actor =
      antecedentOf(this.people, 'he', at, this.#quoted, 1) ?? antecedentOf(this.people, 'she', at, this.#quoted, 1);
    return actor !== undefined && !this.people.isDescribed(actor) ? actor : undefined;
  }

  /** "the Ukrainian government": the state or organisation whose body it is. */
  #body(phrase: Phrase, text: string): Speaker {
    const owner = this.#ownerIn(phrase);
    return owner === undefined
      ? { actor: null, text, why: `“${text}” is not an actor of this text` }
      : { actor: owner, text, why: `“${text}” speaks for ${this.people.actors.get(owner)?.name ?? owner}` };
  }

  /** "the rhetoric from NATO and its members": who is said to speak in it. */
  #author(phrase: Phrase, text: string): Speaker {
    const words = this.#words;
    const from = phrase.head + 2;
    const by = new Set(['from', 'by', 'of']).has(words.word(phrase.head + 1));
    if (by && from < phrase.to) {
      const owner = this.#ownerIn({ from, to: phrase.to });
      return {
        actor: owner ?? null,
        text: words.textOf({ from, to: phrase.to }),
        why: `the ${words.word(phrase.head)} is theirs`,
      };
    }
    const owner = this.#ownerIn({ from: phrase.from, to: phrase.head });
    return {
      actor: owner ?? null,
      text,
      why: owner === undefined ? `“${text}” has no author here` : 'their own words',
    };
  }

  #ownerIn({ from, to }: Run): ActorId | undefined {
    for (let i = from; i < to; i++) {
      const mention = this.#words.mention(i);
      if (mention && mention.reading !== 'place' && this.people.actors.get(mention.actor)?.acts === true)
        return mention.actor;
    }
    return undefined;
  }
}
