import { describe, expect, it } from 'vitest';
import { articleNumbers, articleOfBytes, bytesOfArticle } from '../../../src/analysis/article-numbers.ts';
import { NO_SKETCH } from '../../../src/text/shingles.ts';
import { reviewed } from '../../support/analysis.ts';
import { ARTICLE } from '../boilerplate/boilerplate-of.ts';

const TEXT = ARTICLE.join('\n');
const { analysis } = reviewed('a.txt', TEXT);

describe('the numbers an article is compared by', () => {
  it('are those of its text without boilerplate', () => {
    const foot = 'Follow us on every channel';
    const text = `${TEXT}\n${foot}`;
    const line = {
      start: TEXT.length + 1,
      end: text.length,
      line: ARTICLE.length + 1,
      wholeLine: true,
      category: 'share',
      score: 1,
      evidence: ['a test says so'],
    } as const;
    expect(articleNumbers(text, { ...analysis, boilerplate: [line] })).toEqual(articleNumbers(TEXT, analysis));
    expect(articleNumbers(text, analysis).lines.length).toBe(articleNumbers(TEXT, analysis).lines.length + 1);
    expect(articleNumbers(text, analysis).words).toBe(articleNumbers(TEXT, analysis).words + 5);
  });

  it('are none for what is no text, and without a sketch for a few words', () => {
    expect(articleNumbers(TEXT, { ...analysis, notice: 'a binary file' })).toMatchObject({
      words: 0,
      sketch: NO_SKETCH,
    });
    expect(articleNumbers('The lock is open.', analysis)).toMatchObject({ words: 4, sketch: NO_SKETCH });
  });

  it('are the same from bytes again', () => {
    const article = { words: 7, sketch: Uint32Array.of(1, 0xffffffff), lines: Float64Array.of(2 ** 51 + 1) };
    expect(articleOfBytes(bytesOfArticle(article))).toEqual(article);
    const short = { words: 0, sketch: new Uint32Array(), lines: new Float64Array() };
    expect(articleOfBytes(bytesOfArticle(short))).toEqual(short);
  });
});
