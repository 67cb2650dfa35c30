import { genderOfWord, type Gender } from '../knowledge/gendered-words.ts';
import type { Actor, ActorId, Mention } from '../model/mention.ts';
import { indexAtOrBefore } from '../text/lines.ts';
import {
  agrees,
  bodyBehind,
  hasRole,
  introducesAnother,
  lowerWords,
  officeIn,
  officeOf,
  opensClause,
  sharedTitle,
  split,
  termsOf,
  widest,
  type Description,
} from './descriptions.ts';
import { gendersTold } from './gender-told.ts';
import { genderOfName } from './gender.ts';
import { phraseBefore, phraseFrom, type Phrase } from './noun-phrase.ts';
import { PERSON_NOUNS } from './person-nouns.ts';
import { isOffice, takesUp } from './role-nouns.ts';
import { PREPOSITIONS } from './word-classes.ts';
import type { Run, Words } from './words.ts';
import { wordList } from './word-list.ts';

const LINKING = wordList('is was been became');
const MAX_APPOSITIVE = 14;
/** So many descriptions before or after a place are compared with one. */
const MAX_LOOKUPS = 200;

/** The people of a text and what it says they are. */
export class People {
  readonly words: Words;
  readonly actors: ReadonlyMap<ActorId, Actor>;
  /** Mentions of persons outside boilerplate, in order. */
  readonly mentions: readonly Mention[];
  readonly #bearers: ReadonlyMap<string, Gender>;
  #descriptions: readonly Description[] | undefined;
  #namedBeside: ReadonlyMap<ActorId, ReadonlySet<ActorId>> | undefined;
  #nations: ReadonlyMap<ActorId, ReadonlySet<ActorId>> | undefined;
  #genders: ReadonlyMap<ActorId, Gender> | undefined;
  #roles: ReadonlyMap<ActorId, ReadonlySet<string>> | undefined;
  #called: ReadonlyMap<string, ReadonlyMap<string, Description>> | undefined;
  #firsts: ReadonlyMap<ActorId, number> | undefined;
  #bodiesByName: ReadonlyMap<string, ActorId> | undefined;
  readonly #guessed = new Set<ActorId>();

  constructor(words: Words, actors: readonly Actor[], bearers: ReadonlyMap<string, Gender>) {
    this.words = words;
    this.#bearers = bearers;
    const byId = new Map<ActorId, Actor>();
    for (const actor of actors) byId.set(actor.id, actor);
    this.actors = byId;
    this.mentions = words.mentions.filter(({ label, boilerplate }) => label === 'PERSON' && boilerplate !== true);
  }

  get descriptions(): readonly Description[] {
    return (this.#descriptions ??= this.#describe());
  }

  /** Is it where the text first speaks of the person? */
  isFirst({ actor, start }: Mention): boolean {
    this.#firsts ??= this.#findFirsts();
    return this.#firsts.get(actor) === start;
  }

  #findFirsts(): Map<ActorId, number> {
    const firsts = new Map<ActorId, number>();
    for (const { actor, start } of this.mentions) if (!firsts.has(actor)) firsts.set(actor, start);
    return firsts;
  }

  genderOf(actor: ActorId): Gender | undefined {
    this.#genders ??= this.#guessGenders();
    return this.#genders.get(actor);
  }

  /** Is the gender told by the first name only, so that the text may prove it wrong? */
  isGenderGuessed(actor: ActorId): boolean {
    this.#genders ??= this.#guessGenders();
    return this.#guessed.has(actor);
  }

  /** The person to whom a description such as "the Russian foreign minister" fits best before `at`, or else after it. */
  described(phrase: Phrase, at: number): ActorId | undefined {
    const wanted = termsOf(this.words, phrase);
    const noun = officeIn(this.words, phrase);
    const fits = (known: Description | undefined): boolean =>
      known !== undefined &&
      known.roles.some(
        (role) => takesUp(noun, role) || (role === 'counterpart' && isOffice(noun) && wanted.named.size > 0),
      ) &&
      agrees(wanted, known, noun, this.words, phrase) &&
      this.#isNamedWith(known, wanted.named);
    const known = this.descriptions;
    const next = indexAtOrBefore(known, at) + 1;
    let other: ActorId | undefined;
    for (let i = next - 1; i >= 0 && next - i < MAX_LOOKUPS; i--) {
      const one = known[i];
      if (!one || !fits(one)) continue;
      // "NATO chief": the head of NATO, before a minister of whom the text says no state.
      if ([...wanted.named].every((body) => one.named.has(body))) return one.actor;
      other ??= one.actor;
    }
    if (other !== undefined) return other;
    if (wanted.terms.size < 2) return undefined;
    for (let i = next; i < next + MAX_LOOKUPS && i < known.length; i++)
      if (known[i]?.roles.includes(noun) === true && fits(known[i])) return known[i]?.actor;
    return undefined;
  }

  /** Do the states and organisations that the text names with somebody anywhere hold those wanted? */
  #isNamedWith({ actor, named }: Description, wanted: ReadonlySet<ActorId>): boolean {
    if (wanted.size === 0 || named.size > 0) return true;
    const bodies = this.#bodiesBeside.get(actor);
    return bodies === undefined || [...wanted].every((one) => bodies.has(one));
  }

  /** By person the states and organisations named in any description of them. */
  get #bodiesBeside(): ReadonlyMap<ActorId, ReadonlySet<ActorId>> {
    if (this.#namedBeside) return this.#namedBeside;
    const beside = new Map<ActorId, Set<ActorId>>();
    for (const { actor, named } of this.descriptions)
      for (const one of named) beside.set(actor, (beside.get(actor) ?? new Set()).add(one));
    return (this.#namedBeside = beside);
  }

  /** Could a person be of the nation that a phrase names ("the Polish player")? Nothing said of it speaks against. */
  isFrom(actor: ActorId, phrase: Phrase): boolean {
    const known = (this.#nations ??= this.#findNations()).get(actor);
    if (!known) return true;
    for (let i = phrase.from; i <= phrase.head; i++) {
      const mention = this.words.mention(i);
      if (mention?.label === 'NORP' && !known.has(mention.actor)) return false;
    }
    return true;
  }

  /** Does the text say that a person is of the nation that a phrase names ("the Azerbaijani")? */
  isKnownFrom(actor: ActorId, phrase: Phrase): boolean {
    return (this.#nations ??= this.#findNations()).has(actor) && this.isFrom(actor, phrase);
  }

  /** By person the nations that stand right before the name, and the states of their offices: "the American Sloane Merri". */
  #findNations(): Map<ActorId, Set<ActorId>> {
    const nations = new Map<ActorId, Set<ActorId>>();
    for (const { actor, named } of this.descriptions) {
      if (named.size === 0) continue;
      const states = [...named].filter((one) => ['GPE', 'NORP'].includes(this.actors.get(one)?.label ?? ''));
      if (states.length > 0) nations.set(actor, new Set([...(nations.get(actor) ?? []), ...states]));
    }
    for (const { actor, start } of this.mentions) {
      const before = this.words.mention(this.words.indexFrom(start) - 1);
      if (before?.label !== 'NORP') continue;
      nations.set(actor, (nations.get(actor) ?? new Set()).add(before.actor));
    }
    return nations;
  }

  /** May a general noun ("the official") mean somebody whom the text calls something more particular? */
  mayBe(actor: ActorId, noun: string): boolean {
    return [...(this.#rolesOf.get(actor) ?? [])].some((role) => role !== noun && takesUp(noun, role));
  }

  /** Does the text call anybody else by the phrase's noun, and not with words for another office ("finance minister")? */
  isCalled(phrase: Phrase, except: ActorId): boolean {
    const noun = this.words.word(phrase.head);
    const wanted = [...termsOf(this.words, phrase).terms].filter((term) => term !== noun);
    for (const { actor, terms } of this.#calledBy.get(noun)?.values() ?? [])
      if (actor !== except && (wanted.length === 0 || terms.size < 2 || wanted.some((term) => terms.has(term))))
        return true;
    return false;
  }

  isDescribed(actor: ActorId): boolean {
    return this.#rolesOf.has(actor);
  }

  /** By person the roles that the text gives them anywhere. */
  get #rolesOf(): ReadonlyMap<ActorId, ReadonlySet<string>> {
    if (this.#roles) return this.#roles;
    const roles = new Map<ActorId, Set<string>>();
    for (const { actor, roles: own } of this.descriptions) {
      const known = roles.get(actor) ?? new Set();
      for (const role of own) known.add(role);
      roles.set(actor, known);
    }
    return (this.#roles = roles);
  }

  /** By role those who are called so, each way of it once. */
  get #calledBy(): ReadonlyMap<string, ReadonlyMap<string, Description>> {
    if (this.#called) return this.#called;
    const called = new Map<string, Map<string, Description>>();
    for (const known of this.descriptions) {
      const way = [known.actor, ...known.terms].join(' ');
      for (const role of known.roles) {
        const ways = called.get(role) ?? new Map<string, Description>();
        called.set(role, ways.set(way, known));
      }
    }
    return (this.#called = called);
  }

  #describe(): Description[] {
    const found: Description[] = [];
    for (const { id, roles = [] } of this.actors.values()) {
      for (const role of roles)
        found.push({
          actor: id,
          start: -1,
          end: -1,
          ...split(lowerWords(role)),
          named: this.#bodiesIn(role),
          owner: undefined,
        });
    }
    for (const mention of this.mentions) {
      const { actor, start, end } = mention;
      const run = this.words.run(start, end);
      const body = bodyBehind(this.words, run);
      // Of two presidents alone, the last one spoken of is meant.
      const shared = body.length > 0 ? sharedTitle(this.words, run) : undefined;
      if (shared) found.push({ actor, start, end, ...split(shared), named: new Set(body), owner: undefined });
      for (const phrase of this.#phrasesAbout(run)) {
        if (!hasRole(this.words, phrase, mention)) continue;
        const { terms, named: within, owner } = termsOf(this.words, phrase, mention);
        const named = body.length > 0 ? new Set([...within, ...body]) : within;
        const roles = [...terms].filter((term) => PERSON_NOUNS.has(term));
        if (roles.length > 0) found.push({ actor, start, end, terms, roles, named, owner });
      }
    }
    return found;
  }

  /** "president of Russia": the state or organisation that an office is of. */
  #bodiesIn(role: string): ReadonlySet<ActorId> {
    const body = / (?:of|for) (?:the )?(.+)$/.exec(role)?.[1]?.toLowerCase();
    const known = body === undefined ? undefined : this.#bodies.get(body);
    return new Set(known === undefined ? [] : [known]);
  }

  /** States and organisations by their names in lower case. */
  get #bodies(): ReadonlyMap<string, ActorId> {
    if (this.#bodiesByName) return this.#bodiesByName;
    const bodies = new Map<string, ActorId>();
    for (const { id, label, name, aliases } of this.actors.values()) {
      if (label === 'PERSON') continue;
      bodies.set(name.toLowerCase(), id);
      for (const alias of aliases) bodies.set(alias.toLowerCase(), id);
    }
    return (this.#bodiesByName = bodies);
  }

  /** The phrase that ends in the name, and the ones set off by a comma on either side. */
  #phrasesAbout({ from, to }: Run): Phrase[] {
    const { words } = this;
    const floor = Math.max(0, from - 30);
    const ceiling = to + MAX_APPOSITIVE;
    const phrases: (Phrase | undefined)[] = [];
    // "A spokeswoman for Berg" is not Berg.
    if (!words.is(from - 1, PREPOSITIONS)) phrases.push(phraseBefore(words, to, floor));
    phrases.push(officeOf(words, from, floor));
    if (words.word(from - 1) === ',') phrases.push(phraseBefore(words, from - 1, floor));
    // "Anna Berg has been mayor of Osk"
    const be = words.word(to) === 'has' && words.word(to + 1) === 'been' ? to + 1 : to;
    if (words.is(be, LINKING)) phrases.push(phraseFrom(words, be + 1, ceiling));
    if (words.word(to) === ',') {
      // "Anna Berg, 43, a teacher"
      const isAged = words.isNumber(to + 1) && words.word(to + 2) === ',';
      const next = phraseFrom(words, isAged ? to + 3 : to + 1, ceiling);
      const behind = widest(words, next, ceiling);
      // "According to Berg, the surgeon told her": somebody else.
      if (next && behind && !opensClause(words, next.to) && !introducesAnother(words, behind)) phrases.push(behind);
    }
    return phrases.filter((phrase) => phrase !== undefined);
  }

  #guessGenders(): Map<ActorId, Gender> {
    const genders = new Map<ActorId, Gender>();
    for (const mention of this.mentions) {
      if (genders.has(mention.actor)) continue;
      const at = this.words.indexFrom(mention.start);
      const before = this.words.word(this.words.word(at - 1) === '.' ? at - 2 : at - 1);
      const gender = genderOfWord(before) ?? genderOfWord(this.words.word(at));
      if (gender) genders.set(mention.actor, gender);
    }
    for (const { actor, roles } of this.descriptions) {
      const gender = genders.has(actor) ? undefined : roles.map(genderOfWord).find(Boolean);
      if (gender) genders.set(actor, gender);
    }
    for (const { id, name, label } of this.actors.values()) {
      const gender = label === 'PERSON' && !genders.has(id) ? genderOfName(name, this.#bearers) : undefined;
      if (gender) {
        genders.set(id, gender);
        this.#guessed.add(id);
      }
    }
    const open = this.mentions.filter(({ actor }) => !genders.has(actor));
    for (const [actor, gender] of gendersTold(this.words, open)) {
      genders.set(actor, gender);
      this.#guessed.add(actor);
    }
    return genders;
  }
}
