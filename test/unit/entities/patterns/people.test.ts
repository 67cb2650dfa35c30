import { describe, expect, it } from 'vitest';
import { mark, unmarked } from '../../../support/recognise.ts';

describe('people without a list', () => {
  it.each([
    ['after a title', 'Foreign Minister [Zog Quillian|PERSON] met Mr. [Brask|PERSON].'],
    ['after a role', 'Political observer [Zog Quillian|PERSON] and analyst [Umm Teale|PERSON] disagree.'],
    ['by a first name', 'The prize went to [Maria Quillian|PERSON] yesterday.'],
    [
      'behind the last field of an office',
      'Minister of Roads and Infrastructure [Quill Hakopyan|PERSON] met the Minister of Justice and [Maria Anna Hakopyan|PERSON]; the Minister of Territorial Administration left.',
    ],
    ['by the ending of a family name', 'They called [Vruyr Hakopyan|PERSON] at noon.'],
    ['with initials', 'A letter by [John F. Quillian|PERSON] arrived.'],
    ['after a rank', 'Commodore [Quillan Brask|PERSON] and Ustaz [Brask Teale|PERSON] met Lt Cdr [Umm Teale|PERSON].'],
    ['with particles', 'General [Hassan al-Quillani|PERSON] fled.'],
    ['with a first name before a known family name', 'Then [Melania Trump|PERSON] spoke.'],
    ['not what is named after somebody', 'They want a Fort [Trump|PERSON], and Team [Biden|PERSON] laughed.'],
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
    ['not the mark and stop before a family name', 'They called it "a party". [Trump|PERSON]’s rival left.'],
    [
      'by a family name that is a common word, in mid-sentence or speaking',
      'Minister [Theresa May|PERSON] knew it may fail, aides to [May|PERSON] said. [May|PERSON] said no. May 5 came and in May he left. May is wet.',
    ],
    [
      'not a common word that opens a sentence or a longer name',
      'Mr. [Omar Brown|PERSON] saw a brown bear. Brown bears slept, and a Brown Bear Trail led there.',
    ],
    ['with the article of a family name', '[Omar al-Quillani|PERSON] left. General [al-Quillani|PERSON] wept.'],
    ['without an honour', 'Then [Umm Quillan|PERSON] KC and [Brask Teale|PERSON] OBE, PhD, spoke.'],
    [
      'without a seat in parliament',
      'Then [Umm Quillan|PERSON] MP spoke; the Quill Ombrel MP and a Brask Teale MP Zog left.',
    ],
    ['as in Korea', 'It took over from [Bak Sang-chul|PERSON] in May.'],
    ['with a double family name that opens with a known one', 'Then [Zog Biden-Quillan|PERSON] spoke.'],
    ['but pairs are two', 'the [Trump|PERSON]-[Putin|PERSON] call and [Russia|GPE]-[West|LOC] ties'],
    ['not an opener', 'However Maria left. Talks Maria wanted failed.'],
  ])('%s', (_, marked) => {
    expect(mark(unmarked(marked))).toBe(marked);
  });
});
