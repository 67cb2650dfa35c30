import type { ActorId } from '../model/mention.ts';
import type { Complement } from './complement.ts';
import { phraseBefore } from './noun-phrase.ts';
import type { People } from './people.ts';
import { CONJUNCTIONS, PREPOSITIONS } from './word-classes.ts';
import type { CueVerb } from './verb-form.ts';
import type { Run, Words } from './words.ts';

/** How far before a relative pronoun its antecedent may begin. */
const ANTECEDENT_REACH = 24;

/**
 * The actors of whom a claim speaks: those whom a judgement's object or a request's addressee names, or else all that
 * the complement names. Never the source itself.
 */
export function targetsOf(
  people: People,
  verb: CueVerb,
  complement: Complement,
  source: ActorId | null,
  floor: number,
): ActorId[] {
  const { words } = people;
  const actors: ActorId[] = [];
  for (const index of candidates(people, verb, complement, floor)) {
    const actor = words.mention(index)?.actor;
    if (actor !== undefined && actor !== source && !actors.includes(actor)) actors.push(actor);
  }
  return actors;
}

function candidates(people: People, verb: CueVerb, complement: Complement, floor: number): number[] {
  const { words } = people;
  if (verb.voice === 'passive') {
    const patient = verb.patient ? headActors(people, verb.patient) : [];
    return patient.length > 0 || complement.kind === 'object' ? patient : actorsIn(people, complement);
  }
  switch (complement.kind) {
    case 'relative':
      return actorsIn(people, antecedent(words, verb, floor));
    case 'aside':
      return actorsIn(
        people,
        { from: clauseStart(words, verb, floor), to: Math.min(verb.at, verb.source?.from ?? verb.at) },
        verb,
      ).concat(actorsIn(people, { from: verb.at + 1, to: complement.to }));
    case 'addressee': {
      const addressed = headActors(people, complement);
      return addressed.length > 0 ? addressed : actorsIn(people, complement);
    }
    case 'object':
      return objectActors(people, verb, complement);
    case 'preposition':
      // "call on X to …": X is asked; "call for talks with X": X is spoken of.
      return words.word(complement.from - 1) === 'on' && verb.cue.lemma === 'call'
        ? headActors(people, complement)
        : actorsIn(people, complement);
    default:
      return actorsIn(people, complement);
  }
}

/** Of a judgement, whom the object begins with; of a characterisation, the object's or else the words' for it. */
function objectActors(people: People, { cue }: CueVerb, complement: Complement): number[] {
  if (cue.frames.includes('o')) return headActors(people, complement);
  const found = actorsIn(people, complement);
  return found.length > 0 ? found : actorsIn(people, { from: complement.to, to: complement.end });
}

/** Where the clause begins into which "…, X said, …" is put. */
function clauseStart(words: Words, verb: CueVerb, floor: number): number {
  for (let i = (verb.source?.from ?? verb.at) - 1; i > floor; i--) {
    if (words.word(i) === ';' || ((words.word(i) === 'but' || words.word(i) === 'while') && words.word(i - 1) === ','))
      return i;
  }
  return floor;
}

/** Tokens that begin mentions of actors. */
function actorsIn(people: People, { from, to }: Run, but?: CueVerb): number[] {
  const { words } = people;
  const found: number[] = [];
  for (let i = from; i < to; i++) {
    const inSource = but?.source !== undefined && i >= but.source.from && i < but.source.to;
    const begins = i === from || words.mention(i) !== words.mention(i - 1);
    if (begins && !inSource && acts(people, i)) found.push(i);
  }
  return found;
}

/** The actor that an object begins with, and those joined to it: "Russia and Iran", not the rest of the phrase. */
function headActors(people: People, { from, to }: Run): number[] {
  const { words } = people;
  const found: number[] = [];
  for (let i = from; i < to; i++) {
    const word = words.word(i);
    if (acts(people, i)) {
      found.push(i);
      while (words.mention(i + 1) !== undefined && words.mention(i + 1) === words.mention(i)) i++;
    } else if (
      found.length > 0 &&
      (words.is(i, PREPOSITIONS) || word === "'s" || (word === ',' && !words.mention(i + 1)))
    ) {
      return found;
    } else if (found.length > 0 && words.is(i, CONJUNCTIONS) && !words.mention(i + 1) && !words.mention(i + 2)) {
      return found;
    } else if (word === 'that' && found.length === 0 && i > from) {
      return found;
    }
  }
  return found;
}

function acts(people: People, index: number): boolean {
  const mention = people.words.mention(index);
  return mention !== undefined && mention.reading !== 'place' && people.actors.get(mention.actor)?.acts === true;
}

/** A comma between names: "Ethiopia, Kenya and Djibouti". */
function isListed(words: Words, comma: number): boolean {
  return words.mention(comma - 1) !== undefined && words.mention(comma + 1) !== undefined;
}

/** "… a conflict between A and B, which he described": what stands before "which". */
function antecedent(words: Words, verb: CueVerb, floor: number): Run {
  const relative = (verb.source?.from ?? verb.at) - 1;
  if (words.word(relative) === 'what') return { from: verb.at + 1, to: verb.at + 1 };
  const end = words.word(relative - 1) === ',' ? relative - 1 : relative;
  let from = end;
  const low = Math.max(floor, end - ANTECEDENT_REACH);
  while (
    from > low &&
    (words.word(from - 1) !== ',' || isListed(words, from - 1)) &&
    (words.cue(from - 1) === undefined || words.mention(from - 1))
  )
    from--;
  return phraseBefore(words, end, floor) ? { from, to: end } : { from: end, to: end };
}
