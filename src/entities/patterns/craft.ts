import type { Label } from '../../model/mention.ts';
import type { Candidate } from '../candidate.ts';
import { cluesOf } from '../clues.ts';
import type { Placement } from '../placement.ts';
import { isStance } from '../stance.ts';
import { DATE_WORD } from '../word-kinds.ts';
import type { Words } from '../words.ts';
import { wordSet } from '../../util/word-set.ts';
import { isFree } from './free-words.ts';

const nouns = (label: Label, what: string, words: string): [string, Kind][] =>
  words.split(' ').map((word) => [word, { label, what }]);

interface Kind {
  readonly label: Label;
  /** What the evidence calls it. */
  readonly what: string;
}

/** What the names of things, companies and works follow: "the ferry Sewol", "drugmaker Pfizer", "the novel Dracula". */
const BEFORE_NAME: ReadonlyMap<string, Kind> = new Map([
  ...nouns(
    'PRODUCT',
    'a craft, weapon or product',
    'ferry trawler tanker freighter frigate destroyer corvette submarine yacht icebreaker steamer schooner spacecraft spaceship probe rover satellite capsule telescope airliner vaccine smartphone drug drugs painkiller antibiotic antidepressant steroid thinner insecticide herbicide',
  ),
  ...nouns(
    'ORG',
    'a company or news medium',
    'drugmaker carmaker automaker chipmaker planemaker steelmaker retailer lender refiner brewer insurer brokerage startup conglomerate shipbuilder newspaper tabloid broadcaster weekly website newswire',
  ),
  ...nouns('WORK_OF_ART', 'a work', 'book novel memoir film movie documentary album song opera musical sitcom'),
]);

/** What things and bodies are called after their name: "Kornet missiles", "the Forward Together party". */
const AFTER_NAME: ReadonlyMap<string, Kind> = new Map([
  ...nouns(
    'PRODUCT',
    'a craft, weapon or product',
    'missile missiles rocket rockets drone drones uav uavs tanks howitzer howitzers mortars launchers rifles helicopter helicopters warplanes jets munitions torpedo torpedoes spacecraft rover probe satellite telescope ferry frigate destroyer submarine corvette airliner vaccine smartphone smartphones',
  ),
  ...nouns('ORG', 'a party, armed group or news medium', 'party militia newspaper broadcaster airline airlines'),
]);

/** Letters that navies and merchant fleets put before a ship's name. */
const SHIP_PREFIXES = wordSet(
  'USS HMS HMCS HMAS INS ROKS JS TCG MV MS MT MY SS RMS USNS USCGC RV ARA BRP KRI KD BNS PNS HDMS HNLMS FGS RSS',
);

const CLUES = cluesOf(SHIP_PREFIXES, BEFORE_NAME, AFTER_NAME, new Set(['daily']));

/** Names of ships, weapons, medicines, companies and works by the noun or the letters beside them. */
export function findCraft(words: Words, known: Placement): Candidate[] {
  const found: Candidate[] = [];
  let next = 0;
  for (const i of words.marked(CLUES)) {
    if (i < next) continue;
    const candidate = prefixed(words, i) ?? afterNoun(words, known, i) ?? beforeNoun(words, known, i);
    if (!candidate) continue;
    found.push(candidate);
    next = Math.max(i, candidate.last) + 1;
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
  return craft(i, last, `"${words.text(i)}" before a ship's name`, SHIP);
}

function startsName(words: Words, i: number): boolean {
  return words.joined(i - 1) && words.capital(i) && !words.allCaps(i) && !words.isOf(i, DATE_WORD);
}

function afterNoun(words: Words, known: Placement, i: number): Candidate | undefined {
  const isDaily = words.text(i) === 'daily' && words.lower(i - 1) === 'the';
  const kind = words.lowerCase(i) ? BEFORE_NAME.get(isDaily ? 'newspaper' : words.text(i)) : undefined;
  const word =
    kind?.label === 'ORG' && /^(?:El|La|Le|Il)$/.test(words.text(i + 1)) && words.joined(i + 1) ? i + 2 : i + 1;
  if (!kind || !isFree(words, known, word) || !words.joined(i)) return undefined;
  let last = word;
  while (last - i < 4 && words.joined(last) && isPart(words, known, last + 1)) last++;
  return craft(i + 1, last, `after "${words.text(i)}"`, kind);
}

function beforeNoun(words: Words, known: Placement, i: number): Candidate | undefined {
  const kind = words.lowerCase(i) ? AFTER_NAME.get(words.text(i)) : undefined;
  if (!kind || !words.joined(i - 1) || !isPart(words, known, i - 1)) return undefined;
  let first = i - 1;
  while (i - first < 3 && words.joined(first - 1) && isPart(words, known, first - 1)) first--;
  return isFree(words, known, first) && !words.sentenceStart(first) && !isStance(words, first)
    ? craft(first, i - 1, `before "${words.text(i)}"`, kind)
    : undefined;
}

/** Such a word, or the letters and numbers of a model. */
const isPart = (words: Words, known: Placement, i: number): boolean =>
  isFree(words, known, i) || (known.free(i) && /^[A-Z]?\d{1,3}[A-Z]?$/.test(words.text(i)));

const SHIP: Kind = { label: 'PRODUCT', what: 'a craft, weapon or product' };

function craft(first: number, last: number, why: string, { label, what }: Kind): Candidate {
  return { first, last, label, origin: 'pattern', score: 0.75, evidence: [`${what}: ${why}`] };
}
