import type { SourceText } from '../../text/source.ts';
import { isDay } from '../calendar.ts';
import { NOT_A_DATE, type Fields, type Match } from '../meaning.ts';
import type { Words } from '../words.ts';

/** Which of two numbers in a numeric date comes first. */
export type DayMonthOrder = 'day first' | 'month first';

/** How the numeric dates of a document are to be read, with the reason. */
export interface NumericOrder {
  readonly slash: DayMonthOrder;
  readonly dot: DayMonthOrder;
  readonly why: string;
}

/** Gives the order; few texts have a date that needs it. */
export type AskOrder = () => NumericOrder;

/** 12/19/2024 as it stands: three numbers and the mark between them. */
export interface NumericDate {
  readonly parts: readonly [number, number, number];
  /** Digits of each part. */
  readonly widths: readonly [number, number, number];
  readonly mark: string;
  /** Offset in the text, exclusive. */
  readonly end: number;
}

/** Marks without width that right-to-left text puts between digits. */
function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const MARKS = Array.from('/.-‐‑–', (mark) => mark.charCodeAt(0));

const isMark = (code: number): boolean => MARKS.includes(code);

/** Reads three numbers joined by one mark (/ . - or an en dash) at offset `start`, or nothing. Bounded look-ahead. */
function readNumeric(text: string, start: number): NumericDate | undefined {
  const parts: number[] = [];
  const widths: number[] = [];
  let mark = '';
  let at = start;
  while (parts.length < 3) {
    const from = at;
    while (isDigit(text.charCodeAt(at)) && at - from < 5) at++;
    if (at === from || at - from > 4) return undefined;
    parts.push(Number(text.slice(from, at)));
    widths.push(at - from);
    if (parts.length === 3) break;
    at = skipInvisible(text, at);
    const sign = text.charAt(at);
    if (!isMark(text.charCodeAt(at)) || (mark !== '' && sign !== mark)) return undefined;
    mark = sign;
    at = skipInvisible(text, at + 1);
  }
  if (isDigit(text.charCodeAt(at)) || continues(text, at, mark)) return undefined;
  const [a = 0, b = 0, c = 0] = parts;
  const [x = 0, y = 0, z = 0] = widths;
  return { parts: [a, b, c], widths: [x, y, z], mark, end: at };
}

/** A fourth part (an address, a version, an ISBN) or a currency makes it no date. */
function continues(text: string, at: number, mark: string): boolean {
  const next = text.charAt(at);
  if (next === '%') return true;
  return (next === mark || next === '-' || next === '/') && isDigit(text.charCodeAt(at + 1));
}

function skipInvisible(text: string, at: number): number {
  while (isInvisible(text.charCodeAt(at))) at++;
  return at;
}

/** A four-digit year is a year; of two digits, those above 50 are of the last century. */
function fullYear(value: number, width: number): number | undefined {
  if (width === 4) return value >= 1000 && value <= 2999 ? value : undefined;
  return width === 2 ? (value > 50 ? 1900 : 2000) + value : undefined;
}

/** The day that a numeric date means, or undefined where there is none such in either order. */
export function interpret(date: NumericDate, askOrder: AskOrder): { fields: Fields; why: string } | undefined {
  const [a, b, c] = date.parts;
  const [x, y, z] = date.widths;
  if (x === 4) {
    if (y > 2 || z > 2 || a < 1000 || a > 2999 || !isDay(a, b, c)) return undefined;
    return { fields: { year: a, month: b, day: c }, why: 'year first: month and day follow' };
  }
  const dotted = date.mark === '.';
  if (x > 2 || y > 2 || (z === 2 && ((dotted && x + y < 4) || (date.mark !== '/' && x + y < 4)))) return undefined;
  const year = fullYear(c, z);
  if (year === undefined) return undefined;
  const monthFirst = { fields: { year, month: a, day: b }, ok: isDay(year, a, b) };
  const dayFirst = { fields: { year, month: b, day: a }, ok: isDay(year, b, a) };
  if (monthFirst.ok && dayFirst.ok && a !== b) {
    const order = askOrder();
    const preferred = date.mark === '/' ? order.slash : order.dot;
    const why = `${preferred}: ${order.why}`;
    return { fields: (preferred === 'day first' ? dayFirst : monthFirst).fields, why };
  }
  if (monthFirst.ok)
    return {
      fields: monthFirst.fields,
      why: a === b ? 'day and month are the same number' : `month first: ${b} cannot be a month`,
    };
  return dayFirst.ok ? { fields: dayFirst.fields, why: `day first: ${a} cannot be a month` } : undefined;
}

const ORDERS = new WeakMap<SourceText, NumericOrder>();

/** The order of day and month for a document, by its own dates that can be read one way only; found once. */
export function numericOrder(source: SourceText): NumericOrder {
  let order = ORDERS.get(source);
  if (!order) ORDERS.set(source, (order = decideOrder(source.text)));
  return order;
}

function decideOrder(text: string): NumericOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const start = at;
    while (isDigit(text.charCodeAt(at))) at++;
    const mayOpen = at - start <= 2 && (isInvisible(text.charCodeAt(at)) || isMark(text.charCodeAt(at)));
    const date = mayOpen ? readNumeric(text, start) : undefined;
    if (!date || date.widths[0] > 2 || date.widths[2] === 3) continue;
    const [a, b] = date.parts;
    if (a > 12 && a <= 31 && b <= 12) dayFirst++;
    if (b > 12 && b <= 31 && a <= 12) monthFirst++;
  }
  if (dayFirst > monthFirst)
    return { slash: 'day first', dot: 'day first', why: 'other dates of this text can only be read so' };
  if (monthFirst > dayFirst)
    return { slash: 'month first', dot: 'month first', why: 'other dates of this text can only be read so' };
  return { slash: 'month first', dot: 'day first', why: 'the default for this mark, nothing in the text decides' };
}

const BEFORE_CODE = /^(?:v|ver|version|isbn|issn|no|ip|tel|phone|fax|build|release|update|chapter|section|\$|€|£|#|§)$/;

/** A numeric date at token `i`; what looks like one but can be no day is kept off the rest of the grammar. */
export function numericDate(w: Words, i: number, order: AskOrder): Match | undefined {
  const date = readNumeric(w.text, w.start(i));
  if (!date) return undefined;
  let end = i + 1;
  while (w.has(end) && w.start(end) < date.end) end++;
  const before = w.raw(i - 1) === '.' ? w.word(i - 2) : w.word(i - 1);
  const meant =
    BEFORE_CODE.test(before) || (w.glued(i) && /^[\p{L}\d/.\-+]$/u.test(w.raw(i - 1)))
      ? undefined
      : interpret(date, order);
  if (!meant) return { start: i, end, meaning: NOT_A_DATE };
  return withTime(w, {
    start: i,
    end,
    meaning: { kind: 'fields', fields: meant.fields, why: meant.why },
    endOffset: date.end,
  });
}

/** The time in an ISO stamp: 2020-10-27T15:30:00Z. */
function withTime(w: Words, match: Match): Match {
  const at = match.endOffset ?? 0;
  const time = /^T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?/.exec(w.text.slice(at, at + 32));
  if (!time || match.meaning.kind !== 'fields' || Number(time[1]) > 24 || Number(time[2]) > 59) return match;
  const endOffset = at + time[0].length;
  let end = match.end;
  while (w.has(end) && w.start(end) < endOffset) end++;
  const clock = `${time[1] ?? ''}:${time[2] ?? ''}`;
  return { ...match, end, endOffset, meaning: { ...match.meaning, fields: { ...match.meaning.fields, clock } } };
}
