import { describe, expect, it } from 'vitest';
import { makeCorpus } from '../../support/large-corpus.ts';

const texts = (files: number, seed = 1): string[] => [...makeCorpus({ files, seed })].map(({ text }) => text);

describe('the large corpus', () => {
  it('is the same for the same arguments, and the start of a larger one', () => {
    expect(texts(20)).toEqual(texts(30).slice(0, 20));
    expect(texts(5, 2)).not.toEqual(texts(5));
  });

  it('has texts of the length asked for, under names of their own', () => {
    const articles = [...makeCorpus({ files: 100 })];
    expect(new Set(articles.map(({ name }) => name)).size).toBe(100);
    const mean = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 100;
    expect(mean).toBeGreaterThan(5000);
    expect(mean).toBeLessThan(5500);
  });

  it('repeats the boilerplate from file to file and hardly a paragraph', () => {
    const lines = texts(200).flatMap((text) => [...new Set(text.split('\n').filter(Boolean))]);
    const paragraphs = lines.filter((line) => line.length > 200);
    expect(new Set(paragraphs).size / paragraphs.length).toBeGreaterThan(0.9);
    expect(lines.filter((line) => line === 'Support Ridgeline Post').length).toBeGreaterThan(20);
  });
});
