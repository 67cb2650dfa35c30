import { AMOUNT, APPROXIMATE, CARDINAL, CARDINALS, NUMBER, SCALES, TENS } from '../lexicon.ts';
import type { Words } from '../words.ts';
import { groupBy } from '../../util/group-by.ts';
import { wordSet } from '../../util/word-set.ts';

/** A number of something. */
export interface Quantity {
  /** Exclusive token index. */
  readonly end: number;
  /** Null where the text leaves it open: several, a few, dozens of. */
  readonly count: number | null;
  /** "a", "an": one, if anything at all. */
  readonly article?: true;
}

/** A number in digits or words at token `i`: 10, 1,000, 2.5, twenty-five, a hundred, two and a half. */
export function cardinal(w: Words, i: number): Quantity | undefined {
  if (w.is(i, NUMBER)) return digits(w, i);
  return w.is(i, CARDINAL) ? spelled(w, i) : undefined;
}

function digits(w: Words, i: number): Quantity | undefined {
  const raw = w.raw(i);
  const whole = w.integer(i);
  const scale = SCALES.get(w.word(i + 1));
  if (scale !== undefined && scale > 100 && (whole !== undefined || /^\d{1,4}\.\d{1,2}$/.test(raw))) {
    return { end: i + 2, count: Math.round(Number(raw.replaceAll(',', '')) * scale) };
  }
  if (whole !== undefined) return withHalf(w, { end: i + 1, count: whole });
  if (/^\d{1,4}\.\d{1,2}$/.test(raw)) return { end: i + 1, count: Number(raw) };
  return undefined;
}

/** Number words are short, so a few tokens are all there is to read. */
function spelled(w: Words, i: number): Quantity | undefined {
  let total = 0;
  let current = 0;
  let at = i;
  for (; at < i + 12; at++) {
    const word = w.word(at);
    const ten = TENS.get(word);
    const unit = CARDINALS.get(word);
    const scale = SCALES.get(word);
    if (ten !== undefined && current % 100 === 0) {
      current += ten;
      if (w.isDash(at + 1) && w.glued(at + 2) && (CARDINALS.get(w.word(at + 2)) ?? 0) > 0) at++;
    } else if (
      unit !== undefined &&
      current % 10 === 0 &&
      (current % 100 === 0 || (unit < 10 && current % 100 >= 20))
    ) {
      current += unit;
    } else if (scale === 100 || scale === 12) {
      current = Math.max(current, 1) * scale;
    } else if (scale !== undefined) {
      total += Math.max(current, 1) * scale;
      current = 0;
    } else if (
      word !== 'and' ||
      current % 100 !== 0 ||
      current === 0 ||
      !(CARDINALS.has(w.word(at + 1)) || TENS.has(w.word(at + 1)))
    ) {
      break;
    }
  }
  return at > i ? withHalf(w, { end: at, count: total + current }) : undefined;
}

/** "two and a half", "2 1/2". */
function withHalf(w: Words, q: Quantity): Quantity {
  const { end, count } = q;
  if (count === null) return q;
  const dashed = w.isDash(end) ? end + 1 : end;
  if (w.word(dashed) === 'and' && /^an?$/.test(w.word(skipDash(w, dashed + 1)))) {
    const half = skipDash(w, skipDash(w, dashed + 1) + 1);
    if (w.word(half) === 'half') return { end: half + 1, count: count + 0.5 };
  }
  if (w.raw(end) === '1' && w.raw(end + 1) === '/' && /^[24]$/.test(w.raw(end + 2)) && w.glued(end + 1)) {
    return { end: end + 3, count: count + 1 / Number(w.raw(end + 2)) };
  }
  return q;
}

function skipDash(w: Words, i: number): number {
  return w.isDash(i) ? i + 1 : i;
}

const VAGUE_PLURALS = wordSet('hundreds thousands dozens scores tens');

/** Any number of something at token `i`, vague ones included. */
export function quantity(w: Words, i: number): Quantity | undefined {
  const word = w.word(i);
  if (VAGUE_PLURALS.has(word)) return w.word(i + 1) === 'of' ? { end: i + 2, count: null } : undefined;
  const number = cardinal(w, i);
  if (number) return alternative(w, number) ?? number;
  if (w.is(i, AMOUNT)) {
    if (word === 'couple') return { end: w.word(i + 1) === 'of' ? i + 2 : i + 1, count: 2 };
    return word === 'some' || word === 'no' ? undefined : { end: i + 1, count: null };
  }
  return word === 'a' || word === 'an' || word === 'another' ? afterArticle(w, i) : undefined;
}

function afterArticle(w: Words, i: number): Quantity | undefined {
  const next = w.word(i + 1);
  if (next === 'few') return { end: i + 2, count: null };
  if (next === 'couple') return { end: w.word(i + 2) === 'of' ? i + 3 : i + 2, count: 2 };
  if (next === 'number' && w.word(i + 2) === 'of') return { end: i + 3, count: null };
  if (next === 'good' && w.word(i + 2) === 'many') return { end: i + 3, count: null };
  if (w.word(i) === 'another' && cardinal(w, i + 1)) return cardinal(w, i + 1);
  if (next === 'hundred' || next === 'dozen' || next === 'thousand') return cardinal(w, i + 1);
  return { end: i + 1, count: 1, article: true };
}

/** "two or three", "two to three", "10-15": an open number. */
function alternative(w: Words, first: Quantity): Quantity | undefined {
  const join = w.word(first.end);
  if (join !== 'or' && join !== 'to' && !w.isDash(first.end)) return undefined;
  const second = cardinal(w, first.end + 1);
  if (first.count === null || (second?.count ?? 0) <= first.count) return undefined;
  return second && { end: second.end, count: null };
}

const HEDGES: readonly (readonly string[])[] = [
  ['no', 'more', 'than'],
  ['no', 'less', 'than'],
  ['no', 'fewer', 'than'],
  ['no', 'later', 'than'],
  ['not', 'more', 'than'],
  ['more', 'than'],
  ['less', 'than'],
  ['fewer', 'than'],
  ['at', 'least'],
  ['at', 'most'],
  ['up', 'to'],
  ['as', 'many', 'as'],
  ['as', 'long', 'as'],
  ['as', 'little', 'as'],
  ['well', 'over'],
  ['just', 'over'],
  ['just', 'under'],
  ['close', 'to'],
  ['nearly'],
  ['almost'],
  ['about'],
  ['around'],
  ['roughly'],
  ['approximately'],
  ['some'],
  ['exactly'],
];

const HEDGES_BY_WORD = groupBy(HEDGES, ([first = '']) => first);

/** Prepositions after which "over" and "under" count ("for over ten years") rather than place. */
const BEFORE_OVER = /^(?:for|after|in|of|within|by|spent|lasted|last|took|spanning|than|and)$/;

/** The end of a hedge on a quantity ("more than", "at least", "nearly") that starts at token `i`; `i` where there is none. */
export function hedgeEnd(w: Words, i: number): number {
  if (w.word(i) === 'a' && /^(?:little|bit)$/.test(w.word(i + 1)))
    return /^(?:over|under)$/.test(w.word(i + 2))
      ? i + 3
      : /^(?:more|less)$/.test(w.word(i + 2)) && w.word(i + 3) === 'than'
        ? i + 4
        : i;
  if (!w.is(i, APPROXIMATE | AMOUNT) && w.word(i) !== 'not' && w.word(i) !== 'just') return i;
  const word = w.word(i);
  for (const hedge of HEDGES_BY_WORD.get(word) ?? []) {
    if (hedge.every((part, k) => k === 0 || w.word(i + k) === part)) return i + hedge.length;
  }
  return (word === 'over' || word === 'under') && BEFORE_OVER.test(w.word(i - 1)) ? i + 1 : i;
}
