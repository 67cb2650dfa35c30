import type { Span } from '../model/span.ts';
import type { Attribution } from './attribution.ts';
import { type Cue } from './cues.ts';
import { CONJUNCTIONS } from './word-classes.ts';
import type { Words } from './words.ts';
import { wordList } from './word-list.ts';

/** Words right before a mark that make what follows a name or a term, not somebody's words. */
const TERM_WORDS = wordList(
  'so-called called term terms word words phrase slogan slogans guise nicknamed codenamed code-named dubbed titled entitled known named operation ' +
    'film movie book novel song album magazine newspaper programme program series play poem poet article ship vessel project plan nickname ' +
    'codename headline title article documentary missile drone battalion brigade unit channel club group party single track chapter',
);
/** A term and its marks have no more tokens. */
const MAX_TERM = 6;
const RELATIVES = wordList('who which that whose');
const BREAKS = wordList('; . ? !');
const CONTRASTS = wordList('but while whereas although though');

/** How many words a noun phrase may put between its verb and a quoted part of it. */
const OBJECT_REACH = 10;
const CLAUSE_REACH = 45;

/** Is it a quoted name, title or term by the word before it? */
export function isTerm(words: Words, quote: Span): boolean {
  const at = words.indexFrom(quote.start) - 1;
  const last = words.word(at);
  if (last === 'as' && ['known', 'such'].includes(words.word(at - 1))) return true;
  // "the word “covers a lot of ground”"
  if (last === 'word' && words.run(quote.start, quote.end).to - at > MAX_TERM) return false;
  // "left with the words “…”"
  if (last === 'words' && words.word(at - 2) === 'with') return false;
  // "so-called" is three tokens.
  return words.is(at, TERM_WORDS) && !(last === 'called' && words.word(at - 1) !== '-');
}

/**
 * The attribution before a phrase quoted within a sentence, if it is the phrase's: a communication verb whose complement
 * holds it (stressed that the "red line" …, called it a "red line"), or a source ("in his opinion", "according to").
 */
export function governing(words: Words, quote: Span, before: Attribution | undefined): Attribution | undefined {
  if (!before) return undefined;
  const cue = words.cue(before.at);
  if (cue === undefined) return before;
  // "As the head of state noted in an interview, the law is “…”"
  if (words.word(before.speaker.from - 1) === 'as' && comma(words, before.at, words.indexFrom(quote.start)))
    return before;
  return governs(words, before.at, cue, words.indexFrom(quote.start)) ? before : undefined;
}

function governs(words: Words, verb: number, cue: Cue, mark: number): boolean {
  const distance = mark - verb - 1;
  if (distance > CLAUSE_REACH || broken(words, verb, mark)) return false;
  const next = words.word(verb + 1);
  if (next === ':' && cue.frames.includes('q')) return true;
  if (distance === 0) return cue.frames.length > 0;
  // "Neither side, says X, wanted …": an aside governs its whole sentence.
  if (cue.frames.includes('q') && (next === ',' || words.word(verb - 1) === ',')) return true;
  if (cue.frames.includes('q') && isPutIn(words, verb, mark)) return true;
  const naming = cue.frames.includes('a') || cue.frames.includes('c');
  if (naming && !comma(words, verb, mark)) return true;
  if (
    cue.frames.includes('t') &&
    (['that', 'how', 'what', 'why', 'whether'].includes(next) || later(words, verb, mark))
  )
    return true;
  if (cue.frames.includes('z') && cue.lemma !== 'add') return true;
  if (cue.frames.includes('o') || cue.frames.includes('h'))
    return !comma(words, verb, mark) && distance <= CLAUSE_REACH;
  const object = cue.frames.includes('n') || cue.prepositions.has(next);
  return object && distance <= OBJECT_REACH && !comma(words, verb, mark) && !relative(words, verb, mark);
}

/** "The Council, he wrote on his page, was “…”" */
function isPutIn(words: Words, verb: number, mark: number): boolean {
  const opens = [verb - 2, verb - 3, verb - 4].some((i) => words.word(i) === ',');
  return opens && words.word(mark - 1) !== ',' && comma(words, verb, mark);
}

/** What is said, as a noun that a clause fills: "repeating a call that …". */
const CONTENT_NOUNS = wordList(
  'call claim demand warning pledge promise view belief hope fear statement complaint accusation assurance',
);

/** A that-clause a little later: told reporters on Monday that … */
function later(words: Words, verb: number, mark: number): boolean {
  for (let i = verb + 1; i < Math.min(mark, verb + 9); i++) {
    if (words.word(i) !== 'that') continue;
    return words.is(i - 1, CONTENT_NOUNS) || !/^an?$/.test(words.word(verb + 1));
  }
  return false;
}

function broken(words: Words, verb: number, mark: number): boolean {
  for (let i = verb + 1; i < mark; i++) {
    const word = words.word(i);
    if (words.is(i, BREAKS) && i < mark - 1 && words.isCapital(i + 1) && words.word(i - 1).length > 3) return true;
    if (word === ';' || (word === ',' && words.is(i + 1, CONTRASTS))) return true;
  }
  return false;
}

function comma(words: Words, verb: number, mark: number): boolean {
  for (let i = verb + 1; i < mark; i++) if (words.word(i) === ',' && !words.is(i + 1, CONJUNCTIONS)) return true;
  return false;
}

function relative(words: Words, verb: number, mark: number): boolean {
  for (let i = verb + 1; i < mark; i++) if (words.is(i, RELATIVES)) return true;
  return false;
}
