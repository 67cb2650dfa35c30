import { describe, expect, it } from 'vitest';
import { TestCorpus } from '../../support/session.ts';
import { ARTICLE } from '../boilerplate/boilerplate-of.ts';

const TEXT = ARTICLE.join('\n');
const OTHER = TEXT.replace(/\w+/g, (word) => word.slice(1) + word.charAt(0));

describe('the same article in two files of a session', () => {
  const names = (corpus: TestCorpus, uri: string) => corpus.session.earlierCopies(uri).map(({ other }) => other.uri);

  it('is found in the background, and both files are announced', async () => {
    const corpus = new TestCorpus({ 'a.txt': TEXT, 'b.txt': OTHER });
    await corpus.settle();
    expect(names(corpus, 'b.txt')).toEqual([]);
    const heard: string[][] = [];
    corpus.session.onDidChange((uris) => heard.push([...uris].sort()));
    await corpus.set('b.txt', TEXT);
    expect(names(corpus, 'b.txt')).toEqual(['a.txt']);
    expect(heard.at(-1)).toEqual(['a.txt', 'b.txt']);
  });

  it('is found where somebody types, too', async () => {
    const corpus = new TestCorpus({ 'a.txt': TEXT, 'b.txt': OTHER });
    await corpus.settle();
    corpus.files.set('b.txt', { marked: TEXT });
    corpus.session.refresh({ uri: 'b.txt', folder: '', name: 'b.txt' }, true);
    await corpus.session.whenIdle();
    expect(names(corpus, 'b.txt')).toEqual(['a.txt']);
  });

  it('ends with the file', async () => {
    const corpus = await new TestCorpus({ 'a.txt': TEXT, 'b.txt': TEXT }).settle();
    expect(names(corpus, 'b.txt')).toEqual(['a.txt']);
    corpus.session.remove('a.txt');
    expect(names(corpus, 'b.txt')).toEqual([]);
  });
});
