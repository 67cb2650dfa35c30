import { wordSet } from '../../util/word-set.ts';
import type { Words } from '../words.ts';
import * as lexicon from './lexicon.ts';
import { either, government, place, type Seat, type SeatReading, likely } from './seat.ts';
import { GETTING, MOVEMENT, WEAK, isActingVerb, isForm } from './verbs.ts';

/** The word that governs the seat, also over the first members of a list: "of Baku, Moscow and Ankara". */
export function linkBefore(seat: Seat): number {
  const { words, mentions } = seat;
  let at = seat.first - 1;
  if (!inList(seat)) return words.lower(at) === 'the' || words.lower(at) === 'both' ? at - 1 : at;
  for (let steps = 0; steps < 12; steps++) {
    const word = words.lower(at);
    if (word === 'the' || word === 'both' || word === 'either' || word === 'neither') at--;
    else if (word === 'and' || word === ',' || word === 'or' || word === 'nor') {
      const comma = words.text(at - 1) === ',';
      const listed = comma ? at - 2 : at - 1;
      const member = mentions.ending(listed) ?? (words.isPossessive(listed) ? mentions.ending(listed - 1) : undefined);
      // Two with a comma and an "and" are no list, but two clauses.
      if (!member || (comma && word !== ',' && words.text(member.candidate.first - 1) !== ',')) return at;
      at = member.candidate.first - 1;
    } else return at;
  }
  return at;
}

/** Does an "and" join the seat to another name, or do commas on both sides make it a member of a list? */
export function inList({ words, first, last }: Seat): boolean {
  const before = words.lower(first - 1) === 'the' ? words.lower(first - 2) : words.lower(first - 1);
  if (before === 'and' || before === 'or' || before === 'nor') return true;
  return before === ',' && (words.text(last + 1) === ',' || lexicon.AND_OR.has(words.lower(last + 1)));
}

export function afterPreposition(seat: Seat, at: number): SeatReading | undefined {
  const { words, first } = seat;
  if (words.sentence(at) !== words.sentence(first)) return undefined;
  const word = words.lower(at);
  if (lexicon.LOCATIVES.has(word)) return locative(seat, at, word);
  const parallel = parallelLink(seat, at, word);
  if (parallel !== undefined) return afterPreposition(seat, parallel);
  const before = words.lower(at - 1);
  switch (word) {
    case 'from':
      return from(seat, at);
    case 'to':
    case 'for':
    case 'towards':
    case 'toward':
    case 'into':
      return to(seat, at, word);
    case 'of':
      return of(seat, at, before);
    case 'between':
      return lexicon.ROADS.has(before) || isForm(before, MOVEMENT)
        ? place(`"${before} between"`)
        : government('a relation between two');
    case 'on':
      if (seat.mentions.ending(seat.last)?.candidate.label === 'LOC') return locative(seat, at, word);
      return lexicon.ASSAULTS.has(before) ? place(`"${before} on" it`) : government(`"${before} on" it`);
    case 'against':
    case 'with':
    case 'by':
    case 'within':
    case 'like':
    case 'as':
    case 'than':
    case 'about':
    case 'under':
    case 'without':
    case 'upon':
    case 'behind':
      return seat.institution && word === 'within'
        ? government('within the institution')
        : (LOOSE.has(word) ? likely : government)(`after "${word}"`);
    case 'off':
      return isActingVerb(before) ? undefined : place('"off" it');
    case 'over':
    case 'above':
    case 'after':
    case 'before':
    case 'until':
      return word === 'over' || word === 'above' ? place(`after "${word}"`) : undefined;
    default:
      return undefined;
  }
}

/** Prepositions after which a place stands too. */
const LOOSE = wordSet('as than about under like');

/** "the interests of Moscow" against "the quays of Moscow". */
function of(seat: Seat, at: number, before: string): SeatReading {
  const { words, institution } = seat;
  const why = `"${before} of" it`;
  // "under the control of", "on the part of"
  const control = before === 'control' && [at - 2, at - 3].some((i) => words.lower(i) === 'under');
  const part = before === 'part' && words.lower(at - 2) === 'the' && words.lower(at - 3) === 'on';
  if (institution || control || part || lexicon.RELATIONS.has(before)) return government(why);
  if (lexicon.PLACE_OF.has(before) || lexicon.PLACE_NOUNS.has(before)) return place(why);
  return ABSTRACT.test(before) || isActingVerb(before) ? likely(why) : place(why);
}

/** What ends a noun for something that is done or felt. */
const ABSTRACT = /[a-z]{3}(?:tion|sion|ment|ance|ence|ency|ity|ship|ism|acy|ness)$/;

/** The first "to" of "to Havana and to Caracas, not to Lima". */
function parallelLink({ words, mentions }: Seat, at: number, word: string): number | undefined {
  if (!PARALLELS.has(words.lower(at - 1))) return undefined;
  let end = at - 2;
  while (end > at - 5 && !mentions.ending(end) && BETWEEN_PARALLELS.has(words.lower(end))) end--;
  const member = mentions.ending(end)?.candidate;
  return member && words.lower(member.first - 1) === word ? member.first - 1 : undefined;
}

const PARALLELS = wordSet('and or not nor but then');
const BETWEEN_PARALLELS = wordSet(', and not but then');

/** "in Moscow": a place, but for attitudes ("trust in Moscow") and those in power there. */
function locative(seat: Seat, at: number, word: string): SeatReading {
  const { words, last } = seat;
  const before = words.lower(at - 1);
  if (lexicon.ATTITUDES.has(before) || (word === 'at' && lexicon.AIMS.has(before)))
    return government(`"${before} ${word}" it`);
  const noun = words.lower(last + 1);
  if (seat.institution && lexicon.OFFICE_NOUNS.has(noun) && words.joined(last)) return government(`its "${noun}"`);
  for (let i = at - 1; word === 'in' && i > at - 4; i--) {
    if (lexicon.FEELINGS.has(words.lower(i))) return government(`"${words.lower(i)}" in it`);
  }
  if (lexicon.OFFICIALS.has(before) || isHoldersOffice(words, at - 1)) return either(`"${before} ${word}" it`);
  const who = words.text(last + 1) === ',' ? last + 2 : last + 1;
  const holders = HOLDERS.has(words.lower(who)) && words.sentenceStart(at);
  if (holders && (who === last + 1 || isActingVerb(words.lower(who + 1)))) return either('those in power there speak');
  return place(`"${word}" it`);
}

/** "the prosecutor's office" in a seat. */
const isHoldersOffice = (words: Words, i: number): boolean =>
  words.lower(i) === 'office' && words.isPossessive(i - 1) && OFFICE_HOLDERS.has(words.lower(i - 2));

/** Those in power. */
const HOLDERS = wordSet('they officials authorities');
const OFFICE_HOLDERS = wordSet('prosecutor general president minister premier ombudsman governor');

/** "a message from Moscow" against "a flight from Moscow". */
function from(seat: Seat, at: number, last = seat.last): SeatReading {
  const { words, institution } = seat;
  const before = words.lower(at - 1);
  if (before === 'home') return place('"home from" it');
  const sent = sentFrom(seat, at);
  if (sent) return sent;
  if (institution) return government('after "from", with no word of movement');
  const reach = words.lower(last + 1);
  if ((reach === 'to' || reach === 'via') && words.capital(last + 2)) {
    const open = lexicon.OFFICIALS.has(before) || !words.isWord(at - 1) || words.sentenceStart(at);
    return (open ? either : place)(`"from" it "${reach}" another place`);
  }
  if (lexicon.ENVOYS.has(before)) return either(`"${before} from" it`);
  if (words.sentenceStart(at)) return opening(words, last);
  if (isWanted(words, at) || ABSTRACT.test(before)) return likely('after "from", with no word of movement');
  return place(`"${words.text(at - 1)} from" it`);
}

/** A word of sending or of movement before "from". */
function sentFrom({ words }: Seat, at: number): SeatReading | undefined {
  let came = false;
  for (let i = at - 1; i >= at - (came ? 8 : 4) && words.sentence(i) === words.sentence(at); i--) {
    const word = words.lower(i);
    if (lexicon.SENT.has(word)) return government(`"${word} from" it`);
    if (lexicon.COMING.has(word)) came = true;
    else if (came) continue;
    else if (isForm(word, MOVEMENT) || lexicon.RECALLED.has(word) || lexicon.AT_A_DISTANCE.has(word))
      return place(`"${word} from" it`);
    if (i === at - 1 && lexicon.NATIVES.has(word)) return place(`"${word} from" it`);
  }
  return came ? place('"came from" it') : undefined;
}

/** "From Lima she flew home" against "From Lima, nothing was heard". */
function opening(words: Words, last: number): SeatReading {
  for (let i = last + 1; i < last + 9 && words.sentence(i) === words.sentence(last); i++) {
    if (isForm(words.lower(i), MOVEMENT)) return place(`"${words.lower(i)}" "from" it`);
  }
  return either('it opens the sentence after "from"');
}

/** Does somebody buy, want or get something from it, be it further back in the sentence? */
function isWanted(words: Words, at: number): boolean {
  for (let i = at - 1; i > at - 14 && words.sentence(i) === words.sentence(at); i--) {
    if (isForm(words.lower(i), GETTING)) return true;
  }
  return false;
}

/** "Muscat, where it is warm", "Praia, from where they sail". */
function isWhere({ words, last }: Seat): boolean {
  const at = words.text(last + 1) === ',' ? last + 2 : last + 1;
  return words.lower(at) === 'where' || (words.lower(at) === 'from' && words.lower(at + 1) === 'where');
}

/** The end of "from Lima to Quito", "from here to Quito". */
function rangeEnd(seat: Seat, at: number): SeatReading | undefined {
  const { words, mentions } = seat;
  const before = mentions.ending(at - 1);
  const start = before?.candidate.first ?? at - 1;
  if (words.lower(start - 1) !== 'from') return undefined;
  const reading = before ? from(seat, start - 1, at - 1).reading : 'place';
  if (reading === 'government' || (words.lower(at) === 'for' && reading !== 'place')) return undefined;
  return (reading === 'place' ? place : either)('"from" another place "to" it');
}

/** "a signal to Moscow" against "a trip to Moscow". */
function to(seat: Seat, at: number, word: string): SeatReading {
  const { words, institution } = seat;
  if (word === 'into') return place('"into" it');
  if (word === 'for' && words.sentenceStart(at)) return government('"for" it');
  const range = (word === 'to' || word === 'for') && !institution ? rangeEnd(seat, at) : undefined;
  if (range) return range;
  for (let i = at - 1; i >= at - 5 && words.sentence(i) === words.sentence(at); i--) {
    const before = words.lower(i);
    if (before === 'back') continue;
    if (word === 'to' && (lexicon.VISITORS.has(before) || (i === at - 1 && lexicon.COMPASS.has(before))))
      return place(`"${before} to" it`);
    if (isForm(before, MOVEMENT) && (word === 'to' || DEPARTURES.has(before))) {
      return place(`"${before} ${word}" it`);
    }
    if (lexicon.SENT.has(before) || (isActingVerb(before) && !isForm(before, WEAK))) break;
  }
  if (!institution && isWhere(seat)) return place('"where" follows');
  return likely(`after "${word}", with no word of movement`);
}

/** What leads "for" a place. */
const DEPARTURES = wordSet(
  'left leave depart departed head headed heading flight flights bound ticket tickets booking bookings train trains ' +
    'truck trucks buses plane planes boat boats visa visas',
);
