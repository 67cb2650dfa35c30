import type { Candidate } from '../candidate.ts';
import type { Placement } from '../placement.ts';
import { CALENDAR, OPENERS, TITLES } from '../lexicon.ts';
import type { Words } from '../words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What a name of a ship, spacecraft, medicine or program follows: "the ferry Sewol". */
const BEFORE_NAME = set(
  'ferry trawler tanker freighter frigate destroyer corvette submarine yacht icebreaker steamer schooner spacecraft spaceship probe rover satellite capsule telescope airliner vaccine smartphone drug drugs painkiller antibiotic antidepressant steroid thinner insecticide herbicide',
);

/** What arms and vehicles are called after their name: "Kornet missiles". Plurals, and nouns of no other use. */
const AFTER_NAME = set(
  'missile missiles rocket rockets drone drones uav uavs tanks howitzer howitzers mortars launchers rifles helicopter helicopters warplanes jets munitions torpedo torpedoes spacecraft rover probe satellite telescope ferry frigate destroyer submarine corvette airliner vaccine smartphone smartphones',
);

/** Letters that navies and merchant fleets put before a ship's name. */
const SHIP_PREFIXES = set('USS HMS HMCS HMAS INS ROKS JS TCG MV MS MT MY SS RMS USNS USCGC RV ARA BRP KRI');

/** Names of ships, spacecraft, weapons and medicines by the noun or the letters beside them. */
export function findCraft(words: Words, known: Placement): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < words.length; i++) {
    const candidate = prefixed(words, i) ?? afterNoun(words, known, i) ?? beforeNoun(words, known, i);
    if (!candidate) continue;
    found.push(candidate);
    i = Math.max(i, candidate.last);
  }
  return found;
}

/** "USS Gerald R. Ford", "MV Abdullah". */
function prefixed(words: Words, i: number): Candidate | undefined {
  if (!words.allCaps(i) || words.loud(i) || !SHIP_PREFIXES.has(words.text(i)) || !startsName(words, i + 1))
    return undefined;
  let last = i + 1;
  while (last - i < 5 && words.joined(last)) {
    const initial = words.text(last + 1) === '.' && words.touches(last) && words.text(last).length === 1;
    if (initial && words.capital(last + 2)) last += 2;
    else if (words.capital(last + 1) && !words.allCaps(last + 1)) last++;
    else break;
  }
  return craft(i, last, `"${words.text(i)}" before a ship's name`);
}

function startsName(words: Words, i: number): boolean {
  return words.joined(i - 1) && words.capital(i) && !words.allCaps(i) && !CALENDAR.has(words.lower(i));
}

function afterNoun(words: Words, known: Placement, i: number): Candidate | undefined {
  if (!words.lowerCase(i) || !BEFORE_NAME.has(words.text(i)) || !isFree(words, known, i + 1) || !words.joined(i))
    return undefined;
  let last = i + 1;
  while (last - i < 3 && words.joined(last) && isPart(words, known, last + 1)) last++;
  return craft(i + 1, last, `after "${words.text(i)}"`);
}

function beforeNoun(words: Words, known: Placement, i: number): Candidate | undefined {
  if (!words.lowerCase(i) || !AFTER_NAME.has(words.text(i)) || !words.joined(i - 1) || !isPart(words, known, i - 1))
    return undefined;
  let first = i - 1;
  while (i - first < 3 && words.joined(first - 1) && isPart(words, known, first - 1)) first--;
  return isFree(words, known, first) && !words.sentenceStart(first)
    ? craft(first, i - 1, `before "${words.text(i)}"`)
    : undefined;
}

/** A capitalised word that nothing known explains and that is no opener or title. */
function isFree(words: Words, known: Placement, i: number): boolean {
  if (!words.capital(i) || !known.free(i) || words.loud(i) || words.titleLine(i)) return false;
  const lower = words.lower(i);
  return lower.length > 2 && !OPENERS.has(lower) && !TITLES.has(lower) && !CALENDAR.has(lower);
}

/** Such a word, or the letters and numbers of a model. */
const isPart = (words: Words, known: Placement, i: number): boolean =>
  isFree(words, known, i) || (known.free(i) && /^[A-Z]?\d{1,3}[A-Z]?$/.test(words.text(i)));

function craft(first: number, last: number, why: string): Candidate {
  return {
    first,
    last,
    label: 'PRODUCT',
    origin: 'pattern',
    score: 0.75,
    evidence: [`a craft, weapon or product: ${why}`],
  };
}
