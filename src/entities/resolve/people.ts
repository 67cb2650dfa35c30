import { fold } from '../../knowledge/fold.ts';
import { SourceText } from '../../text/source.ts';
import type { Words } from '../words.ts';
import type { Candidate } from '../candidate.ts';
import { PARTICLES, SUFFIX } from '../lexicon.ts';
import { ROLE, TITLE } from '../word-kinds.ts';
import { chooseNamesake } from './namesakes.ts';
import type { ActorRegistry } from './registry.ts';
import { spellingKey } from './spelling.ts';
import type { ActorId } from '../../model/mention.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';

/** A person whose full name the document has, by the words of it. */
interface FullName extends NameParts {
  readonly id: ActorId;
  /** Where the full name stands: tokens, in text order. */
  readonly at: number[];
}

/**
 * The people of one document: full names that differ in spelling only are one person, a family name alone is the person
 * of that name in this document, and only without one the person the knowledge knows by it.
 */
export class People {
  readonly #words: Words;
  readonly #registry: ActorRegistry;
  readonly #knowledge: Knowledge;
  readonly #byFamily = new Map<string, FullName[]>();
  readonly #met = new Map<string, FullName>();
  /** The full names of first names that stand before another of the family. */
  readonly #joined = new Map<Candidate, string>();
  readonly #resolved = new Map<string, { id: ActorId; why?: string }>();
  readonly #read = new Map<string, Reading>();
  readonly #parts = new Map<string, NameParts>();
  /** Null where two people share the first word. */
  readonly #byFirst = new Map<string, FullName | null>();
  /** By the word before the family name: "Quispe" of "Rosa Quispe Huamán". Null where two share it. */
  readonly #byMiddle = new Map<string, FullName | null>();

  constructor(words: Words, registry: ActorRegistry, knowledge: Knowledge, candidates: readonly Candidate[]) {
    this.#words = words;
    this.#registry = registry;
    this.#knowledge = knowledge;
    let before: Candidate | undefined;
    const perhapsFamilies: Candidate[] = [];
    for (const candidate of candidates) {
      if (before) this.#pair(before, candidate);
      before = candidate.label === 'PERSON' ? candidate : undefined;
      if (candidate.label !== 'PERSON' || candidate.use === 'family') continue;
      const known = candidate.actor;
      const short = candidate.last === candidate.first && known?.name.includes(' ');
      if (short) continue;
      if (known) this.#learn(known.name, registry.known(known), candidate);
      else if (candidate.last === candidate.first) continue;
      else if (PARTICLES.has(words.lower(candidate.first))) perhapsFamilies.push(candidate);
      else this.#meet(candidate);
    }
    for (const candidate of perhapsFamilies) if (!this.#isFamily(this.#text(candidate))) this.#meet(candidate);
  }

  /** The actor of a PERSON candidate, and why where that needs saying. */
  resolve(candidate: Candidate): { id: ActorId; why?: string } {
    const name = this.#text(candidate);
    if (candidate.actor !== undefined && candidate.use !== 'family') {
      const other = candidate.first === candidate.last ? this.#otherFamily(name, candidate) : undefined;
      return { id: other?.id ?? this.#registry.known(candidate.actor) };
    }
    const full = this.#joined.get(candidate);
    if (full !== undefined) return this.#resolve(full, candidate, this.#readingOf(full));
    const reading = this.#readingOf(name);
    const { given, namesakes } = reading;
    const titled = namesakes.length === 0 && HONOURS.test(this.#words.lower(candidate.first - 1));
    const person = given === '' && titled ? this.#byFirst.get(spellingKey(name)) : undefined;
    if (person) return { id: person.id, why: `the first name of ${this.#registry.nameOf(person.id)}, after a title` };
    if (given === '' && namesakes.length > 1) return this.#amongNamesakes(namesakes, candidate);
    let found = this.#resolved.get(name);
    if (!found) this.#resolved.set(name, (found = this.#resolve(name, candidate, reading)));
    return found;
  }

  /** A name, once all full names are known. */
  #readingOf(name: string): Reading {
    let reading = this.#read.get(name);
    if (!reading) {
      const { given, family, suffix } = this.#isFamily(name)
        ? { given: '', family: name, suffix: '' }
        : this.#partsOf(name);
      reading = { given, family, suffix, namesakes: this.#byFamily.get(familyKey(family)) ?? [] };
      this.#read.set(name, reading);
    }
    return reading;
  }

  /** "Van Houten" is no first name and a family's where the document has Marleen van Houten. */
  #isFamily = (name: string): boolean => name.includes(' ') && this.#byFamily.has(spellingKey(name));

  #partsOf(name: string): NameParts {
    let found = this.#parts.get(name);
    if (!found) this.#parts.set(name, (found = parts(name)));
    return found;
  }

  /** Which of several of one family a family name alone means, with the others where no word decides. */
  #amongNamesakes(namesakes: readonly FullName[], { first, actor }: Candidate): { id: ActorId; why: string } {
    const known = namesakes.find((person) => person.id === actor?.id);
    const person = known ?? chooseNamesake(this.#words, namesakes, first);
    const others = namesakes.filter((other) => other !== person).map(({ id }) => this.#registry.nameOf(id));
    return {
      id: person.id,
      why: `short for ${this.#registry.nameOf(person.id)}, named in this document; ${others.join(', ')} would fit too`,
    };
  }

  #resolve(name: string, candidate: Candidate, reading: Reading): { id: ActorId; why?: string } {
    const { family, given, namesakes } = reading;
    if (given === '') {
      const person = namesakes[0] ?? this.#otherFamily(name, candidate);
      if (person)
        return { id: person.id, why: `short for ${this.#registry.nameOf(person.id)}, named in this document` };
      if (candidate.actor !== undefined) return { id: this.#registry.known(candidate.actor) };
    }
    const match = namesakes.find((person) => isSamePerson(person, reading));
    if (match && given !== '') return { id: match.id };
    const known = isInitials(given) ? this.#knownByInitial(given, family) : knownBySpelling(this.#knowledge, name);
    if (known !== undefined) return { id: this.#registry.knownById(known) };
    return { id: this.#registry.fromText(`PERSON ${spellingKey(name)}`, 'PERSON', name) };
  }

  /** "Hu" for "Hu Jintao", "Quispe" for "Rosa Quispe Huamán", as families are named there: no "Yulia" for "Yulia Navalnaya". */
  #otherFamily(name: string, { first }: Candidate): FullName | null | undefined {
    if (this.#knowledge.givenNames.has(fold(name))) return undefined;
    const key = spellingKey(name);
    if (this.#byFirst.has(key)) return this.#byFirst.get(key);
    // "Officer Baker" is not Rosa Baker Quillan.
    return this.#words.isOf(first - 1, TITLE | ROLE) ? undefined : this.#byMiddle.get(key);
  }

  /** "Maria and Omar Teale" share the family name; "Omar Teale, known as Zog," is one. */
  #pair(left: Candidate, right: Candidate): void {
    const words = this.#words;
    const link = words.lower(left.last + 1);
    if (right.label !== 'PERSON') return;
    if (link === 'and' && right.first === left.last + 2 && left.first === left.last && right.last > right.first) {
      const { family, given } = this.#partsOf(this.#text(right));
      if (given !== '' && this.#knowledge.givenNames.has(fold(words.text(left.first))))
        this.#joined.set(left, `${words.text(left.first)} ${family}`);
    }
    const called = words.lower(right.first - 1) === 'as' && /^(?:known|also)$/.test(words.lower(right.first - 2));
    if (!called || right.first > left.last + 6 || right.last > right.first || link !== ',') return;
    const person = this.#met.get(this.#text(left));
    if (person) this.#byFamily.set(familyKey(words.text(right.first)), [person]);
  }

  #meet(candidate: Candidate): void {
    const name = this.#text(candidate);
    const met = this.#met.get(name);
    if (met) {
      met.at.push(candidate.first);
      return;
    }
    if (this.#partsOf(name).given === '') return;
    const known = knownBySpelling(this.#knowledge, name);
    const person =
      known === undefined
        ? this.#learn(name, undefined, candidate)
        : this.#learn(this.#registry.nameOf(known), this.#registry.knownById(known), candidate);
    this.#met.set(name, person);
  }

  /** The person of a full name: one met before, if `id` or the names say so. */
  #learn(name: string, id: ActorId | undefined, { first }: Candidate): FullName {
    const own = this.#partsOf(name);
    const key = familyKey(own.family);
    const met = this.#byFamily
      .get(key)
      ?.find((person) => (id === undefined ? isSamePerson(person, own) : person.id === id));
    if (met) {
      met.at.push(first);
      return met;
    }
    const person = {
      id: id ?? this.#registry.fromText(`PERSON ${spellingKey(name)}`, 'PERSON', name),
      at: [first],
      ...own,
    };
    this.#addFamily(key, person);
    // "Nguyen Van Minh" may be short "Minh".
    if (/^\p{Lu}\p{L}* /u.test(own.family)) this.#addFamily(familyKey(own.family.replace(/^.* /, '')), person);
    const given = own.given.split(' ');
    addOnly(this.#byFirst, given[0] ?? '', person);
    if (given.length > 1 && !given.some((word) => PARTICLES.has(word)))
      addOnly(this.#byMiddle, given.at(-1) ?? '', person);
    return person;
  }

  #addFamily(key: string, person: FullName): void {
    const list = this.#byFamily.get(key);
    if (!list) this.#byFamily.set(key, [person]);
    else if (list.length < MOST_NAMESAKES) list.push(person);
  }

  /** The person whom the knowledge knows by this family name, if the initial is theirs. */
  #knownByInitial(given: string, family: string): ActorId | undefined {
    const [hit] = this.#knowledge.gazetteer.find(new SourceText(family));
    const alias = hit?.aliases.find(({ use }) => use === 'family');
    const actor = alias && this.#knowledge.actor(alias.actor);
    return actor?.name.startsWith(given.charAt(0)) ? actor.id : undefined;
  }

  #text(candidate: Candidate): string {
    const text = this.#words.nameOf(candidate);
    return text.includes('.') ? text.replace(/\.(?=\p{L})/gu, '. ') : text;
  }
}

/** Puts a person under a word of theirs, if nobody else has it. */
function addOnly(people: Map<string, FullName | null>, word: string, person: FullName): void {
  const key = spellingKey(word);
  people.set(key, people.has(key) ? null : person);
}

/** So many of one family are remembered: each is looked at wherever its name stands. */
const MOST_NAMESAKES = 50;

/** Titles before a first name alone. */
const HONOURS = /^(?:sir|dame|king|queen|prince|princess|lord|lady|pope|emperor)$/;

interface NameParts {
  readonly given: string;
  readonly family: string;
  /** "jr", "iii": what tells a son from his father. */
  readonly suffix: string;
}

interface Reading extends NameParts {
  /** The people of the family. */
  readonly namesakes: readonly FullName[];
}

/** Given names and family name; a family name takes its particles along ("von der Leyen", "al-Sharaa"). */
function parts(name: string): NameParts {
  if (!name.includes(' ')) return { given: '', family: name, suffix: '' };
  const words = name.split(/,? /);
  const last = words.at(-1) ?? '';
  const suffix = words.length > 2 && SUFFIX.test(last) ? last.toLowerCase().replace(/\.$/, '') : '';
  if (suffix !== '') words.pop();
  let from = words.length - 1;
  const isParticle = (word = ''): boolean => PARTICLES.has(word.toLowerCase());
  while (from > 1 ? isParticle(words[from - 1]) : from === 1 && PARTICLES.has(words[0] ?? '')) from--;
  return { given: words.slice(0, from).join(' '), family: words.slice(from).join(' '), suffix };
}

/** The key of a family name: an Arabic article may stand before it or not. */
const familyKey = (family: string): string => spellingKey(family.replace(/^(?:al|el)[- ](?=\p{L})/iu, ''));

const isSamePerson = (a: NameParts, b: NameParts): boolean => a.suffix === b.suffix && sameGiven(a.given, b.given);

const SPELLINGS = new WeakMap<Knowledge, ReadonlyMap<string, ActorId>>();

/** The person the knowledge knows by a near spelling of a full name. */
function knownBySpelling(knowledge: Knowledge, name: string): ActorId | undefined {
  if (!name.includes(' ')) return undefined;
  let spellings = SPELLINGS.get(knowledge);
  if (!spellings) {
    const people = knowledge.actors.filter(({ label }) => label === 'PERSON');
    const forms = people.flatMap(({ id, name: own, aliases }) =>
      [own, ...aliases].map((form): [string, ActorId] => [spellingKey(form), id]),
    );
    SPELLINGS.set(knowledge, (spellings = new Map(forms)));
  }
  return spellings.get(spellingKey(name));
}

const isInitials = (given: string): boolean => /^(?:\p{Lu}\. ?)+$/u.test(given);

/** One is the other, an initial of it, or a near spelling. */
function sameGiven(a: string, b: string): boolean {
  const left = spellingKey(a);
  const right = spellingKey(b);
  if (left === right || left === '' || right === '') return left === right;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return (
    (short.length === 1 || (a.includes(' ') !== b.includes(' ') && long.startsWith(`${short} `))) &&
    long.startsWith(short)
  );
}
