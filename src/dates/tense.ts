import type { Words } from './words.ts';

export type Tense = 'past' | 'future' | 'unclear';

/** How far a clause is looked through, in tokens, on either side. */
const REACH = 14;

const FUTURE =
  /^(?:will|shall|'ll|’ll|won’t|won't|scheduled|due|slated|planned|expected|upcoming|tomorrow|set|plans|expects|intends|hopes|aims|promises|vows|wants|forecast|forecasts|predicts|going|would)$/;
/** Verbs that turn "to" with a verb into something that has happened. */
/** Modals that look ahead, unless of something done ("may have left"). */
const MODAL = /^(?:should|must|may|can)$/;
/** Verbs of speech: what they report as "could" is ahead ("said it could slip into May"), else it is past ("could be seen"). */
const SAYING =
  /^(?:say|says|said|warn|warns|warned|think|thinks|believe|believes|fear|fears|feared|told|added|argued)$/;
const IMPLIED =
  /^(?:forced|failed|managed|began|refused|used|helped|continued|went|returned|rushed|moved|led|came|started|proceeded|tried|allowed|chose|happened)$/;
const PAST_IRREGULAR = new Set(
  (
    'was were had did became began broke brought built bought caught chose came cut dealt drew drove ate fell fought found fled flew forbade ' +
    'forgot froze gave went grew held heard hid hit kept knew laid led left lent let lost made meant met paid put quit read rode rose ran said saw ' +
    'sold sent shook shot showed shut sang sank slept spoke spent split spread stood stole struck swore swept took taught tore told thought threw ' +
    'understood won wore wrote withdrew dropped fled overthrew oversaw undertook has have been'
  ).split(' '),
);
/** Forms that are past and present alike: a verb before them decides. */
const BOTH = /^(?:cut|put|hit|quit|read|shut|split|spread|set|let|cost|run|come|become|bid|hold)$/;
/** Verbs after which BOTH is no past. */
const AUXILIARY = /^(?:will|to|would|may|might|can|could|should|must|shall|not)$/;
/** Words in -ed that are no past tense, or seldom. */
const NOT_PAST =
  /^(?:united|need|speed|indeed|hundred|armed|red|bed|feed|seed|breed|exceed|proceed|succeed|alleged|so-called|unprecedented|wicked|sacred|naked|limited|detailed|supposed|embed|shed)$/;
/** "Come back on Saturday": what opens a sentence so asks for something to be done. */
const IMPERATIVE = /^(?:come|go|wait|call|return|ask|see|meet|try|bring|expect|stay|leave|be|tell|send)$/;
/** "The summit ends on Friday": what is said of a plan in the present. */
const SCHEDULE = /^(?:ends|begins|starts|opens|expires|resumes|convenes|meets)$/;
const BOUNDARY = /^(?:[.?!;:()“”"…]|\||—|–)$/;
const SUBORDINATOR = /^(?:that|which|who|whom|while|because|although|but|after|before|when|if|and)$/;

/**
 * The tense of the clause around tokens `start` to `end`: the nearest verb to the left decides, else the nearest to the
 * right. A cheap stand-in for a parse, made for "will meet on Friday" against "met on Friday".
 */
export function tenseAround(w: Words, start: number, end: number): Tense {
  if (w.word(start - 1) === 'since' || w.word(end) === 'ended') return 'past';
  const left = scanLeft(w, start);
  const said = left !== 'unclear' ? left : scanRight(w, end);
  return said === 'unclear' && /^(?:by|until|till)$/.test(w.word(start - 1)) ? 'future' : said;
}

function scanLeft(w: Words, start: number): Tense {
  let infinitive = false;
  let could = false;
  for (let i = start - 1; i >= start - REACH && w.has(i); i--) {
    if (opensClause(w, i, start)) break;
    if ((BOUNDARY.test(w.raw(i)) && !isAbbreviationStop(w, i)) || /^[‘']$/.test(w.raw(i))) {
      if (i + 1 < start && w.isCapital(i + 1) && IMPERATIVE.test(w.word(i + 1))) return 'future';
      if (BOUNDARY.test(w.raw(i))) break;
    }
    const word = w.word(i);
    if (word === 'to' && w.isWord(i + 1) && i + 1 < start && isBaseVerb(w, i + 1)) infinitive = true;
    if (SUBORDINATOR.test(word) && i < start - 1 && word !== 'and' && word !== 'after' && word !== 'before') {
      return infinitive ? 'future' : 'unclear';
    }
    if (MODAL.test(word) && looksAhead(w, i)) return 'future';
    if (/^(?:was|were)$/.test(word) && w.word(i + 1) === 'to' && i + 2 < start) return 'future';
    if ((word === 'could' || word === 'might') && looksAhead(w, i)) could = true;
    if (could && SAYING.test(word)) return 'future';
    if (/['’]d$/.test(word) && !/(?:ed|en|had|been|better)$/.test(w.word(i + 1))) return 'future';
    if (SCHEDULE.test(word) && i >= start - 2) return 'future';
    if (FUTURE.test(word)) return infinitive || isFutureCue(w, i) ? 'future' : word === 'would' ? 'unclear' : 'past';
    if (isPast(w, i))
      return infinitive && !IMPLIED.test(word) && !/^(?:was|were|had|has|have|been|said)$/.test(word)
        ? 'future'
        : 'past';
    if (/^(?:is|are|am)$/.test(word)) return infinitive || w.word(i + 1).endsWith('ing') ? 'future' : 'unclear';
  }
  return infinitive ? 'future' : 'unclear';
}

/** ", and on Thursday the governor said": a clause of its own, whose verb comes after the date. */
function opensClause(w: Words, i: number, start: number): boolean {
  return w.raw(i) === ',' && i + 1 < start && /^(?:and|but|while|whereas)$/.test(w.word(i + 1)) && start - i <= 4;
}

/** "may resume", but not "May", "may have left" or "the might of the army". */
function looksAhead(w: Words, i: number): boolean {
  const next = w.word(i + 1);
  return !w.isCapital(i) && w.isWord(i + 1) && !/^(?:have|of|on|in|at|,)$/.test(next);
}

function scanRight(w: Words, end: number): Tense {
  for (let i = end; i < end + REACH && w.has(i); i++) {
    if (BOUNDARY.test(w.raw(i))) break;
    const word = w.word(i);
    if (/^(?:will|shall|won’t|won't|’ll|'ll)$/.test(word)) return 'future';
    if (isPast(w, i)) return 'past';
    if (/^(?:is|are)$/.test(word))
      return w.word(i + 1) === 'expected' ||
        w.word(i + 1) === 'scheduled' ||
        w.word(i + 1) === 'to' ||
        w.word(i + 1) === 'due'
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
  if (word === 'going') return w.word(i + 1) === 'to';
  if (word === 'planned' || word === 'expected' || word === 'scheduled')
    return !/^(?:had|has)$/.test(w.word(i - 1)) || w.word(i + 1) === 'to';
  return true;
}

/** Is token `i` a verb in the past tense, as far as its form and the word before it tell? */
export function isPast(w: Words, i: number): boolean {
  const word = w.word(i);
  if (BOTH.test(word) && AUXILIARY.test(w.word(i - 1))) return false;
  if (/^(?:is|are|be|being)$/.test(w.word(i - 1))) return false;
  if (PAST_IRREGULAR.has(word)) return true;
  return word.length > 4 && word.endsWith('ed') && !NOT_PAST.test(word);
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
