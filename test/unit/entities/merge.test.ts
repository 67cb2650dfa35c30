import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../src/model/mention.ts';
import { proposing } from '../../support/proposing.ts';
import { recognise } from '../../support/recognise.ts';

function merged(marked: string): { found: string[]; mentions: readonly Mention[] } {
  const { text, tagger } = proposing(marked);
  const { mentions } = recognise(text, { tagger });
  return { mentions, found: mentions.map(({ start, end, label }) => `${text.slice(start, end)}/${label}`) };
}

describe('proposals of the tagger', () => {
  it('stand where nothing else speaks', () => {
    const { found, mentions } = merged('Then [Quillcorp|ORG|0.9] grew.');
    expect(found).toEqual(['Quillcorp/ORG']);
    expect(mentions[0]).toMatchObject({ score: 0.9, evidence: ['tagger: 0.9'] });
  });

  it('lose to knowledge, visibly', () => {
    const { found, mentions } = merged('[Armenia|PERSON|0.8] won.');
    expect(found).toEqual(['Armenia/GPE']);
    expect(mentions[0]?.evidence).toContain('the tagger took it for PERSON (tagger: 0.8): overruled');
  });

  it('add their reason where they agree', () => {
    expect(merged('[Armenia|GPE|0.8] won.').mentions[0]?.evidence).toEqual([
      'in the built-in list of states',
      'tagger: 0.8',
    ]);
  });

  it('take a known name in where they are longer and sure', () => {
    const { found, mentions } = merged('He flew with [Air France|ORG|0.9] home.');
    expect(found).toEqual(['Air France/ORG']);
    expect(mentions[0]?.evidence).toContain('a longer name that holds the known "France"');
    expect(merged('He flew with [Air France|ORG|0.4] home.').found).toEqual(['France/GPE']);
  });

  it('are no names where their words name nothing', () => {
    const marked =
      'It paid [EUR|ORG|0.9] 5 by [PDF|ORG|0.9]; an [Ex-Quillan|ORG|0.9], the [Anglo-Australian|ORG|0.9], [Chapter 9|PRODUCT|0.9].';
    expect(merged(marked).found).toEqual([]);
    expect(merged('Then [Anglo-Quilling|ORG|0.9] and [Chapter Quillan|ORG|0.9] grew.').found).toHaveLength(2);
  });

  it('never glue names together', () => {
    expect(merged('the [Armenia-Georgia|GPE|0.9] border').found).toEqual(['Armenia/GPE', 'Georgia/GPE']);
    expect(merged('in [Paris, France|GPE|0.9]').found).toEqual(['Paris/GPE', 'France/GPE']);
  });

  it('wait below the threshold for a sure mention of the same name', () => {
    expect(merged('Then [Quillcorp|ORG|0.3] grew.').found).toEqual([]);
    expect(merged('Then [Quillcorp|ORG|0.9] grew. Of [Quillcorp|PERSON|0.3] more.').found).toEqual([
      'Quillcorp/ORG',
      'Quillcorp/ORG',
    ]);
  });

  it('get one label by the document’s vote', () => {
    const { found, mentions } = merged('[Quill|ORG|0.9] grew. [Quill|ORG|0.8] fell. [Quill|PERSON|0.6] paid.');
    expect(found).toEqual(Array(3).fill('Quill/ORG'));
    expect(mentions[2]?.evidence).toContain('ORG instead of PERSON: so 2 of 3 mentions in this document');
  });

  it('are repeated wherever the name stands again', () => {
    expect(merged('Then [Quillcorp|ORG|0.9] grew. They sued Quillcorp.').found).toEqual([
      'Quillcorp/ORG',
      'Quillcorp/ORG',
    ]);
  });

  it('of a stance or a month are none', () => {
    expect(merged('an anti-[Quill|NORP|0.9] mood in [May|PERSON|0.9]').found).toEqual([]);
  });

  it('that cover no token are ignored', () => {
    expect(
      recognise('A b.', { tagger: { tag: () => [{ start: 3, end: 99, label: 'ORG', score: 1, evidence: ['x'] }] } })
        .mentions.length,
    ).toBeLessThanOrEqual(1);
  });

  it('take over a shorter name that a pattern made, if they are sure', () => {
    expect(merged('They asked [Quill Ombrel Office Teale|ORG|0.95].').found).toEqual(['Quill Ombrel Office Teale/ORG']);
    expect(merged('They asked [Quill Ombrel Office Teale|ORG|0.6].').found).toEqual(['Quill Ombrel Office/ORG']);
  });

  it('make a building of what looks like a first and a family name, if they are surer', () => {
    expect(merged('She won at [Maria Quillian|FAC|0.97] again.').found).toEqual(['Maria Quillian/FAC']);
    expect(merged('She won at [Maria Quillian|FAC|0.8] again.').found).toEqual(['Maria Quillian/PERSON']);
    expect(merged('She met Mr. [Maria Quillian|FAC|0.92] again.').found).toEqual(['Maria Quillian/PERSON']);
  });

  it('tell a province from the island that it has its name of, if they are surer', () => {
    expect(merged('He comes from [West Java|GPE|0.97].').found).toEqual(['West Java/GPE']);
    expect(merged('He comes from [West Java|GPE|0.7].').found).toEqual(['West Java/LOC']);
  });

  it('are no body where they name the holder of an office', () => {
    expect(merged('the [UN High Commissioner for Ombrels|ORG|0.9] came').found).toEqual(['UN/ORG']);
    expect(merged('the [Office of the UN High Commissioner for Ombrels|ORG|0.9] wrote').found).toEqual([
      'Office of the UN High Commissioner for Ombrels/ORG',
    ]);
  });

  it('are no body where they name what an office is for', () => {
    expect(merged('Secretary of [Quillan Services|ORG|0.9] Umm resigned').found).not.toContain('Quillan Services/ORG');
  });

  it('leave the group that a person is of outside', () => {
    expect(merged('Then [Republican Quillian|PERSON|0.9] left.').found).toEqual(['Republican/NORP', 'Quillian/PERSON']);
  });

  it('stand alone as a long name of a body only if they are surer', () => {
    expect(merged('They saw [Quillan Ombrels|ORG|0.6] there.').found).toEqual([]);
    expect(merged('They saw [Quillan Ombrels|ORG|0.7] there.').found).toEqual(['Quillan Ombrels/ORG']);
  });

  it('are no honour behind a person', () => {
    expect(merged('Then [Umm Quillan|PERSON|0.9], [MD|GPE|0.9], left.').found).toEqual(['Umm Quillan/PERSON']);
    expect(merged('He left [Quillburg|GPE|0.9], [MD|GPE|0.9], then.').found).toEqual(['Quillburg/GPE', 'MD/GPE']);
  });

  it('are cut between a body and its member', () => {
    expect(merged('Deputy of the [Knesset Umm Quillan|ORG|0.9] left.').found).toEqual([
      'Knesset/ORG',
      'Umm Quillan/PERSON',
    ]);
  });

  it('are cut between a body and the town that it is in', () => {
    expect(merged('the [Institute for Umbral Birds in Quillburg|ORG|0.9] found').found).toEqual([
      'Institute for Umbral Birds/ORG',
      'Quillburg/GPE',
    ]);
    expect(merged('the [Institute for Research in Ombrels|ORG|0.9] found').found).toHaveLength(1);
  });

  it('begin behind the day that something happens on', () => {
    expect(merged('He said on [Thursday Quillan Capital|ORG|0.9] won.').found).toEqual(['Quillan Capital/ORG']);
  });

  it('lose to the role before a person’s name, if they say it is a place', () => {
    expect(merged('the soprano [Umm-Lee Quillan|GPE|0.97] sang').found).toEqual(['Umm-Lee Quillan/PERSON']);
  });

  it('are a relative, where the document has the family name', () => {
    const marked = 'A clerk, [Umm Quillan|ORG|0.4], and her husband, Mr. [Zog Quillan|PERSON|0.9], left.';
    expect(merged(marked).found).toEqual(['Umm Quillan/PERSON', 'Zog Quillan/PERSON']);
  });

  it('teach a double name that opens with a known family name', () => {
    expect(merged('Then [Umm Biden-Quillan|PERSON|0.9] sang. Biden-Quillan tours in May.').found).toEqual([
      'Umm Biden-Quillan/PERSON',
      'Biden-Quillan/PERSON',
    ]);
  });

  it('are no language', () => {
    expect(merged('in the [Latin|NORP|0.9] alphabet').found).toEqual([]);
  });

  it('hold the full stop that shortens the last word, not the one that ends the sentence', () => {
    expect(merged('Shares of [Quill Ombrel Corp|ORG|0.9]. fell by two.').found).toEqual(['Quill Ombrel Corp./ORG']);
    expect(merged('It bought [Quill Ombrel Corp|ORG|0.9].').found).toEqual(['Quill Ombrel Corp/ORG']);
  });

  it('are a company by its longer name, or by what it is known as', () => {
    const marked =
      '[Quillan Therapeutics|ORG|0.9] grew. Then [Quillan|GPE|0.8] fell. The [Umbral Rescue Agency|ORG|0.9], known as [Umbras|PERSON|0.9], came.';
    const { found, mentions } = merged(marked);
    expect(found).toEqual(['Quillan Therapeutics/ORG', 'Quillan/ORG', 'Umbral Rescue Agency/ORG', 'Umbras/ORG']);
    expect(mentions[1]?.actor).toBe(mentions[0]?.actor);
    expect(mentions[3]?.actor).toBe(mentions[2]?.actor);
  });

  it('are a company with what an ampersand ties to it', () => {
    expect(merged('Then [Quill Steel|ORG|0.9] & Umbral rose.').found).toEqual(['Quill Steel & Umbral/ORG']);
    expect(merged('Then [Quill Steel|ORG|0.9] & Armenia rose.').found).toEqual(['Quill Steel/ORG', 'Armenia/GPE']);
  });

  it('are a storm by its own name, and by what it is called elsewhere', () => {
    const { found, mentions } = merged(
      '[Typhoon Quillan|EVENT|0.9], locally called [Umbra|PERSON|0.9], came. [Quillan|PERSON|0.8] killed two.',
    );
    expect(found).toEqual(['Typhoon Quillan/EVENT', 'Umbra/EVENT', 'Quillan/EVENT']);
    expect(new Set(mentions.map(({ actor }) => actor)).size).toBe(1);
  });

  it('hold the full stop of a son, not the one that ends the sentence', () => {
    expect(merged('President [Anna Teale Jr|PERSON|0.9]. said so.').found).toEqual(['Anna Teale Jr./PERSON']);
    expect(merged('It was [Anna Teale Jr|PERSON|0.9]. She said so.').found).toEqual(['Anna Teale Jr/PERSON']);
  });

  it('are a known company with what it is in law', () => {
    const { found, mentions } = merged('[Pfizer Inc.|ORG|0.9] grew. Pfizer fell.');
    expect(found).toEqual(['Pfizer Inc./ORG', 'Pfizer/ORG']);
    expect(mentions[0]?.actor).toBe(mentions[1]?.actor);
  });

  it('are a person where the name of a group is a first name', () => {
    expect(merged('With [Naomi Quill|PERSON|0.9] and [Christian Quillberg|PERSON|0.9].').found).toEqual([
      'Naomi Quill/PERSON',
      'Christian Quillberg/PERSON',
    ]);
  });

  it('teach the short forms of a company', () => {
    expect(merged('Later [Pellucine Ombrels Corp|ORG|0.9] grew, but Pellucine shares fell.').found).toEqual([
      'Pellucine Ombrels Corp/ORG',
      'Pellucine/ORG',
    ]);
  });

  it('map letters to the name whose initials they are', () => {
    const { mentions } = merged('The Baltic Farmers Union met. A month later the [BFU|ORG|0.9] voted.');
    expect(mentions.map(({ actor }) => actor)).toEqual(Array(2).fill('baltic-farmers-union'));
  });

  it('map the first words of a company to it', () => {
    const { mentions } = merged('Later [Pellucine Ombrels Corp|ORG|0.9] grew. Still [Pellucine|ORG|0.9] lost.');
    expect(mentions.map(({ actor }) => actor)).toEqual(Array(2).fill('pellucine-ombrels-corp'));
  });
});
