import type { Candidate } from '../candidate.ts';
import type { Placement } from '../placement.ts';
import { OPENERS, TITLES } from '../lexicon.ts';
import type { Words } from '../words.ts';

/** Nouns in small letters that say what kind of place stands before them, or after them with "of". */
const PLACE_NOUNS = new Set(
  'village villages town city district districts province region settlement municipality county suburb neighbourhood neighborhood raion oblast state prefecture governorate'.split(
    ' ',
  ),
);

/** "the village of Talish", "Tovuz district", "Anbar province": a name that its common noun makes a place. */
export function findPlacesBeside(words: Words, known: Placement): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words.capital(i) && DIRECTIONS.has(words.text(i))) {
      const part = directed(words, known, i);
      if (part) found.push(part);
      continue;
    }
    if (!words.lowerCase(i) || !PLACE_NOUNS.has(words.text(i))) continue;
    const after = nameAfter(words, known, i);
    const before = after ?? nameBefore(words, known, i);
    if (before) found.push(before);
  }
  return found;
}

/** Words that make of a place's name the name of a part of it. */
const DIRECTIONS = new Set(
  'North South East West Northern Southern Eastern Western Northeastern Northwestern Southeastern Southwestern Central Upper Lower Greater'.split(
    ' ',
  ),
);

/** "North Darfur": a part of a known place, with a name of its own. */
function directed(words: Words, known: Placement, i: number): Candidate | undefined {
  const whole = words.joined(i) ? known.at(i + 1) : undefined;
  if (!whole || known.at(i) || whole.first !== i + 1 || whole.use === 'demonym' || words.loud(i)) return undefined;
  if (whole.label !== 'GPE' && whole.label !== 'LOC') return undefined;
  return {
    first: i,
    last: whole.last,
    label: whole.label,
    origin: 'pattern',
    score: 0.8,
    evidence: ['a part of a known place'],
  };
}

function nameAfter(words: Words, known: Placement, noun: number): Candidate | undefined {
  if (words.text(noun + 1) !== 'of' || !free(words, known, noun + 2)) return undefined;
  let last = noun + 2;
  while (last - noun < 5 && words.joined(last)) {
    if (free(words, known, last + 1)) last++;
    else if (
      words.text(last + 1) === '-' &&
      words.touches(last) &&
      words.touches(last + 1) &&
      free(words, known, last + 2)
    )
      last += 2;
    else break;
  }
  return place(noun + 2, last, `after "${words.text(noun)} of"`);
}

function nameBefore(words: Words, known: Placement, noun: number): Candidate | undefined {
  if (!words.joined(noun - 1) || !free(words, known, noun - 1)) return undefined;
  if (words.text(noun) === 'state' || words.text(noun) === 'region') {
    if (!/^(?:in|of|from|to|near|the)$/.test(words.lower(noun - 2))) return undefined;
  }
  const first = words.joined(noun - 2) && free(words, known, noun - 2) ? noun - 2 : noun - 1;
  return place(first, noun - 1, `before "${words.text(noun)}"`);
}

/** A capitalised word that nothing known explains and that is no opener or title. */
function free(words: Words, known: Placement, i: number): boolean {
  if (!words.capital(i) || known.at(i) || words.isPossessive(i) || words.allCaps(i)) return false;
  const lower = words.lower(i);
  return !OPENERS.has(lower) && !TITLES.has(lower) && lower.length > 2;
}

function place(first: number, last: number, why: string): Candidate {
  return { first, last, label: 'GPE', origin: 'pattern', score: 0.8, evidence: [`a name ${why}`] };
}
