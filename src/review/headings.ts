import type { ReviewedDocument } from '../corpus/document.ts';
import type { LineRange } from './folding.ts';

/** A heading of an article and the lines below it, up to the next one. */
export interface Section extends LineRange {
  readonly heading: string;
}

/** A heading is a short line; longer ones are paragraphs. */
const LONGEST = 120;

/** What a sentence ends with and a heading does not; a question mark may end either. */
const SENTENCE_END = /[.!:;,…]["'”’)\]]*$/;
const LETTER = /\p{L}/u;

/**
 * The sections of an article: short lines without a full stop that stand before running text and are no boilerplate,
 * and the headline that stands before the first of them.
 * @param text the text that the document's analysis speaks of
 */
export function sectionsOf({ analysis, lines }: ReviewedDocument, text: string): Section[] {
  const boilerplate = new Set(analysis.boilerplate.filter(({ wholeLine }) => wholeLine).map(({ line }) => line));
  const content: { readonly line: number; readonly words: string }[] = [];
  for (let line = 1; line <= lines.count; line++) {
    const span = lines.spanOf(line);
    const words =
      span && !boilerplate.has(line) ? text.slice(span.start, Math.min(span.end, span.start + 2 * LONGEST)).trim() : '';
    if (words !== '') content.push({ line, words });
  }
  const opensText = (at: number): boolean => isHeading(content[at]?.words ?? '') && isParagraph(content[at + 1]?.words);
  // Under the headline may stand another one.
  const heads = content.filter(({ words }, i) => opensText(i) || (i === 0 && isHeading(words) && opensText(1)));
  const end = content.at(-1)?.line ?? 0;
  return heads.map(({ line, words }, i) => {
    const next = heads[i + 1]?.line;
    const last = next === undefined ? end : (content.findLast((one) => one.line < next)?.line ?? line);
    return { heading: words, first: line, last };
  });
}

const isHeading = (words: string): boolean =>
  words.length <= LONGEST && !SENTENCE_END.test(words) && LETTER.test(words) && words.split(/\s+/).length >= 2;

const isParagraph = (words: string | undefined): boolean =>
  words !== undefined && (words.length > LONGEST || SENTENCE_END.test(words));
