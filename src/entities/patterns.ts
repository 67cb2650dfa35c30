import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Candidate } from './candidate.ts';
import type { Placement } from './placement.ts';
import { findCompanies } from './patterns/companies.ts';
import { findCraft } from './patterns/craft.ts';
import { findDatelines } from './patterns/datelines.ts';
import { findDesignations } from './patterns/designations.ts';
import { findHeadedNames } from './patterns/headed-names.ts';
import { findNumbered } from './patterns/numbered.ts';
import { findPeople } from './patterns/people.ts';
import { findPlacesBeside } from './patterns/places-beside.ts';
import { findTitles } from './patterns/titles.ts';
import type { Words } from './words.ts';

/** Names that their own words give away: a ministry, a treaty, a person after a title. */
export function findPatterns(words: Words, known: Placement, knowledge: Knowledge): Candidate[] {
  return [
    ...findTitles(words, known),
    ...findHeadedNames(words, known, knowledge.givenNames),
    ...findNumbered(words),
    ...findDatelines(words, known),
    ...findDesignations(words),
    ...findCraft(words, known),
    ...findPlacesBeside(words, known),
    ...findPeople(words, known, knowledge.givenNames),
    ...findCompanies(words, known),
  ];
}
