import { CALENDAR } from '../lexicon.ts';
import { afterPreposition, inList, linkBefore } from './prepositions.ts';
import type { MentionIndex } from '../resolve/mention-index.ts';
import { wordSet } from '../../util/word-set.ts';
import type { Words } from '../words.ts';
import * as lexicon from './lexicon.ts';
import { either, government, inPassing, place, type Seat, type SeatReading, likely } from './seat.ts';
import { subject } from './subject.ts';
import { ADDRESSING, REACHING, isActingVerb, isAuxiliary, isForm } from './verbs.ts';

/** Reads one seat from the words around it; the first rule that speaks decides. */
export function readSeat(seat: Seat): SeatReading {
  const link = linkBefore(seat);
  return (
    dateline(seat) ??
    headlineSpeaker(seat) ??
    possessive(seat) ??
    beside(hyphenated(seat)) ??
    beside(modifier(seat)) ??
    beside(apposition(seat)) ??
    amongTowns(seat, link) ??
    beside(afterPreposition(seat, link)) ??
    reached(seat) ??
    subject(seat) ??
    gapped(seat) ??
    object(seat, link) ??
    (seat.institution ? government('an institution with no word of place') : { reading: 'doubt', why: '' })
  );
}

/** Where somebody met or went tells nothing of the seat's other mentions. */
const beside = (reading: SeatReading | undefined): SeatReading | undefined =>
  reading?.reading === 'place' ? inPassing(reading) : reading;

/** "Frankfurt and Paris slid", "galleries of Geneva, Brussels and Antwerp": joined to a town that is no seat. */
function amongTowns(seat: Seat, link: number): SeatReading | undefined {
  const { words, first, last, mentions, institution, isTown } = seat;
  if (institution || AMONG.has(words.lower(link))) return undefined;
  if (words.lower(link) === 'of' && lexicon.RELATIONS.has(words.lower(link - 1))) return undefined;
  const joins = (i: number): boolean => lexicon.JOINING.has(words.lower(i)) || (words.text(i) === ',' && inList(seat));
  const before = joins(first - 1) ? mentions.ending(first - 2) : undefined;
  const after = joins(last + 1) ? mentions.starting(last + 2) : undefined;
  const town = [before, after].find((partner) => partner && isTown(partner));
  if (!town || isPlainSubject(seat)) return undefined;
  return inPassing(place(`beside "${words.textOf(town.candidate)}"`));
}

/** Prepositions whose objects are no list of towns. */
const AMONG = wordSet('between with against by');

function isPlainSubject(seat: Seat): boolean {
  const reading = subject(seat);
  return reading?.reading === 'government' && !reading.weak;
}

/** "Paris sent two pumps, Ankara a field hospital": the verb is that of the seat before. */
function gapped({ words, first, last, mentions }: Seat): SeatReading | undefined {
  if (!BEFORE_GAP.has(words.lower(first - 1)) || !AFTER_GAP.has(words.lower(last + 1))) return undefined;
  for (let i = first - 2; i > first - 16 && words.sentence(i) === words.sentence(first); i--) {
    const other = mentions.ending(i);
    if (other?.candidate.label !== 'GPE') continue;
    const acts = [i + 1, i + 2].some((at) => words.lowerCase(at) && isActingVerb(words.lower(at)));
    return acts ? likely('it shares the verb of another') : undefined;
  }
  return undefined;
}

const BEFORE_GAP = wordSet(', ; and');
const AFTER_GAP = wordSet('a an the that not none nothing only less more its two three four');

/** "BAKU, Oct. 5 –", "MOSCOW (Reuters) –": where a report was written. */
function dateline({ words, first, last }: Seat): SeatReading | undefined {
  const next = words.text(last + 1);
  if (words.text(first - 1) === '(' && words.lineStart(first - 1) && next === ')' && DASHES.has(words.text(last + 2)))
    return inPassing(place('it opens the dateline'));
  // "DRESDEN/TAIPEI —": of two cities, so that no list of them is walked again for each.
  const opens = words.lineStart(first) || (words.text(first - 1) === '/' && words.lineStart(first - 2));
  if (!opens) return undefined;
  const shouts = words.allCaps(first) && !words.loud(first);
  const signed = next === '(' && DASHES.has(words.text(closing(words, last + 1) + 1));
  const dated = next === ',' && CALENDAR.has(words.lower(last + 2));
  const dashed = DASHES.has(next) && !words.touches(last) && words.allCaps(first);
  return shouts || signed || dated || dashed ? inPassing(place('it opens the dateline')) : undefined;
}

const DASHES = wordSet('- – —');

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
  for (let i = last + 2; i <= last + 4 && words.isWord(i) && !PREPOSITION.has(words.lower(i)); i++) {
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
const PREPOSITION = wordSet('of in on at to for from with by and or but as over against that which who');

/** "Moscow-backed", "Moscow-based", "Moscow-Ankara". */
function hyphenated({ words, first, last, mentions, isTown }: Seat): SeatReading | undefined {
  if (isOnLine(words, last, mentions)) return place('a stop of a line');
  if (words.text(last + 1) === '-' && words.touches(last)) {
    const next = words.lower(last + 2);
    if (TIED.has(next)) return place(`"-${next}"`);
    return mentions.starting(last + 2) || words.lowerCase(last + 2)
      ? government(`"-${words.text(last + 2)}"`)
      : undefined;
  }
  const other = HYPHENS.has(words.text(first - 1)) && words.touches(first - 1) ? mentions.ending(first - 2) : undefined;
  if (other && isTown(other)) return place(`beside "${words.text(other.candidate.first)}"`);
  if (other && words.text(first - 1) === '-') return government('paired by a hyphen');
  return undefined;
}

/** What a hyphen ties to a place. */
const TIED = wordSet('based born area bound listed registered raised');
const HYPHENS = wordSet('- –');

/** Does a chain of names end in a road or the like: "the Baku-Tbilisi-Kars railway"? */
function isOnLine(words: Words, last: number, mentions: MentionIndex): boolean {
  let end = last;
  for (let links = 0; links < 6; links++) {
    if (!HYPHENS.has(words.text(end + 1)) || !words.capital(end + 2)) break;
    end = mentions.starting(end + 2)?.candidate.last ?? end + 2;
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
  if (lexicon.MARKET_NOUNS.has(next) || lexicon.NATIVES.has(next)) return place(`"${next}" of the city`);
  if (lexicon.OFFICE_NOUNS.has(next) && words.lowerCase(last + 1) && !BEFORE_PLACES.has(words.lower(first - 1)))
    return government(`its "${next}"`);
  const before = words.lower(first - 1);
  const determined =
    (before === 'the' || lexicon.DETERMINERS.has(before)) && words.lowerCase(last + 1) && !isAuxiliary(next);
  if (!determined || LINKS.has(next)) return undefined;
  return lexicon.OFFICIALS.has(next) ? either(`"${next}" there`) : place(`it says where the "${next}" is`);
}

/** What follows a seat and is no noun. */
const LINKS = wordSet('and or of in to on at for from with by');

/** Words before a seat that leave whose office it is open. */
const BEFORE_PLACES = new Set([...lexicon.DETERMINERS, ...lexicon.LOCATIVES]);

/** "Baku, the capital of Azerbaijan", "the capital Baku", "Moscow, Russia". */
function apposition({ words, first, last, mentions, institution }: Seat): SeatReading | undefined {
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
  const state = mentions.starting(last + 2)?.candidate;
  const closed = state && (words.text(state.last + 1) === ',' || !words.isWord(state.last + 1));
  return closed && state.label === 'GPE' && locativeBefore(words, first) ? place('its state follows') : undefined;
}

const locativeBefore = (words: Words, first: number): boolean =>
  lexicon.LOCATIVES.has(words.lower(first - 1)) || words.lower(first - 1) === 'from';

/** "shelling Sarajevo has stopped": the object of a verb of reaching, though a verb follows it. */
function reached({ words, first, institution }: Seat): SeatReading | undefined {
  const before = words.lower(first - 1);
  if (!institution && (before === 'off' || before === 'down') && CLOSING.has(words.lower(first - 2)))
    return place(`the object of "${words.lower(first - 2)} ${before}"`);
  if (institution || before === 'leaving' || !isForm(before, REACHING) || !/(?:ing|ed)$/.test(before)) return undefined;
  return place(`the object of "${before}"`);
}

/** What happens to a town: "cut off", "locked down". */
const CLOSING = wordSet('cut cuts cutting close closed seal sealed lock locked shut shutting');

/** How one is left by others, who do not depart. */
const LEFT_SO = wordSet('with without as alone isolated exposed little no facing out vulnerable unable angry furious');

/** "accused Moscow", "urged Yerevan to" against "visited Moscow". */
function object(seat: Seat, at: number): SeatReading | undefined {
  const { words, first, last } = seat;
  const before = words.sentence(at) === words.sentence(first) ? words.lower(at) : '';
  if (isForm(before, ADDRESSING) || BEFORE_AGENT.has(before)) return government(`the object of "${before}"`);
  const person = LEAVERS.has(words.lower(at - 1));
  const after = words.lower(last + 1);
  if (LEAVING.has(before) && LEFT_SO.has(after) && !person) return government(`"${before} … ${after}"`);
  if (isForm(before, REACHING)) return place(`the object of "${before}"`);
  if ((words.lowerCase(at) || words.loud(at)) && isActingVerb(before) && !isAuxiliary(before))
    return government(`the object of "${before}"`);
  // "and so does Seoul"
  if (ECHOES.has(before) && BEFORE_ECHO.has(words.lower(at - 1))) return likely(`the subject of "${before}"`);
  if (words.lower(last + 1) === 'to' && isActingVerb(words.lower(last + 2)))
    return government(`it is "to ${words.lower(last + 2)}"`);
  return undefined;
}

const BEFORE_AGENT = wordSet('that because against');
const LEAVING = wordSet('leave leaves left leaving');

/** Those who leave a place themselves. */
const LEAVERS = wordSet('i we he she they who not never');

/** "so does", "than did": the verb of the clause before. */
const ECHOES = wordSet('do does did has had will would can could is was');
const BEFORE_ECHO = wordSet('so neither nor than as');
