import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { KNOWLEDGE_FILES, KNOWLEDGE_FOLDER, WorkspaceFiles } from '../knowledge/workspace/workspace-files.ts';
import type { YamlProblem } from '../knowledge/workspace/problem.ts';
import type { ReadErrors } from './read-errors.ts';

/** A folder of YAML files with what they say. */
export interface FoundKnowledge {
  /** The `.corpus-review` folder. */
  readonly folder: string;
  readonly files: WorkspaceFiles;
  /** In order of their paths. */
  readonly texts: readonly KnowledgeText[];
  /** Changes whenever anything in the files changes. */
  readonly version: string;
}

/** One of its files, and what is wrong in it. */
export interface KnowledgeText {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly YamlProblem[];
}

/** Says why the folder that was given cannot count. */
export class KnowledgeRefused extends Error {}

/** Finds the knowledge that counts for a file: the nearest `.corpus-review` from it upward, or the one that was given. */
export class KnowledgeFinder {
  readonly #given: string | undefined;
  readonly #errors: ReadErrors;
  readonly #byFolder = new Map<string, Promise<FoundKnowledge | undefined>>();

  private constructor(given: string | undefined, errors: ReadErrors) {
    this.#given = given;
    this.#errors = errors;
  }

  /**
   * @param given the folder of `--knowledge`, which then counts for every file
   * @param errors told of files that are there and cannot be read
   * @throws KnowledgeRefused where the given folder is none
   */
  static async open(given: string | undefined, errors: ReadErrors): Promise<KnowledgeFinder> {
    if (given !== undefined && !(await isFolder(given)))
      throw new KnowledgeRefused(`--knowledge ${given}: there is no such folder`);
    return new KnowledgeFinder(given, errors);
  }

  /**
   * @param folder the folder a document stands in, if it stands in one
   * @returns undefined where no knowledge is found
   */
  async find(folder: string | undefined): Promise<FoundKnowledge | undefined> {
    if (this.#given !== undefined) return this.#read(resolve(this.#given));
    return folder === undefined ? undefined : this.#nearest(resolve(folder));
  }

  #nearest(folder: string): Promise<FoundKnowledge | undefined> {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const search = async (): Promise<FoundKnowledge | undefined> => {
      const own = await this.#read(join(folder, KNOWLEDGE_FOLDER));
      const parent = dirname(folder);
      return own ?? (parent === folder ? undefined : this.#nearest(parent));
    };
    const found = search();
    this.#byFolder.set(folder, found);
    return found;
  }

  #read(folder: string): Promise<FoundKnowledge | undefined> {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const found = readKnowledge(folder, this.#errors);
    this.#byFolder.set(folder, found);
    return found;
  }
}

async function readKnowledge(folder: string, errors: ReadErrors): Promise<FoundKnowledge | undefined> {
  if (!(await isFolder(folder))) return undefined;
  const files = new WorkspaceFiles();
  const texts: KnowledgeText[] = [];
  for (const name of KNOWLEDGE_FILES) {
    const path = join(folder, name);
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') errors.add(path, error);
      return undefined;
    });
    const problems = files.read(name, text);
    if (text !== undefined) texts.push({ path, text, problems });
  }
  texts.sort((a, b) => (a.path < b.path ? -1 : 1));
  const version = createHash('sha256');
  for (const { path, text } of texts) version.update(JSON.stringify([basename(path), text]));
  return { folder, files, texts, version: version.digest('hex') };
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
