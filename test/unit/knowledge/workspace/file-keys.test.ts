import { describe, expect, it } from 'vitest';
import { DecisionBook } from '../../../../src/analysis/decision-places.ts';
import { byFileKey, fileKeys, FileKeys, keyToWrite } from '../../../../src/knowledge/workspace/file-keys.ts';
import { checkDocumentFiles, readDocumentsYaml } from '../../../../src/knowledge/workspace/read-documents.ts';
import { readDecisionsYaml } from '../../../../src/knowledge/workspace/read-decisions.ts';
import { SourceText } from '../../../../src/text/source.ts';
import { applyEdits } from '../../../../src/text/text-edit.ts';

describe('the keys of a document', () => {
  it('are its path from the YAML files, its path in the corpus folder, its name', () => {
    expect(fileKeys({ name: 'a.txt' })).toEqual(['./a.txt', 'a.txt']);
    expect(fileKeys({ name: 'north/a.txt', corpusPath: 'press/seeds' })).toEqual([
      'press/seeds/north/a.txt',
      './north/a.txt',
      'north/a.txt',
      'a.txt',
    ]);
  });

  it('find what is said of it, the most particular first', () => {
    const map = new Map([
      ['a.txt', 1],
      ['north/a.txt', 2],
      ['seeds/south/a.txt', 3],
    ]);
    expect(
      ['a.txt', 'north/a.txt', 'south/a.txt', 'b.txt'].map((name) => byFileKey(map, { name, corpusPath: 'seeds' })),
    ).toEqual([1, 2, 3, undefined]);
  });

  it('are written so that they mean no other', () => {
    const key = (name: string, others: readonly string[], corpusPath = ''): string =>
      keyToWrite(
        { name, corpusPath },
        [...others, corpusPath === '' ? name : `${corpusPath}/${name}`].map((path) => {
          const [folder = '', ...rest] = path.split('/');
          return folder === 'seeds' || folder === 'more'
            ? { corpusPath: folder, name: rest.join('/') }
            : { name: path, corpusPath: '' };
        }),
      );
    expect(key('a.txt', ['b.txt', 'north/ba.txt'])).toBe('a.txt');
    expect(key('a.txt', ['north/a.txt'])).toBe('./a.txt');
    expect(key('north/a.txt', ['a.txt'])).toBe('north/a.txt');
    expect(key('a.txt', ['seeds/b.txt', 'more/b.txt'], 'seeds')).toBe('a.txt');
    expect(key('a.txt', ['seeds/north/a.txt'], 'seeds')).toBe('./a.txt');
    expect(key('a.txt', ['more/a.txt'], 'seeds')).toBe('seeds/a.txt');
    expect(key('north/a.txt', ['more/north/a.txt'], 'seeds')).toBe('seeds/north/a.txt');
  });

  it('bring decisions to their document, in the order of the file', () => {
    const yaml = [
      'decisions:',
      '  - { file: north/a.txt, kind: label, label: ORG, match: Lund }',
      '  - { file: a.txt, kind: label, label: GPE, match: Lund }',
      '  - { file: ./a.txt, kind: label, label: LOC, match: Lund }',
      '  - { file: seeds/a.txt, kind: label, label: FAC, match: Lund }',
      '',
    ].join('\n');
    const book = new DecisionBook(readDecisionsYaml(yaml).value ?? []);
    const linesIn = (name: string): number[] =>
      book.placesIn({ name, corpusPath: 'seeds' }, new SourceText('Lund.')).placed.map(({ entry }) => entry.yamlLine);
    expect(linesIn('north/a.txt')).toEqual([2, 3]);
    expect(linesIn('a.txt')).toEqual([3, 4, 5]);
    expect(linesIn('b.txt')).toEqual([]);
  });
});

describe('a key that may mean several files', () => {
  const FILES = [{ name: 'a.txt' }, { name: 'north/a.txt' }, { name: 'south/b.txt' }];
  const problemsOf = (text: string, files: FileKeys): ReturnType<typeof checkDocumentFiles> =>
    checkDocumentFiles(readDocumentsYaml(text).value ?? new Map(), files);

  it('is told, with the path of each as a fix', () => {
    const text = 'documents:\n  a.txt: { status: reviewed }\n  b.txt: { status: reviewed }\n';
    const [problem, ...others] = problemsOf(text, new FileKeys(FILES));
    expect(others).toEqual([]);
    expect(problem?.rule).toBe('yaml/ambiguous-file');
    expect(problem?.fixes.map(({ title }) => title)).toEqual(['Change to ./a.txt', 'Change to north/a.txt']);
    for (const { edits } of problem?.fixes ?? []) {
      expect(problemsOf(applyEdits(text, edits), new FileKeys(FILES))).toEqual([]);
    }
  });

  it('is told where two corpora share the YAML files', () => {
    const files = new FileKeys([
      { name: 'a.txt', corpusPath: 'seeds' },
      { name: 'a.txt', corpusPath: 'more' },
    ]);
    const [problem] = problemsOf('documents:\n  a.txt: { status: reviewed }\n', files);
    expect(problem?.fixes.map(({ title }) => title)).toEqual(['Change to seeds/a.txt', 'Change to more/a.txt']);
    expect(problemsOf('documents:\n  seeds/a.txt: { status: reviewed }\n', files)).toEqual([]);
  });
});
