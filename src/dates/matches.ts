import { MemoKind } from '../text/memo.ts';
import type { SourceText } from '../text/source.ts';
import type { AskOrder, NumericOrder } from './grammar/numeric.ts';
import { phraseAt } from './grammar/phrase.ts';
import type { Match } from './meaning.ts';
import type { Words } from './words.ts';

/** The expressions of one segment, as they were read with one order of day and month. */
interface SegmentMatches {
  readonly slash: NumericOrder['slash'];
  readonly why: string;
  /** Tokens and offsets count from the start of the segment. */
  readonly matches: readonly Match[];
}

const MATCHES = new MemoKind<SegmentMatches>();

/** What the grammar reads in the current segment of `w`, its tokens `from` to `to`, from left to right. */
export function matchesIn(
  source: SourceText,
  w: Words,
  from: number,
  to: number,
  askOrder: AskOrder,
): readonly Match[] {
  const known = MATCHES.of(source);
  if (!known) return readSegment(w, from, to, askOrder);
  const order = askOrder();
  const start = w.start(from);
  const text = source.text.slice(start, w.end(to - 1));
  let segment = known.get(text);
  if (segment?.slash !== order.slash || segment.why !== order.why) {
    // Not -from: -0 is no small integer to V8, and offsets that come of it are boxed from then on.
    const matches = readSegment(w, from, to, askOrder).map((match) => moved(match, 0 - from, 0 - start));
    segment = { slash: order.slash, why: order.why, matches };
    known.set(text, segment);
  }
  return segment.matches.map((match) => moved(match, from, start));
}

function readSegment(w: Words, from: number, to: number, order: AskOrder): Match[] {
  const matches: Match[] = [];
  for (let i = from; i < to;) {
    const match = phraseAt(w, i, order);
    i++;
    if (!match) continue;
    matches.push(match);
    for (let last: Match | undefined = match; last; last = last.then) i = Math.max(i, last.end);
  }
  return matches;
}

function moved(match: Match, tokens: number, units: number): Match {
  const { start, end, meaning, endOffset, then } = match;
  return {
    start: start + tokens,
    end: end + tokens,
    meaning,
    ...(endOffset !== undefined && { endOffset: endOffset + units }),
    ...(then && { then: moved(then, tokens, units) }),
  };
}
