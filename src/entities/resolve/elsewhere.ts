import type { Label } from '../../model/mention.ts';
import type { Candidate } from '../candidate.ts';
import type { Words } from '../words.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.split(', '));

/** Provinces after whose name, behind a comma, no capital of the world lies. From common knowledge. */
const PROVINCES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'united-states',
    set(
      'Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, Illinois, ' +
        'Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, ' +
        'Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, ' +
        'Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington, ' +
        'West Virginia, Wisconsin, Wyoming',
    ),
  ],
  [
    'canada',
    set('Alberta, British Columbia, Manitoba, New Brunswick, Newfoundland, Nova Scotia, Ontario, Quebec, Saskatchewan'),
  ],
  ['australia', set('New South Wales, Queensland, South Australia, Tasmania, Victoria, Western Australia')],
]);

/** The states of the United States that share their name with something better known. */
const NAMESAKES: ReadonlyMap<string, string> = new Map([
  ['georgia', 'georgia-us'],
  ['washington', 'washington-state'],
]);

/** A known name that is another's here. */
export type Elsewhere =
  | { readonly actor: string; readonly why: string }
  | { readonly name: string; readonly label: Label; readonly why: string };

/**
 * The mentions that name a namesake of the capital or state which the knowledge has: "Moscow" in "Moscow, Idaho" and where
 * the document names no other, "Washington" in "Hanford, Washington"; and the letters of a news agency that a party or
 * an army has here.
 */
export function findElsewhere(words: Words, candidates: readonly Candidate[]): Map<Candidate, Elsewhere> {
  const found = new Map<Candidate, Elsewhere>();
  let named: ReadonlySet<string | undefined> | undefined;
  const towns = new Map<string, Elsewhere>();
  for (let i = 0; i + 1 < candidates.length; i++) {
    const candidate = candidates[i];
    const next = candidates[i + 1];
    if (!candidate || !next || candidate.label !== 'GPE' || next.label !== 'GPE' || !follows(words, candidate, next))
      continue;
    const seatOf = candidate.actor?.seatOf;
    const province = words.nameOf(next);
    const state = [...PROVINCES.keys()].find((id) => PROVINCES.get(id)?.has(province));
    if (state === undefined || isListed(words, next)) continue;
    named ??= new Set(candidates.map(({ actor }) => actor?.id));
    const namesake = namesakeBehind(candidate, next, named);
    if (namesake !== undefined)
      found.set(next, { actor: namesake, why: `the state in which ${words.nameOf(candidate)} lies` });
    if (seatOf === undefined || seatOf === state || NAMESAKES.has(next.actor?.id ?? '')) continue;
    const name = `${words.nameOf(candidate)}, ${province}`;
    const town = (why: string): Elsewhere => ({ name, label: 'GPE', why });
    found.set(candidate, town(`the town in ${province}, not the capital`));
    if (!named.has(seatOf)) towns.set(candidate.actor?.id ?? '', town(`${name}, named in this document`));
  }
  const parties = partiesForAgencies(words, candidates);
  if (towns.size + parties.size === 0) return found;
  const others = new Map([...towns, ...parties]);
  for (const candidate of candidates) {
    const other = others.get(candidate.actor?.id ?? '');
    if (other && !found.has(candidate)) found.set(candidate, other);
  }
  return found;
}

/** Does `next` stand right behind `candidate` and a comma, on its line? */
const follows = (words: Words, { last }: Candidate, next: Candidate): boolean =>
  next.first === last + 2 && words.text(last + 1) === ',' && words.joined(last) && words.joined(last + 1);

/** "Moscow, Ohio and Texas": a member of a list rather than where something lies. */
const isListed = (words: Words, { last }: Candidate): boolean =>
  /^(?:and|or)$/.test(words.lower(last + 1)) && words.capital(last + 2);

/** The American state behind a town that the knowledge puts in no other, unless the document names the other's own. */
function namesakeBehind(
  town: Candidate,
  { actor }: Candidate,
  named: ReadonlySet<string | undefined>,
): string | undefined {
  const place = town.actor;
  const other = place?.kind === 'state' || place?.seatOf !== undefined;
  const seats = actor?.id === 'georgia' && (named.has('tbilisi') || place !== undefined);
  return other || seats ? undefined : NAMESAKES.get(actor?.id ?? '');
}

/** Who belongs to a party or an army rather than to an agency. */
const FOLLOWERS =
  /^(?:chief|leaders?|founder|lawmakers?|senators?|candidates?|workers|supporters|activists|government|commander|troops|soldiers|spokes(?:man|woman|person))$/;

/** Letters of an agency ("PTI") by its id, where somebody leads them and nobody reports for them. */
function partiesForAgencies(words: Words, candidates: readonly Candidate[]): Map<string, Elsewhere> {
  const parties = new Map<string, Elsewhere>();
  const reporting = new Set<string>();
  for (const { actor: known, first, last } of candidates) {
    if (known?.kind !== 'media') continue;
    const next = words.lower(last + 1);
    const letters = first === last && words.allCaps(first) && known.name !== words.text(first);
    if (letters && FOLLOWERS.test(next))
      parties.set(known.id, { name: words.text(first), label: 'ORG', why: `no agency: it has a "${next}"` });
    else if (!letters || /^(?:told|by|to|with|\(|\/)$/.test(words.lower(first - 1))) reporting.add(known.id);
  }
  for (const id of reporting) parties.delete(id);
  return parties;
}
