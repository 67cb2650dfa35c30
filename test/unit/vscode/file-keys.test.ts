import { expect, it } from 'vitest';
import type { FileRef } from '../../../src/corpus/document.ts';
import type { CorpusKnowledge } from '../../../src/vscode/corpus-knowledge.ts';
import { fileKeyOf } from '../../../src/vscode/file-keys.ts';

const file = (folder: string, name: string): FileRef => ({ uri: `${folder}/${name}`, folder, name });
const FILES = [file('/seeds', 'a.txt'), file('/more', 'a.txt'), file('/more', 'b.txt'), file('/apart', 'b.txt')];

/** Of each corpus folder, where its YAML files lie and its path from there. */
const YAML: Record<string, readonly [yaml: string, corpusPath: string]> = {
  '/seeds': ['/.corpus-review', 'seeds'],
  '/more': ['/.corpus-review', 'more'],
  '/apart': ['/apart/.corpus-review', ''],
};

it('a key means no file of another corpus folder that shares the YAML files', () => {
  const of = (folder: string): unknown => {
    const [yaml, corpusPath] = YAML[folder] ?? [];
    return { yaml: { toString: () => yaml }, files: { knowledge: { corpusPath } } };
  };
  const knowledge = { of } as unknown as Pick<CorpusKnowledge, 'of'>;
  expect(FILES.map((one) => fileKeyOf({ files: () => FILES }, knowledge, one))).toEqual([
    'seeds/a.txt',
    'more/a.txt',
    'b.txt',
    'b.txt',
  ]);
});
