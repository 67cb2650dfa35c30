import type { Words } from '../words.ts';
import * as lexicon from './lexicon.ts';
import { either, government, place, type Seat, type SeatReading, weakly } from './seat.ts';
import { isActingVerb, isForm } from './verbs.ts';

/** The word that governs the seat, also over the first members of a list: "of Baku, Moscow and Ankara". */
export function linkBefore(seat: Seat): number {
  const { words, ends } = seat;
  let at = seat.first - 1;
  if (!inList(seat)) return words.lower(at) === 'the' || words.lower(at) === 'both' ? at - 1 : at;
  for (let steps = 0; steps < 12; steps++) {
    const word = words.lower(at);
    if (word === 'the' || word === 'both' || word === 'either' || word === 'neither') at--;
    else if (word === 'and' || word === ',' || word === 'or' || word === 'nor') {
      const listed = words.text(at - 1) === ',' ? at - 2 : at - 1;
      const member = ends.get(listed) ?? (words.isPossessive(listed) ? ends.get(listed - 1) : undefined);
      if (!member) return at;
      at = member.candidate.first - 1;
    } else return at;
  }
  return at;
}

/** Does an "and" join the seat to another name, or do commas on both sides make it a member of a list? */
export function inList({ words, first, last }: Seat): boolean {
  const before = words.lower(first - 1) === 'the' ? words.lower(first - 2) : words.lower(first - 1);
  if (before === 'and' || before === 'or' || before === 'nor') return true;
  return before === ',' && (words.text(last + 1) === ',' || /^(?:and|or)$/.test(words.lower(last + 1)));
}

export function afterPreposition(seat: Seat, at: number): SeatReading | undefined {
  const { words, first } = seat;
  if (words.sentence(at) !== words.sentence(first)) return undefined;
  const word = words.lower(at);
  if (lexicon.LOCATIVES.has(word)) return locative(seat, at, word);
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
      if (before === 'control' && [at - 2, at - 3].some((i) => words.lower(i) === 'under'))
        return government('"control of" it');
      return (lexicon.PLACE_OF.has(before) || lexicon.PLACE_NOUNS.has(before)) && !seat.institution
        ? place(`"${before} of" it`)
        : leaning(government(`"${before} of" it`), lexicon.RELATIONS.has(before));
    case 'between':
      return lexicon.ROADS.has(before) || isForm(before, lexicon.MOVEMENT)
        ? place(`"${before} between"`)
        : government('a relation between two');
    case 'on':
      if (seat.ends.get(seat.last)?.candidate.label === 'LOC') return locative(seat, at, word);
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
        : leaning(government(`after "${word}"`), !/^(?:as|than|about|under|like)$/.test(word));
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

const leaning = (reading: SeatReading, plain: boolean): SeatReading => (plain ? reading : weakly(reading));

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
  const holders = /^(?:they|officials|authorities)$/.test(words.lower(who)) && words.sentenceStart(at);
  if (holders && (who === last + 1 || isActingVerb(words.lower(who + 1)))) return either('those in power there speak');
  return place(`"${word}" it`);
}

/** "the prosecutor's office" in a seat. */
const isHoldersOffice = (words: Words, i: number): boolean =>
  words.lower(i) === 'office' &&
  words.isPossessive(i - 1) &&
  /^(?:prosecutor|general|president|minister|premier|ombudsman|governor)$/.test(words.lower(i - 2));

/** "a message from Moscow" against "a flight from Moscow". */
function from(seat: Seat, at: number, last = seat.last): SeatReading {
  const { words, institution } = seat;
  let came = false;
  for (let i = at - 1; i >= at - (came ? 8 : 4) && words.sentence(i) === words.sentence(at); i--) {
    const word = words.lower(i);
    if (i === at - 1 && word === 'home') return place('"home from" it');
    if (lexicon.SENT.has(word)) return government(`"${word} from" it`);
    if (/^(?:come|comes|came|coming)$/.test(word)) came = true;
    else if (came) continue;
    else if (isForm(word, lexicon.MOVEMENT) || lexicon.RECALLED.has(word) || lexicon.AT_A_DISTANCE.has(word))
      return place(`"${word} from" it`);
  }
  if (came) return place('"came from" it');
  const before = words.lower(at - 1);
  if (!institution && isWhere(seat, last)) return place('"where" follows');
  if (!institution && (words.lower(last + 1) === 'to' || words.lower(last + 1) === 'via') && words.capital(last + 2))
    return place(`"from" it "${words.lower(last + 1)}" another place`);
  if (lexicon.NATIVES.has(before) || (words.capital(at - 1) && isPerson(seat, at - 1)))
    return place(`"${words.text(at - 1)} from" it`);
  if (lexicon.ENVOYS.has(before)) return either(`"${before} from" it`);
  return words.sentenceStart(at)
    ? either('it opens the sentence after "from"')
    : weakly(government('after "from", with no word of movement'));
}

/** "Muscat, where it is warm", "Praia, from where they sail". */
function isWhere({ words }: Seat, last: number): boolean {
  const at = words.text(last + 1) === ',' ? last + 2 : last + 1;
  return words.lower(at) === 'where' || (words.lower(at) === 'from' && words.lower(at + 1) === 'where');
}

/** "called Orban from Berlin", "Maria Diaz, a nurse from Lima". */
const isPerson = ({ ends }: Seat, i: number): boolean => ends.get(i)?.candidate.label === 'PERSON';

/** "a signal to Moscow" against "a trip to Moscow". */
function to(seat: Seat, at: number, word: string): SeatReading {
  const { words, ends, institution } = seat;
  if (word === 'into') return place('"into" it');
  const start = ends.get(at - 1)?.candidate.first ?? at;
  if (
    word === 'to' &&
    !institution &&
    words.lower(start - 1) === 'from' &&
    from(seat, start - 1, at - 1).reading === 'place'
  )
    return place('"from" another place "to" it');
  for (let i = at - 1; i >= at - 5 && words.sentence(i) === words.sentence(at); i--) {
    const before = words.lower(i);
    if (word === 'to' && (lexicon.VISITORS.has(before) || (i === at - 1 && lexicon.COMPASS.has(before))))
      return place(`"${before} to" it`);
    if (
      isForm(before, lexicon.MOVEMENT) &&
      (word === 'to' ||
        /^(?:left|leave|depart|departed|head|headed|heading|flight|flights|bound|ticket|tickets)$/.test(before))
    ) {
      return place(`"${before} ${word}" it`);
    }
    if (lexicon.SENT.has(before) || (isActingVerb(before) && !isForm(before, lexicon.WEAK_VERBS))) break;
  }
  if (!institution && isWhere(seat, seat.last)) return place('"where" follows');
  return weakly(government(`after "${word}", with no word of movement`));
}
