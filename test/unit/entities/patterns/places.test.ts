import { describe, expect, it } from 'vitest';
import { mark, unmarked } from '../../../support/recognise.ts';

describe('places by what stands beside them', () => {
  it.each([
    ['a list after its noun', 'the villages of [Ombrel|GPE], [Teale Vara|GPE] and [Quillan|GPE] burned'],
    ['a list before its noun', 'shells fell on [Ombrel|GPE], [Quillan|GPE] and [Tuskan|GPE] districts'],
    ['a list with known names in it', 'in the [Ombrel|GPE], [Lachin|GPE] and [Tuskan|GPE] regions'],
    ['a dam', 'water at the [Ombrelgul|FAC] dam stood low'],
    ['a power station', 'the [Ombrelgan|FAC] power station stopped'],
    ['a river', 'they crossed the [Ombrel|LOC] river near [Quillan|LOC] gorge'],
    ['a building', 'on the ground floor of the [Quill Ombrel|FAC] building'],
    ['not the city of an airport', 'at [Oslo|GPE] airport'],
    ['a name that holds a known one', 'in the southern region of [Los Lagos|GPE] and in [Lagos|GPE]'],
    ['the stops of a line', 'the second track of the [Ombrel|GPE]-[Quillan|GPE] railway'],
    ['an apposition', 'residents of [Ombrel|GPE], a small village of 700 people, were told'],
    ['a city by its rank', 'in [Ombrel Tak|GPE], the country’s second-largest city, it rained'],
    ['a capital', 'they left [Ombrel|GPE], the capital of the area'],
    ['not who leads a city', 'they met Ombrel, the city’s mayor, and Quillan, the town council’s head'],
    ['the end of a road', 'buried by the road to [Ombrel Tak|GPE]. It rained.'],
    ['what somebody governs', 'a former governor of [Ombrel Vara|GPE] and the mayor of [Quillan|GPE] disagree'],
    ['not the bank that a governor governs', 'the governor of [Banco Ombrel|ORG] and of Sveriges Ombrelbank resigned'],
    ['not with whoever governs it', 'The mayor of Ombrel Quillan Brask left.'],
    ['an island', 'on the island of [Ombrelos|LOC] two teenagers died'],
    ['a gulf', 'on both shores of the [Gulf of Ombrel|LOC] they wait'],
    ['not the first word of a longer name', 'storms along the [U.S.|GPE] Gulf Coastline'],
    ['a Soviet republic', 'the [Estonian SSR|GPE] and the [Latvian SSR|GPE]'],
    ['a river without its noun', 'both banks of the [Dniester|LOC]'],
  ])('%s', (_, marked) => {
    expect(mark(unmarked(marked))).toBe(marked);
  });
});

describe('datelines', () => {
  it.each([
    ['before a country and an agency', '[GORNA VODA|GPE], [North Macedonia|GPE] (Quill Wire) – The mayor left.'],
    ['before a bracket', '[DOLNA SRANA|GPE], (KN) – It is only natural.'],
    ['before a dash', '[OMBREL|GPE] — A court sat.'],
    ['not a rubric', 'UPDATE - A court sat.'],
    ['not a word in capitals', 'NEVER, he said, would it end - and left.'],
    ['not a hyphenated word', 'ANTI-AIRCRAFT fire was heard.'],
  ])('%s', (_, marked) => {
    expect(mark(unmarked(marked))).toBe(marked);
  });
});

describe('known names that name nothing', () => {
  it.each([
    ['a language', 'the law on the [Tatars|NORP] and the Tatar alphabet'],
    ['languages in a list', 'versions in these languages: Norwegian, Polish and Czech'],
    ['what something is near to', 'a near-Earth asteroid'],
    ['a currency', 'for US$40 million'],
    ['an adjective of a region', 'South American states and Latin American trade'],
    ['but people of a region', '[Latin American|NORP] leaders met'],
  ])('%s', (_, marked) => {
    expect(mark(unmarked(marked))).toBe(marked);
  });
});
