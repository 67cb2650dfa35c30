import { describe, expect, it } from 'vitest';
import { mark, unmarked } from '../../support/recognise.ts';

/** Sentences in which a word looks like a name that it is not, or the other way round: `[text|LABEL]`. */
const TRAPS = [
  'Follow us everywhere, tell us more and join us.',
  'FOLLOW US ON EVERY CHANNEL',
  'Follow US on our channels.',
  'The [US|GPE] and the [U.S.|GPE] army are in the [USA|GPE].',
  'Oil was his trump card when [Trump|PERSON] called.',
  'Talks start today on a new [START|LAW] treaty.',
  'He ate turkey in [Turkey|GPE].',
  'They who work for the [WHO|ORG] know it.',
  'A bishop in chess may march in March or May.',
  '[SOFIA|GPE], ([BM|ORG]) – The ministers met.',
  'The BM test of BM cars.',
  'The pro-Russian party and its ex-Soviet, anti-American friends.',
  '[Iranian|NORP]-backed and [US|GPE]-led forces.',
  'She said in Russian that the Armenian language is old.',
  'A Russian-speaking crowd.',
  'The Sino-Japanese rivalry.',
  'It costs US$200.',
  'A West African nation and [West African|NORP] leaders.',
  '[Jordan Miller|PERSON] flew to [Jordan|GPE].',
  '[George Washington|PERSON] never saw [Washington|GPE].',
  '[Chad|GPE] and [Mali|GPE] signed.',
  '[Georgia|GPE] votes; the crowd in [Tbilisi|GPE] waits.',
  'An interview with [Russia Today|ORG] about [Russia|GPE].',
  '[Russia|GPE]-[West|LOC] ties and the [NATO|ORG]-[Russia|GPE] council',
  'The wind came from the west; the [West|LOC] is divided.',
  'The [Russo-Georgian War|EVENT] and the [Russia-Ukraine war|EVENT].',
  'Go west, young man, said a west wind.',
  '[Theresa May|PERSON] left in May.',
  '[Microsoft|ORG] and [Boeing|ORG] fell.',
];

describe('traps', () => {
  it.each(TRAPS)('%s', (marked) => {
    expect(mark(unmarked(marked))).toBe(marked);
  });

  it('tells the American state from the country by the document', () => {
    expect(mark('Voters in Georgia and in Atlanta queued.', ({ actor }) => actor)).toBe(
      'Voters in [Georgia|georgia-us] and in [Atlanta|atlanta] queued.',
    );
  });
});

describe('lines in capitals', () => {
  it.each([
    ['[RUSSIA|GPE] WARNS [NATO|ORG] OVER [UKRAINE|GPE]'],
    ['TELL US WHO IS IT TO START'],
    ['[MOSCOW|GPE] REACTS TO [US|GPE] PRESIDENT'],
  ])('%s', (marked) => {
    expect(mark(unmarked(marked))).toBe(marked);
  });

  it('take the rest of the document as witness', () => {
    const marked = 'WHO AND [US|GPE] AGREE\nThe [US|GPE] agreed.';
    expect(mark(unmarked(marked))).toBe(marked);
    const other = '[WHO|ORG] AND US AGREE\nThe [WHO|ORG] agreed with us.';
    expect(mark(unmarked(other))).toBe(other);
  });

  it('read a name of the text below', () => {
    expect(mark('KERIMOVA RESIGNS\nMinister Nigar Kerimova resigned.')).toBe(
      '[KERIMOVA|PERSON] RESIGNS\nMinister [Nigar Kerimova|PERSON] resigned.',
    );
  });
});
