import type { Candidate } from '../candidate.ts';
import type { Placement } from '../placement.ts';
import { CALENDAR, OPENERS, WORD_ACRONYMS } from '../lexicon.ts';
import type { Words } from '../words.ts';
import { wordSet } from '../../util/word-set.ts';

/** Words that open a line in capitals and are no place: what an item is, or its sport. */
const RUBRICS = wordSet(
  'breaking update updated exclusive video photo photos watch live analysis opinion interview editorial feature factbox timeline correction corrected advisory urgent wrapup poll chronology obituary review preview soccer football tennis cricket rugby baseball basketball hockey golf boxing athletics cycling swimming skiing motor racing note',
);

/** A place's name has at most this many words. */
const MAX_WORDS = 3;
/** A country, a date and an agency in brackets are over within so many tokens. */
const MAX_BRACKET = 14;

/** "GORNA VODA, North Macedonia (Adriatic Wire) –": what stands in capitals at the start of a line before a dash or a bracket. */
export function findDatelines(words: Words, known: Placement): Candidate[] {
  const found: Candidate[] = [];
  for (const i of words.lineStarts) {
    if (words.loud(i) || !isPart(words, known, i)) continue;
    let last = i;
    while (words.joined(last) && last - i < MAX_WORDS - 1 && isPart(words, known, last + 1)) last++;
    if (words.allCaps(last + 1) || !endsDateline(words, last + 1)) continue;
    const evidence = ['a place in capitals, as a dateline'];
    found.push({ first: i, last, label: 'GPE', origin: 'pattern', score: 0.85, evidence });
  }
  return found;
}

function isPart(words: Words, known: Placement, i: number): boolean {
  const lower = words.lower(i);
  if (!words.allCaps(i) || !known.free(i) || lower.length < 3) return false;
  return !RUBRICS.has(lower) && !OPENERS.has(lower) && !CALENDAR.has(lower) && !WORD_ACRONYMS.has(lower);
}

/** A dash, a bracket that a dash follows, or a comma with a place or a date between them and it. */
function endsDateline(words: Words, at: number): boolean {
  for (let i = at, inside = 0; i < words.length && inside < MAX_BRACKET; i++, inside++) {
    if (words.lineStart(i)) return false;
    const text = words.text(i);
    if (isDash(text) && !words.touches(i - 1)) return true;
    if (i === at && text !== '(' && !(text === ',' && opensPlace(words, i + 1))) return false;
    if (text === '.' && i > at) return false;
  }
  return false;
}

/** A country, a date, or the bracket with the agency. */
const opensPlace = (words: Words, i: number): boolean => words.capital(i) || words.text(i) === '(' || words.isNumber(i);

const isDash = (text: string): boolean => text === '-' || text === '–' || text === '—' || text === '--';
