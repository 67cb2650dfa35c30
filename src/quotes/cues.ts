import { FormColumn } from '../text/forms.ts';
import { LEXICON } from './lexicon.ts';
import { regularForms } from './regular-forms.ts';
import { wordList } from './word-list.ts';
import { wordSet } from '../util/word-set.ts';

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
  /** The second word without which the verb doesn't speak: he went on, as she put it. */
  readonly particle: string | undefined;
}

const PARTICLES: Readonly<Record<string, string>> = { go: 'on', put: 'it', hit: 'back', fire: 'back', chime: 'in' };

const FORMS = readLexicon();

/** The cue of which `word`, in lower case, is a form. */
export function cueOf(word: string): Cue | undefined {
  return FORMS.get(word);
}

/** By the number that {@link CUE_NUMBERS} has for its forms. */
export const CUES: readonly (Cue | undefined)[] = [undefined, ...FORMS.values()];

const NUMBERS = new Map([...FORMS.keys()].map((form, index) => [form, index + 1]));

/** The number of the cue of which a word is a form, 0 for other words. */
export const CUE_NUMBERS = new FormColumn((_, lower) => NUMBERS.get(lower) ?? 0);

/** What {@link CLAIM_WORDS} has for "according". */
export const ACCORDING = 2;

/** Words that may lead to reported speech, capitalised or not, 0 for others: "want" and "seek" lead to quoted words only. */
export const CLAIM_WORDS = new FormColumn((form, lower) => {
  const word = form.charCodeAt(0) < LOWER_A ? lower : form;
  if (word === 'according') return ACCORDING;
  return (FORMS.get(word)?.frames ?? '!') === '!' ? 0 : 1;
});

const LOWER_A = 97;

/** Third persons that are as often a plural noun: "the ministry reports", "both claims". */
const NOUN_FORMS = wordSet(
  'answers appeals calls challenges chants charges claims commands comments counters cries demands disputes doubts echoes estimates fears ' +
    'forecasts grins groans guarantees guesses hints hopes insults issues jokes judges labels laments laughs murmurs nods notes objects offers ' +
    'orders pledges points posts praises promises protests questions raises rebukes regrets remarks replies reports requests roars screams shouts ' +
    'shrugs sighs signals smiles snaps sobs states talks terms texts tweets urges views voices vows welcomes whispers worries yells',
);

/** Verbs wherever they stand, in the third person. */
export const THIRD_PERSONS = wordList((word) => FORMS.get(word)?.third === true && !NOUN_FORMS.has(word));

/** May it attribute direct speech? */
export const speaks = (cue: Cue): boolean => cue.frames.includes('q');

function readLexicon(): Map<string, Cue> {
  const forms = new Map<string, Cue>();
  for (const row of LEXICON.trim().split('\n')) {
    const [lemma = '', pattern = '', ...irregular] = row.split(' ');
    const [third = '', past = '', participle = '', ing = ''] = irregular.length > 0 ? irregular : regularForms(lemma);
    const [frames = '', prepositions = ''] = pattern.split('+');
    const particle = PARTICLES[lemma];
    const verb = { lemma, frames, prepositions: new Set(prepositions.split('/').filter(Boolean)), particle };
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
        base: kinds.base.includes(form),
        third: kinds.third.includes(form),
        past: kinds.past.includes(form),
        participle: kinds.participle.includes(form),
        ing: kinds.ing.includes(form),
        ...verb,
      });
    }
  }
  return forms;
}
