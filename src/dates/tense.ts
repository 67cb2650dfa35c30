import {
  AFTER,
  BOUNDARY,
  FUTURE,
  HAD,
  HAS,
  IS,
  MODAL,
  QUOTE,
  SAYING,
  SHORT_WILL,
  SHORT_WOULD,
  SUBORDINATOR,
  WAS,
  WILL,
} from './cues.ts';
import { isPast, isPlanned, APPOINTED, PLANNED_PARTICIPLE, SAID, UNPLANNED } from './verbs.ts';
import type { Words } from './words.ts';

export type Tense = 'past' | 'future' | 'unclear';

/** How far a clause is looked through, in tokens, on either side. */
const REACH = 14;

/** Verbs that turn "to" with a verb into something that has happened. */
const IMPLIED =
  /^(?:forced|failed|managed|began|refused|used|helped|continued|went|returned|rushed|moved|led|came|started|proceeded|tried|allowed|chose|happened)$/;
/** "Come back on Saturday": what opens a sentence so asks for something to be done. */
const IMPERATIVE = /^(?:come|go|wait|call|return|ask|see|meet|try|bring|expect|stay|leave|be|tell|send)$/;

/**
 * The tense of the clause around tokens `start` to `end`: the nearest verb to the left decides, else the nearest to the
 * right, else the preposition. A cheap stand-in for a parse, made for "will meet on Friday" against "met on Friday". The
 * present counts as the future where it tells of a plan ("begins on Friday").
 */
export function tenseAround(w: Words, start: number, end: number): Tense {
  const before = w.word(start - 1);
  if (before === 'since' || w.word(start - 2) === 'since' || w.word(end) === 'ended' || isOf(UNPLANNED, w, start, end))
    return 'past';
  const isOwner = isOwning(w, end);
  if (isOwner && before === 'of' && w.word(start - 2) === 'ahead') return 'future';
  const left = scanLeft(w, start);
  if (left === 'unclear' && isOf(SAID, w, start, end)) return 'past';
  const said = left === 'unclear' ? scanRight(w, start, end) : left;
  if (said !== 'unclear') return said;
  return leadsAhead(w, start, end, isOwner) || (isOwner && isOf(APPOINTED, w, start, end)) ? 'future' : 'unclear';
}

/** Does the clause look ahead from the moment of writing ("Tickets go on sale"), not from one it tells of ("would")? */
export function isAheadOfNow(w: Words, start: number, end: number): boolean {
  if (tenseAround(w, start, end) !== 'future') return false;
  let isPresent = false;
  const [from, to] = clauseAround(w, start, end);
  for (let i = from; i < to; i++) {
    if (/^(?:would|could|was|were|had|did)$/.test(w.word(i))) return false;
    isPresent ||= /^(?:will|shall|is|are|has|have)$|['’]ll$/.test(w.word(i)) || isPlanned(w, i);
  }
  return isPresent;
}

/** Does the clause tell of what was over before the rest of the text: "gunmen had crossed the fence on Monday"? */
export function isFlashback(w: Words, start: number, end: number): boolean {
  const [from, to] = clauseAround(w, start, end);
  for (let i = from; i < to; i++) if (w.cues(i) & HAD && w.word(i + 1) !== 'to' && w.isWord(i + 1)) return true;
  return false;
}

function isBoundary(w: Words, i: number): boolean {
  return (w.cues(i) & BOUNDARY) !== 0;
}

function clauseAround(w: Words, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (w.has(from - 1) && start - from < REACH && !isBoundary(w, from - 1)) from--;
  while (w.has(to) && to - end < REACH && !isBoundary(w, to)) to++;
  return [from, to];
}

/** "the attack on Friday", "Friday’s attack", "the Monday attack": it has happened, whatever is still to come of it. */
function isOf(nouns: ReadonlySet<string>, w: Words, start: number, end: number): boolean {
  if (isOwning(w, end)) return isOwned(nouns, w, end + 1);
  const noun = /^(?:on|of|in|at)$/.test(w.word(start - 1)) ? start - 2 : start - 1;
  return nouns.has(w.word(noun)) && !isVerbAt(w, noun);
}

/** How long what a day owns is at most, in tokens: "Monday’s second-round tie". */
const OWNED = 5;

function isOwned(nouns: ReadonlySet<string>, w: Words, from: number): boolean {
  for (let i = from; i < from + OWNED && (w.isWord(i) || w.isDash(i)) && !isPast(w, i); i++)
    if (nouns.has(w.word(i))) return true;
  return false;
}

/** Is token `i` the ’s of "Friday’s"? */
function isOwning(w: Words, i: number): boolean {
  const raw = w.raw(i);
  return raw === '’s' || raw === "'s";
}

/** "to attack", "will report", "they strike". */
function isVerbAt(w: Words, i: number): boolean {
  return /^(?:to|will|would|may|might|can|could|should|must|shall|not|they|we|’ll|'ll|is|are|be)$/.test(w.word(i - 1));
}

/** "until Monday", "through Friday", "as of 1 May": with no verb that says otherwise, what lies ahead. */
function leadsAhead(w: Words, start: number, end: number, isOwner: boolean): boolean {
  const before = w.word(start - 1);
  if (/^(?:by|until|till|through|before|starting|beginning|effective)$/.test(before)) return true;
  if (/^(?:to|through|until|till)$/.test(w.word(end))) return false;
  return (
    before === 'from' &&
    !isOwner &&
    !/^(?:up|down|away|unchanged|data|figures|photo|image|footage)$/.test(w.word(start - 2))
  );
}

/** A clause read backwards from a date in it. */
function scanLeft(w: Words, start: number): Tense {
  const isBefore = /^(?:before|until|till)$/.test(w.word(start - 1));
  let infinitive = false;
  let could = false;
  let isAfter = false;
  for (let i = start - 1, steps = 0; steps < REACH && w.has(i); i--, steps++) {
    if (w.cues(i) === 0) continue;
    if (opensClause(w, i, start)) break;
    i = skipAside(w, i);
    const cues = w.cues(i);
    if ((cues & BOUNDARY && !isAbbreviationStop(w, i)) || cues & QUOTE) {
      if (i + 1 < start && w.isCapital(i + 1) && IMPERATIVE.test(w.word(i + 1))) return 'future';
      if (cues & BOUNDARY) break;
    }
    const word = w.word(i);
    if (word === 'to' && w.isWord(i + 1) && i + 1 < start && isBaseVerb(w, i + 1)) infinitive = true;
    if (cues & AFTER && i < start - 1) isAfter = true;
    else if (cues & SUBORDINATOR && i < start - 1) return infinitive ? 'future' : 'unclear';
    if (cues & MODAL && looksAhead(w, i)) return 'future';
    if (cues & WAS && w.word(i + 1) === 'to' && i + 2 < start) return follows(w, i) ? 'past' : 'future';
    if ((word === 'could' || word === 'might') && looksAhead(w, i)) could = true;
    if (could && cues & SAYING) return 'future';
    if (cues & SHORT_WOULD && !/(?:ed|en|had|been|better)$/.test(w.word(i + 1))) return 'future';
    if (isBefore && isDenied(w, i)) return 'future';
    if (cues & HAS && /^(?:until|till|to)$/.test(w.word(i + 1)) && i < start - 1) return 'future';
    if (isPlanned(w, i)) return isAfter ? 'unclear' : 'future';
    if (cues & SHORT_WILL) return 'future';
    if (cues & FUTURE && !(word === 'going' && w.word(i + 1) !== 'to'))
      return infinitive || isFutureCue(w, i) ? 'future' : word === 'would' ? 'unclear' : 'past';
    if (isPast(w, i))
      return infinitive && !IMPLIED.test(word) && !/^(?:was|were|had|has|have|been|said)$/.test(word)
        ? 'future'
        : 'past';
    if (cues & IS || word === 'am')
      return infinitive || (w.word(i - 1) === 'there' && !isAfter) || isOfPlan(w, i, start) ? 'future' : 'unclear';
  }
  return infinitive ? 'future' : 'unclear';
}

/** "Trains do not run before Monday" */
function isDenied(w: Words, i: number): boolean {
  return /^(?:don|doesn)['’]t$/.test(w.word(i)) || (w.word(i) === 'not' && /^(?:do|does)$/.test(w.word(i - 1)));
}

/** "after a truce was to start": it has come and gone. */
function follows(w: Words, i: number): boolean {
  for (let at = i - 1; at > i - 6; at--) if (w.word(at) === 'after') return true;
  return false;
}

/** "is meeting", "is held", "the deadline is Friday". */
function isOfPlan(w: Words, i: number, start: number): boolean {
  const next = /^(?:not|also|now|only|then|being|to)$/.test(w.word(i + 1)) ? i + 2 : i + 1;
  if (next < start && (w.word(next).endsWith('ing') || w.word(i + 1) === 'being')) return true;
  if (next < start && PLANNED_PARTICIPLE.has(w.word(next))) return true;
  const isSaid = next === start || (next === start - 1 && /^(?:on|at|in|from|until|for)$/.test(w.word(next)));
  return isSaid && !/^(?:it|today|this|that|there)$/.test(w.word(i - 1));
}

/** How far an aside is looked through. */
const ASIDE = 30;

/** Before a bracket or quotation that closes at `i`: the clause goes on there. */
function skipAside(w: Words, i: number): number {
  if (!isBoundary(w, i)) return i;
  const open = OPENERS[w.raw(i)];
  if (open === undefined || (w.raw(i) === '"' && !w.glued(i))) return i;
  for (let at = i - 1; at > i - ASIDE && w.has(at); at--)
    if (w.raw(at) === open && (open !== '"' || w.glued(at + 1))) return w.has(at - 1) ? at - 1 : i;
  return i;
}

/** After a bracket or quotation that opens at `i`. */
function skipAsideRight(w: Words, i: number): number {
  if (!isBoundary(w, i)) return i;
  const open = w.raw(i);
  const close = Object.keys(OPENERS).find((mark) => OPENERS[mark] === open);
  if (close === undefined || (open === '"' && w.glued(i))) return i;
  for (let at = i + 1; at < i + ASIDE && w.has(at); at++)
    if (w.raw(at) === close && (close !== '"' || w.glued(at))) return w.has(at + 1) ? at + 1 : i;
  return i;
}

const OPENERS: Record<string, string | undefined> = { ')': '(', '”': '“', '"': '"' };

/** ", and on Thursday the governor said": a clause of its own, whose verb comes after the date. */
function opensClause(w: Words, i: number, start: number): boolean {
  return w.raw(i) === ',' && i + 1 < start && /^(?:and|but|while|whereas)$/.test(w.word(i + 1)) && start - i <= 4;
}

/** "may resume", but not "May", "may have left" or "the might of the army". */
function looksAhead(w: Words, i: number): boolean {
  const next = w.word(i + 1);
  return !w.isCapital(i) && w.isWord(i + 1) && !/^(?:have|of|on|in|at|,)$/.test(next);
}

function isModal(w: Words, i: number): boolean {
  return (w.cues(i) & MODAL) !== 0 || w.word(i) === 'might' || w.word(i) === 'could';
}

function scanRight(w: Words, start: number, end: number): Tense {
  const opens = w.opensSentence(start) || w.opensSentence(start - 1) || w.raw(end) === ',';
  for (let i = end, steps = 0; steps < REACH && w.has(i); i++, steps++) {
    if (w.cues(i) === 0) continue;
    i = skipAsideRight(w, i);
    const cues = w.cues(i);
    if (cues & BOUNDARY) break;
    if (cues & (WILL | SHORT_WILL)) return 'future';
    if (opens && isModal(w, i) && looksAhead(w, i)) return 'future';
    if (cues & (HAS | WAS) && w.word(i + 1) === 'to') return 'future';
    if (isPast(w, i)) return 'past';
    if (isPlanned(w, i)) return 'future';
    if (cues & IS)
      return /^(?:expected|scheduled|to|due)$/.test(w.word(i + 1)) || (opens && isOfPlan(w, i, end + REACH))
        ? 'future'
        : 'unclear';
  }
  return 'unclear';
}

/** "was set on fire Friday" is past, "is set for Friday" and "scheduled for Friday" are not. */
function isFutureCue(w: Words, i: number): boolean {
  const word = w.word(i);
  if (word === 'would') return w.word(i + 1) !== 'have';
  if (word === 'set') return /^(?:to|for)$/.test(w.word(i + 1));
  if (word === 'forecast') return /^(?:is|are|was|were|been|the|a|its|their)$/.test(w.word(i - 1));
  if (word === 'due') return w.word(i + 1) !== 'to';
  if (word === 'planned' || word === 'expected' || word === 'scheduled')
    return !/^(?:had|has)$/.test(w.word(i - 1)) || w.word(i + 1) === 'to';
  return true;
}

/** What follows the preposition "to" rather than that of an infinitive. */
const NO_VERB =
  /^(?:the|a|an|his|her|its|their|this|that|these|those|all|me|him|them|us|you|it|my|our|your|whom|what|which|each|both|some|any|one|two|three|be-|[a-z]+ing)$/;

function isBaseVerb(w: Words, i: number): boolean {
  return !w.isCapital(i) && !NO_VERB.test(w.word(i)) && !/[^su]s$/.test(w.word(i));
}

/** Is the stop at `i` that of "Sept." or "U.S." rather than the end of a sentence? */
function isAbbreviationStop(w: Words, i: number): boolean {
  return (
    w.raw(i) === '.' &&
    w.glued(i) &&
    /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mr|mrs|ms|dr|gen|col|lt|sgt|sen|rep|gov|inc|corp|co|ltd|st|mt|no)$/.test(
      w.word(i - 1),
    )
  );
}
