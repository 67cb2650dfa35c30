import type { Kind } from '../knowledge/entry.ts';
import type { Alias, GazetteerHit } from '../knowledge/gazetteer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Candidate } from './candidate.ts';
import { AFTER_PRONOUN, AFTER_US, BEFORE_US, LANGUAGE_NOUNS, PEOPLE_NOUNS, WORD_ACRONYMS } from './lexicon.ts';
import { isStance } from './stance.ts';
import type { Words } from './words.ts';
import { wordSet } from '../util/word-set.ts';

const LISTS: Readonly<Record<Kind, string>> = {
  state: 'states',
  territory: 'territories',
  historical: 'historical entities',
  bloc: 'blocs',
  region: 'regions',
  city: 'cities and provinces',
  seat: 'seats of government',
  facility: 'places and buildings',
  organisation: 'organisations',
  body: 'state bodies',
  media: 'media',
  group: 'peoples and groups',
  person: 'people',
  event: 'events',
  law: 'treaties and laws',
  product: 'weapons and products',
};

/** Known names in a text. */
export interface KnownNames {
  readonly found: readonly Candidate[];
  /** Tokens of known names that name nothing here: a language, a currency, an adjective of a region. */
  readonly refused: ReadonlySet<number>;
}

/** The names that the knowledge knows, where the text's case and grammar allow them. */
export function findKnownNames(words: Words, knowledge: Knowledge): KnownNames {
  const document = new DocumentWords(words.source.text);
  const found: Candidate[] = [];
  const doubtful: Candidate[] = [];
  const refused = new Set<number>();
  const refuse = ({ first, last }: GazetteerHit): void => {
    for (let i = first; i <= last; i++) refused.add(i);
  };
  for (const hit of knowledge.gazetteer.find(words.source)) {
    const alias = chooseAlias(hit, document);
    if (!alias) continue;
    const candidate = toCandidate(hit, alias, knowledge);
    if (!candidate) continue;
    if (namesNothing(words, hit, candidate)) {
      refuse(hit);
      continue;
    }
    const doubt = capitalsDoubt(words, hit, alias);
    if (doubt === 'no') continue;
    (doubt === 'witness' ? doubtful : found).push(candidate);
  }
  if (doubtful.length === 0) return { found, refused };
  const seen = new Set(found.map((candidate) => candidate.actor));
  const confirmed = doubtful.filter((candidate) => seen.has(candidate.actor) || supportedUs(words, candidate));
  return { found: [...found, ...confirmed].sort((a, b) => a.first - b.first), refused };
}

function namesNothing(words: Words, hit: GazetteerHit, candidate: Candidate): boolean {
  return (
    isStance(words, hit.first) ||
    (candidate.use === 'demonym' && isLanguage(words, hit)) ||
    isRegional(words, candidate) ||
    isDirection(words, hit) ||
    isMoney(words, hit)
  );
}

function toCandidate(hit: GazetteerHit, alias: Alias, knowledge: Knowledge): Candidate | undefined {
  const actor = knowledge.actor(alias.actor);
  if (!actor) return undefined;
  const workspace = alias.source === 'workspace';
  const list = workspace
    ? "in the workspace's actors.yaml"
    : `in the built-in list of ${LISTS[actor.kind ?? 'person']}`;
  const use = alias.use === 'demonym' ? `, as its demonym` : alias.use === 'family' ? ', by family name' : '';
  return {
    first: hit.first,
    last: hit.last,
    label: alias.use === 'demonym' ? 'NORP' : actor.label,
    origin: workspace ? 'workspace' : 'built-in',
    score: 1,
    evidence: hit.capitals ? [`${list}${use}`, 'written in capitals'] : [`${list}${use}`],
    actor,
    use: alias.use,
    shortFor: undefined,
  };
}

/** Which words stand somewhere in the document; each is looked for once. */
class DocumentWords {
  readonly #text: string;
  readonly #known = new Map<string, boolean>();

  constructor(text: string) {
    this.#text = text;
  }

  has(word: string): boolean {
    let known = this.#known.get(word);
    if (known === undefined) this.#known.set(word, (known = this.#text.includes(word)));
    return known;
  }
}

/** The workspace's alias first, then one whose words the document has, then the one without a condition. */
function chooseAlias(hit: GazetteerHit, document: DocumentWords): Alias | undefined {
  const [only] = hit.aliases;
  if (hit.aliases.length === 1 && only?.condition?.when === undefined) return only;
  return (
    hit.aliases.find((alias) => alias.source === 'workspace') ??
    hit.aliases.find((alias) => alias.condition?.when?.some((word) => document.has(word))) ??
    hit.aliases.find((alias) => alias.condition?.when === undefined)
  );
}

const SPEECH = wordSet('in into speak speaks speaking spoke spoken from fluent translated of');

/** Words after a language that are no noun of its own. */
const AFTER_LANGUAGE = wordSet('that with on as when while but at by for instead only than');

/** "said in Russian", "the Azerbaijani language": a language, no people. */
function isLanguage(words: Words, { first, last }: GazetteerHit): boolean {
  const next = words.lower(last + 1);
  const after = next === '-' ? words.lower(last + 2) : next;
  if (LANGUAGE_NOUNS.has(after) || isListedLanguage(words, first)) return true;
  const before = words.lower(first - 1);
  if (!SPEECH.has(before) || words.text(last).endsWith('s')) return false;
  const ends = !words.isWord(last + 1) || AFTER_LANGUAGE.has(next) || words.sentence(last + 1) !== words.sentence(last);
  return ends && next !== '-' && (before !== 'from' || words.lower(first - 2) === 'translated') && before !== 'of';
}

/** "versions in these languages: Norwegian, Polish and Czech": a member of the list that the word opens. */
function isListedLanguage(words: Words, first: number): boolean {
  for (let i = first - 1; i > first - MAX_LIST && words.sentence(i) === words.sentence(first); i--) {
    if (words.text(i) === 'languages') return i < first - 1;
    if (words.isWord(i) && !words.capital(i) && words.text(i) !== 'and') return false;
  }
  return false;
}

/** Tokens to look back over for the word that opens a list. */
const MAX_LIST = 80;

/** Adjectives of continents, in the list of groups for their people. */
const CONTINENTAL = new Set(['European', 'Asian', 'African', 'Eastern European', 'East European']);

/** "the West African nation": an adjective of a region that names no people. */
function isRegional(words: Words, candidate: Candidate): boolean {
  if (candidate.label !== 'NORP') return false;
  const text = words.textOf(candidate);
  const regional = candidate.actor?.kind === 'region' || CONTINENTAL.has(text);
  return regional && !text.endsWith('s') && !PEOPLE_NOUNS.has(words.lower(candidate.last + 1));
}

/** "from West Java": a part of what follows, not the West. */
const isDirection = (words: Words, { first, last }: GazetteerHit): boolean =>
  first === last &&
  words.text(first) === 'West' &&
  words.joined(last) &&
  words.capital(last + 1) &&
  !words.titleLine(last);

/** "US$200". */
const isMoney = (words: Words, { last }: GazetteerHit): boolean => words.text(last + 1) === '$' && words.touches(last);

type CapitalsDoubt = 'yes' | 'no' | 'witness';

/** Whether a name in capitals may stand: at once, never, or only if the rest of the document names the same actor. */
function capitalsDoubt(words: Words, hit: GazetteerHit, alias: Alias): CapitalsDoubt {
  const { first, last } = hit;
  const one = first === last;
  if (one && alias.text === 'US' && BEFORE_US.has(words.lower(first - 1)) && endsPhrase(words, last)) return 'no';
  if (words.loud(first)) {
    return one && (WORD_ACRONYMS.has(words.lower(first)) || (alias.use === 'family' && hit.capitals))
      ? 'witness'
      : 'yes';
  }
  if (!hit.capitals) return 'yes';
  return words.end(last) - words.start(first) >= 4 ? 'yes' : 'no';
}

function endsPhrase(words: Words, last: number): boolean {
  return !words.isWord(last + 1) || words.lineStart(last + 1) || AFTER_PRONOUN.has(words.lower(last + 1));
}

/** US in a line of capitals, with words beside it that only the state has. */
function supportedUs(words: Words, { first, last }: Candidate): boolean {
  if (words.lower(first) !== 'us') return false;
  return (
    (words.lower(first - 1) === 'the' && !endsPhrase(words, last)) ||
    AFTER_US.has(words.lower(last + 1)) ||
    words.text(last + 1) === '-'
  );
}
