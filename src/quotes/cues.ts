import { LEXICON } from './lexicon.ts';

/** A form of a cue verb. */
export interface Cue {
  readonly lemma: string;
  /** The frames' letters, see `cue-lemmas.ts`. */
  readonly frames: string;
  /** Prepositions that it takes before its object. */
  readonly prepositions: ReadonlySet<string>;
  /** The bare infinitive, which may be a noun as well (report, claim). */
  readonly base: boolean;
  /** The third person, which may be a plural noun as well. */
  readonly third: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly ing: boolean;
}

const FORMS = readLexicon();

/** The cue of which `word`, in lower case, is a form. */
export function cueOf(word: string): Cue | undefined {
  return FORMS.get(word);
}

/** Longest form, and the square of the letters a to z. */
const MAX_LENGTH = 16;
const LETTERS = 32;

/** Which first two letters and lengths the forms have: tells most words from cues without cutting them out. */
const SHAPES = shapesOf(['according', ...FORMS.keys()]);

/** False for most words that are no cue; true for every cue, capitalised or not. */
export function mayBeCue(text: string, start: number, end: number): boolean {
  return end - start <= MAX_LENGTH && SHAPES[shape(text, start, end)] === 1;
}

/** Third persons that are as often a plural noun: "the ministry reports", "both claims". */
const NOUN_FORMS = new Set(
  (
    'answers appeals calls challenges chants charges claims commands comments counters cries demands disputes doubts echoes estimates fears ' +
    'forecasts grins groans guarantees guesses hints hopes insults issues jokes judges labels laments laughs murmurs nods notes objects offers ' +
    'orders pledges points posts praises promises protests questions raises rebukes regrets remarks replies reports requests roars screams shouts ' +
    'shrugs sighs signals smiles snaps sobs states talks terms tweets urges views voices vows welcomes whispers worries yells'
  ).split(' '),
);

/** Is it a verb wherever it stands, in the third person? */
export const isThirdPerson = (word: string): boolean => FORMS.get(word)?.third === true && !NOUN_FORMS.has(word);

/** May it attribute direct speech? */
export const speaks = (cue: Cue): boolean => cue.frames.includes('q');

function shape(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) & 31;
  const second = text.charCodeAt(start + 1) & 31;
  return (first * LETTERS + second) * (MAX_LENGTH + 1) + end - start;
}

function shapesOf(forms: readonly string[]): Uint8Array {
  const shapes = new Uint8Array(LETTERS * LETTERS * (MAX_LENGTH + 1));
  for (const form of forms) shapes[shape(form, 0, form.length)] = 1;
  return shapes;
}

function readLexicon(): Map<string, Cue> {
  const forms = new Map<string, Cue>();
  for (const row of LEXICON.trim().split('\n')) {
    const [lemma = '', pattern = '', third = '', past = '', participle = '', ing = ''] = row.split(' ');
    const [frames = '', prepositions = ''] = pattern.split('+');
    const verb = { lemma, frames, prepositions: new Set(prepositions.split('/').filter(Boolean)) };
    const kinds = {
      base: [lemma],
      third: [third],
      past: past.split('/'),
      participle: participle.split('/'),
      ing: ing.split('/'),
    };
    for (const form of new Set(Object.values(kinds).flat())) {
      if (forms.has(form)) continue;
      forms.set(form, {
        ...verb,
        base: kinds.base.includes(form),
        third: kinds.third.includes(form),
        past: kinds.past.includes(form),
        participle: kinds.participle.includes(form),
        ing: kinds.ing.includes(form),
      });
    }
  }
  return forms;
}
