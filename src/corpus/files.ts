import picomatch from 'picomatch';
import { fixedFolder, globsFrom } from './globs.ts';

/** Where a reviewed file stands in its corpus. */
export interface CorpusPlace {
  /** The corpus folder, relative to the workspace folder: the fixed part of the glob; empty is the workspace folder itself. */
  readonly folder: string;
  /** The file's path in the corpus folder. */
  readonly name: string;
}

interface Pattern {
  readonly glob: string;
  readonly folder: string;
  readonly matches: (path: string) => boolean;
}

/**
 * Decides which files of one workspace folder are reviewed: the one predicate for the watcher, the selectors and folders
 * given to the command line.
 */
export class ReviewedFiles {
  readonly #patterns: readonly Pattern[];

  /**
   * @param globs the setting `corpusReview.files`: `/` between folders, `*`, `**`, `?`, `{a,b}` and `[…]` as in VS Code
   * @param folderName the workspace folder's own name
   */
  constructor(globs: readonly string[], folderName: string) {
    this.#patterns = globsFrom(folderName, globs).map((glob) => {
      return { glob, folder: fixedFolder(glob), matches: globMatcher(glob) };
    });
  }

  /** The globs, relative to the workspace folder. */
  get globs(): readonly string[] {
    return this.#patterns.map(({ glob }) => glob);
  }

  /** The corpus folders, relative to the workspace folder. */
  get folders(): readonly string[] {
    return [...new Set(this.#patterns.map(({ folder }) => folder))];
  }

  /** @param path relative to the workspace folder, `/` between its parts */
  placeOf(path: string): CorpusPlace | undefined {
    const pattern = this.#patterns.find(({ matches }) => matches(path));
    if (!pattern) return undefined;
    const { folder } = pattern;
    return { folder, name: folder === '' ? path : path.slice(folder.length + 1) };
  }
}

/** Says which paths a glob of VS Code's means: it knows no groups, and `!` in brackets only. */
export const globMatcher = (glob: string): ((path: string) => boolean) =>
  picomatch(glob.replace(/[()|+]/g, '\\$&').replaceAll('[!', '[^'), { dot: false, nonegate: true });
