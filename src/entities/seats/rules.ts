import type { Resolved } from '../resolve/resolve.ts';
import { CALENDAR } from '../lexicon.ts';
import type { Words } from '../words.ts';
import * as lexicon from './lexicon.ts';
import { either, government, place, type Seat, type SeatContext, type SeatReading } from './seat.ts';
import { subject } from './subject.ts';
import { isActingVerb } from './verbs.ts';

/** Reads one seat from the words around it; the first rule that speaks decides. */
export function readSeat(words: Words, { candidate }: Resolved, context: SeatContext): SeatReading {
  const seat: Seat = { words, first: candidate.first, last: candidate.last, ...context };
  const link = linkBefore(seat);
  return (
    dateline(seat) ??
    headlineSpeaker(seat) ??
    possessive(seat) ??
    hyphenated(seat) ??
    modifier(seat) ??
    apposition(seat) ??
    afterPreposition(seat, link) ??
    reached(seat) ??
    subject(seat) ??
    object(seat, link) ??
    (context.institution ? government('an institution with no word of place') : { reading: 'doubt', why: '' })
  );
}

/** "BAKU, Oct. 5 –", "MOSCOW (Reuters) –": where a report was written. */
function dateline({ words, first, last }: Seat): SeatReading | undefined {
  if (!words.lineStart(first)) return undefined;
  const next = words.text(last + 1);
  const shouts = words.allCaps(first) && !words.loud(first);
  const signed = next === '(' && /^[-–—]$/.test(words.text(closing(words, last + 1) + 1));
  const dated = next === ',' && CALENDAR.has(words.lower(last + 2));
  const dashed = /^[-–—]{1,2}$/.test(next) && !words.touches(last) && words.allCaps(first);
  return shouts || signed || dated || dashed ? place('it opens the dateline') : undefined;
}

function closing(words: Words, open: number): number {
  let i = open;
  while (i < open + 8 && words.text(i) !== ')') i++;
  return i;
}

/** "Moscow: NATO must step back" and "Opinion from Baku: …" at the start of a line. */
function headlineSpeaker({ words, first, last }: Seat): SeatReading | undefined {
  if (words.text(last + 1) !== ':') return undefined;
  if (words.lineStart(first)) return government('it speaks, before a colon');
  if (words.lower(first - 1) === 'from' && lexicon.DISPATCH.has(words.lower(first - 2)))
    return either(`"${words.text(first - 2)} from" it, before a colon`);
  return undefined;
}

/** "Moscow's interests" against "Moscow's streets". */
function possessive({ words, last, first, institution }: Seat): SeatReading | undefined {
  if (!words.isPossessive(last + 1)) return undefined;
  for (let i = last + 2; i <= last + 4 && words.isWord(i) && !PREPOSITION.test(words.lower(i)); i++) {
    const noun = words.lower(i);
    if (!lexicon.PLACE_NOUNS.has(noun)) continue;
    return place(`it has "${noun}"`);
  }
  const inside = lexicon.LOCATIVES.has(words.lower(first - 1)) && words.capital(last + 2) && !institution;
  return inside
    ? place(`"${words.text(first - 1)}" it, with a place of its own`)
    : government(`it has "${words.text(last + 2)}"`);
}

/** What ends the phrase of a noun. */
const PREPOSITION = /^(?:of|in|on|at|to|for|from|with|by|and|or|but|as|over|against|that|which|who)$/;

/** "Moscow-backed", "Moscow-based", "Moscow-Ankara". */
function hyphenated({ words, first, last, starts, ends }: Seat): SeatReading | undefined {
  if (isOnLine(words, last, starts)) return place('a stop of a line');
  if (words.text(last + 1) === '-' && words.touches(last)) {
    const next = words.lower(last + 2);
    if (next === 'based' || next === 'born' || next === 'area') return place(`"-${next}"`);
    return starts.has(last + 2) || words.lowerCase(last + 2) ? government(`"-${words.text(last + 2)}"`) : undefined;
  }
  if (words.text(first - 1) === '-' && words.touches(first - 1) && ends.has(first - 2))
    return government('paired by a hyphen');
  return undefined;
}

/** Does a chain of names end in a road or the like: "the Baku-Tbilisi-Kars railway"? */
function isOnLine(words: Words, last: number, starts: ReadonlyMap<number, Resolved>): boolean {
  let end = last;
  for (let links = 0; links < 6; links++) {
    if (!/^[-–]$/.test(words.text(end + 1)) || !words.capital(end + 2)) break;
    end = starts.get(end + 2)?.candidate.last ?? end + 2;
  }
  return lexicon.LINES.has(words.lower(end + 1)) && words.joined(end);
}

/** "the Brussels round of negotiations", "Moscow airport", "a Paris court", "the Khartoum government". */
function modifier({ words, first, last, institution }: Seat): SeatReading | undefined {
  if (institution || !words.joined(last) || words.touches(last)) return undefined;
  const next = words.lower(last + 1);
  if (lexicon.GOVERNING_NOUNS.has(next)) return government(`its "${next}"`);
  if (lexicon.MEETING_NOUNS.has(next)) return place(`"${next}" held or found there`);
  if (lexicon.PLACE_NOUNS.has(next)) return place(`"${next}" of the city`);
  const before = words.lower(first - 1);
  const determined = lexicon.DETERMINERS.has(before) && words.lowerCase(last + 1) && !lexicon.AUXILIARIES.has(next);
  if (!determined || /^(?:and|or|of|in|to|on|at|for|from|with|by)$/.test(next)) return undefined;
  return lexicon.OFFICIALS.has(next) ? either(`"${next}" there`) : place(`it says where the "${next}" is`);
}

/** "Baku, the capital of Azerbaijan", "the capital Baku", "Moscow, Russia". */
function apposition({ words, first, last, starts, institution }: Seat): SeatReading | undefined {
  if (institution) return undefined;
  const before = words.lower(first - 1) === ',' ? words.lower(first - 2) : words.lower(first - 1);
  if (before === 'the' && words.lower(last + 1) === 'of') return place('one of several times: "the … of"');
  if (lexicon.PARTS.has(before)) return place(`a part of it: "${before}"`);
  if (before === 'capital' || before === 'city' || before === 'downtown' || before === 'central')
    return place(`after "${before}"`);
  if (words.text(last + 1) !== ',') return undefined;
  const next = words.lower(last + 2);
  const noun = next === 'the' || next === 'a' ? words.lower(last + 3) : next;
  if (noun === 'capital' || noun === 'city') return place(`called "${next} ${noun}"`);
  const state = starts.get(last + 2)?.candidate;
  const closed = state && (words.text(state.last + 1) === ',' || !words.isWord(state.last + 1));
  return closed && state.label === 'GPE' && locativeBefore(words, first) ? place('its state follows') : undefined;
}

const locativeBefore = (words: Words, first: number): boolean =>
  lexicon.LOCATIVES.has(words.lower(first - 1)) || words.lower(first - 1) === 'from';

/** The word that governs the seat, also over the first members of a list: "of Baku, Moscow and Ankara". */
function linkBefore(seat: Seat): number {
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
function inList({ words, first, last }: Seat): boolean {
  const before = words.lower(first - 1) === 'the' ? words.lower(first - 2) : words.lower(first - 1);
  if (before === 'and' || before === 'or' || before === 'nor') return true;
  return before === ',' && (words.text(last + 1) === ',' || words.lower(last + 1) === 'and');
}

function afterPreposition(seat: Seat, at: number): SeatReading | undefined {
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
      return (lexicon.PLACE_OF.has(before) || lexicon.PLACE_NOUNS.has(before)) && !seat.institution
        ? place(`"${before} of" it`)
        : government(`"${before} of" it`);
    case 'between':
      return lexicon.ROADS.has(before) || lexicon.MOVEMENT.has(before)
        ? place(`"${before} between"`)
        : government('a relation between two');
    case 'on':
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
        : government(`after "${word}"`);
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

/** "in Moscow": a place, but for attitudes ("trust in Moscow") and those in power there. */
function locative(seat: Seat, at: number, word: string): SeatReading {
  const { words, last } = seat;
  const before = words.lower(at - 1);
  if (lexicon.ATTITUDES.has(before)) return government(`"${before} ${word}" it`);
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
function from(seat: Seat, at: number): SeatReading {
  const { words } = seat;
  for (let i = at - 1; i >= at - 4 && words.sentence(i) === words.sentence(at); i--) {
    const word = words.lower(i);
    if (lexicon.SENT.has(word)) return government(`"${word} from" it`);
    if (lexicon.MOVEMENT.has(word) || lexicon.RECALLED.has(word)) return place(`"${word} from" it`);
  }
  if (lexicon.NATIVES.has(words.lower(at - 1))) return place(`"${words.lower(at - 1)} from" it`);
  return words.sentenceStart(at)
    ? either('it opens the sentence after "from"')
    : government('after "from", with no word of movement');
}

/** "a signal to Moscow" against "a trip to Moscow". */
function to(seat: Seat, at: number, word: string): SeatReading {
  const { words } = seat;
  if (word === 'into') return place('"into" it');
  for (let i = at - 1; i >= at - 5 && words.sentence(i) === words.sentence(at); i--) {
    const before = words.lower(i);
    if (word === 'to' && lexicon.VISITORS.has(before)) return place(`"${before} to" it`);
    if (
      lexicon.MOVEMENT.has(before) &&
      (word === 'to' || /^(?:left|leave|depart|departed|head|headed|heading|flight)$/.test(before))
    ) {
      return place(`"${before} ${word}" it`);
    }
    if (lexicon.SENT.has(before) || isActingVerb(before)) break;
  }
  return government(`after "${word}", with no word of movement`);
}

/** "shelling Sarajevo has stopped": the object of a verb of reaching, though a verb follows it. */
function reached({ words, first, institution }: Seat): SeatReading | undefined {
  const before = words.lower(first - 1);
  if (institution || !/(?:ing|ed)$/.test(before) || !lexicon.REACHING.has(before) || /^leaving$/.test(before))
    return undefined;
  return place(`the object of "${before}"`);
}

/** "accused Moscow", "urged Yerevan to" against "visited Moscow". */
function object(seat: Seat, at: number): SeatReading | undefined {
  const { words, first, last } = seat;
  const before = words.sentence(at) === words.sentence(first) ? words.lower(at) : '';
  if (lexicon.ADDRESSING.has(before)) return government(`the object of "${before}"`);
  const person = /^(?:i|we|he|she|they|who|not|never)$/.test(words.lower(at - 1));
  if (/^(?:leave|leaves|left|leaving)$/.test(before) && words.lower(last + 1) === 'with' && !person)
    return government(`"${before} … with"`);
  if (lexicon.REACHING.has(before)) return place(`the object of "${before}"`);
  if (words.lowerCase(at) && isActingVerb(before) && !lexicon.AUXILIARIES.has(before))
    return government(`the object of "${before}"`);
  if (words.lower(last + 1) === 'to' && isActingVerb(words.lower(last + 2)))
    return government(`it is "to ${words.lower(last + 2)}"`);
  return undefined;
}
