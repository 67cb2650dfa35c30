import { describe, expect, it } from 'vitest';
import { mark, unmarked } from '../../../support/recognise.ts';

describe('craft, weapons and products by what stands beside them', () => {
  it.each([
    ['a warship by its letters', 'the carrier [USS Quill R. Ombrel|PRODUCT] sailed'],
    ['a merchant ship by its letters', 'pirates let the [MV Ombrella|PRODUCT] go'],
    ['a ferry', 'the ferry [Ombrella|PRODUCT] sank off [Oslo|GPE]'],
    ['a probe', 'pictures of the probe [Quillan 2|PRODUCT] arrived'],
    ['a medicine', 'they took the drug [Ombrevane|PRODUCT] for years'],
    ['missiles', 'they fired [Ombrel|PRODUCT] missiles and [Quillan 3|PRODUCT] drones'],
    ['a company', 'the drugmaker [Ombrelis|ORG] and the retailer [Quill Teale|ORG] grew'],
    ['a paper', 'as the newspaper [Ombrelska Pravda|ORG] wrote'],
    ['a paper behind an article', 'as the newspaper [El Ombrelo|ORG] wrote'],
    ['a work', 'the author of the novel [Ombrel Garden|WORK_OF_ART] came'],
    ['a party', 'of the liberal [Ombrel Together|ORG] party and the [Quillan|ORG] militia'],
    ['a daily', 'the daily [Ombrelo|ORG] called it a page; she read a daily Mass'],
    ['not a people’s', 'they saw [Russian|NORP] drones and [Chinese|NORP] satellites'],
    ['not a state’s', 'the tanker left; [Russia|GPE] missiles fell'],
    ['not the first word of a sentence', 'It rained. Heavy missiles fell.'],
  ])('%s', (_, marked) => {
    expect(mark(unmarked(marked))).toBe(marked);
  });
});
