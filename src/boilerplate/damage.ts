import type { Evidence, Span } from '../model/span.ts';
import { SIGNS } from './fold.ts';
import type { LineView } from './page.ts';

/** A place where a text has lost or gained characters on its way. */
export interface Damage extends Span {
  readonly evidence: Evidence;
}

/** UTF-8 read as Windows-1252: what common punctuation and accented letters turn into. */
const MOJIBAKE = /â€(?:™|œ|\u009d|“|”|˜|¦|¢)|Ã[\u0080-\u00bf©¨¤¶¼±¡­³ª]|Â[\u00a0-\u00bf](?=\s|\p{L}|$)|\ufffd/gu;

const MARKUP =
  /<\/?(?:a|b|i|p|br|div|span|em|strong|img|script|style|li|ul|h[1-6])\b[^<>]{0,200}>|&(?:amp|nbsp|quot|lt|gt|#\d{2,5}|rsquo|lsquo|ldquo|rdquo|mdash|ndash);/gi;

/** A sentence that begins with its verb in lower case: the name before it, often a link, was stripped. */
const STRIPPED_NAME = /\.["”’]? ((?:has|is|was|are|were|have|had|said|says|will)) (?=\p{Ll})/gu;

/** A space before a comma, or two marks in a row: something between them is gone. */
const STRIPPED_INSIDE = /\b(?:by|with|from|at|of|in|to|and) (?:,|\.)(?= \p{L})| \(\s*\)/gu;

interface Kind {
  /** What the costly pattern cannot do without, see {@link SIGNS}: most lines have none of it. */
  readonly signs?: number;
  /** The same as a pattern: most texts and lines have none of it. */
  readonly hint?: RegExp;
  readonly pattern: RegExp;
  readonly because: string;
  /** The damaged place, where it is not all that matches. */
  readonly place?: (found: RegExpExecArray) => Span;
}

const KINDS: readonly Kind[] = [
  { signs: SIGNS.mojibake, pattern: MOJIBAKE, because: 'characters read in the wrong encoding' },
  { signs: SIGNS.markup, pattern: MARKUP, because: 'markup of the page remains' },
  {
    hint: /\.["”’]? [hisaw]/,
    pattern: STRIPPED_NAME,
    because: 'the sentence begins with its verb: a name before it may be lost',
    place: ({ 0: { length }, 1: verb = '' }) => ({ start: length - 1 - verb.length, end: length - 1 }),
  },
  { signs: SIGNS.loneMark | SIGNS.bracket, pattern: STRIPPED_INSIDE, because: 'something before the mark may be lost' },
];

const MOST = 20;

type LineDamage = Damage & { readonly line: LineView };

/** Damaged places of some lines of a text: of each in order, at most twenty. */
export function findDamage(text: string, lines: readonly LineView[]): LineDamage[] {
  const kinds = KINDS.filter(({ hint }) => !hint || hint.test(text));
  const found: LineDamage[] = [];
  for (const line of lines) {
    const whole = text.slice(line.start, line.end);
    const inLine: LineDamage[] = [];
    for (const kind of kinds) if (mayBeIn(kind, whole, line)) inLine.push(...damageOf(kind, whole, line));
    if (inLine.length > 0) found.push(...inLine.sort((a, b) => a.start - b.start).slice(0, MOST));
  }
  return found;
}

const mayBeIn = ({ signs, hint }: Kind, whole: string, line: LineView): boolean =>
  (signs === undefined || (signs & line.signs) !== 0) && (!hint || hint.test(whole));

function damageOf({ pattern, because, place }: Kind, whole: string, line: LineView): LineDamage[] {
  return Array.from(whole.matchAll(pattern), (found) => {
    const { start, end } = place ? place(found) : { start: 0, end: found[0].length };
    const from = line.start + found.index;
    return { line, start: from + start, end: from + end, evidence: [because] };
  });
}
