import { endsAbbreviation, HYPHEN, isCapitalised, type Segment, STOP } from './segments.ts';
import { type TextView } from './view.ts';

/**
 * The capitalised runs of a segment: neighbours with a capital, and what ties them without a space (hyphens, the stops of
 * initials). "of" and its like stand between runs.
 */
export class Runs {
  #from = 0;
  // No more than V8 keeps where it keeps objects: hardly a segment is longer.
  #start = new Int32Array(16);
  #end = new Int32Array(16);

  read(view: TextView, segment: Segment): void {
    const size = segment.to - segment.from;
    if (size > this.#start.length) {
      this.#start = new Int32Array(size * 2);
      this.#end = new Int32Array(size * 2);
    }
    this.#from = segment.from;
    for (let i = segment.from; i < segment.to;) {
      const to = runEnd(view, i, segment.to);
      for (let k = i; k < to; k++) {
        this.#start[k - segment.from] = i;
        this.#end[k - segment.from] = to;
      }
      i = to;
    }
  }

  /** First token of the run (or of the joiner) that holds token `i`. */
  startOf(i: number): number {
    return this.#start[i - this.#from] ?? i;
  }

  /** The token after that run. */
  endOf(i: number): number {
    return this.#end[i - this.#from] ?? i + 1;
  }
}

function runEnd(view: TextView, start: number, limit: number): number {
  const { shape } = view;
  if (!isCapitalised(shape[start] ?? 0)) return start + 1;
  let to = start + 1;
  while (to < limit) {
    if (isCapitalised(shape[to] ?? 0)) to++;
    else if (to + 1 < limit && isCapitalised(shape[to + 1] ?? 0) && ties(view, to)) to += 2;
    else break;
  }
  return to;
}

function ties(view: TextView, i: number): boolean {
  const { tokens } = view;
  if (tokens.spaced[i] !== 0) return false;
  const word = tokens.word[i];
  return (word === HYPHEN && tokens.spaced[i + 1] === 0) || (word === STOP && endsAbbreviation(tokens, i));
}
