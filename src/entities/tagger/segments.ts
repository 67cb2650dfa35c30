import { hashFolded } from './hashing.ts';
import { SHAPE, type TokenTable } from './token-table.ts';

/** Lower-case words that stand inside names ("Bank of England", "Muammar al-Gaddafi"). */
const JOINERS =
  'of the and for in on at to de la le du des di da do dos das del della van von der den ter bin ibn al el ul ad as ash ' +
  "y e with by from a an und et under against or d'";
/** Of these, the ones that may also open a name. */
const PARTICLES = "de la le du di da van von der bin ibn al el ul ad ash abu d'";
/** Words whose full stop does not end a sentence. From common knowledge of news English. */
const ABBREVIATIONS =
  'st mt ft dr mr mrs ms jr sr gen lt col maj sgt capt sen rep gov prof rev adm inc corp co ltd no hon messrs';
/** What may follow a comma within a name. */
const AFTER_COMMA = 'inc jr sr ltd llc co iii';

const wordHashes = (words: string): ReadonlySet<number> =>
  new Set(words.split(' ').map((word) => hashFolded(word, 0, word.length)));

const joiners = wordHashes(JOINERS);
const particles = wordHashes(PARTICLES);
const abbreviations = wordHashes(ABBREVIATIONS);
const afterComma = wordHashes(AFTER_COMMA);

const markHash = (mark: string): number => hashFolded(mark, 0, mark.length);
export const HYPHEN = markHash('-');
export const STOP = markHash('.');
const AMPERSAND = markHash('&');
const APOSTROPHE = markHash("'");
const COMMA = markHash(',');
export const SUFFIX_S = markHash("'s");

/** At most this many tokens may join two capitalised ones ("Director for Europe *and for the* Caucasus"). */
const MAX_JOINERS = 3;

/** What part a token can play in a name. */
export const ROLE = { none: 0, joiner: 1, suffix: 2, particle: 3, number: 4, capitalised: 5 } as const;

/** Does a shape carry a capital letter? */
export function isCapitalised(shape: number): boolean {
  return (shape >= SHAPE.capital && shape <= SHAPE.mixed) || shape === SHAPE.alphanumeric || shape === SHAPE.dotted;
}

/** The part that token `i` can play in a name, from itself and what stands before it. */
export function roleOf(tokens: TokenTable, i: number): number {
  const shape = tokens.shape[i] ?? 0;
  if (isCapitalised(shape)) return ROLE.capitalised;
  if (shape === SHAPE.digits) return ROLE.number;
  const word = tokens.word[i] ?? 0;
  if (shape === SHAPE.lower) {
    if (word === SUFFIX_S) return ROLE.suffix;
    return particles.has(word) ? ROLE.particle : joiners.has(word) ? ROLE.joiner : ROLE.none;
  }
  return shape === SHAPE.mark && joinsAsMark(tokens, i, word) ? ROLE.joiner : ROLE.none;
}

function joinsAsMark(tokens: TokenTable, i: number, word: number): boolean {
  const tight = tokens.spaced[i] === 0;
  if (word === HYPHEN) return tight && tokens.spaced[i + 1] === 0;
  if (word === STOP) return tight && endsAbbreviation(tokens, i);
  if (word === COMMA) return afterComma.has(tokens.word[i + 1] ?? 0);
  return word === AMPERSAND || (word === APOSTROPHE && tight);
}

/** Is the stop at `i` the stop of an initial or an abbreviation? */
export function endsAbbreviation(tokens: TokenTable, i: number): boolean {
  const before = i - 1;
  if (before < 0) return false;
  return tokens.shape[before] === SHAPE.initial || abbreviations.has(tokens.word[before] ?? 0);
}

/** A stretch of tokens that may hold names: `from` to `to`, exclusive. */
export interface Segment {
  from: number;
  to: number;
}

/**
 * Moves `segment` to the next stretch of capitalised tokens and what joins them, at or after its `to`; false where none
 * begins before token `limit`. A stretch never crosses a line end.
 */
export function nextSegment(tokens: TokenTable, segment: Segment, limit = tokens.count): boolean {
  const floor = segment.to;
  let at = floor;
  while (at < limit && !isCapitalised(tokens.shape[at] ?? 0)) at++;
  if (at >= limit) return false;
  segment.from = extendLeft(tokens, at, floor);
  segment.to = extendRight(tokens, at + 1);
  return true;
}

/** Takes in particles and numbers right before the first capitalised token ("al-Qaida", "82nd Airborne"). */
function extendLeft(tokens: TokenTable, at: number, floor: number): number {
  let from = at;
  for (let i = at - 1; i >= floor && at - i <= MAX_JOINERS && tokens.opensLine[i + 1] === 0; i--) {
    const role = roleOf(tokens, i);
    if (role === ROLE.particle || role === ROLE.number) from = i;
    else if (tokens.word[i] !== HYPHEN) break;
  }
  return from;
}

function extendRight(tokens: TokenTable, start: number): number {
  let to = start;
  for (let i = start; i < tokens.count && i - to <= MAX_JOINERS && tokens.opensLine[i] === 0; i++) {
    const role = roleOf(tokens, i);
    if (role === ROLE.none) break;
    if (role === ROLE.capitalised || (role === ROLE.number && i - to <= 1) || (role === ROLE.suffix && i === to))
      to = i + 1;
  }
  return to;
}
