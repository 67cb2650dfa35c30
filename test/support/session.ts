import { articleNumbers, bytesOfArticle } from '../../src/analysis/article-numbers.ts';
import { packFindings, type Findings } from '../../src/analysis/findings.ts';
import { CorpusSession } from '../../src/corpus/session.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import { Excerpts } from '../../src/review/excerpts.ts';
import { Overview } from '../../src/review/overview.ts';
import type { Row, RowLook, TreeModel } from '../../src/review/tree/row.ts';
import { reviewed } from './analysis.ts';

/** A file of a test corpus: its marked text as for `reviewed`, and what else its analysis holds. */
export interface TestFile {
  readonly marked: string;
  readonly folder?: string;
  readonly more?: (text: string) => Partial<Analysis>;
}

/** A session over files that can be changed: `files` is read each time a file is analysed. */
export class TestCorpus {
  readonly files: Map<string, TestFile>;
  readonly reads: string[] = [];
  readonly session: CorpusSession;
  readonly overview: Overview;
  readonly excerpts: Excerpts;
  #version = 0;

  constructor(files: Readonly<Record<string, string | TestFile>>) {
    this.files = new Map(Object.entries(files).map(([uri, file]) => [uri, asFile(file)]));
    const reader = {
      read: (uri: string) => {
        this.reads.push(uri);
        const file = this.files.get(uri);
        if (!file) return Promise.reject(new Error('no file'));
        // What a test says is found may change while the text stays; the session would leave the file alone.
        return Promise.resolve({ text: reviewed(uri, file.marked).text, notice: `version ${this.#version}` });
      },
    };
    const analyze = (uri: string): Promise<Findings> => {
      const { marked, more } = this.files.get(uri) ?? { marked: '' };
      const { analysis, text } = reviewed(uri, marked);
      const found = { ...analysis, ...more?.(text) };
      return Promise.resolve({ ...packFindings(found), article: bytesOfArticle(articleNumbers(text, found)) });
    };
    this.session = new CorpusSession(reader, { analyze });
    this.overview = new Overview(this.session);
    this.excerpts = new Excerpts(reader);
  }

  /** Analyses every file, or those named. */
  async settle(...uris: string[]): Promise<this> {
    for (const uri of uris.length > 0 ? uris : this.files.keys()) {
      const name = uri.split('/').at(-1) ?? uri;
      this.session.refresh({ uri, folder: this.files.get(uri)?.folder ?? '', name }, false);
    }
    await this.session.whenIdle();
    return this;
  }

  async set(uri: string, file: string | TestFile): Promise<void> {
    this.#version++;
    this.files.set(uri, asFile(file));
    await this.settle(uri);
  }
}

const asFile = (file: string | TestFile): TestFile => (typeof file === 'string' ? { marked: file } : file);

/** Where a word stands in a text. */
export const spanOf = (text: string, words: string, from = 0): { start: number; end: number } => {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`"${words}" does not stand in the text`);
  return { start, end: start + words.length };
};

export const lookOf = async (row: Row | undefined): Promise<RowLook> => {
  if (!row) throw new Error('there is no such row');
  return row.look();
};

/** Rows as a person reads them: label and description. */
export const shown = async (rows: readonly Row[]): Promise<string[]> => {
  const looks = await Promise.all(rows.map(lookOf));
  return looks.map(({ label, description }) => (description ? `${label} ${description}` : label));
};

/** All rows of a tree, top to bottom. */
export function walk(model: TreeModel): Row[] {
  const below = (row: Row): Row[] => [row, ...row.children().flatMap(below)];
  return model.roots().flatMap(below);
}
