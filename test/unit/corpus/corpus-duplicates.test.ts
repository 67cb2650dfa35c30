import { describe, expect, it } from 'vitest';
import { articleNumbers, bytesOfArticle } from '../../../src/analysis/article-numbers.ts';
import { CorpusDuplicates } from '../../../src/corpus/corpus-duplicates.ts';
import { reviewed } from '../../support/analysis.ts';
import { ARTICLE } from '../boilerplate/boilerplate-of.ts';

const file = (name: string, folder = 'mem:/') => ({ uri: `${folder}${name}`, folder, name });
const [a, b, c] = ARTICLE;
const TEXT = [a, b, c].join('\n\n');
const LONGER = [a, b, c, 'It rained.', 'It rained.', 'Then it stopped.'].join('\r\n');
const OTHER = TEXT.replace(/\w+/g, (word) => word.slice(1) + word.charAt(0));

const { analysis } = reviewed('a.txt', TEXT);
const numbersOf = (text: string) => bytesOfArticle(articleNumbers(text, analysis));

const earlier = (duplicates: CorpusDuplicates, name: string) =>
  duplicates.earlier(file(name).uri).map(({ other }) => other.name);

describe('the same article in a corpus', () => {
  it('is told at the later file only, whichever came first', () => {
    const duplicates = new CorpusDuplicates();
    expect([...duplicates.update(file('b.txt'), numbersOf(LONGER))]).toEqual([]);
    expect([...duplicates.update(file('a.txt'), numbersOf(TEXT))].sort()).toEqual(['mem:/a.txt', 'mem:/b.txt']);
    expect(earlier(duplicates, 'a.txt')).toEqual([]);
    expect(earlier(duplicates, 'b.txt')).toEqual(['a.txt']);
    expect(earlier(duplicates, 'unknown')).toEqual([]);
  });

  it('comes with what differs: distinct lines, and words', () => {
    const duplicates = new CorpusDuplicates();
    duplicates.update(file('a.txt'), numbersOf(TEXT));
    duplicates.update(file('b.txt'), numbersOf(LONGER));
    const words = TEXT.split(/\s+/).length;
    const [copy] = duplicates.earlier('mem:/b.txt');
    expect(copy?.difference).toEqual({ linesHere: 2, linesThere: 0, wordsHere: words + 7, wordsThere: words });
    expect(copy?.likeness).toBeGreaterThan(0.6);
  });

  it('ends with a change or with the file, and both files are told', () => {
    const duplicates = new CorpusDuplicates();
    duplicates.update(file('a.txt'), numbersOf(TEXT));
    duplicates.update(file('b.txt'), numbersOf(TEXT));
    expect([...duplicates.update(file('a.txt'), numbersOf(OTHER))].sort()).toEqual(['mem:/a.txt', 'mem:/b.txt']);
    expect(earlier(duplicates, 'b.txt')).toEqual([]);
    duplicates.update(file('a.txt'), numbersOf(TEXT));
    expect([...duplicates.remove('mem:/b.txt')].sort()).toEqual(['mem:/a.txt', 'mem:/b.txt']);
    expect([...duplicates.remove('mem:/b.txt')]).toEqual([]);
    expect([...duplicates.update(file('a.txt'), numbersOf(TEXT))]).toEqual([]);
  });

  it('is not looked for across corpora', () => {
    const duplicates = new CorpusDuplicates();
    duplicates.update(file('a.txt'), numbersOf(TEXT));
    duplicates.update(file('b.txt', 'other:/'), numbersOf(TEXT));
    expect(duplicates.earlier('other:/b.txt')).toEqual([]);
  });
});
