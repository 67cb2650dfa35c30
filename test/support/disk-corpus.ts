import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileRef } from '../../src/corpus/document.ts';
import type { TextReader } from '../../src/corpus/text-reader.ts';
import { makeCorpus } from './large-corpus.ts';

/** What is on the disk of this machine, by paths. */
export const diskReader: TextReader = {
  read: async (uri) => ({ text: await readFile(uri, 'utf8'), stamp: await stampOf(uri) }),
  stamp: (uri) => stampOf(uri),
};

/** A made corpus on the disk of this machine, for benches. */
export class DiskCorpus {
  readonly folder: string;
  readonly files: readonly FileRef[];
  readonly reader = diskReader;

  constructor(files: number) {
    this.folder = mkdtempSync(join(tmpdir(), 'corpus-'));
    this.files = Array.from(makeCorpus({ files }), ({ name, text }) => {
      const uri = join(this.folder, name);
      writeFileSync(uri, text);
      return { uri, folder: this.folder, name };
    });
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true });
  }
}

async function stampOf(path: string): Promise<string> {
  const { mtimeMs, size } = await stat(path);
  return `${mtimeMs} ${size}`;
}
