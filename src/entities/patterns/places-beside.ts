import { changed, type Candidate } from '../candidate.ts';
import { cluesOf } from '../clues.ts';
import type { Placement } from '../placement.ts';
import { OPENER, TITLE } from '../word-kinds.ts';
import type { Words } from '../words.ts';
import { wordSet } from '../../util/word-set.ts';

/** Nouns in small letters that say what kind of place stands before them, or after them with "of". */
const PLACE_NOUNS = wordSet(
  'village villages town towns city cities district districts province provinces region regions settlement settlements municipality county counties suburb suburbs neighbourhood neighborhood raion raions oblast oblasts state prefecture governorate',
);

/** Nouns in small letters that say what kind of building stands before them. */
const FACILITY_NOUNS = wordSet(
  'building hotel cinema dam prison jail monastery cathedral mosque stadium airport airbase airfield cemetery reservoir crossing checkpoint cosmodrome',
);

/** Nouns in small letters of what has no government. */
const LANDFORMS = wordSet(
  'river mountain mountains hills heights valley gorge peninsula island islands strait ridge glacier volcano plateau desert forest lagoon reef fjord',
);

/** "Toktogul dam", "Cuciurgan power station", "Natanz nuclear plant". */
function isFacility(words: Words, i: number): boolean {
  if (FACILITY_NOUNS.has(words.text(i))) return true;
  return POWER.has(words.text(i)) && STATION.has(words.text(i + 1));
}

const POWER = new Set(['power', 'nuclear', 'hydroelectric']);
const STATION = wordSet('station plant power facility reactor dam');

/** Words that make of a place's name the name of a part of it. */
const DIRECTIONS = wordSet(
  'North South East West Northern Southern Eastern Western Northeastern Northwestern Southeastern Southwestern Central Upper Lower Greater',
);

/** What runs between the places that hyphens join before it. */
const LINES = wordSet('railway railroad pipeline highway motorway road route line ferry');

/** What a name is called in apposition when it is a place's. */
const SETTLEMENTS = wordSet(
  'village town city capital district suburb hamlet settlement neighbourhood neighborhood municipality',
);

/** Nouns before "of" whose names are no state's. */
const LAND_NOUNS = wordSet('island islet isle peninsula archipelago');

/** Those who govern a province or a town; a bank has a governor too. */
const RULERS = wordSet('governor governors mayor mayors');
const BANK = /^Ban[ckq]|bank$/;

const CLUES = cluesOf(
  DIRECTIONS,
  FACILITY_NOUNS,
  POWER,
  LANDFORMS,
  LINES,
  SETTLEMENTS,
  PLACE_NOUNS,
  LAND_NOUNS,
  RULERS,
);

/** "the village of Talish", "Tovuz district", "Anbar province": a name that its common noun makes a place. */
export function findPlacesBeside(words: Words, known: Placement): Candidate[] {
  const found: Candidate[] = [];
  for (const i of words.marked(CLUES)) {
    if (words.capital(i) && DIRECTIONS.has(words.text(i))) {
      const part = directed(words, known, i);
      if (part) found.push(part);
      continue;
    }
    if (!words.lowerCase(i)) continue;
    if (isFacility(words, i)) {
      const facility = nameBefore(words, known, i);
      if (facility) found.push(changed(facility, { label: 'FAC', score: 0.9 }));
    }
    if (LANDFORMS.has(words.text(i))) {
      const land = nameBefore(words, known, i);
      if (land) found.push(changed(land, { label: 'LOC', score: 0.9 }));
    }
    if (LINES.has(words.text(i))) found.push(...stops(words, known, i));
    if (words.text(i) === 'road' && words.text(i + 1) === 'to' && free(words, known, i + 2))
      found.push(roadTo(words, known, i + 1));
    const apposed = apposition(words, known, i);
    if (apposed) found.push(apposed);
    const governed = RULERS.has(words.text(i)) ? nameAfter(words, known, i) : undefined;
    if (governed && isGoverned(words, governed)) found.push(governed);
    if (!PLACE_NOUNS.has(words.text(i)) && !LAND_NOUNS.has(words.text(i))) continue;
    const after = nameAfter(words, known, i);
    const before = after ?? (LAND_NOUNS.has(words.text(i)) ? undefined : nameBefore(words, known, i));
    if (before) found.push(before);
    if (words.text(i).endsWith('s')) found.push(...listed(words, known, i));
  }
  return found;
}

/** "North Darfur": a part of a known place, with a name of its own. */
function directed(words: Words, known: Placement, i: number): Candidate | undefined {
  const whole = words.joined(i) ? known.at(i + 1) : undefined;
  if (!whole || known.at(i) || whole.first !== i + 1 || whole.use === 'demonym' || words.loud(i)) return undefined;
  if (whole.label !== 'GPE' && whole.label !== 'LOC') return undefined;
  return {
    first: i,
    last: whole.last,
    label: whole.label,
    origin: 'pattern',
    score: 0.8,
    evidence: ['a part of a known place'],
  };
}

function nameAfter(words: Words, known: Placement, noun: number): Candidate | undefined {
  if (words.text(noun + 1) !== 'of' || !free(words, known, noun + 2)) return undefined;
  let last = noun + 2;
  while (last - noun < 5 && words.joined(last)) {
    const there = known.at(last + 1);
    if (free(words, known, last + 1)) last++;
    else if (there?.first === last + 1 && PLACES.has(there.label) && words.capital(last + 1)) last = there.last;
    else if (words.ties(last + 1) && free(words, known, last + 2)) last += 2;
    else break;
  }
  const found = place(noun + 2, last, `after "${words.text(noun)} of"`);
  return LAND_NOUNS.has(words.text(noun)) ? changed(found, { label: 'LOC' }) : found;
}

/** "Uasin Gishu"; no "Sveriges Riksbank", and no "Kisumu" with whoever governs it behind. */
function isGoverned(words: Words, { first, last }: Candidate): boolean {
  if (last > first + 1 || (words.joined(last) && words.capital(last + 1))) return false;
  return !BANK.test(words.text(first)) && !BANK.test(words.text(last));
}

/** "the Koper-Divaca railway": the free ones of the names that hyphens join. */
function stops(words: Words, known: Placement, noun: number): Candidate[] {
  const found: Candidate[] = [];
  for (let at = noun - 1; words.joined(at) && words.capital(at); at -= 2) {
    const joined = words.ties(at - 1) && words.capital(at - 2);
    if (free(words, known, at) && (joined || found.length > 0 || at < noun - 1)) found.push(place(at, at, 'of a line'));
    if (!joined) break;
  }
  return found;
}

/** "Shosh, a village of 700", "Vathy, the port": a name whose apposition calls it a place. */
function apposition(words: Words, known: Placement, noun: number): Candidate | undefined {
  if (!SETTLEMENTS.has(words.text(noun)) || !endsApposed(words, noun + 1)) return undefined;
  let at = noun - 1;
  while (noun - at < 6 && isAttribute(words, at) && !ARTICLES.has(words.text(at))) at--;
  if (!ARTICLES.has(words.text(at)) || words.text(at - 1) !== ',' || !free(words, known, at - 2)) return undefined;
  const last = at - 2;
  let first = last;
  while (last - first < 2 && words.joined(first - 1) && free(words, known, first - 1)) first--;
  if (words.joined(first - 1) && words.capital(first - 1) && !words.sentenceStart(first - 1)) return undefined;
  return place(first, last, `called "${words.text(at)} ${words.text(noun)}"`);
}

/** "the country's second-largest" of a city. */
const isAttribute = (words: Words, i: number): boolean =>
  words.lowerCase(i) || words.text(i) === '-' || words.isPossessive(i);

/** Is the noun before it the one that names the thing: no "the city's mayor", no "the town council's head"? */
const endsApposed = (words: Words, next: number): boolean =>
  !words.isPossessive(next) && !OF_A_TOWN.has(words.lower(next));

const OF_A_TOWN = wordSet(
  'council councillor mayor police court administration commander governor spokesman spokeswoman head chief attorney prosecutor official manager planner clerk elder native',
);

const ARTICLES = new Set(['a', 'an', 'the']);

function roadTo(words: Words, known: Placement, to: number): Candidate {
  const last = words.joined(to + 1) && free(words, known, to + 2) ? to + 2 : to + 1;
  return place(to + 1, last, 'after "road to"');
}

/** "the villages of Togh, Azokh and Salakatin", "the Fizuli, Khojavend and Shaumyan districts": the free ones of a list. */
function listed(words: Words, known: Placement, noun: number): Candidate[] {
  const found: Candidate[] = [];
  const ahead = words.text(noun + 1) === 'of';
  for (let at = ahead ? noun + 2 : noun - 1, items = 0; items < MAX_LISTED; items++) {
    const item = ahead ? itemFrom(words, known, at) : itemBefore(words, known, at);
    if (!item) break;
    if (known.free(item.first)) {
      found.push(place(item.first, item.last, `in a list of "${words.text(noun)}"`));
    }
    const next = ahead ? afterComma(words, item.last + 1) : beforeComma(words, item.first - 1);
    if (next === undefined) break;
    at = next;
  }
  // A list of one is no list: a single name beside the noun is read above.
  return found.length > 0 && known.at(noun) === undefined ? found : [];
}

const MAX_LISTED = 12;

interface Item {
  readonly first: number;
  readonly last: number;
}

/** A known name, or one or two free capitalised words, from `at` on. */
function itemFrom(words: Words, known: Placement, at: number): Item | undefined {
  const there = known.at(at);
  if (there) return there.first === at && PLACES.has(there.label) ? there : undefined;
  if (!free(words, known, at)) return undefined;
  const last = words.joined(at) && free(words, known, at + 1) ? at + 1 : at;
  return words.capital(last + 1) && words.joined(last) ? undefined : { first: at, last };
}

function itemBefore(words: Words, known: Placement, at: number): Item | undefined {
  const there = known.at(at);
  if (there) return there.last === at && PLACES.has(there.label) ? there : undefined;
  if (!free(words, known, at)) return undefined;
  const first = words.joined(at - 1) && free(words, known, at - 1) ? at - 1 : at;
  return words.capital(first - 1) && words.joined(first - 1) ? undefined : { first, last: at };
}

const PLACES: ReadonlySet<string> = new Set(['GPE', 'LOC']);

/** The token after ",", "and" or ", and", if a capitalised word follows. */
function afterComma(words: Words, at: number): number | undefined {
  let next = at;
  if (words.text(next) === ',') next++;
  if (words.text(next) === 'and') next++;
  return next > at && words.capital(next) ? next : undefined;
}

function beforeComma(words: Words, at: number): number | undefined {
  let next = at;
  if (words.text(next) === 'and') next--;
  if (words.text(next) === ',') next--;
  return next < at && words.capital(next) ? next : undefined;
}

function nameBefore(words: Words, known: Placement, noun: number): Candidate | undefined {
  if (!words.joined(noun - 1) || !free(words, known, noun - 1)) return undefined;
  if (words.text(noun) === 'state' || words.text(noun) === 'region') {
    if (!/^(?:in|of|from|to|near|the)$/.test(words.lower(noun - 2))) return undefined;
  }
  const first = words.joined(noun - 2) && free(words, known, noun - 2) ? noun - 2 : noun - 1;
  return place(first, noun - 1, `before "${words.text(noun)}"`);
}

/** A capitalised word that nothing known explains and that is no opener or title. */
function free(words: Words, known: Placement, i: number): boolean {
  if (!words.capital(i) || known.at(i) || words.isPossessive(i) || words.allCaps(i)) return false;
  return words.lower(i).length > 2 && !words.isOf(i, OPENER | TITLE);
}

function place(first: number, last: number, why: string): Candidate {
  return { first, last, label: 'GPE', origin: 'pattern', score: 0.9, evidence: [`a name ${why}`] };
}
