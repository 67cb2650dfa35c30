import type { Label } from '../../model/mention.ts';
import type { Candidate } from '../candidate.ts';
import { cluesOf } from '../clues.ts';
import type { Placement } from '../placement.ts';
import { opensField } from '../office-fields.ts';
import { isStance } from '../stance.ts';
import { DATE_WORD, OPENER, TITLE } from '../word-kinds.ts';
import type { Words } from '../words.ts';
import { freeHalfFollows } from './free-words.ts';
import { wordSet } from '../../util/word-set.ts';

/** How a name may be built around its head noun. */
interface Head {
  readonly label: Label;
  /** It may go on with "of …". */
  readonly of: boolean;
  /** What the evidence calls it. */
  readonly what: string;
}

const BUILDING: Head = { label: 'FAC', of: false, what: 'a building or way' };

const heads = (label: Label, what: string, of: boolean, words: string): [string, Head][] =>
  words.split(' ').map((word) => [word, { label, of, what }]);

/** Nouns that make a newspaper of a name. */
const PAPER_NOUNS =
  'Times Post Tribune Herald Gazette Journal Telegraph Chronicle Courier Examiner Inquirer Ledger Sentinel';

/** Last words of newspapers' names, be the others no sign of one by themselves. */
export const PAPERS = wordSet(`${PAPER_NOUNS} Guardian Independent Economist Dispatch`);

/** Head nouns, capitalised as in a name. From common knowledge of how institutions, laws and places are called. */
const HEADS: ReadonlyMap<string, Head> = new Map([
  ...heads('ORG', 'a ministry', true, 'Ministry Department MFA MoD'),
  ...heads('ORG', 'a parliament or court', true, 'Parliament Assembly Senate Court Tribunal Legislature'),
  ...heads(
    'ORG',
    'a university, institute or bank',
    true,
    'Bank University College Institute Academy School Laboratory Laboratories Observatory',
  ),
  ...heads('ORG', 'a party or movement', true, 'Party Movement Alliance Coalition Front League Brotherhood Congress'),
  ...heads(
    'ORG',
    'an armed force',
    false,
    'Army Navy Forces Battalion Brigade Regiment Corps Guard Guards Force Fleet Division Police Brigades Militia Squadron Command Staff',
  ),
  ...heads(
    'ORG',
    'an agency or committee',
    true,
    'Agency Committee Commission Council Authority Bureau Office Service Directorate Inspectorate Secretariat Administration Board',
  ),
  ...heads(
    'ORG',
    'an organisation',
    true,
    'Organization Organisation Association Union Federation Confederation Foundation Fund Society Initiative Network Institution System',
  ),
  ...heads(
    'ORG',
    'a company',
    false,
    'Company Corporation Corp Inc Incorporated Ltd LLC Airlines Airways Group Holdings Industries Motors Energy Media Pharmaceuticals Technologies Systems LLP Plc PLC GmbH',
  ),
  ...heads('ORG', 'a news medium', false, `${PAPER_NOUNS} TV Television Radio News Press Newspaper`),
  ...heads(
    'ORG',
    'a centre or embassy',
    true,
    'Center Centre Embassy Consulate Mission Chamber Caucus Exchange Parliament',
  ),
  ...heads('ORG', 'a church or club', false, 'Church United FC Patriarchate Cross Crescent'),
  ...heads('ORG', 'a church or club', true, 'Club'),
  ...heads(
    'LAW',
    'a treaty or law',
    true,
    'Treaty Protocol Charter Convention Accord Accords Agreement Agreements Act Constitution Declaration Pact Covenant Memorandum Concordat Statute',
  ),
  ...heads(
    'EVENT',
    'a war or event',
    true,
    'War Wars Battle Revolution Uprising Genocide Massacre Holocaust Olympics Championship Championships Games Cup Summit Conference Festival Offensive Forum',
  ),
  ...heads(
    'FAC',
    'a building or way',
    true,
    'Airport Bridge Stadium Square Street Avenue Highway Palace Cathedral Mosque Monastery Prison Hospital Hotel Museum Theatre Theater Tower Dam Station Base Airbase Port Cemetery Memorial Monument Facility Arena Plant Reservoir Tunnel Boulevard',
  ),
  ...heads(
    'LOC',
    'a natural place',
    true,
    'River Sea Ocean Mountains Valley Peninsula Desert Islands Strait Straits Bay Gulf Lake Gorge Plateau Basin Corridor Glacier Highlands Archipelago Plate Trench Rift Massif Range Reef Shoal Cave Caves Canyon Volcano Fjord Falls',
  ),
  ...heads(
    'GPE',
    'a province or district',
    true,
    'Province District Oblast County Governorate Prefecture Municipality Krai Raion Republic Region Territory',
  ),
  ...heads('GPE', 'a Soviet republic', false, 'SSR ASSR SFSR'),
]);

/** Heads that go before their name: "Lake Sevan", "Operation Iron Fist". */
const LEADERS: ReadonlyMap<string, Head> = new Map([
  ...heads('LOC', 'a natural place', false, 'Lake Mount Cape'),
  ...heads('EVENT', 'a war or event', false, 'Operation Hurricane Typhoon Cyclone Storm'),
  ...heads(
    'ORG',
    'a body or company, in Spanish, Portuguese, French or Italian',
    true,
    'Banco Banca Banque Grupo Groupe Gruppo Universidad Universidade Université Instituto Fundación Fundação Fondation Partido Parti Compañía Companhia Compagnie Société Olympique Deportivo Minera Frigorífico',
  ),
]);

/** A name has at most this many words before its head. */
const MAX_WORDS = 7;

/** Names that end in, or open with, a noun that says what they are: "Bishkek Armistice Protocol", "University of Oslo". */
export function findHeadedNames(words: Words, known: Placement, givenNames: ReadonlySet<string>): Candidate[] {
  const found: Candidate[] = [];
  let next = 0;
  for (const i of words.marked(CLUES)) {
    if (i < next || !words.capital(i) || words.loud(i)) continue;
    const leader = LEADERS.get(words.text(i));
    const head = leader ?? HEADS.get(words.text(i));
    if (!head || coveredByMore(words, known, i)) continue;
    const candidate = leader ? lead(words, known, i, leader) : headed(words, known, givenNames, i, head);
    if (!candidate) continue;
    found.push(candidate);
    next = candidate.last + 1;
  }
  return found;
}

const CLUES = cluesOf(LEADERS, HEADS);

/** Is the head inside a longer known name that no word before it makes longer still? */
function coveredByMore(words: Words, known: Placement, i: number): boolean {
  const inside = known.at(i);
  if (inside === undefined || inside.last === inside.first) return false;
  const before = inside.first - 1;
  return inside.last !== i || !words.joined(before) || !words.capital(before) || !belongs(words, known, before);
}

function lead(words: Words, known: Placement, i: number, head: Head): Candidate | undefined {
  let last = i;
  while (last - i < 5 && words.joined(last)) {
    const next = head.of ? overOf(words, last + 1) : last + 1;
    if (!words.capital(next) || !words.joined(next - 1) || known.at(next)?.label === 'PERSON') break;
    if (last - i > 2 && next === last + 1) break;
    last = next;
  }
  return last === i ? undefined : build(i, last, head);
}

/** What stands behind "de", "del", "de los" and the like, or the word itself. */
function overOf(words: Words, i: number): number {
  if (!/^d(?:[eiaou]|el|es)$/.test(words.text(i))) return i;
  return /^l[ao]s?$/.test(words.text(i + 1)) ? i + 2 : i + 1;
}

function headed(
  words: Words,
  known: Placement,
  givenNames: ReadonlySet<string>,
  i: number,
  head: Head,
): Candidate | undefined {
  const first = leftEdge(words, known, i);
  const last =
    head.of || isArmedForces(words, i)
      ? rightEdge(words, known, i, (at) => startsOther(words, known, givenNames, at))
      : i + (isDoublePaper(words, known, first, i) ? 2 : 0);
  if (first === i && last === i) return undefined;
  if (last === i && isCollegeOf(words, known, i)) return build(first, i + 1, head);
  if (isOffice(words, i) || (words.text(i) === 'System' && last === i)) return undefined;
  const isOfNobody = known.at(first)?.label === 'PERSON' || opensField(words, first);
  if (words.text(i) === 'Administration' && isOfNobody) return undefined;
  if (COMMON_HEADS.has(words.text(i)) && last === i && onlyStates(words, known, first, i)) return undefined;
  // "Republic of Armenia", "Gulf of Aden" are known; a bare plural "Forces" with one state is still a name.
  if (head.label === 'GPE' && first === i && words.text(i) !== 'Republic') return undefined;
  if (head.label === 'LOC' && words.text(i) === 'Corridor' && first === i) return undefined;
  if (head.label === 'LOC' && last === i && goesOn(words, i)) return undefined;
  return build(first, last, isBuilding(words, i) ? BUILDING : head);
}

/** "Umbral College Quillburg": the town is part of a college's name. */
const isCollegeOf = (words: Words, known: Placement, i: number): boolean =>
  words.text(i) === 'College' && words.joined(i) && known.at(i + 1)?.label === 'GPE';

/** "Fresno Post-Register", "Post-Herald": two papers that became one. */
const isDoublePaper = (words: Words, known: Placement, first: number, i: number): boolean =>
  (/^(?:News|Press)$/.test(words.text(i)) || PAPERS.has(words.text(i))) &&
  freeHalfFollows(words, known, i) &&
  (first < i || PAPERS.has(words.text(i + 2)));

/** "Armed Forces of the Philippines": the one force whose name goes on. */
const isArmedForces = (words: Words, i: number): boolean =>
  words.text(i) === 'Forces' && words.text(i - 1) === 'Armed' && words.joined(i - 1);

/** "Kennedy Space Center", "World Trade Center": a centre that is a place to go to, not a body. */
const isBuilding = (words: Words, i: number): boolean =>
  /^Cent(?:er|re)$/.test(words.text(i)) && BUILDING_CENTRES.has(words.text(i - 1));

const BUILDING_CENTRES = wordSet('Space Convention Trade Shopping Detention Exhibition Sports');

/** "Gulf Coast", "North Sea Fleet": the name is not over at the head. */
const goesOn = (words: Words, i: number): boolean => words.joined(i) && words.capital(i + 1);

/** A head that goes on in a title is part of an office: "Deputy Energy Minister". */
const isOffice = (words: Words, head: number): boolean =>
  words.isOf(head, TITLE) && words.joined(head) && words.capital(head + 1) && words.isOf(head + 1, TITLE);

/** Heads that with a state's name alone are common nouns in a headline's capitals ("Azerbaijani Forces"). */
const COMMON_HEADS = wordSet(
  'Forces Force Police Guard Guards Brigades Command Staff Division Office Mission Offensive Media News Press Radio Television Agreement Group School Border Summit Energy Islands Region District Province',
);

function onlyStates(words: Words, known: Placement, first: number, head: number): boolean {
  for (let i = first; i < head; i++) {
    const label = known.at(i)?.label;
    if (words.isWord(i) && label !== 'GPE' && label !== 'NORP' && label !== 'PERSON') return false;
  }
  return known.at(first)?.label !== 'GPE' || words.titleLine(head) || !words.text(head).startsWith('Reg');
}

/** Walks left over capitalised words, hyphens between them and one "and" or "&", not over a title or an opener. */
function leftEdge(words: Words, known: Placement, head: number): number {
  let first = head;
  while (head - first < MAX_WORDS && words.joined(first - 1)) {
    const before = first - 1;
    const hyphen = words.ties(before) && words.capital(before - 1) && !isStance(words, first);
    const ampersand = words.text(before) === '&' && words.capital(before - 1);
    const pair = words.lower(before) === 'and' && FIELDS.has(words.lower(before - 1)) && words.capital(before - 1);
    const owned = isOwning(words, before) && OWNERS.has(words.lower(before - 1));
    const ordinal = /^\d+(?:st|nd|rd|th)$/.test(words.text(before));
    if (hyphen || ampersand || owned || pair) first -= 2;
    else if (ordinal) first = before;
    else if (!words.capital(before) || !belongs(words, known, before)) break;
    else first = before;
  }
  return first;
}

/** The 's of "People's", or the apostrophe of "Teachers'". */
const isOwning = (words: Words, i: number): boolean =>
  words.isPossessive(i) || (/^['’]$/.test(words.text(i)) && words.touches(i - 1) && words.text(i - 1).endsWith('s'));

/** Those who own a body by its name: "People's Party", "General Prosecutor's Office". */
const OWNERS = wordSet(
  'people peoples workers children women prosecutor attorney teachers soldiers farmers veterans ombudsman president mayor defender lawyers mothers',
);

/** What a body may be for beside something else: "Foreign and Commonwealth Office", "Truth and Reconciliation Commission". */
const FIELDS = wordSet(
  'foreign health education science food drug drugs truth justice trade security labor labour social transport energy economy finance culture sports youth agriculture engineering research development human emergency national political information defense defence peace intelligence prevention refugee women police home internal environment oil alcohol fire water search',
);

/** Words of a name that are taken into it in a headline in title case too. */
const TITLE_CASE_PARTS = wordSet(
  'national state central supreme federal constitutional foreign defense defence interior security armed special final peace nuclear border human rights',
);

function belongs(words: Words, known: Placement, i: number): boolean {
  if (words.isPossessive(i)) return false;
  const lower = words.lower(i);
  if (words.isOf(i, DATE_WORD) || (words.titleLine(i) && !known.at(i) && !TITLE_CASE_PARTS.has(lower))) return false;
  if (words.sentenceStart(i) && words.isOf(i, OPENER) && !known.at(i))
    return lower === 'national' || lower === 'state' || lower === 'central';
  if (lower === 'the' || lower === 'a' || lower === 'an') return false;
  return !(words.isOf(i, TITLE) && (lower === 'president' || lower === 'minister' || lower.startsWith('mr')));
}

/** Walks right over "of (the) X", "for X", "on X" with capitals, and over "and X" between two of them. */
function rightEdge(words: Words, known: Placement, head: number, isPerson: (at: number) => boolean): number {
  let last = head;
  for (let steps = 0; steps < 4; steps++) {
    if (last > head && MULTIPLE.has(words.text(head))) last = fieldsEnd(words, last);
    const next = words.lower(last + 1);
    if (!words.joined(last)) break;
    const link = next === 'of' || next === 'for' || next === 'on' || next === 'and';
    if (!link || (next === 'and' && (last === head || !MULTIPLE.has(words.text(head)))) || !words.lowerCase(last + 1))
      break;
    let at = last + 2;
    if (words.lower(at) === 'the') at++;
    if (!words.joined(at - 1) || !words.capital(at) || words.isOf(at, DATE_WORD) || isPerson(at)) break;
    const whole = known.at(at);
    // "Dar es Salaam" has a small word within.
    last = runEnd(words, whole?.label === 'GPE' ? whole.last : at, isPerson);
  }
  return last;
}

/** Over the middle of "Economy, Trade and Industry": fields between commas, if an "and" and one more close the list. */
function fieldsEnd(words: Words, last: number): number {
  let at = last;
  while (words.text(at + 1) === ',' && isField(words, at + 2)) {
    at += 2;
    while (words.joined(at) && isField(words, at + 1)) at++;
  }
  const closed = words.lower(at + 1) === 'and' && isField(words, at + 2);
  return closed ? at : last;
}

const isField = (words: Words, i: number): boolean =>
  words.capital(i) && (FIELDS.has(words.lower(i)) || LISTED_FIELDS.has(words.lower(i)));

/** More of what a ministry may be for, in a list of such. */
const LISTED_FIELDS = wordSet(
  'industry industrial welfare business commerce tourism innovation technology fisheries forestry infrastructure land communications media sport housing climate digital migration integration family families petroleum mines strategy skills planning livestock roads works religious natural resources urban rural regional',
);

/** Heads whose "of" part may join two things: "Ministry of Education and Science". */
const MULTIPLE = wordSet('Ministry Department Committee Convention Institute Commission Office');

/** Another name begins here: a person's, or a second state's ("Ministry of Defence Maria Berg", "… of Justice and Poland"). */
function startsOther(words: Words, known: Placement, givenNames: ReadonlySet<string>, at: number): boolean {
  if (words.lower(at - 1) === 'and' && known.at(at)?.label === 'GPE') return true;
  if (words.lower(at - 1) === 'the' && words.lower(at - 2) === 'and' && HEADS.has(words.text(at))) return true;
  return known.at(at)?.label === 'PERSON' || (givenNames.has(words.text(at)) && words.capital(at + 1));
}

function runEnd(words: Words, from: number, isPerson: (at: number) => boolean): number {
  let last = from;
  while (
    words.joined(last) &&
    !isPerson(last + 1) &&
    words.capital(last + 1) &&
    !words.isOf(last + 1, DATE_WORD) &&
    !words.isPossessive(last + 1)
  )
    last++;
  return last;
}

function build(first: number, last: number, { label, what }: Head): Candidate {
  return { first, last, label, origin: 'pattern', score: 0.9, evidence: [`its words make ${what}`] };
}
