import { articleOfBytes, bytesOfArticle, type ArticleNumbers } from '../analysis/article-numbers.ts';
import type { FileRef } from './document.ts';
import { NearDuplicateIndex } from './near-duplicates.ts';

/** Another file of the corpus that holds nearly the same article. */
export interface Copy {
  readonly other: FileRef;
  /** Estimated share of common word shingles, 0 to 1. */
  readonly likeness: number;
  readonly difference: CopyDifference;
}

/** What differs between a file and its copy, outside boilerplate. Lines count each once, white space aside. */
export interface CopyDifference {
  readonly linesHere: number;
  readonly linesThere: number;
  readonly wordsHere: number;
  readonly wordsThere: number;
}

interface Article extends Omit<ArticleNumbers, 'sketch'> {
  readonly file: FileRef;
}

interface Corpus {
  readonly index: NearDuplicateIndex;
  readonly articles: Map<string, Article>;
}

const NOTHING = new Uint8Array();

const NONE: ReadonlySet<string> = new Set();

/** Which files of each corpus hold the same article, kept up to date file by file. The texts are not kept. */
export class CorpusDuplicates {
  readonly #corpora = new Map<string, Corpus>();
  readonly #files = new Map<string, FileRef>();

  /**
   * Takes in the packed numbers of a file's article in place of those it had.
   * @returns the URIs of files whose copies are not what they were
   */
  update(file: FileRef, numbers: Uint8Array): ReadonlySet<string> {
    const before = this.#copies(file.uri);
    this.restore(file, numbers);
    return affected(file.uri, before, this.#copies(file.uri));
  }

  /** The packed numbers of a file's article; empty where it was not taken in. */
  numbersOf(uri: string): Uint8Array {
    const file = this.#files.get(uri);
    const corpus = file && this.#corpora.get(file.folder);
    const article = corpus?.articles.get(file?.name ?? '');
    if (!corpus || !article) return NOTHING;
    return bytesOfArticle({ ...article, sketch: corpus.index.sketchOf(article.file.name) });
  }

  /** The same in another session: nobody has been told of any copies. */
  restore(file: FileRef, numbers: Uint8Array): void {
    if (numbers.length === 0) return;
    const { words, lines, sketch } = articleOfBytes(numbers);
    const corpus = this.#corpusOf(file);
    this.#files.set(file.uri, file);
    corpus.articles.set(file.name, { file, words, lines });
    corpus.index.add(file.name, sketch);
  }

  /** @returns the URIs of files whose copies are not what they were */
  remove(uri: string): ReadonlySet<string> {
    const file = this.#files.get(uri);
    const corpus = file && this.#corpora.get(file.folder);
    if (!corpus) return NONE;
    const before = this.#copies(uri);
    this.#files.delete(uri);
    corpus.articles.delete(file.name);
    corpus.index.remove(file.name);
    return affected(uri, before, []);
  }

  /** The copies of a file that come before it by name, the likest first: each pair is told at its second file only. */
  earlier(uri: string): Copy[] {
    const name = this.#files.get(uri)?.name;
    return name === undefined ? [] : this.#copies(uri).filter(({ other }) => other.name < name);
  }

  #corpusOf({ folder }: FileRef): Corpus {
    const corpus = this.#corpora.get(folder) ?? { index: new NearDuplicateIndex(), articles: new Map() };
    this.#corpora.set(folder, corpus);
    return corpus;
  }

  #copies(uri: string): Copy[] {
    const file = this.#files.get(uri);
    const corpus = file && this.#corpora.get(file.folder);
    const own = corpus?.articles.get(file?.name ?? '');
    if (!corpus || !own) return [];
    return corpus.index.duplicatesOf(own.file.name).flatMap(({ first, second, likeness }) => {
      const other = corpus.articles.get(first === own.file.name ? second : first);
      return other ? [{ other: other.file, likeness, difference: differenceOf(own, other) }] : [];
    });
  }
}

function affected(uri: string, before: readonly Copy[], after: readonly Copy[]): ReadonlySet<string> {
  if (before.length === 0 && after.length === 0) return NONE;
  return new Set([uri, ...before.map(({ other }) => other.uri), ...after.map(({ other }) => other.uri)]);
}

function differenceOf(own: Article, other: Article): CopyDifference {
  const [here, there] = [new Set(own.lines), new Set(other.lines)];
  const missing = (lines: ReadonlySet<number>, from: ReadonlySet<number>): number =>
    [...lines].filter((line) => !from.has(line)).length;
  return {
    linesHere: missing(here, there),
    linesThere: missing(there, here),
    wordsHere: own.words,
    wordsThere: other.words,
  };
}
