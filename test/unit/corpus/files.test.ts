import { describe, expect, it } from 'vitest';
import { ReviewedFiles } from '../../../src/corpus/files.ts';
import { DEFAULT_FILES, folderName, folderPrefixes } from '../../../src/corpus/globs.ts';

describe('ReviewedFiles', () => {
  it.each([
    ['work', 'seeds/a.txt', { folder: 'seeds', name: 'a.txt' }],
    ['work', 'a.txt', undefined],
    ['work', 'seeds/deep/a.txt', undefined],
    ['work', 'other/seeds/a.txt', undefined],
    ['work', 'seeds/a.md', undefined],
    ['work', 'seeds/.hidden.txt', undefined],
    ['seeds', 'a.txt', { folder: '', name: 'a.txt' }],
    ['seeds', 'seeds/a.txt', undefined],
    ['Seeds', 'a.txt', undefined],
  ])('in %s, %s', (folder, path, place) => {
    expect(new ReviewedFiles(DEFAULT_FILES, folder).placeOf(path)).toEqual(place);
  });

  it.each([
    ['corpus/**/*.txt', 'corpus/2020/10/a.txt', { folder: 'corpus', name: '2020/10/a.txt' }],
    ['./news/{de,en}/*.txt', 'news/en/a.txt', { folder: 'news', name: 'en/a.txt' }],
    ['**/*.txt', 'a.txt', { folder: '', name: 'a.txt' }],
    ['a+b (x)/*.txt', 'a+b (x)/n.txt', { folder: 'a+b (x)', name: 'n.txt' }],
    ['[ab]+(x|y)/*.txt', 'b+(x|y)/n.txt', { folder: '', name: 'b+(x|y)/n.txt' }],
    ['[ab]+(x|y)/*.txt', 'bx/n.txt', undefined],
    ['!seeds/*.txt', '!seeds/n.txt', { folder: '!seeds', name: 'n.txt' }],
    ['!seeds/*.txt', 'more/n.txt', undefined],
    ['se[!x]ds/*.txt', 'seeds/n.txt', { folder: '', name: 'seeds/n.txt' }],
    ['se[!x]ds/*.txt', 'sexds/n.txt', undefined],
  ])('%s', (glob, path, place) => {
    expect(new ReviewedFiles([glob], 'work').placeOf(path)).toEqual(place);
  });

  it('gives globs relative to the workspace folder', () => {
    expect(new ReviewedFiles(['seeds/*.txt', 'more/*.txt'], 'seeds').globs).toEqual(['*.txt', 'more/*.txt']);
  });

  it('passes over globs that name nothing', () => {
    expect(new ReviewedFiles(['', './', 'seeds/', 'a/*.txt'], 'seeds').globs).toEqual(['a/*.txt']);
  });
});

describe('folderName', () => {
  it.each([
    ['/home/anna/seeds', 'seeds'],
    ['/home/anna/seeds/', 'seeds'],
    ['/', ''],
  ])('%s', (path, expected) => {
    expect(folderName(path)).toBe(expected);
  });
});

describe('folderPrefixes', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a/b/c', ['a', 'a/b', 'a/b/c']],
  ])('%s', (path, expected) => {
    expect(folderPrefixes(path)).toEqual(expected);
  });
});
