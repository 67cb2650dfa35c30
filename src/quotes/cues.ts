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

/** May it attribute direct speech? */
export const speaks = (cue: Cue): boolean => cue.frames.includes('q');

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
