import type { Evidence, Span } from '../model/span.ts';
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

/** What the costly patterns cannot do without: most lines have none of it. */
const HINTS = { mojibake: /[âÃÂ\ufffd]/, markup: /[<&]/, name: /\.["”’]? [hisaw]/, inside: / [,.]|\(\s*\)/ };

const MOST = 20;

/** Damaged places of one line, in order; at most twenty. */
export function findDamage(text: string, line: LineView): Damage[] {
  const whole = text.slice(line.start, line.end);
  const at = (found: RegExpExecArray, start: number, end: number, because: string): Damage => ({
    start: line.start + found.index + start,
    end: line.start + found.index + end,
    evidence: [because],
  });
  const all = [
    ...(HINTS.mojibake.test(whole) ? [...whole.matchAll(MOJIBAKE)] : []).map((found) =>
      at(found, 0, found[0].length, 'characters read in the wrong encoding'),
    ),
    ...(HINTS.markup.test(whole) ? [...whole.matchAll(MARKUP)] : []).map((found) =>
      at(found, 0, found[0].length, 'markup of the page remains'),
    ),
    ...(HINTS.name.test(whole) ? [...whole.matchAll(STRIPPED_NAME)] : []).map((found) =>
      at(
        found,
        found[0].length - 1 - (found[1]?.length ?? 0),
        found[0].length - 1,
        'the sentence begins with its verb: a name before it may be lost',
      ),
    ),
    ...(HINTS.inside.test(whole) ? [...whole.matchAll(STRIPPED_INSIDE)] : []).map((found) =>
      at(found, 0, found[0].length, 'something before the mark may be lost'),
    ),
  ];
  if (all.length === 0) return all;
  return all.sort((a, b) => a.start - b.start).slice(0, MOST);
}
