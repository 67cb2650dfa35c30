import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/quotes/find-quotes.ts';
import { SourceText } from '../../../src/text/source.ts';
import { annotated } from './annotated.ts';

/** The claims of an annotated text, as `source verb [targets]`, with `not` and `denies n`. */
function claimsIn(marked: string): string[] {
  const { text, ...found } = annotated(marked);
  const { claims } = findQuotes(new SourceText(text), { ...found, boilerplate: [] });
  return claims.map(({ source, verb, polarity, targets, denies }) => {
    const link = denies === undefined ? '' : ` denies ${denies}`;
    return `${source ?? '-'} ${polarity === 'negative' ? 'not ' : ''}${verb} [${targets.join(', ')}]${link}`;
  });
}

const N = '[GPE:norland Norland]';
const S = '[GPE:sudland Sudland]';
const P = '[PERSON:anna-berg Anna Berg]';

describe('claims', () => {
  it.each([
    ['that-clause', `${N} says that ${S} has moved its troops.`, ['norland say [sudland]']],
    ['clause without that', `${P} said the talks with ${S} were over.`, ['anna-berg say [sudland]']],
    ['judgement', `${N} condemned ${S}’s raid on [GPE:osk Osk].`, ['norland condemn [sudland]']],
    ['a day between subject and verb', `${N} on Tuesday accused ${S} of theft.`, ['norland accuse [sudland]']],
    ['a late day between them', `${P} late on Monday denied that ${S} lied.`, ['anna-berg not deny [sudland]']],
    ['a gerund', `${N} denied having fired at ${S}.`, ['norland not deny [sudland]']],
    [
      'behind a dateline',
      `[GPE:osk OSK], Oct. 22 ([ORG:wire Wire]) - [ORG:harlow Harlow Foods Inc.] on Thursday posted a wider-than-expected loss, but warned that ${S} could suffer.`,
      ['harlow warn [sudland]'],
    ],
    [
      'a body taken up',
      `[ORG:harlow Union of Towns] told the [ORG:meps MEPs] the alliance regretted the delays in ${S}.`,
      ['harlow tell [meps, sudland]', 'harlow regret [sudland]'],
    ],
    ['several targets', `${P} criticised ${N} and ${S} for the delay.`, ['anna-berg criticise [norland, sudland]']],
    ['American spelling', `${P} criticized ${N} for the delay.`, ['anna-berg criticize [norland]']],
    ['passive', `${S} was accused by ${N} of breaking the truce.`, ['norland accuse [sudland]']],
    ['passive without an agent', `${S} has been criticised for breaking the truce.`, ['- criticise [sudland]']],
    ['negated', `${P} did not accuse ${S} of anything.`, ['anna-berg not accuse [sudland]']],
    ['request', `${P} urged ${S} to stop the raids on ${N}.`, ['anna-berg urge [sudland]']],
    ['call on', `${P} called on ${S} to stop the raids.`, ['anna-berg call [sudland]']],
    [
      'not those to whom the subject came back from',
      `${P}, back from a visit to [PERSON:b Ben Cole], [PERSON:c Cara Dorn] and [PERSON:d Dan Ek], criticised ${N}.`,
      ['anna-berg criticise [norland]'],
    ],
    ['call for', `${P} called for talks with ${S}.`, ['anna-berg call [sudland]']],
    ['infinitive', `${N} vowed to answer ${S}.`, ['norland vow [sudland]']],
    ['noun phrase', `${N} announced a truce with ${S}.`, ['norland announce [sudland]']],
    ['naming', `${P} described ${S} as a partner.`, ['anna-berg describe [sudland]']],
    ['participle', `${P} left the hall, accusing ${S} of theft.`, ['anna-berg accuse [sudland]']],
    [
      'joined verbs',
      `${N} praised [ORG:red-cross Red Cross] and accused ${S} of theft.`,
      ['norland praise [red-cross]', 'norland accuse [sudland]'],
    ],
    ['aside', `The pass, ${N} says, was closed by ${S}.`, ['norland say [sudland]']],
    ['source phrase', `According to ${P}, ${S} closed the pass.`, ['anna-berg according to [sudland]']],
    ['feeling', `${P} voiced concern over the troops of ${S}.`, ['anna-berg voice [sudland]']],
    ['quoted as saying', `The paper quoted ${P} as saying that ${S} closed the pass.`, ['anna-berg say [sudland]']],
    ['unnamed source', `Some analysts believe that ${S} closed the pass.`, ['- believe [sudland]']],
    [
      'several who say it',
      `${N}, ${S} and the [ORG:eu EU] condemned [GPE:osk Osk]’s raid.`,
      ['norland condemn [osk]', 'sudland condemn [osk]', 'eu condemn [osk]'],
    ],
    [
      'a shared role',
      `Presidents ${P} and [PERSON:ben-cole Ben Cole] said ${S} had lied.`,
      ['anna-berg say [sudland]', 'ben-cole say [sudland]'],
    ],
    [
      'each other',
      `${N} and ${S} accused each other of theft.`,
      ['norland accuse [sudland]', 'sudland accuse [norland]'],
    ],
    [
      'a passive by both',
      `${S} was accused by both ${N} and [GPE:osk Osk] of theft.`,
      ['norland accuse [sudland]', 'osk accuse [sudland]'],
    ],
    [
      'a name that is no subject',
      `After the raid on [GPE:osk Osk], ${N} condemned ${S}.`,
      ['norland condemn [sudland]'],
    ],
    [
      'neither of two',
      `Neither ${N} nor ${S} blamed [GPE:osk Osk].`,
      ['norland not blame [osk]', 'sudland not blame [osk]'],
    ],
    ['nobody', `Nobody in ${N} blamed ${S} for the raid.`, ['- not blame [sudland]']],
    ['no official', `No official accused ${S} of the raid.`, ['- not accuse [sudland]']],
    ['a denial denied', `${P} neither confirmed nor denied that ${S} fired first.`, ['anna-berg deny [sudland]']],
    [
      'another clause',
      `${P} said ${S} would “pay for it”, and ${N} agreed to help [GPE:osk Osk].`,
      ['anna-berg say [sudland]'],
    ],
    [
      'state body',
      `The [NORP:norland Norlandic] government believes that ${S} closed the pass.`,
      ['norland believe [sudland]'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(claimsIn(marked)).toEqual(expected);
  });

  it('links a denial to what it denies', () => {
    expect(claimsIn(`${N} accused ${S} of theft, which ${S} has denied.`)).toEqual([
      'norland accuse [sudland]',
      'sudland not deny [norland] denies 0',
    ]);
    expect(claimsIn(`${N} accused ${S} of theft. ${S} denied the accusation.`)).toEqual([
      'norland accuse [sudland]',
      'sudland not deny [norland] denies 0',
    ]);
    expect(claimsIn(`${N} accused ${S} of theft. The road was long. It rained. ${P} denied any delay.`)).toEqual([
      'norland accuse [sudland]',
      'anna-berg not deny []',
    ]);
  });

  it('reads what is reported inside direct speech, and "I" as its speaker', () => {
    expect(claimsIn(`“${N} threatened ${S}, and I believe that ${S} is right,” said ${P}.`)).toEqual([
      'norland threaten [sudland]',
      'anna-berg believe [sudland]',
    ]);
  });

  it.each([
    ['a noun', `The claims of ${N} and the reports from ${S} were read out.`],
    ['an adjective', `The disputed pass and the reported deaths are far from ${S}.`],
    ['a demonym and a noun', '[NORP:norland Norlandic] claims to the pass are old.'],
    ['no speaker', 'The idea may appeal to the public.'],
    ['direct speech', `${P} said: “The pass is closed.”`],
    ['a thing that indicates', 'The map indicates a second road.'],
  ])('finds none in %s', (_, marked) => {
    expect(claimsIn(marked)).toEqual([]);
  });

  it('ends with the quote in which it stands', () => {
    const { text, ...found } = annotated(`“${N} has accused ${S} of theft,” ${P} said. ${S} is quiet.`);
    const { claims } = findQuotes(new SourceText(text), { ...found, boilerplate: [] });
    expect(claims.map(({ start, end }) => text.slice(start, end))).toEqual(['Norland has accused Sudland of theft']);
  });

  it('spans the clause from its source to its end', () => {
    const { text, ...found } = annotated(`In May ${N} accused ${S} of theft, which ${S} has denied.`);
    const { claims } = findQuotes(new SourceText(text), { ...found, boilerplate: [] });
    expect(claims.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Norland accused Sudland of theft',
      'Sudland has denied',
    ]);
  });
});
