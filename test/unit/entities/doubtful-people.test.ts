import { describe, expect, it } from 'vitest';
import { proposing } from '../../support/proposing.ts';
import { recognise } from '../../support/recognise.ts';

/** Name and label of each mention, of a text with what the tagger proposes. */
function read(marked: string): string[] {
  const { text, tagger } = proposing(marked);
  return recognise(text, { tagger }).mentions.map(({ start, end, label }) => `${text.slice(start, end)}/${label}`);
}

describe('what the tagger takes for a person', () => {
  it.each([
    ['where something happens', 'They won in [Quill Bareli|PERSON|0.9] by far.', ['Quill Bareli/GPE']],
    ['what people flee', 'Thousands fled [Quill Bareli|PERSON|0.9].', ['Quill Bareli/GPE']],
    ['whose residents speak', 'Residents of [Quill Bareli|PERSON|0.9] left.', ['Quill Bareli/GPE']],
    [
      'a capital, everywhere in the document',
      '[Quill Bareli|PERSON|0.9], the capital of the area, fell. [Quill Bareli|PERSON|0.9] burned.',
      ['Quill Bareli/GPE', 'Quill Bareli/GPE'],
    ],
    ['what has shares', '[Quillonesis|PERSON|0.9] shares fell.', ['Quillonesis/ORG']],
    ['what makes sales', '[Quillara|PERSON|0.9]’s sales rose.', ['Quillara/ORG']],
    ['its line of business', '[Quillai Pharmaceutical|PERSON|0.9] will build.', ['Quillai Pharmaceutical/ORG']],
  ])('is none: %s', (_, marked, expected) => {
    expect(read(marked)).toEqual(expected);
  });

  it.each([
    ['the family of a full name', 'Then [Muna Al-Quillani|PERSON|0.9] won. Still [Al-Quillani|ORG|0.9] lost.'],
    ['a double family name', 'Then [Muna Quill-Ombrel|PERSON|0.9] won. Still [Quill-Ombrel|ORG|0.9] lost.'],
    ['a family name that somebody has who speaks', 'Then [Muna Ombrel|PERSON|0.9] won. [Ombrel|ORG|0.9] said so.'],
    ['a full name whose family name speaks', 'They beat [Muna Ombrel|ORG|0.7]. “No,” [Ombrel|PERSON|0.9] said.'],
    ['a name with an age', 'Of [Quillan|GPE|0.9] more. [Quillan|GPE|0.9], 42, was sentenced.'],
    ['a name with an article and an age', 'Police held [Al-Ombreli|ORG|0.9], 34. Of [Al-Ombreli|ORG|0.9] more.'],
  ])('is one too, whatever else it was taken for: %s', (_, marked) => {
    expect(read(marked).every((mention) => mention.endsWith('/PERSON'))).toBe(true);
  });

  it.each([
    ['a company named after its founder', 'Then [Muna Ombrel|PERSON|0.9] won. Still [Ombrel|ORG|0.9] grew.'],
    [
      'a company where somebody else of the name speaks',
      '[Muna Ombrel|PERSON|0.9] came. “No,” [Ombrel|PERSON|0.9] said of [Quillan Ombrel|ORG|0.7].',
    ],
    ['a team named after somebody', '“No,” [Ombrel|PERSON|0.9] said. So [Team Ombrel|ORG|0.7]'],
    ['a club of a table', 'Ahead are [Quillan|ORG|0.9], 42, [Ombrel|ORG|0.9], 41, and [Teale|ORG|0.9].'],
    ['a double name with shares', 'Then [Muna Quill-Ombrel|PERSON|0.9] won. [Quill-Ombrel|ORG|0.9] shares fell.'],
    ['a body with an article', 'They cheered for [Al-Ombreli|ORG|0.9] there.'],
  ])('leaves what it was: %s', (_, marked) => {
    expect(read(marked).at(-1)).toMatch(/ORG$/);
  });

  it.each([
    [
      'somebody who speaks',
      'They have hope in [Quillan|PERSON|0.9]. [Quillan|PERSON|0.9] said so in [Quillan|PERSON|0.9].',
    ],
    ['somebody believed in', 'They have faith in [Quillan|PERSON|0.9].'],
    ['whose view it is', 'In [Quillan|PERSON|0.9]’s view it rained.'],
    ['part of a longer name', 'Soldiers captured [Quillan|PERSON|0.9]. [Ombrel Quillan|PERSON|0.9] is ill.'],
    ['somebody with a title', 'Soldiers captured Gen. [Quillan|PERSON|0.9].'],
    ['an age', 'Soldiers captured [Quillan|PERSON|0.9], 45, in May.'],
  ])('stays one: %s', (_, marked) => {
    expect(read(marked).every((mention) => mention.endsWith('/PERSON'))).toBe(true);
  });

  it('takes no building for the person it is named after', () => {
    expect(read('“No,” [Ombrel|PERSON|0.9] said of [Quillan Ombrel|FAC|0.7].').at(-1)).toBe('Quillan Ombrel/FAC');
  });

  it('keeps the first name behind an office and its comma', () => {
    expect(read('The Minister of Finance, [Lim Guan Quill|PERSON|0.9], spoke.')).toEqual(['Lim Guan Quill/PERSON']);
  });

  it('takes the initials of an interviewer for no name', () => {
    expect(read('[AK|GPE|0.9]: Were you surprised?\nThen [CG|GPE|0.9]: yes.')).toEqual(['CG/GPE']);
  });

  it('takes an exercise of a year for no product', () => {
    expect(read('The [Quillad-2025|PRODUCT|0.9] drills began with a [Mirage-2000|PRODUCT|0.9].')).toEqual([
      'Quillad-2025/EVENT',
      'Mirage-2000/PRODUCT',
    ]);
  });

  it('says why not', () => {
    const { text, tagger } = proposing('Thousands fled [Quill Bareli|PERSON|0.9].');
    expect(recognise(text, { tagger }).mentions[0]).toMatchObject({
      score: 0.75,
      evidence: ['tagger: 0.9', 'GPE instead of PERSON: by the words beside it in this document'],
    });
  });
});
