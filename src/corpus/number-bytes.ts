import { LINE_SKETCH, NO_SKETCH, type LineKeys } from './line-keys.ts';

const DOUBLE = Float64Array.BYTES_PER_ELEMENT;
const WORD = Uint32Array.BYTES_PER_ELEMENT;

/** The keys of lines as bytes: how many have a sketch, the exact keys with theirs first, the sketches. */
export function bytesOfKeys(keys: readonly LineKeys[]): Uint8Array {
  const long = keys.filter(({ sketch }) => sketch.length > 0);
  const short = keys.filter(({ sketch }) => sketch.length === 0);
  const start = DOUBLE * (1 + keys.length);
  const { buffer } = new Uint8Array(start + WORD * LINE_SKETCH * long.length);
  new Float64Array(buffer, 0, 1 + keys.length).set([long.length, ...long.concat(short).map(({ exact }) => exact)]);
  long.forEach(({ sketch }, at) => {
    new Uint32Array(buffer, start + WORD * LINE_SKETCH * at, LINE_SKETCH).set(sketch);
  });
  return new Uint8Array(buffer);
}

/** The keys that {@link bytesOfKeys} was given, those with a sketch first. */
export function keysOfBytes(bytes: Uint8Array): LineKeys[] {
  if (bytes.length === 0) return [];
  const { buffer } = bytes.slice();
  const [long = 0] = new Float64Array(buffer, 0, 1);
  const start = bytes.length - WORD * LINE_SKETCH * long;
  const sketches = new Uint32Array(buffer, start);
  return Array.from(new Float64Array(buffer, DOUBLE, start / DOUBLE - 1), (exact, at) => {
    return { exact, sketch: at < long ? sketches.subarray(LINE_SKETCH * at, LINE_SKETCH * (at + 1)) : NO_SKETCH };
  });
}

/** An article as it is compared with others. */
export interface ArticleNumbers {
  readonly words: number;
  readonly sketch: Uint32Array;
  /** A number for each distinct line. */
  readonly lines: Float64Array;
}

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
