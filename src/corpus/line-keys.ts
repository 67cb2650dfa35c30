import { seenOf } from '../boilerplate/seen.ts';
import { splitLines } from '../text/lines.ts';
import { comparedWords, minHashes, NO_SKETCH, type Sketch } from '../text/shingles.ts';

/** The numbers a line is compared by. */
export interface LineKeys {
  /** Equal for lines that differ in case, digits, spaces and punctuation only: 52 bits, exact for a JavaScript number. */
  readonly exact: number;
  readonly sketch: Sketch;
}

export const LINE_SKETCH = 8;
const SHINGLE = 3;
/** Shorter lines are too easily alike. */
const LEAST_WORDS = 8;

/** The keys of a line, or null where nothing in it can be compared. */
export function lineKeys(line: string): LineKeys | null {
  const { hashes, exact } = comparedWords(line);
  if (hashes.length === 0) return null;
  return { exact, sketch: hashes.length < LEAST_WORDS ? NO_SKETCH : minHashes(hashes, SHINGLE, LINE_SKETCH) };
}

/** The keys of each line of a text that can be compared, by what is seen of it. */
export function keysOfLines(text: string): ReadonlyMap<string, LineKeys> {
  const keys = new Map<string, LineKeys>();
  for (const line of splitLines(text)) {
    const seen = seenOf(text, line)?.text;
    const own = seen === undefined || keys.has(seen) ? null : lineKeys(seen);
    if (seen !== undefined && own) keys.set(seen, own);
  }
  return keys;
}
