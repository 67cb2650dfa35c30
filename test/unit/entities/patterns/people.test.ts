import { describe, expect, it } from 'vitest';
import { mark, unmarked } from '../../../support/recognise.ts';

describe('people without a list', () => {
  it.each([
    ['after a title', 'Foreign Minister [Zog Quillian|PERSON] met Mr. [Brask|PERSON].'],
    ['after a role', 'Political observer [Zog Quillian|PERSON] and analyst [Umm Teale|PERSON] disagree.'],
    ['by a first name', 'The prize went to [Maria Quillian|PERSON] yesterday.'],
    ['by the ending of a family name', 'They called [Vruyr Hakopyan|PERSON] at noon.'],
    ['with initials', 'A letter by [John F. Quillian|PERSON] arrived.'],
    ['with particles', 'General [Hassan al-Quillani|PERSON] fled.'],
    ['with a first name before a known family name', 'Then [Melania Trump|PERSON] spoke.'],
    [
      'short, after the full name',
      '[Maria Quillian|PERSON] spoke. [Quillian|PERSON] left; [Quillian|PERSON]’s car stayed.',
    ],
    ['with a nickname in marks', 'Sergeant [Frank "Greg" Quillian|PERSON] and [Maria “Mo” Teale|PERSON] came.'],
    ['after a chief executive', '“We grew,” Chief Executive [Ingrid Quillian-Teale|PERSON] said.'],
    [
      'between commas after a role',
      'The driver, [Quillan|PERSON], has made the journey, and her son, [Teale|PERSON], too.',
    ],
    ['a full name between commas after a role', 'A union spokesman, [Umm Quillan|PERSON], said talks would resume.'],
    ['not after what an office is for', 'An Energy Ombrel report was read.'],
    ['not a title alone', 'The Prime Minister and the President met.'],
    ['not a day after the name', 'He saw [Maria Quillian|PERSON] Tuesday in town.'],
    ['not an opener', 'However Maria left. Talks Maria wanted failed.'],
  ])('%s', (_, marked) => {
    expect(mark(unmarked(marked))).toBe(marked);
  });
});
