import type { Label } from '../model/mention.ts';
import { groupBy } from '../util/group-by.ts';
import { because, changed, type Candidate } from './candidate.ts';
import { familyOf } from './person-span.ts';
import type { Placement } from './placement.ts';
import { finance, MONEY_NOUNS } from './patterns/companies.ts';
import { NAMING, ROLE, TITLE } from './word-kinds.ts';
import type { Words } from './words.ts';
import { wordSet } from '../util/word-set.ts';

/** One mention in so many must speak against a person. */
const SHARE = 0.25;

/**
 * The tagger takes names from parts of the world that it has not read of for people's. Where the document nowhere treats
 * one as a person and somewhere as a place or a company, it is that.
 */
export function relabelDoubtfulPeople(words: Words, placement: Placement): void {
  const all = placement.all();
  const people = all.filter(({ label }) => label === 'PERSON');
  const open = people.filter(({ origin }) => origin === 'tagger');
  if (open.length === 0) return;
  const parts = partsOfNames(words, people);
  const others = groupBy(all.filter(isPatternOfOther), (candidate) => words.textOf(candidate));
  for (const [text, group] of groupBy(open, (candidate) => words.textOf(candidate))) {
    if (parts.has(text) || group.some((candidate) => isTreatedAsPerson(words, candidate))) continue;
    const label = otherLabel(words, group, others.get(text) ?? []);
    if (label !== undefined) relabel(placement, group, label, 0.75);
  }
}

/**
 * The other way round: the family name of somebody whom the document names in full, if it is a double one or somewhere
 * stands as somebody's, is no body's and no place's; neither is a name with an Arabic article that stands so, or one with an age.
 */
export function relabelHiddenPeople(words: Words, placement: Placement): void {
  const all = placement.all();
  const open = all.filter(
    ({ first, last, label, origin }) =>
      origin === 'tagger' && label !== 'PERSON' && last - first < 3 && last - first !== 1,
  );
  if (open.length === 0) return;
  let families: ReadonlySet<string> | undefined;
  for (const [text, group] of groupBy(open, (candidate) => words.textOf(candidate))) {
    const isTold = group.some((candidate) => isTreatedAsPerson(words, candidate));
    if (!isTold && !text.includes('-')) continue;
    const isSure = isTold && (ARABIC.test(text) || group.some(({ last }) => isAged(words, last)));
    if (!isSure && !(families ??= familiesOf(words, all)).has(text)) continue;
    if (otherLabel(words, group, []) === undefined) relabel(placement, group, 'PERSON', 1);
  }
}

/** "Lando Norris", unsurely taken for a team, where "Norris" does what people do and nobody else has the name. */
export function relabelFullNames(words: Words, placement: Placement): void {
  const all = placement.all();
  const open = all.filter(
    ({ first, last, label, origin, score }) =>
      origin === 'tagger' &&
      label === 'ORG' &&
      score < SURE_OF_OTHER &&
      last === first + 1 &&
      !words.isOf(first, NAMING | TITLE | ROLE),
  );
  if (open.length === 0) return;
  const alone = all.filter(({ first, last, label }) => label === 'PERSON' && last === first);
  const speaking = new Set(alone.filter((one) => isTreatedAsPerson(words, one)).map((one) => words.textOf(one)));
  if (speaking.size === 0) return;
  const families = familiesOf(words, all);
  for (const candidate of open) {
    const family = words.text(candidate.last);
    if (speaking.has(family) && !families.has(family)) relabel(placement, [candidate], 'PERSON', 1);
  }
}

/** From this score on the tagger is right about what is no person. */
const SURE_OF_OTHER = 0.9;

function familiesOf(words: Words, all: readonly Candidate[]): ReadonlySet<string> {
  const people = all.filter(({ first, last, label }) => label === 'PERSON' && last > first);
  return new Set(people.map((candidate) => words.textOf(familyOf(words, candidate))));
}

/** One word behind an Arabic article. */
const ARABIC = /^[AE]l-\p{L}+$/u;

function relabel(placement: Placement, group: readonly Candidate[], label: Label, most: number): void {
  for (const candidate of group) {
    const why = `${label} instead of ${candidate.label}: by the words beside it in this document`;
    placement.replace(candidate, changed(because(candidate, why), { label, score: Math.min(candidate.score, most) }));
  }
}

const isPatternOfOther = ({ label, origin }: Candidate): boolean =>
  origin === 'pattern' && (label === 'GPE' || label === 'ORG');

/** First and last words of people's longer names: alone, they are those people. */
function partsOfNames(words: Words, people: readonly Candidate[]): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const { first, last } of people) {
    if (last === first) continue;
    parts.add(words.text(first));
    parts.add(words.text(last));
  }
  return parts;
}

/** What most of the mentions that say something make of the name. */
function otherLabel(words: Words, group: readonly Candidate[], others: readonly Candidate[]): Label | undefined {
  let places = others.filter(({ label }) => label === 'GPE').length;
  let companies = others.length - places;
  for (const candidate of group) {
    if (isTreatedAsCompany(words, candidate)) companies++;
    else if (isTreatedAsPlace(words, candidate)) places++;
  }
  const most = Math.max(places, companies);
  if (most === 0 || most < SHARE * (group.length + others.length)) return undefined;
  return companies >= places ? 'ORG' : 'GPE';
}

/** A title or role before it, or what only people do or have behind it. */
function isTreatedAsPerson(words: Words, { first, last }: Candidate): boolean {
  if (words.isOf(words.text(first - 1) === '.' ? first - 2 : first - 1, TITLE | ROLE)) return true;
  const next = last + 1;
  if (words.isPossessive(next)) return PERSONAL.has(words.lower(next + 1));
  if (HUMAN.has(words.lower(next))) return true;
  return words.text(next) === ',' && (/^\d\d$/.test(words.text(next + 1)) || HUMAN.has(words.lower(next + 1)));
}

/** "Kalesnikava, 42, was": only people have an age so; in a table of clubs the next club follows. */
const isAged = (words: Words, last: number): boolean =>
  words.text(last + 1) === ',' &&
  /^[1-9]\d$/.test(words.text(last + 2)) &&
  words.text(last + 3) === ',' &&
  words.lowerCase(last + 4);

/** "in Amethi", "fled Wad Madani"; no "faith in Hassan" and no "in Karim's view". */
function isTreatedAsPlace(words: Words, { first, last }: Candidate): boolean {
  if (words.isPossessive(last + 1)) return false;
  const before = words.lower(first - 1);
  if (before === 'of') return DWELLERS.has(words.lower(first - 2));
  if (before === 'in') return !TRUST.has(words.lower(first - 2));
  return TAKEN.has(before) && words.lowerCase(first - 1);
}

/** "Novonesis shares", "Zara's sales", "shares in Chugai Pharmaceutical". */
function isTreatedAsCompany(words: Words, { first, last }: Candidate): boolean {
  if (LINES_OF_BUSINESS.test(words.text(last)) && last > first) return true;
  const next = words.isPossessive(last + 1) ? last + 2 : last + 1;
  return MONEY_NOUNS.has(words.text(next)) || finance(words, first) !== undefined;
}

const HUMAN = wordSet(
  'said says told adds added who whom whose himself herself thinks thought believes believed asked tweeted wrote writes smiled ' +
    'argued insisted recalled replied resigned died married scored testified pleaded admitted denied joked wept ran plays played aged',
);

const PERSONAL = wordSet(
  'wife husband son daughter father mother brother sister family lawyer lawyers death life career body parents words remarks ' +
    'resignation arrest successor predecessor allies supporters speech comments decision',
);

const TRUST = wordSet(
  'faith trust confidence belief believe believes believed interest interested confided hope rage culminated',
);

const DWELLERS = wordSet(
  'residents inhabitants outskirts streets siege bombardment shelling miles kilometres kilometers km',
);

/** What is done to towns by those who take or leave them. */
const TAKEN = wordSet('fled captured recaptured besieged shelled retook overran encircled');

/** Last words of companies' names. */
const LINES_OF_BUSINESS =
  /^(?:Pharmaceuticals?|Pharma|Biotech|Holdings?|Motors?|Foods|Electronics|Semiconductors?|Therapeutics|Technologies|Petroleum|Airways|Insurance|Securities|Chemicals?|Logistics|Robotics)$/;
