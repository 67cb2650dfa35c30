import { describe, expect, it } from 'vitest';
import { proposing } from '../../../support/proposing.ts';
import { recognise } from '../../../support/recognise.ts';

function actors(marked: string): string[] {
  const { text, tagger } = proposing(marked);
  return recognise(text, { tagger }).mentions.map(({ actor }) => actor);
}

describe('actors of proposed names', () => {
  it.each([
    [
      'another name that somebody is known by',
      '[Umm Quillan|PERSON|0.9], known as [Teale|PERSON|0.9], fled. [Teale|PERSON|0.9] fell.',
      ['umm-quillan', 'umm-quillan', 'umm-quillan'],
    ],
    [
      'somebody else who is known for something',
      '[Umm Quillan|PERSON|0.9] is no friend as [Teale|PERSON|0.9] is.',
      ['umm-quillan', 'teale'],
    ],
    [
      'letters in large and small, in brackets',
      'The [Farmers of Ruritania|ORG|0.9] ([FaR|ORG|0.9]) met. [FaR|ORG|0.9] won.',
      ['farmers-of-ruritania', 'farmers-of-ruritania', 'farmers-of-ruritania'],
    ],
    [
      'letters of a name without the state before it, or with the small noun behind it',
      'The [US Quillan Teale Works|ORG|0.9] and the [New Quillan|ORG|0.9] party lost; [QTW|ORG|0.9] and [NQP|ORG|0.9] said so.',
      ['us-quillan-teale-works', 'new-quillan', 'us-quillan-teale-works', 'new-quillan'],
    ],
    [
      'letters of a name with what a company is in law, or without',
      'The [Quillan Teale Zeal Group|ORG|0.9] met. [QTZG|ORG|0.9] warned, and [QTZ|ORG|0.9] wept.',
      Array<string>(3).fill('quillan-teale-zeal-group'),
    ],
    [
      'the first word of a company, not of a body of states',
      'The [Quillan Fisheries Commission|ORG|0.9] met [Teale Trawlers|ORG|0.9] there. [Quillan|ORG|0.9] sued [Teale|ORG|0.9].',
      ['quillan-fisheries-commission', 'teale-trawlers', 'quillan', 'teale-trawlers'],
    ],
    [
      'a family with its particle at the start of a sentence',
      '[Van Quillan|PERSON|0.9] spoke. [Marleen van Quillan|PERSON|0.9] left. [De Ombrel|PERSON|0.9] met [Rosa De Ombrel|PERSON|0.9].',
      ['marleen-van-quillan', 'marleen-van-quillan', 'rosa-de-ombrel', 'rosa-de-ombrel'],
    ],
    [
      'a first name that is else a particle',
      '[Van Ombrel|PERSON|0.9] sang. [Maria Ombrel|PERSON|0.9] danced. [Van Ombrel|PERSON|0.9] left.',
      ['van-ombrel', 'maria-ombrel', 'van-ombrel'],
    ],
    [
      'the first of two family names, unless two people have it',
      '[Rosa Quillan Ombrel|PERSON|0.9], [Ana Teale Vara|PERSON|0.9] and [Leo Teale Tuskan|PERSON|0.9] met. [Quillan|PERSON|0.9] and [Teale|PERSON|0.9] left.',
      ['rosa-quillan-ombrel', 'ana-teale-vara', 'leo-teale-tuskan', 'rosa-quillan-ombrel', 'teale'],
    ],
    [
      'a family name behind a particle that some write large',
      '[Nguyen Van Ombrel|PERSON|0.9] spoke. [Ombrel|PERSON|0.9] left.',
      ['nguyen-van-ombrel', 'nguyen-van-ombrel'],
    ],
    [
      'a first name that two have is no third one’s second',
      '[Zog Brask|PERSON|0.9] and [Zog Teale|PERSON|0.9] met [Rosa Zog Quillan|PERSON|0.9]. [Zog|PERSON|0.9] left.',
      ['zog-brask', 'zog-teale', 'rosa-zog-quillan', 'zog'],
    ],
    [
      'somebody with a title is no other one’s middle name',
      '[Rosa Brask Quillan|PERSON|0.9] sued. Officer [Brask|PERSON|0.9] left.',
      ['rosa-brask-quillan', 'brask'],
    ],
    [
      'companies that differ in more than their form in law',
      '[Quillan News Corp|ORG|0.9] sued [Quillan News Ltd|ORG|0.9].',
      ['quillan-news-corp', 'quillan-news-ltd'],
    ],
    [
      'a company with what it is in law, and without',
      '[Quillan Logic|ORG|0.9] and [Teale & Sons Ltd.|ORG|0.9] met. [Quillan Logic NV|ORG|0.9] left [Teale & Sons|ORG|0.9].',
      ['quillan-logic', 'teale-sons-ltd', 'quillan-logic', 'teale-sons-ltd'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(actors(marked)).toEqual(expected);
  });
});
