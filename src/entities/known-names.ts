import type { Kind } from '../knowledge/entry.ts';
import type { Alias, GazetteerHit } from '../knowledge/gazetteer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Candidate } from './candidate.ts';
import { AFTER_PRONOUN, AFTER_US, BEFORE_US, STANCE_PREFIXES, WORD_ACRONYMS } from './lexicon.ts';
import type { Words } from './words.ts';

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

/** The names that the knowledge knows, where the text's case and grammar allow them. */
export function findKnownNames(words: Words, knowledge: Knowledge): Candidate[] {
  const found: Candidate[] = [];
  const doubtful: Candidate[] = [];
  for (const hit of knowledge.gazetteer.find(words.source.text, words.tokens)) {
    const alias = chooseAlias(hit, words);
    if (!alias || isStance(words, hit.first) || (alias.use === 'demonym' && isLanguage(words, hit))) continue;
    const candidate = toCandidate(hit, alias, knowledge);
    if (!candidate) continue;
    const doubt = capitalsDoubt(words, hit, alias);
    if (doubt === 'no') continue;
    (doubt === 'witness' ? doubtful : found).push(candidate);
  }
  if (doubtful.length === 0) return found;
  const seen = new Set(found.map((candidate) => candidate.actor));
  const confirmed = doubtful.filter((candidate) => seen.has(candidate.actor) || supportedUs(words, candidate));
  return [...found, ...confirmed].sort((a, b) => a.first - b.first);
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
    evidence: [`${list}${use}`, ...(hit.capitals ? ['written in capitals'] : [])],
    actor: actor.id,
    use: alias.use,
  };
}

/** The workspace's alias first, then one whose words the document has, then the one without a condition. */
function chooseAlias(hit: GazetteerHit, words: Words): Alias | undefined {
  const [only] = hit.aliases;
  if (hit.aliases.length === 1 && only?.condition?.when === undefined) return only;
  const own = hit.aliases.find((alias) => alias.source === 'workspace');
  if (own) return own;
  const { text } = words.source;
  return (
    hit.aliases.find((alias) => alias.condition?.when?.some((word) => text.includes(word))) ??
    hit.aliases.find((alias) => alias.condition?.when === undefined)
  );
}

/** "pro-Russian", "anti-Western", "ex-Soviet": a stance or a time, no mention. */
function isStance(words: Words, first: number): boolean {
  if (words.text(first - 1) !== '-' || !words.touches(first - 1) || !words.touches(first - 2)) return false;
  return STANCE_PREFIXES.has(words.lower(first - 2));
}

const SPEECH = new Set([
  'in',
  'into',
  'speak',
  'speaks',
  'speaking',
  'spoke',
  'spoken',
  'from',
  'fluent',
  'translated',
  'of',
]);

/** "said in Russian", "the Azerbaijani language": a language, no people. */
function isLanguage(words: Words, { first, last }: GazetteerHit): boolean {
  const next = words.lower(last + 1);
  const after = next === '-' ? words.lower(last + 2) : next;
  if (
    after === 'language' ||
    after === 'languages' ||
    after === 'speaking' ||
    after === 'speaker' ||
    after === 'speakers'
  ) {
    return true;
  }
  const before = words.lower(first - 1);
  if (!SPEECH.has(before) || words.text(last).endsWith('s')) return false;
  const ends = !words.isWord(last + 1) || words.sentence(last + 1) !== words.sentence(last);
  return ends && next !== '-' && (before !== 'from' || words.lower(first - 2) === 'translated') && before !== 'of';
}

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
