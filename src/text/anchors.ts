import type { Anchor } from '../model/decision.ts';
import type { Span } from '../model/span.ts';
import { FoldedText, foldSpaces } from './folded.ts';
import { indexAtOrBefore, splitLines, type Line } from './lines.ts';

/** Where an anchor's place is now, or that it cannot be told, with the nearest places first. */
export type Found = { readonly span: Span } | { readonly drifted: true; readonly candidates: readonly Span[] };

/** Characters of context kept on either side, and how many at most where these fit more than one place. */
const CONTEXT = 32;
const MAX_CONTEXT = 128;

/** A quote may stand this often before only the places nearest to its line are looked at. */
const MAX_OCCURRENCES = 500;

const MAX_CANDIDATES = 3;

/** Characters on either side that tell where a changed quote was. */
const TOUCHING = 12;

/**
 * The share of the context that must still be there: more than a half of all of it, and some on each side unless the line
 * is the same. A title before a name is no proof: it stands before the same name elsewhere.
 */
const ENOUGH = 0.6;
const ENOUGH_A_SIDE = 0.25;

/** Characters that must still touch the quote on one side: a short word with its space. */
const TOUCH = 3;

/** By how much the best place must be better than the next. */
const CLEARLY = 0.2;

/** A place where an anchor's quote stands: folded offset, and how much of the context is there, 0 to 1. */
interface Place {
  readonly at: number;
  readonly score: number;
  /** The same for the side with less of it. */
  readonly weakSide: number;
  /** Does what touched the quote still touch it, on one side at least? */
  readonly touched: boolean;
}

/** Finds the places of anchors in one text. */
export class AnchorFinder {
  readonly #folded: FoldedText;
  readonly #lines: readonly Line[];
  readonly #occurrences = new Map<string, readonly number[]>();
  readonly #contexts = new Map<string, ReadonlyMap<string, number>>();

  constructor(text: string, folded = new FoldedText(text), lines: readonly Line[] = splitLines(text)) {
    this.#folded = folded;
    this.#lines = lines;
  }

  find(anchor: Anchor): Found {
    const quote = foldSpaces(anchor.quote).trim();
    if (quote === '') return { drifted: true, candidates: [] };
    const here = this.#findInLine(anchor, quote) ?? this.#findWhole(anchor, quote);
    if (here !== undefined) return { span: this.#spanOf(here, quote) };
    const places = this.#placesOf(anchor, quote);
    const sure =
      this.#sureOf(places, anchor, quote) ??
      this.#byLineAlone(places, anchor, quote) ??
      this.#besideNewLine(places, anchor, quote);
    if (sure) return { span: this.#spanOf(sure.at, quote) };
    return { drifted: true, candidates: this.#candidates(places, anchor, quote) };
  }

  /** The anchor of a span; its context is longer where the same words stand in the same surroundings elsewhere. */
  make(span: Span): Anchor {
    const text = this.#folded.text;
    const start = this.#folded.toFolded(span.start);
    const end = Math.max(start, this.#folded.toFolded(span.end));
    const quote = text.slice(start, end).trimEnd();
    const line = indexAtOrBefore(this.#lines, span.start) + 1;
    const anchorWith = (context: number): Anchor => {
      const prefix = dropHalf(text.slice(Math.max(0, start - context), start));
      const suffix = dropHalf(text.slice(start + quote.length, start + quote.length + context));
      return { quote, prefix, suffix, line };
    };
    let context = CONTEXT;
    while (context < MAX_CONTEXT && quote !== '' && this.#isAmbiguous(anchorWith(context))) context *= 2;
    return anchorWith(context);
  }

  #isAmbiguous({ prefix, quote, suffix }: Anchor): boolean {
    const text = this.#folded.text;
    const all = prefix + quote + suffix;
    const first = text.indexOf(all);
    return first >= 0 && text.includes(all, first + 1);
  }

  /** The place in the anchor's own line with all its context: nothing has changed, the usual case. */
  #findInLine({ line, prefix, suffix }: Anchor, quote: string): number | undefined {
    const span = line === undefined || prefix + suffix === '' ? undefined : this.#lines[line - 1];
    if (!span) return undefined;
    const from = this.#folded.toFolded(span.start);
    const to = this.#folded.toFolded(span.end) + quote.length + suffix.length;
    // A little more than the line: the context reaches into its neighbours.
    const text = this.#folded.text.slice(Math.max(0, from - prefix.length), to);
    const all = prefix + quote + suffix;
    const at = text.indexOf(all);
    if (at < 0 || text.includes(all, at + 1)) return undefined;
    return Math.max(0, from - prefix.length) + at + prefix.length;
  }

  /** The only place with all the context: the text around has only moved. Looked up, for anchors come by the thousand. */
  #findWhole({ prefix, suffix }: Anchor, quote: string): number | undefined {
    if (prefix + suffix === '') return undefined;
    const key = JSON.stringify([quote, prefix.length, suffix.length]);
    const known = this.#contexts.get(key) ?? this.#contextsOf(quote, prefix.length, suffix.length);
    this.#contexts.set(key, known);
    const at = known.get(prefix + quote + suffix);
    return at === undefined || at < 0 ? undefined : at;
  }

  /** The places of a quote by what stands around them; -1 for what stands around several. */
  #contextsOf(quote: string, before: number, after: number): Map<string, number> {
    const text = this.#folded.text;
    const contexts = new Map<string, number>();
    for (const at of this.#occurrencesOf(quote)) {
      const context = text.slice(Math.max(0, at - before), at + quote.length + after);
      contexts.set(context, contexts.has(context) ? -1 : at);
    }
    return contexts;
  }

  #placesOf(anchor: Anchor, quote: string): Place[] {
    const prefix = foldSpaces(anchor.prefix);
    const suffix = foldSpaces(anchor.suffix);
    const text = this.#folded.text;
    const whole = isWhole(prefix + quote + suffix, prefix.length, prefix.length + quote.length);
    const all = this.#occurrencesOf(quote);
    const like = whole ? all.filter((at) => isWhole(text, at, at + quote.length)) : all;
    return this.#near(like, anchor.line).map((at) => {
      const before = text.slice(Math.max(0, at - 2 * prefix.length), at);
      const end = at + quote.length;
      const after = text.slice(end, end + 2 * suffix.length);
      return { at, ...contextScore(prefix, suffix, before, after) };
    });
  }

  #occurrencesOf(quote: string): readonly number[] {
    const known = this.#occurrences.get(quote);
    if (known) return known;
    const text = this.#folded.text;
    const found: number[] = [];
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
    this.#occurrences.set(quote, found);
    return found;
  }

  /** Too many to compare: those nearest to the line. */
  #near(occurrences: readonly number[], line = 1): readonly number[] {
    if (occurrences.length <= MAX_OCCURRENCES) return occurrences;
    const middle = this.#folded.toFolded(this.#lines[Math.min(line, this.#lines.length) - 1]?.start ?? 0);
    const spans = occurrences.map((start) => ({ start, end: start }));
    const from = Math.max(0, indexAtOrBefore(spans, middle) - MAX_OCCURRENCES / 2);
    return occurrences.slice(from, from + MAX_OCCURRENCES);
  }

  /** The one place whose surroundings are like the anchor's, clearly more than any other's. */
  #sureOf(places: readonly Place[], { prefix, suffix, line }: Anchor, quote: string): Place | undefined {
    if (prefix + suffix === '') return undefined;
    const [best, next] = [...places].sort((a, b) => b.score - a.score);
    if (!best?.touched || best.score < ENOUGH || (next && best.score - next.score < CLEARLY)) return undefined;
    return best.weakSide >= ENOUGH_A_SIDE || this.#lineOf(best.at, quote) === line ? best : undefined;
  }

  /** An anchor without context, as people write it by hand: the only place in its line, or the only one at all. */
  #byLineAlone(places: readonly Place[], anchor: Anchor, quote: string): Place | undefined {
    if (anchor.prefix + anchor.suffix !== '') return this.#sameInLine(places, anchor, quote);
    const inLine = places.filter(({ at }) => this.#lineOf(at, quote) === anchor.line);
    if (inLine.length === 1) return inLine[0];
    return places.length === 1 ? places[0] : undefined;
  }

  /**
   * A quote that begins or ends its line, with all of one side and another paragraph on the other: a paragraph came in
   * beside it, or went. Only where no other place has that side.
   */
  #besideNewLine(places: readonly Place[], { prefix, suffix }: Anchor, quote: string): Place | undefined {
    const text = this.#folded.text;
    const follows = places.filter(({ at }) => text.startsWith(suffix, at + quote.length));
    const precedes = places.filter(({ at }) => text.slice(Math.max(0, at - prefix.length), at) === prefix);
    const [next, previous] = [follows[0], precedes[0]];
    if (suffix.length >= CONTEXT && next && follows.length === 1 && this.#edges(next, quote).begins) return next;
    return prefix.length >= CONTEXT && previous && precedes.length === 1 && this.#edges(previous, quote).ends
      ? previous
      : undefined;
  }

  #edges({ at }: Place, quote: string): { readonly begins: boolean; readonly ends: boolean } {
    const span = this.#spanOf(at, quote);
    const line = this.#lines[indexAtOrBefore(this.#lines, span.start)];
    return { begins: line?.start === span.start, ends: line?.end === span.end };
  }

  /** Places that are all alike, one of them in the anchor's own line. */
  #sameInLine(places: readonly Place[], anchor: Anchor, quote: string): Place | undefined {
    const whole = places.filter(({ score }) => score > 0.99);
    const inLine = whole.filter(({ at }) => this.#lineOf(at, quote) === anchor.line);
    return inLine.length === 1 ? inLine[0] : undefined;
  }

  #candidates(places: readonly Place[], anchor: Anchor, quote: string): Span[] {
    if (places.length === 0) return this.#changedQuotes(anchor, quote);
    const distance = ({ at }: Place): number => Math.abs(this.#lineOf(at, quote) - (anchor.line ?? 1));
    return [...places]
      .sort((a, b) => b.score - a.score || distance(a) - distance(b))
      .slice(0, MAX_CANDIDATES)
      .map(({ at }) => this.#spanOf(at, quote));
  }

  /** The quote itself has changed: what now stands between its surroundings. */
  #changedQuotes({ prefix, suffix }: Anchor, quote: string): Span[] {
    const text = this.#folded.text;
    const before = foldSpaces(prefix).slice(-TOUCHING);
    const after = foldSpaces(suffix).slice(0, TOUCHING);
    if (before.trim() === '' || after.trim() === '') return [];
    const found: Span[] = [];
    let at = text.indexOf(before);
    for (let tries = 0; at >= 0 && tries < MAX_OCCURRENCES && found.length < MAX_CANDIDATES; tries++) {
      const start = at + before.length;
      const length = text.slice(start, start + 2 * quote.length + 40).indexOf(after);
      if (length > 0) found.push(this.#folded.toOriginal({ start, end: start + length }));
      at = text.indexOf(before, at + 1);
    }
    return found;
  }

  #lineOf(at: number, quote: string): number {
    return indexAtOrBefore(this.#lines, this.#spanOf(at, quote).start) + 1;
  }

  #spanOf(at: number, quote: string): Span {
    return this.#folded.toOriginal({ start: at, end: at + quote.length });
  }
}

/** The anchor of a span. */
export const makeAnchor = (text: string, span: Span): Anchor => new AnchorFinder(text).make(span);

/** Where an anchor's place is in a text. */
export const findAnchor = (text: string, anchor: Anchor): Found => new AnchorFinder(text).find(anchor);

/** How much of the context is there, 0 to 1: what touches the quote counts in full, words further off nearly. */
function contextScore(prefix: string, suffix: string, before: string, after: string): Omit<Place, 'at'> {
  const length = prefix.length + suffix.length;
  if (length === 0) return { score: 0, weakSide: 0, touched: false };
  const ending = commonEnd(prefix, before);
  const opening = commonStart(suffix, after);
  const touched =
    ending >= Math.min(TOUCH, prefix.length || TOUCH) || opening >= Math.min(TOUCH, suffix.length || TOUCH);
  const left = Math.max(ending, sharedWords(prefix, before));
  const right = Math.max(opening, sharedWords(suffix, after));
  const leftShare = prefix === '' ? 1 : left / prefix.length;
  const rightShare = suffix === '' ? 1 : right / suffix.length;
  return { score: (left + right) / length, weakSide: Math.min(leftShare, rightShare), touched };
}

function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n++;
  return n;
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a.charCodeAt(n) === b.charCodeAt(n)) n++;
  return n;
}

/** What a word that is still there, but not in its old distance, counts for. */
const MOVED_WORD = 0.8;

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** Characters in words of `a` that stand in `b` in the same order: the longest common subsequence of words. */
function sharedWords(a: string, b: string): number {
  const wordsA = a.match(WORDS) ?? [];
  const wordsB = b.match(WORDS) ?? [];
  let row = new Array<number>(wordsB.length + 1).fill(0);
  for (const word of wordsA) {
    const next = [0];
    wordsB.forEach((other, j) => {
      const taken = word === other ? (row[j] ?? 0) + word.length + 1 : 0;
      next.push(Math.max(taken, row[j + 1] ?? 0, next[j] ?? 0));
    });
    row = next;
  }
  return MOVED_WORD * Math.min(row[wordsB.length] ?? 0, a.length);
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Does a stretch begin and end at the edge of a word? "Iran" is not in "Iranian". */
export function isWhole(text: string, start: number, end: number): boolean {
  return ![start, end].some((edge) => isWordAt(text, before(text, edge)) && isWordAt(text, edge));
}

const isWordAt = (text: string, at: number): boolean => WORD.test(String.fromCodePoint(text.codePointAt(at) ?? 0));

/** Where the character before an offset begins: a letter may be a surrogate pair. */
const before = (text: string, offset: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(offset - 1)) ? offset - 2 : offset - 1;

/** Without half a surrogate pair at either end. */
const dropHalf = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
