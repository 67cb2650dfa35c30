import { wordSet } from '../util/word-set.ts';
import { PAST, PLAN, TELLS } from './cues.ts';
import type { Words } from './words.ts';

const PAST_IRREGULAR = wordSet(
  'was were had did became began broke brought built bought caught chose came cut dealt drew drove ate fell fought found fled flew forbade ' +
    'forgot froze gave went grew held heard hid hit kept knew laid led left lent let lost made meant met paid put quit read rode rose ran said saw ' +
    'sold sent shook shot showed shut sang sank slept spoke spent split spread stood stole struck swore swept took taught tore told thought threw ' +
    'understood won wore wrote withdrew dropped fled overthrew oversaw undertook has have been',
);
/** Forms that are past and present alike: a verb before them decides. */
const BOTH = /^(?:cut|put|hit|quit|read|shut|split|spread|set|let|cost|run|come|become|bid|hold)$/;
/** Verbs after which BOTH is no past. */
const AUXILIARY = /^(?:will|to|would|may|might|can|could|should|must|shall|not)$/;
/** Verbs before a participle or an adjective. */
const STATIVE = /^(?:is|are|be|being|stays?|remains?|keeps?)$/;
/** Words in -ed that are no past tense, or seldom. */
const NOT_PAST =
  /^(?:united|need|speed|indeed|hundred|armed|red|bed|feed|seed|breed|exceed|proceed|succeed|alleged|so-called|unprecedented|wicked|sacred|naked|limited|detailed|supposed|embed|shed)$/;
/** Is token `i` a verb in the past tense, as far as its form and the word before it tell? */
export function isPast(w: Words, i: number): boolean {
  if ((w.cues(i) & PAST) === 0) return false;
  const before = w.word(i - 1);
  return !(BOTH.test(w.word(i)) && AUXILIARY.test(before)) && !STATIVE.test(before);
}

function mayBePast(word: string): boolean {
  return PAST_IRREGULAR.has(word) || (word.length > 4 && word.endsWith('ed') && !NOT_PAST.test(word));
}

/** Verbs that in the present tell of what is to come: "The summit begins on Friday". */
const PLANNED =
  'begin open resume join expire convene reconvene meet arrive depart fly enter continue lapse remain reopen ' +
  'apply decide retire celebrate publish unveil gather conclude receive consider compete recommence ' +
  'disembark adjourn commence inaugurate deliver rejoin qualify pronounce bury swear inspect appoint testify ' +
  'plead rehearse introduce tighten relax mourn commemorate defend';
/** Those that are nouns as well: "the vote on Friday". */
const PLANNED_OR_NOUN =
  'close start end vote return visit host play launch release sign mark pay rule sit hold present debate ' +
  'tour race address brief award protest lift ease test dock chair land board welcome double screen ' +
  'cancel restart switch face last air debut premiere finish travel stay issue raise scrap sail ' +
  'honour honor elect';
/** Those that do so only with a word behind them. */
const PLANNED_WITH: readonly (readonly [verbs: string, next: RegExp])[] = [
  ['take', /^(?:effect|place|office|over|up|part|charge|on|his|her|their|command)$/],
  ['go', /^(?:on|to|into|live|before|up|down|out|ahead|head|ex|back|under)$/],
  ['come', /^(?:into|to|out|due|before|up|on|off|back|in)$/],
  ['kick', /^(?:in|off)$/],
  ['stand', /^(?:trial|down)$/],
  ['walk', /^(?:out|off)$/],
  ['get', /^(?:under|underway|its|his|her|their)$/],
  ['step', /^(?:down|aside|up)$/],
  ['break', /^(?:up|for)$/],
  ['fall', /^(?:on|due)$/],
  ['leave', /^(?:office|for|on)$/],
  ['wrap', /^up$/],
  ['roll', /^out$/],
  ['head', /^(?:to|for|into|back)$/],
  ['hit', /^(?:shelves|theaters|theatres|cinemas|stores|screens|shops)$/],
  ['appear', /^(?:in|before|at)$/],
  ['report', /^(?:earnings|results|its|their|quarterly|first|second|third|fourth|full)$/],
  ['move', /^(?:to|into|in)$/],
  ['draw', /^to$/],
  ['run', /^(?:until|till|out|to|for)$/],
  ['announce', /^(?:its|their|his|her|results|the)$/],
];

/** Base forms and those in -s of a verb, with the words that have to follow. */
interface Form {
  readonly isThird: boolean;
  readonly isNoun: boolean;
  readonly next: RegExp | undefined;
}

const FORMS = new Map<string, Form>();

function addForms(verb: string, isNoun: boolean, next?: RegExp): void {
  const third = /(?:[sx]|sh|ch|go)$/.test(verb)
    ? `${verb}es`
    : /[^aeou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  // "The phone hit stores" is past.
  if (verb !== 'hit') FORMS.set(verb, { isThird: false, isNoun, next });
  FORMS.set(third, { isThird: true, isNoun, next });
}

for (const verb of PLANNED.split(' ')) addForms(verb, false);
for (const verb of PLANNED_OR_NOUN.split(' ')) addForms(verb, true);
for (const [verb, next] of PLANNED_WITH) addForms(verb, false, next);

/** The cues of a word as a verb: whether {@link isPast} and {@link isPlanned} have anything to say of it. */
export function verbCues(word: string): number {
  const past = mayBePast(word) ? TELLS | PAST : 0;
  return FORMS.has(word) ? past | TELLS | PLAN : past;
}

/** Words before a noun rather than a verb. */
const BEFORE_NOUN =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|no|any|some|each|every|both|of|in|on|at|by|for|with|from|to|into|after|before|as|over|recent|previous|early|several|many|other|new|first|second|third|last|next|final|key|such|foreign|official|postal|two|three|four|five|six|presidential|parliamentary|general|public|free|local|national|and|or|’s|'s)$/;
/** What was "open" rather than opened. */
const STATE = /^(?:was|were|be|been|left|stayed|kept|remained|wide|an|in|into|of|for)$/;
const SUBJECT = /^(?:i|we|they|you|who|which|people|police|women|men|also|only|now|then|again|both)$/;
const NOT_FINITE_AFTER =
  /^(?:to|will|would|may|might|can|could|should|must|shall|has|have|had|be|been|did|didn’t|didn't|let|help|helped|make|made|cannot|won’t|won't|couldn’t|couldn't|wouldn’t|wouldn't|’ll|'ll)$/;

/** Is token `i` a finite verb in the present tense that tells of something planned ("begins", "take effect", "do not open")? */
export function isPlanned(w: Words, i: number): boolean {
  const form = w.cues(i) & PLAN ? FORMS.get(w.word(i)) : undefined;
  if (!form || (form.next && !form.next.test(w.word(i + 1)))) return false;
  const before = w.word(i - 1);
  if (w.word(i) === 'open' && (w.isCapital(i) || STATE.test(before))) return false;
  if (form.isThird)
    return !form.isNoun || /^[,)”"]$/.test(w.raw(i - 1)) || (w.isWord(i - 1) && !BEFORE_NOUN.test(before));
  if (before === 'not') return /^(?:do|does)$/.test(w.word(i - 2));
  if (NOT_FINITE_AFTER.test(before)) return false;
  if (/^(?:don’t|don't|doesn’t|doesn't)$/.test(before) || SUBJECT.test(before)) return true;
  if (!form.isNoun) return !/^(?:the|a|an|of|’s|'s|not)$/.test(before);
  return isPlural(w, i - 1) || (w.isCapital(i - 1) && w.isCapital(i + 1) && !BEFORE_NOUN.test(before));
}

/** "polls", "leaders", but not "this", "was" or "Paris’s". */
function isPlural(w: Words, i: number): boolean {
  return (
    /[a-z][^s'’iu]s$/.test(w.word(i)) &&
    !/^(?:was|is|has|does|its|his|this|as)$/.test(w.word(i)) &&
    !FORMS.get(w.word(i))?.isThird
  );
}

/** "is held on Friday", "are released at noon": the passive of a plan. */
export const PLANNED_PARTICIPLE: ReadonlySet<string> = wordSet(
  'held published released sworn inaugurated opened played staged counted due announced decided presented ' +
    'unveiled scheduled planned launched buried expected called set slated closed reopened shown screened ' +
    'signed paid extended suspended lifted laid crowned off open shut back away home',
);

/** Nouns of what nobody plans: with a date it has happened. */
export const UNPLANNED: ReadonlySet<string> = wordSet(
  'attack attacks strike strikes airstrike airstrikes bombing bombings bombardment shooting shootings ' +
    'killing killings murder murders blast blasts explosion explosions crash crashes quake earthquake tremor ' +
    'storm fire raid raids shelling massacre assault death deaths violence clashes incident collapse ambush ' +
    'coup arrest arrests defeat victory win loss flood floods flooding accident derailment disaster stabbing ' +
    'landslide outage tragedy invasion',
);

/** Nouns of what is planned or over: the verb of the clause tells, if it goes before. */
export const SAID: ReadonlySet<string> = wordSet(
  'statement announcement remarks comments decision ruling report speech',
);

/** Nouns of what is planned: "Sunday’s vote" of a clause in the present is still to come. */
export const APPOINTED: ReadonlySet<string> = wordSet(
  'election elections vote votes referendum runoff run-off poll polls ballot summit meeting match game tie ' +
    'final semifinal semi-final derby race hearing trial debate talks launch concert parade rally session ' +
    'deadline auction ceremony funeral inauguration opening kickoff kick-off',
);
