import { fold } from '../../knowledge/fold.ts';
import type { Candidate } from '../candidate.ts';
import type { Placement } from '../placement.ts';
import { FIELD_TITLES, PARTICLES } from '../lexicon.ts';
import { behindFields } from '../office-fields.ts';
import { endOfName, isSecondSyllable, startWithArticle } from '../person-span.ts';
import { DATE_WORD, GLUED_INITIAL, LINK, NAMING, NO_SURNAME, OPENER, ROLE, TITLE } from '../word-kinds.ts';
import type { Words } from '../words.ts';
import { freeHalfFollows } from './free-words.ts';
import { wordSet } from '../../util/word-set.ts';

/** Endings of family names that news of the region is full of: Armenian, Russian, Ukrainian, Azerbaijani, Georgian, Turkish. */
const FAMILY_ENDING = /(?:yan|ov|ova|ev|eva|enko|chuk|sky|skiy|skyi|ski|zade|oglu|shvili|dze|ava)$/;

/** Longest name of a person, in words. */
const MAX_NAME = 4;

/** People by what stands before them, by a first name, or by the ending of a family name. */
export function findPeople(words: Words, known: Placement, givenNames: ReadonlySet<string>): Candidate[] {
  const found: Candidate[] = [];
  let next = 0;
  for (const i of words.capitals) {
    if (i < next || words.loud(i)) continue;
    if (known.at(i)) {
      const longer = givenBeforeFamily(words, known, i) ?? otherOfFamily(words, known, i);
      if (longer) found.push(longer);
      const namesake = personNamedLikePlace(words, known, i, givenNames);
      if (namesake) found.push(namesake);
      continue;
    }
    if (words.isOf(i, GLUED_INITIAL)) {
      found.push(person(i, i, 0.85, 'an initial and a family name'));
      continue;
    }
    const last = runEnd(words, known, i);
    const named = personIn(words, i, last, givenNames);
    if (named) found.push(named);
    next = last + 1;
  }
  return found;
}

/** "Viktor F. Yanukovych", where the knowledge has only the family name: the given names before it belong to it. */
function givenBeforeFamily(words: Words, known: Placement, i: number): Candidate | undefined {
  const family = known.at(i);
  if (family?.first !== i || family.use !== 'family') return undefined;
  let first = i;
  while (first > 0 && i - first < 4 && words.joined(first - 1) && !known.at(first - 1)) {
    const initial = words.text(first - 1) === '.' && words.touches(first - 2) && isInitial(words, first - 2);
    if (initial) first -= 2;
    else if (isGiven(words, first - 1)) first--;
    else break;
  }
  if (first === i) return undefined;
  const last = freeHalfFollows(words, known, family.last) ? family.last + 2 : family.last;
  return person(first, last, 0.9, `a first name before "${words.text(i)}"`);
}

/** "Xi Chuan": a name that opens with the family's, of somebody else than the one known by that family name. */
function otherOfFamily(words: Words, known: Placement, i: number): Candidate | undefined {
  const family = known.at(i);
  const next = i + 1;
  if (family?.label !== 'PERSON' || family.first !== i || family.last !== i || words.titleLine(i)) return undefined;
  const name = family.actor?.name ?? '';
  if (!name.startsWith(`${words.text(i)} `) || !words.joined(i)) return undefined;
  if (known.at(next) || !isGiven(words, next) || words.capital(next + 1)) return undefined;
  const last = isSecondSyllable(words, next + 1) ? next + 2 : next;
  return person(i, last, 0.85, `"${words.text(next)}" follows the family name`);
}

const isInitial = (words: Words, i: number): boolean => words.capital(i) && words.text(i).length === 1;

function isGiven(words: Words, i: number): boolean {
  if (!words.capital(i) || words.allCaps(i) || words.isPossessive(i)) return false;
  return !words.isOf(i, NAMING | TITLE | ROLE | OPENER | NO_SURNAME | DATE_WORD);
}

/** First names that are names of places too. */
const PLACE_GIVEN = wordSet(
  'jordan chad israel georgia paris austin madison sydney brooklyn victoria florence charlotte carolina virginia india asia santiago sofia kent',
);

/** "George Washington", "Jordan Peterson": a place's name that a name of a person beside it makes a person's. */
function personNamedLikePlace(
  words: Words,
  known: Placement,
  i: number,
  givenNames: ReadonlySet<string>,
): Candidate | undefined {
  const place = known.at(i);
  if (
    place?.first !== i ||
    place.last !== i ||
    (place.label !== 'GPE' && place.label !== 'ORG') ||
    words.titleLine(i) ||
    words.allCaps(i)
  )
    return undefined;
  const next = i + 1;
  if (PLACE_GIVEN.has(words.lower(i)) && words.joined(i) && isSurname(words, known, next)) {
    return person(i, next, 0.8, `"${words.text(next)}" follows as a family name`);
  }
  const before = i - 1;
  if (!words.joined(before) || !words.capital(before) || known.at(before) || words.allCaps(before)) return undefined;
  if (!givenNames.has(fold(words.text(before))) || words.isOf(before, OPENER)) return undefined;
  return person(before, i, 0.8, `"${words.text(before)}" is a first name`);
}

function isSurname(words: Words, known: Placement, i: number): boolean {
  if (!words.capital(i) || known.at(i) || words.allCaps(i)) return false;
  return !words.isOf(i, NO_SURNAME | TITLE | OPENER | DATE_WORD) && !words.capital(i + 1);
}

/** The end of the run of free capitalised words, initials, particles and hyphens that starts at `i`. */
function runEnd(words: Words, known: Placement, i: number): number {
  let last = i;
  for (let next = i + 1; next < words.length && words.joined(next - 1); next++) {
    if (known.at(next)) break;
    if (words.isOf(next, DATE_WORD) && words.lower(next) !== 'may') break;
    if (words.capital(next)) last = next;
    else if (!words.isOf(next, LINK)) break;
    else if (isSecondSyllable(words, next)) last = next + 1;
    else if (isNickname(words, known, next)) next = last = next + 3;
    else if (!isLink(words, next)) break;
  }
  return last;
}

/** The quoted word of 'Frank "Greg" Ford', with a free capitalised word behind it. */
function isNickname(words: Words, known: Placement, i: number): boolean {
  if (!OPENING.has(words.text(i)) || !CLOSING.has(words.text(i + 2))) return false;
  return words.capital(i + 1) && words.joined(i + 2) && words.capital(i + 3) && known.free(i + 3);
}

const OPENING = wordSet('" “');
const CLOSING = wordSet('" ”');

/** An initial's full stop, a hyphen inside a name, or a particle such as "al" or "von". */
function isLink(words: Words, i: number): boolean {
  const text = words.text(i);
  if (text === '.') return words.touches(i - 1) && isAbbreviated(words, i - 1);
  return words.ties(i) || PARTICLES.has(text);
}

/** An initial, or a short title such as Mr or Gen. */
function isAbbreviated(words: Words, i: number): boolean {
  const { length } = words.text(i);
  return words.capital(i) && (length === 1 || (length <= 4 && words.isOf(i, TITLE)));
}

function personIn(words: Words, from: number, end: number, givenNames: ReadonlySet<string>): Candidate | undefined {
  const last = endOfName(words, from, end);
  let first = from;
  if (words.sentenceStart(first) && words.isOf(first, OPENER) && !words.isOf(first, TITLE))
    first = nextCapital(words, first, last);
  const start = first;
  while (first <= last && isTitleBefore(words, first)) first = nextCapital(words, first, last);
  const titled = (first > start || (first > from && words.isOf(first - 1, TITLE))) && isTitle(words, first - 1);
  first = behindFields(words, first, last, givenNames);
  if (first > last || !looksLikeName(words, first, last)) return undefined;
  const count = nameWords(words, first, last);
  if (count > MAX_NAME) return undefined;
  if (count === 1 && words.text(first).length === 1) return undefined;
  if (titled) return person(startWithArticle(words, first), last, 0.95, `after the title "${words.text(first - 1)}"`);
  if (count === 1 && isJoinedGiven(words, first, last, givenNames))
    return person(first, last, 0.8, `a first name joined to "${words.text(last + 2)}"`);
  if (count < 2)
    return isApposed(words, first, last) ? person(first, last, 0.75, 'between commas after a role') : undefined;
  if (last < end && isHonoured(words, first, last + 1, end))
    return person(first, last, 0.9, `before "${words.text(end)}"`);
  if (givenNames.has(fold(words.text(first))))
    return person(first, last, 0.9, `"${words.text(first)}" is a first name`);
  if (words.isOf(first - 1, ROLE) && words.joined(first - 1))
    return person(first, last, 0.85, `after "${words.text(first - 1)}"`);
  if (isApposed(words, first, last)) return person(first, last, 0.85, 'between commas after a role');
  if (
    count === 2 &&
    words.text(last - 1) === '-' &&
    words.lowerCase(last) &&
    words.text(first).length < 7 &&
    isGiven(words, first)
  )
    return person(first, last, 0.75, `"-${words.text(last)}" is a syllable of a first name`);
  if (count <= 3 && endsLikeFamily(words, last))
    return person(first, last, 0.8, `"${words.text(last)}" ends like a family name`);
  return undefined;
}

/** A name before an honour, or before a seat in parliament that is not its own ("the Milton Keynes MP"); no "Silver Spring MD". */
function isHonoured(words: Words, first: number, next: number, end: number): boolean {
  if (!words.text(next).startsWith('M') || words.text(next) === 'MBE') return words.text(next) !== 'SC';
  const isPlace = /^(?:the|a|an|former|local)$/.test(words.lower(first - 1));
  return words.text(next) !== 'MD' && !isPlace && !(words.joined(end) && words.capital(end + 1));
}

const endsLikeFamily = (words: Words, i: number): boolean =>
  words.text(i).length > 4 && FAMILY_ENDING.test(fold(words.lower(i)));

/** "Maria" in "Maria and Omar Teale". */
const isJoinedGiven = (words: Words, first: number, last: number, givenNames: ReadonlySet<string>): boolean =>
  words.lower(last + 1) === 'and' &&
  words.capital(last + 2) &&
  givenNames.has(fold(words.text(first))) &&
  givenNames.has(fold(words.text(last + 2))) &&
  words.joined(last + 2) &&
  isGiven(words, last + 3) &&
  !words.titleLine(last);

/** "The driver, Garnik, said": one name between commas, after who it is. */
function isApposed(words: Words, first: number, last: number): boolean {
  if (words.text(first - 1) !== ',' || words.text(last + 1) !== ',' || words.allCaps(first)) return false;
  return words.lowerCase(first - 2) && (words.isOf(first - 2, ROLE) || KIN.has(words.lower(first - 2)));
}

const KIN = wordSet(
  'driver husband wife son daughter brother sister father mother neighbour neighbor grandson nephew niece cousin friend',
);

/** A title that a name may follow: not the first half of "Saint-Germain". */
const isTitleBefore = (words: Words, i: number): boolean =>
  words.isOf(i, TITLE) && !(words.text(i) === 'Saint' && words.text(i + 1) === '-');

/** The word, or the one before its full stop, is a title of its own. */
function isTitle(words: Words, i: number): boolean {
  const at = words.text(i) === '.' ? i - 1 : i;
  return !FIELD_TITLES.has(words.lower(at));
}

function nextCapital(words: Words, at: number, last: number): number {
  let next = at + 1;
  while (next <= last && !words.capital(next)) next++;
  return next;
}

/** No word of it is one that names something else. */
function looksLikeName(words: Words, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    if (words.isOf(i, NO_SURNAME | TITLE) || (words.capital(i) && words.isOf(i, OPENER))) return false;
    if (words.isPossessive(i) || (words.allCaps(i) && words.lower(i).length > 2)) return false;
  }
  return true;
}

function nameWords(words: Words, first: number, last: number): number {
  let count = 0;
  for (let i = first; i <= last; i++) if (words.capital(i)) count++;
  return count;
}

function person(first: number, last: number, score: number, why: string): Candidate {
  return { first, last, label: 'PERSON', origin: 'pattern', score, evidence: [`a person's name: ${why}`] };
}
