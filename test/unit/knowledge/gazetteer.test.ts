import { describe, expect, it } from 'vitest';
import { Gazetteer, type Alias } from '../../../src/knowledge/gazetteer.ts';
import { SourceText } from '../../../src/text/source.ts';

const alias = (text: string, condition?: Alias['condition']): Alias => ({
  ...{ text, actor: text.toLowerCase(), use: 'name', source: 'built-in' },
  ...(condition && { condition }),
});

const gazetteer = new Gazetteer([
  ...['US', 'U.S.', 'United Nations', 'United Nations Charter', 'Nagorno-Karabakh', 'al-Qaeda', 'Erdogan', 'S-300'].map(
    (text) => alias(text),
  ),
  ...["People's Party", 'Moscow', 'New York'].map((text) => alias(text)),
  alias('West', { after: ['the', 'collective'] }),
  alias('Democratic', { before: ['senator'] }),
  alias('BM', { bracketed: true }),
]);

const find = (text: string): string[] => {
  const source = new SourceText(text);
  const { start, end } = source.tokens;
  return gazetteer.find(source).map(({ first, last }) => text.slice(start[first], end[last]));
};

describe('the gazetteer', () => {
  it.each([
    [
      'the longest of several',
      'the United Nations Charter of the United Nations',
      ['United Nations Charter', 'United Nations'],
    ],
    [
      'names with hyphens, also with other dashes',
      'Nagorno-Karabakh and Nagorno–Karabakh',
      ['Nagorno-Karabakh', 'Nagorno–Karabakh'],
    ],
    ['both sides of a compound', 'US-Moscow talks', ['US', 'Moscow']],
    ['names before a possessive', 'Moscow’s and Erdoğan’s', ['Moscow', 'Erdoğan']],
    ['curly apostrophes', 'the People’s Party', ['People’s Party']],
    ['a small first word', 'by al-Qaeda fighters', ['al-Qaeda']],
    ['letters with a number', 'an S-300 battery', ['S-300']],
    ['names in capitals', 'MOSCOW AND NEW YORK', ['MOSCOW', 'NEW YORK']],
    ['nothing in another case', 'follow us, Us and moscow', []],
    ['nothing over a line end', 'New\nYork', []],
    ['nothing inside a word', 'Moscowite USA', []],
    ['a word after its companion only', 'the West, go West', ['West']],
    ['a word before its companion only', 'Democratic senator, Democratic values', ['Democratic']],
    ['an agency in brackets only', 'SOFIA (BM) – a BM car', ['BM']],
  ])('finds %s', (_, text, names) => {
    expect(find(text)).toEqual(names);
  });

  it('says where the text is in capitals and the alias is not', () => {
    const text = 'MOSCOW and US';
    expect(gazetteer.find(new SourceText(text)).map(({ capitals }) => capitals)).toEqual([true, false]);
  });

  it('is not slowed down by 50,000 first words without a second', () => {
    const text = 'United '.repeat(50_000);
    expect(gazetteer.find(new SourceText(text))).toEqual([]);
  });
});
