/** What the words around a date say of it. */
import { HABIT } from './cues.ts';
import type { Match } from './meaning.ts';
import { isComparison } from './resolve/resolve-shift.ts';
import type { Reference } from './resolve/situation.ts';
import type { Stamp } from './resolve/stamp.ts';
import type { Words } from './words.ts';

/** "…, he said on Thursday", "told reporters late Friday": the day of the words, not of what they tell. */
export function isAttribution(w: Words, { start }: Match): boolean {
  const at = w.word(start - 1) === 'on' ? start - 2 : start - 1;
  return (
    /^(?:said|says|added|announced|confirmed|wrote|tweeted)$/.test(w.word(at)) ||
    w.word(at - 1) === 'told' ||
    w.word(at - 2) === 'told'
  );
}

/** "from June 1 through Nov. 30", "between Monday and Friday": is the second one the end of a range? */
export function endsRange(w: Words, from: Match, to: Match): boolean {
  if (to.start - from.end !== 1) return false;
  const [lead, join] = [w.word(from.start - 1), w.word(from.end)];
  return lead === 'between' ? join === 'and' : lead === 'from' && /^(?:to|through|until|till)$/.test(join);
}

/** Further back, in tokens, no sentence is looked through. */
const SENTENCE = 40;

const ARTICLE = /^(?:the|a|an|its|their|his|her|this)$/;

/** Named only by the way: "the first since 1981", "than in June 2008", "the 1990 models", "a year earlier". The text does not go there. */
export function isAside(w: Words, match: Match, { unit }: Stamp): boolean {
  const { start, end, meaning } = match;
  if (isComparison(meaning)) return true;
  if (unit === 'day' || unit === 'week' || unit === 'weekend') return false;
  if (unit === 'year' && ARTICLE.test(w.word(start - 1)) && w.isWord(end) && !w.isCapital(end)) return true;
  return (
    isSince(w, match) ||
    /^(?:than|versus|against)$/.test(w.word(start - 1)) ||
    (w.word(start - 1) === 'with' && w.word(start - 2).startsWith('compar'))
  );
}

/** "for the first time since 1994" */
export function isSince(w: Words, { start }: Match): boolean {
  return w.word(start - 1) === 'since';
}

/** "In 1991, … in September": the year that opens the sentence holds for what follows in it. */
export function sentenceYear(
  w: Words,
  dated: Reference | undefined,
  match: Match,
  segment: number,
): number | undefined {
  if (dated?.segment !== segment || dated.stamp.unit !== 'year' || match.start - dated.token > SENTENCE)
    return undefined;
  if (!w.opensSentence(dated.token) && !w.opensSentence(dated.token - 1)) return undefined;
  return inSentence(w, dated.token, match.start) ? dated.stamp.year : undefined;
}

/** Is there no end of a sentence between two tokens of a segment? */
export function inSentence(w: Words, from: number, to: number): boolean {
  if (!w.has(from) || to - from > SENTENCE) return false;
  for (let i = from; i < to; i++) if (/^[.?!]$/.test(w.raw(i)) && !w.glued(i + 1) && w.isCapital(i + 1)) return false;
  return true;
}

/** How many tokens before its hours a curfew is named. */
const RULE = 9;

/** The time that opens an entry of a live blog, or one of a curfew: they are of the day of the report. */
export function isStamped(w: Words, { start, meaning }: Match, line: number): boolean {
  if (meaning.kind !== 'fields' || meaning.fields.clock === undefined) return false;
  if (start === line) return /^\d/.test(w.raw(start));
  for (let i = start - 1; i > start - RULE && w.has(i); i--) {
    if (/^[.?!;]$/.test(w.raw(i)) && !w.glued(i + 1)) return false;
    if (w.word(i) === 'curfew') return true;
  }
  return false;
}

/** "usually held in May": of no year. */
export function isHabit(w: Words, start: number): boolean {
  for (let i = start - 1; i > start - RULE; i--) {
    const cues = w.cues(i);
    if (cues & HABIT) return true;
    if (cues !== 0 && /^[.?!;,]$/.test(w.raw(i))) return false;
  }
  return false;
}
