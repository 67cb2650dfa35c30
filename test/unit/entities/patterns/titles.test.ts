import { describe, expect, it } from 'vitest';
import { mark, unmarked } from '../../../support/recognise.ts';

describe('titles of works in quotation marks', () => {
  it.each([
    ['a film by its noun', 'The brothers’ film “[Young Quillan|WORK_OF_ART]” won the prize.'],
    ['what a director won for', 'The director [Anna Teale|PERSON] won praise for “[Little Joe|WORK_OF_ART]” in May.'],
    ['several', 'He starred in "[Michael Quill|WORK_OF_ART]" and "[Jerry Teale|WORK_OF_ART]".'],
    ['with a comma inside', 'Her album, “[Anna and the Sea|WORK_OF_ART],” is out.'],
    ['at the start of a sentence', 'It rained. “[Maria Teale|WORK_OF_ART]” is a film of 1975.'],
    [
      'again without its noun',
      'The novel “[Maria Teale|WORK_OF_ART]” sold well. He read “[Maria Teale|WORK_OF_ART]” twice.',
    ],
    ['right after a noun of many meanings', 'The play "[Mary Teale|WORK_OF_ART]" returns.'],
    ['not after such a noun elsewhere', 'They play a part, and of “[Mary Teale|PERSON]” nobody spoke.'],
    ['not whom somebody names', 'The director said “[John Teale|PERSON]” was a false name.'],
    ['not an alias', 'He was known as “[Carlos Teale|PERSON]” to those who saw the film.'],
    [
      'not whom an agency’s director names',
      'The [CIA|ORG] director [John Quill|PERSON] spoke of “[Mary Teale|PERSON]”.',
    ],
    ['not a sentence', 'In the film, “[Mary Teale|PERSON] is a boy like others”.'],
    ['not without a work', 'They spoke of “[Mary Teale|PERSON]” and left.'],
  ])('%s', (_, marked) => {
    expect(mark(unmarked(marked))).toBe(marked);
  });
});
