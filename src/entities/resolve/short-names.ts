import { fold } from '../../knowledge/fold.ts';
import type { KnownActor } from '../../knowledge/knowledge.ts';
import type { Candidate } from '../candidate.ts';
import { COMPANY_FORMS, STORMS } from '../lexicon.ts';
import { knownAs } from '../known-as.ts';
import type { Placement } from '../placement.ts';
import type { Words } from '../words.ts';
import { wordSet } from '../../util/word-set.ts';

/**
 * Short names that the document itself explains, each mention mapped to a mention of the longer name: letters in brackets
 * after it, letters that are its initials, and its first words alone ("Pellucid" for "Pellucid Biosciences Corp.").
 * @param own the candidates whose names may be the longer ones
 */
export function findShortNames(
  words: Words,
  placement: Placement,
  candidates: readonly Candidate[],
  own: readonly Candidate[],
): Map<Candidate, Candidate> {
  const bracketed = introducedNames(words, placement, own);
  const { byInitials, byOpening } = longNames(words, own);
  let named: ReadonlySet<KnownActor> | undefined;
  const found = new Map<Candidate, Candidate>();
  for (const candidate of candidates) {
    const isOrg = candidate.label === 'ORG';
    if (!isOrg && bracketed.size === 0) continue;
    const text = words.textOf(candidate);
    const full =
      bracketed.get(text) ?? (isOrg ? (byInitials.get(text) ?? openingOf(words, candidate, byOpening)) : undefined);
    if (!full || full === candidate || full.label !== candidate.label) continue;
    const { actor } = candidate;
    if (actor !== undefined && (named ??= namedInFull(words, own)).has(actor)) continue;
    if (actor === undefined || actor !== full.actor) found.set(candidate, full);
  }
  return found;
}

/**
 * Letters in brackets after a name, what it is "known as", and a storm's own name, by themselves. Letters that the
 * knowledge has keep their own actor, unless its names have no word of that one.
 */
function introducedNames(words: Words, placement: Placement, candidates: readonly Candidate[]): Map<string, Candidate> {
  const byText = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { first, last, label } = candidate;
    const alias = label === 'PERSON' ? undefined : knownAs(words, placement, candidate);
    if (alias) byText.set(words.textOf(alias), candidate);
    if (label === 'EVENT' && first < last && STORMS.has(words.text(first)))
      byText.set(words.textOf({ first: first + 1, last }), candidate);
    const next = words.text(last + 1) === '(' ? placement.at(last + 2) : undefined;
    if (!next || words.text(next.last + 1) !== ')' || !ACRONYM.test(words.textOf(next)) || next.label !== label)
      continue;
    const other = next.actor === undefined || sharesNoWord(words, candidate, next.actor);
    if (other && last > first) byText.set(words.textOf(next), candidate);
  }
  return byText;
}

/** "Armed Forces of the Philippines (AFP)": no name of the agency has a word of this one. */
function sharesNoWord(words: Words, { first, last }: Candidate, known: KnownActor): boolean {
  if (known.source === 'workspace') return false;
  const names = [known.name, ...known.aliases]
    .filter((name) => name.includes(' '))
    .map((name) => fold(name).toLowerCase());
  if (names.length === 0) return false;
  for (let i = first; i <= last; i++) {
    if (words.capital(i) && names.some((name) => name.includes(fold(words.lower(i))))) return false;
  }
  return true;
}

interface LongNames {
  /** The first organisation with these initials. */
  readonly byInitials: ReadonlyMap<string, Candidate>;
  /** The first organisation that opens with this word. */
  readonly byOpening: ReadonlyMap<string, Candidate>;
}

function longNames(words: Words, candidates: readonly Candidate[]): LongNames {
  const byInitials = new Map<string, Candidate>();
  const byOpening = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { first, last, label } = candidate;
    if (label !== 'ORG' || last === first) continue;
    for (const initials of initialsOf(words, candidate))
      if (initials.length >= MIN_INITIALS && !byInitials.has(initials)) byInitials.set(initials, candidate);
    if (!byOpening.has(words.text(first))) byOpening.set(words.text(first), candidate);
  }
  return { byInitials, byOpening };
}

/** Known actors that the document names in more than letters. */
function namedInFull(words: Words, candidates: readonly Candidate[]): Set<KnownActor> {
  const named = new Set<KnownActor>();
  for (const { first, last, actor } of candidates)
    if (actor !== undefined && !(first === last && words.allCaps(first))) named.add(actor);
  return named;
}

const MIN_INITIALS = 3;

/** Two capitals or more, and few letters: NATO, PiS, MDC-T. */
const ACRONYM = /^\p{Lu}(?=[^\p{Lu}]*\p{Lu})[\p{L}\d-]{1,7}$/u;

/**
 * The letters of a name's capitals, without what a company is in law and with it; those without a state's before it ("NSF" for "US National Science Foundation"); and
 * those with a small noun's behind it ("DUP" for "Democratic Unionist party").
 */
function initialsOf(words: Words, { first, last }: Candidate): string[] {
  let [initials, all] = ['', ''];
  for (let i = first; i <= last; i++) {
    if (!words.capital(i)) continue;
    const letter = words.text(i).charAt(0);
    all += letter;
    if (!COMPANY_FORMS.has(words.text(i))) initials += letter;
  }
  const forms = [initials, all];
  if (STATE_LETTERS.has(words.text(first))) forms.push(initials.slice(1));
  const noun = words.lower(last + 1);
  if (words.joined(last) && SMALL_NOUNS.has(noun)) forms.push(initials + noun.charAt(0).toUpperCase());
  return forms;
}

const STATE_LETTERS = wordSet('US U.S. UK U.K. UN U.N. EU');
const SMALL_NOUNS = wordSet('party movement front alliance union league');

/** Words that open the names of many: alone they are short for none. */
const COMMON_OPENINGS = wordSet(
  'National International United General Central State Federal Royal Supreme American European Bank University Ministry Department Council Committee Union Association Institute Party House Air New Radio World Human People Democratic Republican Islamic Communist Social Security Foreign Defense Defence',
);

/** A body of states or of the public: its first word alone says what it is about ("Amazon Cooperation Treaty Organization"). */
function isPublicBody(words: Words, { first, last }: Candidate): boolean {
  for (let i = first + 1; i <= last; i++) if (PUBLIC_HEADS.has(words.text(i))) return true;
  return false;
}

const PUBLIC_HEADS = wordSet(
  'Treaty Council Commission Fund Organization Organisation Union Court Conference Committee Agency Authority Summit Forum Federation Convention Parliament Assembly Secretariat',
);

function openingOf(
  words: Words,
  { first, last, actor }: Candidate,
  byOpening: ReadonlyMap<string, Candidate>,
): Candidate | undefined {
  const full =
    actor === undefined && !COMMON_OPENINGS.has(words.text(first)) ? byOpening.get(words.text(first)) : undefined;
  if (!full || full.last - full.first <= last - first || isPublicBody(words, full)) return undefined;
  for (let k = 0; k <= last - first; k++) if (words.text(first + k) !== words.text(full.first + k)) return undefined;
  return full;
}
