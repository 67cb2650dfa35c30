import { NO_SKETCH } from '../text/shingles.ts';
import { LINE_SKETCH, type LineKeys } from './line-keys.ts';

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
