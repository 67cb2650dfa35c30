/** Marks that close one another: “ ” „ " ``, « », ‘ ’ ‚ ' and ‹ ›. */
export type MarkFamily = 'double' | 'guillemet' | 'single' | 'angle';

/** A quotation mark, or what may be one; `end` is exclusive. */
export interface Mark {
  readonly at: number;
  readonly end: number;
  readonly family: MarkFamily;
  readonly opens: boolean;
  readonly closes: boolean;
  /** May as well be the apostrophe of a plural possessive (the soldiers’ rations). */
  readonly weak: boolean;
}

const MARK = /["“”„‟«»‘’'‚‹›]|``/g;
/** All others are single. */
const FAMILIES: ReadonlyMap<string, MarkFamily> = new Map([
  ['"', 'double'],
  ['“', 'double'],
  ['”', 'double'],
  ['„', 'double'],
  ['‟', 'double'],
  ['``', 'double'],
  ['«', 'guillemet'],
  ['»', 'guillemet'],
  ['‹', 'angle'],
  ['›', 'angle'],
]);

/** Words that begin with an apostrophe. */
const ELISION = /^(?:\d|em\b|til\b|tis\b|twas\b|cause\b|n\b|bout\b|round\b)/i;

const OPENS_BEFORE = /[\s([{–—\u200b-\u200f\ufeff-]/;
const CLOSES_AFTER = /[\s.,;:!?…)\]}–—\u200b-\u200f\ufeff-]/;
const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;

/** How many marks in a row are looked across for what stands before and after them. */
const ROW = 4;

/** All quotation marks between `start` and `end` (one paragraph), apostrophes left out, in order. */
export function findMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  // Of its own, or a paragraph without marks would be read to the next mark of the text.
  const paragraph = text.slice(start, end);
  MARK.lastIndex = 0;
  while (MARK.test(paragraph)) {
    const last = paragraph.charAt(MARK.lastIndex - 1);
    const sign = last === '`' ? '``' : last;
    const at = start + MARK.lastIndex - sign.length;
    // Two straight single marks are a double one, as wire services type it.
    const twin = sign === "'" && text.charAt(at + 1) === "'";
    const family = twin ? 'double' : (FAMILIES.get(sign) ?? 'single');
    const stop = at + (twin ? 2 : sign.length);
    if (twin) MARK.lastIndex = stop - start;
    const sides = sidesOf(text, start, end, at, stop);
    const roles: Roles = family === 'single' ? singleMark(text, sign, sides, at) : rolesOf(sign, sides);
    const { opens, closes, weak = false } = roles;
    if (opens || closes) marks.push({ at, end: stop, family, opens, closes, weak });
  }
  return marks;
}

interface Roles extends Pick<Mark, 'opens' | 'closes'> {
  readonly weak?: boolean;
}

interface Sides {
  /** The characters before and after, other marks skipped; empty at the paragraph's bounds. */
  readonly before: string;
  readonly after: string;
  /** Could a mark open, or close, here by what stands around it? */
  readonly opening: boolean;
  readonly closing: boolean;
}

function sidesOf(text: string, start: number, end: number, at: number, stop: number): Sides {
  let left = at - 1;
  while (left >= start && at - left <= ROW && isMark(text.charAt(left))) left--;
  let right = stop;
  while (right < end && right - stop < ROW && isMark(text.charAt(right))) right++;
  const before = left < start ? '' : text.charAt(left);
  const after = right >= end ? '' : text.charAt(right);
  return {
    before,
    after,
    opening: (before === '' || OPENS_BEFORE.test(before)) && after !== '' && !SPACE.test(after),
    closing: before !== '' && !SPACE.test(before) && (after === '' || CLOSES_AFTER.test(after)),
  };
}

function isMark(ch: string): boolean {
  return ch === '"' || ch === "'" || ch === '“' || ch === '”' || ch === '‘' || ch === '’' || ch === '«' || ch === '»';
}

/** What a double mark or guillemet does: its shape decides unless its surroundings say the opposite. */
function rolesOf(sign: string, { opening, closing, before, after }: Sides): Roles {
  if (sign === '"' || sign === "'") {
    // "5'' wide" and the like close nothing; that is seen when no quote is open.
    if (opening === closing) return { opens: true, closes: true };
    return { opens: opening, closes: closing };
  }
  const opener = sign === '“' || sign === '„' || sign === '‟' || sign === '``' || sign === '«' || sign === '‹';
  if (opener) return closing && !opening ? { opens: false, closes: true } : { opens: true, closes: false };
  const misused = opening && !closing && WORD.test(after) && (before === '' || SPACE.test(before));
  return misused ? { opens: true, closes: true } : { opens: false, closes: true };
}

function singleMark(text: string, sign: string, sides: Sides, at: number): Roles {
  const { before, after, opening, closing } = sides;
  const inWord = WORD.test(before) && WORD.test(after);
  const elided = ELISION.test(text.slice(at + 1, at + 7));
  const opens = (sign === '‘' || sign === '‚' || sign === "'") && opening && !elided && !inWord;
  const closes = sign !== '‚' && closing && !inWord && !(opening && sign === "'");
  const weak = (before === 's' || before === 'S' || before === 'n') && after !== '' && SPACE.test(after);
  return { opens, closes, weak };
}
