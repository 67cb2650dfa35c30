import type { Span } from '../model/span.ts';
import { findMarks, type Mark, type MarkFamily } from './marks.ts';

/** What stands between an opening and its closing mark, marks included. */
export interface Pair extends Span {
  readonly family: MarkFamily;
  /** Index of the paragraph it starts in, and of the one it ends in. */
  readonly first: number;
  readonly last: number;
  /** It opens again at the start of each paragraph. */
  readonly reopened: boolean;
  /** The closing mark is missing: `end` is the paragraph's. */
  readonly unclosed: boolean;
}

interface Open {
  readonly mark: Mark;
  readonly first: number;
  /** The paragraph in which it was opened or last opened again. */
  latest: number;
  reopened: boolean;
}

/** A quote that is opened once runs over so many paragraphs and characters at most; a longer one has lost its closing mark. */
const MAX_PARAGRAPHS = 12;
const MAX_LENGTH = 12_000;
/** Quotes within quotes are kept to this depth. */
const MAX_DEPTH = 6;
/** How many marks ahead a possessive is told from a closing mark. */
const LOOK_AHEAD = 8;

/** Ends in the middle of a sentence: the next line goes on with it and isn't a new paragraph of the quote. */
const SENTENCE_END = /[.?!…:;,—–-]["'”’)\]]*\s*$/;

/** A paragraph that closes with an attribution has lost its closing mark and goes on in no next paragraph. */
const ATTRIBUTED_END = /,\s(?:[\p{L}’'.-]+\s){0,4}(?:said|says|told|added|wrote|insisted|warned)\b[^,.]{0,30}\.\s*$/u;

/**
 * Pairs the marks of a text, paragraph by paragraph: nested ones, quotes that open once and close paragraphs later, and
 * quotes that open again in each paragraph. A mark without a partner costs at most its own quote. Linear.
 *
 * @param paragraphs the article's non-empty lines, in order
 * @returns pairs in the order of their closing marks
 */
export function pairMarks(text: string, paragraphs: readonly Span[]): Pair[] {
  const pairs: Pair[] = [];
  let open: Open[] = [];
  paragraphs.forEach((paragraph, index) => {
    const marks = findMarks(text, paragraph.start, paragraph.end);
    if (open.length > 0) open = carriedOver(text, open, paragraphs, index, marks[0]);
    marks.forEach((mark, i) => {
      const partner = lastOfFamily(open, mark.family);
      if (continues(text, mark, paragraph, open[partner], paragraphs, index)) {
        reopen(open, partner, index);
      } else if (mark.closes && partner >= 0 && !isPossessive(mark, marks, i)) {
        const pair = closed(open[partner], mark, index);
        if (pair !== undefined) pairs.push(pair);
        open.length = partner;
      } else if (mark.opens) {
        if (open.length >= MAX_DEPTH) pushUnclosed(pairs, open.shift(), paragraphs);
        open.push({ mark, first: index, latest: index, reopened: false });
      }
    });
  });
  for (const left of open) pushUnclosed(pairs, left, paragraphs);
  return pairs;
}

function closed(open: Open | undefined, mark: Mark, index: number): Pair | undefined {
  if (open === undefined || mark.at <= open.mark.end) return undefined;
  return {
    start: open.mark.at,
    end: mark.end,
    family: mark.family,
    first: open.first,
    last: index,
    reopened: open.reopened,
    unclosed: false,
  };
}

function pushUnclosed(pairs: Pair[], open: Open | undefined, paragraphs: readonly Span[]): void {
  if (open?.mark.family !== 'double') return;
  const { mark, first, latest, reopened } = open;
  const end = paragraphs[latest]?.end ?? mark.end;
  pairs.push({ start: mark.at, end, family: mark.family, first, last: latest, reopened, unclosed: true });
}

/** The quotes that a new paragraph may go on with. */
function carriedOver(
  text: string,
  open: Open[],
  paragraphs: readonly Span[],
  index: number,
  next: Mark | undefined,
): Open[] {
  const before = paragraphs[index - 1];
  if (before === undefined) return [];
  const start = paragraphs[index]?.start ?? 0;
  const reopens = next !== undefined && beginsWith(text, start, next);
  return open.filter(({ mark, latest, reopened }) => {
    if (mark.family === 'single') return reopens && next.family === 'single' && text.charAt(mark.at) === '‘';
    if (!opensSpeech(text, mark)) return false;
    return index - latest <= MAX_PARAGRAPHS && start - (reopened ? before.start : mark.at) <= MAX_LENGTH;
  });
}

/** Speech over paragraphs begins like a sentence; a phrase in marks that doesn't close has lost its mark. */
function opensSpeech(text: string, mark: Mark): boolean {
  const first = text
    .slice(mark.end, mark.end + 6)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .charAt(0);
  return first === '' || !/\p{Ll}/u.test(first);
}

/** Does the paragraph that starts at `start` begin with the mark, but for white space and a dash? */
function beginsWith(text: string, start: number, mark: Mark): boolean {
  return mark.at - start <= 4 && /^[\s–—-]*$/.test(text.slice(start, mark.at));
}

function lastOfFamily(open: readonly Open[], family: MarkFamily): number {
  for (let i = open.length - 1; i >= 0; i--) if (open[i]?.mark.family === family) return i;
  return -1;
}

/** Is this the mark with which the next paragraph of an open quote begins? */
function continues(
  text: string,
  mark: Mark,
  paragraph: Span,
  open: Open | undefined,
  paragraphs: readonly Span[],
  index: number,
): boolean {
  if (open === undefined || !mark.opens || open.latest >= index) return false;
  if (!beginsWith(text, paragraph.start, mark)) return false;
  const before = paragraphs[index - 1];
  if (before === undefined || open.latest < index - 1 || !opensSpeech(text, open.mark)) return false;
  const tail = text.slice(Math.max(before.start, before.end - 120), before.end);
  return SENTENCE_END.test(tail) && !ATTRIBUTED_END.test(tail);
}

function reopen(open: Open[], at: number, index: number): void {
  open.length = at + 1;
  const quote = open[at];
  if (quote === undefined) return;
  quote.latest = index;
  quote.reopened = true;
}

/** A weak mark is a possessive where a surer one follows before the next opening mark. */
function isPossessive(mark: Mark, marks: readonly Mark[], index: number): boolean {
  if (!mark.weak || mark.family !== 'single') return false;
  for (let i = index + 1; i < marks.length && i <= index + LOOK_AHEAD; i++) {
    const next = marks[i];
    if (next?.family !== 'single') continue;
    if (next.opens) return false;
    if (next.closes && !next.weak) return true;
  }
  return false;
}
