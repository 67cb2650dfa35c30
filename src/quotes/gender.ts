/** Whom a pronoun can take up. */
export type Gender = 'm' | 'f';

const FEMALE_WORDS = new Set(
  'she her mrs ms miss madam queen princess duchess empress spokeswoman chairwoman congresswoman policewoman mother wife daughter sister widow woman girl actress lady grandmother'.split(
    ' ',
  ),
);
const MALE_WORDS = new Set(
  'he his him mr sir king prince duke emperor sultan sheikh emir pope imam spokesman chairman congressman policeman father husband son brother man boy actor lord grandfather'.split(
    ' ',
  ),
);

/** First names that don't end in -a and that mostly women bear in world news. From common knowledge. */
const FEMALE_NAMES = new Set(
  (
    'hillary nancy elizabeth elisabeth liz mary susan karen rachel sarah jane anne ann alice helen ruth margaret catherine katherine kate ' +
    'christine marine emmanuelle valerie nicole michelle melanie jill kirsten astrid ingrid mette benazir tansu ' +
    'madeleine janet yvette penny betty judith beth amy emily heather jennifer kathleen kristen laurie joan joyce carol ' +
    'ellen gretchen meghan charlotte sophie chloe claire isabelle simone zoe roxane dolores pilar carmen mercedes consuelo asel ' +
    'gulsen meral aynur brigitte agnes edith miriam esther naomi deborah golshifteh shirin nasrin parvin nazanin masih'
  ).split(' '),
);

/** Male first names in -a. */
const MALE_IN_A = new Set(
  'ilya nikita mustafa mustapha musa moussa issa isa joshua luca sasha misha vanya kolya joschka abdullah yahya zakaria luiz akira kenya garcia andrea sima ezra elia noa bola jonah barka taha costa moqtada muqtada'.split(
    ' ',
  ),
);

/** What a word before or in a name says of its bearer's gender, if anything. */
export function genderOfWord(word: string): Gender | undefined {
  if (FEMALE_WORDS.has(word)) return 'f';
  return MALE_WORDS.has(word) ? 'm' : undefined;
}

/** A guess from a first name, in lower case: only to prefer one bearer over another. */
export function genderOfName(first: string): Gender | undefined {
  if (FEMALE_NAMES.has(first)) return 'f';
  return first.length > 3 && first.endsWith('a') && !MALE_IN_A.has(first) ? 'f' : undefined;
}
