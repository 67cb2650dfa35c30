import { cleanText } from '../boilerplate/clean-text.ts';
import type { Analysis } from '../model/analysis.ts';
import { comparedWords, minHashes, NO_SKETCH, type Sketch } from '../text/shingles.ts';
import { SourceText } from '../text/source.ts';
import { wideHash } from '../util/hash.ts';

/** An article as it is compared with others: without boilerplate, so that a site's common lines make no two alike. */
export interface ArticleNumbers {
  readonly words: number;
  /** Empty for a short article, which is compared with none. */
  readonly sketch: Sketch;
  /** A number for each distinct line. */
  readonly lines: Float64Array;
}

/** So much of an article is compared: a copy is known by its first pages, and a huge file costs no more than a long one. */
const COMPARED = 60_000;

const SHINGLE = 4;
export const ARTICLE_SKETCH = 64;
const LEAST_WORDS = 40;

export function articleNumbers(
  text: string,
  { boilerplate, notice }: Pick<Analysis, 'boilerplate' | 'notice'>,
): ArticleNumbers {
  const article = notice === undefined ? cleanText(new SourceText(text), boilerplate).slice(0, COMPARED) : '';
  const { hashes } = comparedWords(article);
  return {
    words: article.match(/\S+/g)?.length ?? 0,
    sketch: hashes.length < LEAST_WORDS ? NO_SKETCH : minHashes(hashes, SHINGLE, ARTICLE_SKETCH),
    lines: Float64Array.from(new Set(contentLines(article).map(wideHash))),
  };
}

/** The lines that are not blank, without the space around them. */
const contentLines = (text: string): string[] =>
  text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const DOUBLE = Float64Array.BYTES_PER_ELEMENT;
const WORD = Uint32Array.BYTES_PER_ELEMENT;

/** The numbers of an article as bytes: its words, its lines, its sketch, each behind how many there are. */
export function bytesOfArticle({ words, sketch, lines }: ArticleNumbers): Uint8Array {
  const start = DOUBLE * (2 + lines.length);
  const { buffer } = new Uint8Array(start + WORD * sketch.length);
  new Float64Array(buffer, 0, 2 + lines.length).set([words, lines.length, ...lines]);
  new Uint32Array(buffer, start).set(sketch);
  return new Uint8Array(buffer);
}

/** The numbers that {@link bytesOfArticle} was given. */
export function articleOfBytes(bytes: Uint8Array): ArticleNumbers {
  const { buffer } = bytes.slice();
  const [words = 0, length = 0] = new Float64Array(buffer, 0, 2);
  const start = DOUBLE * (2 + length);
  return { words, sketch: new Uint32Array(buffer, start), lines: new Float64Array(buffer, 2 * DOUBLE, length).slice() };
}
