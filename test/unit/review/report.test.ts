import { describe, expect, it } from 'vitest';
import { corpusReport } from '../../../src/review/report.ts';
import { reviewed } from '../../support/analysis.ts';

describe('the report', () => {
  it('counts the documents that name an actor outside boilerplate, each once, under whichever of its names', () => {
    const texts = [
      '[PERSON Anna Berg] met [GPE Peru].',
      '[PERSON Berg] spoke. So did [PERSON Anna Berg].',
      '[PERSON Berg]',
    ];
    const inputs = texts.map((marked, at) => {
      const { text, analysis } = reviewed(`${at}.txt`, marked);
      const mentions = analysis.mentions.map((one) => (at === 2 ? { ...one, boilerplate: true as const } : one));
      return { path: `${at}.txt`, text, analysis: { ...analysis, mentions } };
    });
    expect(corpusReport(inputs, [])).toMatchObject({
      actors: [
        { id: 'anna-berg', mentions: 3, documents: 2 },
        { id: 'peru', mentions: 1, documents: 1 },
      ],
    });
  });
});
