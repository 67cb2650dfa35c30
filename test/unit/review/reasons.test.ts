import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/analysis/engine.ts';
import { reasonInWords, useReasons } from '../../../src/review/reasons.ts';
import { EVIDENCE } from '../../l10n/evidence.ts';
import { sourceEngineFiles } from '../../support/engine.ts';
import { fixtureArticles } from '../../support/fixture-articles.ts';
import { readPassages } from '../quotes/passages.ts';
import { runSteps } from '../../../src/util/steps.ts';

describe('a reason in words', () => {
  it.each([
    ['tagger: 0.87', 'its form and the words around it (87 %)'],
    ['tagger: 1.00', 'its form and the words around it (100 %)'],
    ['the tagger took it for ORG (tagger: 0.61): overruled', 'the tagger took it for ORG (tagger: 0.61): overruled'],
    ['in the built-in list of states', 'in the built-in list of states'],
  ])('%s', (evidence, words) => {
    expect(reasonInWords(evidence)).toBe(words);
  });
});

describe('a reason in another language', () => {
  afterEach(() => {
    useReasons();
  });

  it('has its parts translated, in the order of that language, and the text’s own words as they are', () => {
    useReasons({
      '"{0}": {1}/evidence': '„{0}“: {1}',
      '{0} days after {1} = {2}/evidence': '{2} = {1} und {0} Tage',
      'four/evidence': 'vier',
      '{0} (document date)/evidence': '{0} (Datum des Texts)',
      'days: {0}': 'no evidence',
    });
    const evidence = '"four": four days after 1992-05-02 (document date) = 1992-05-06';
    expect(reasonInWords(evidence)).toBe('„four“: 1992-05-06 = 1992-05-02 (Datum des Texts) und vier Tage');
    expect(reasonInWords('days: 3')).toBe('days: 3');
    expect(reasonInWords('"{0}": $& {1}')).toBe('„{0}“: $& {1}');
  });

  describe('of the fixtures', () => {
    /** Every message without its letters: what has letters then was in no message, or is the text's own. */
    beforeEach(() => {
      const bundle = EVIDENCE.map((message): [string, string] => {
        return [`${message}/evidence`, NAMES_SOMEBODY.test(message) ? '' : message.replace(/\p{L}/gu, '')];
      });
      useReasons(Object.fromEntries(bundle));
    });

    it('has no word of English left', () => {
      const engine = createEngine(sourceEngineFiles());
      const texts = [...fixtureArticles(), ...quoted()];
      const all = new Set<string>();
      for (const [i, text] of texts.entries()) {
        const found = runSteps(engine.recognise({ name: `${i}.txt`, folder: 'mem:/seeds', text }));
        const { documentDate, mentions, dates, quotes, claims, structure, boilerplate } = found;
        const explained = [documentDate, ...mentions, ...dates, ...quotes, ...claims, ...structure];
        for (const reason of explained.flatMap((one) => one?.evidence ?? [])) all.add(reason);
        // The titles of rules are messages of their own.
        for (const reason of boilerplate.flatMap(({ evidence }) => evidence))
          all.add(reason.replace(/^[^:]*(?:: )?/, ''));
      }
      expect(all.size).toBeGreaterThan(500);
      expect([...all].filter((reason) => !reason.startsWith('tagger: ') && english(reasonInWords(reason)))).toEqual([]);
    });
  });
});

/** Messages in which a name or the text's words stand without quote marks. */
const NAMES_SOMEBODY =
  /^(?:(?:counts|stands|short) for \{|inside words|a body of|the (?:first name|state in|town)|\{0\}, named)|^“\{0\}” (?:goes on|read as \{|fits|speaks)/;

const quoted = (): string[] => {
  const files = readdirSync('test/fixtures/quotes').filter((name) => name.endsWith('.txt'));
  return files.map((file) => {
    const passages = readPassages(file);
    return passages.map(({ text }) => text).join('\n');
  });
};

/** A word in small letters outside of quote marks: names and labels have capitals. */
const english = (words: string): boolean =>
  /(?<![\p{L}\p{N}’-])\p{Ll}{3,}/u.test(words.replace(/"[^"]*"|“[^”]*”/g, ''));
