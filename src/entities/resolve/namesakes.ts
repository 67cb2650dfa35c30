import { genderOfWord, type Gender } from '../../knowledge/gendered-words.ts';
import type { Words } from '../words.ts';
import { firstWhere } from '../../util/first-where.ts';
import { wordSet } from '../../util/word-set.ts';

/** Somebody by the tokens where their full name stands, in text order. */
interface Named {
  readonly at: readonly number[];
}

/** Whose name a text brings in beside somebody else's: the family name alone is seldom theirs. */
const KIN = wordSet(
  'wife daughter sister mother widow aunt niece girlfriend granddaughter husband son brother father uncle nephew ' +
    'boyfriend grandson widower cousin partner twin spouse fiancee fiance grandmother grandfather parents',
);

/**
 * Whom of `people`, all of one family, the family name alone at token `at` means: by its form of address, then who is
 * not brought in as another's kin, then whose full name stands last before it.
 */
export function chooseNamesake<P extends Named>(words: Words, people: readonly P[], at: number): P {
  const wanted = genderBefore(words, at);
  const rank = (person: P): number => {
    const gender = wanted && genderOf(words, person);
    const disagrees = gender !== undefined && gender !== wanted;
    return (disagrees ? 4 : 0) + (isKin(words, person) ? 2 : 0) + (lastBefore(person, at) < 0 ? 1 : 0);
  };
  return people.reduce((best, person) => {
    const better = rank(person) - rank(best) || lastBefore(best, at) - lastBefore(person, at);
    return better < 0 ? person : best;
  });
}

/** Where the person is named in full last before `at`; -1 if nowhere. */
const lastBefore = ({ at: places }: Named, at: number): number =>
  places[firstWhere(places.length, (i) => (places[i] ?? 0) >= at) - 1] ?? -1;

/** What the word before a name says ("Mrs Hale", "his son Joe"). */
function genderBefore(words: Words, at: number): Gender | undefined {
  return genderOfWord(words.lower(words.text(at - 1) === '.' || words.text(at - 1) === ',' ? at - 2 : at - 1));
}

/** A form of address comes early. */
const MOST_PLACES = 5;

function genderOf(words: Words, { at }: Named): Gender | undefined {
  for (const place of at.slice(0, MOST_PLACES)) {
    const gender = genderBefore(words, place);
    if (gender) return gender;
  }
  return undefined;
}

/** "his daughter Emma", "the late senator's widow, Ann": brought in as kin where first named in full. */
function isKin(words: Words, { at: [first = 0] }: Named): boolean {
  return KIN.has(words.lower(words.text(first - 1) === ',' ? first - 2 : first - 1));
}
